using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using Microsoft.Data.Sqlite;
using NoProofCity.Data.Opening;
using NoProofCity.Tests.Sheets;
using NoProofCity.Web.Documents.Sheets;
using SQLitePCL;

namespace NoProofCity.Bench;

/// <summary>Worksheets beside their peers: a table of many rows from the database to a file, and a file read and judged row by row.</summary>
internal static class SheetBench
{
    private const int Columns = 15;
    private const int Rounds = 5;
    private const int FaultEvery = 50;

    private static readonly SheetLayout Layout = new("BENCH", "台账", 1,
    [
        new SheetColumn("c0", "证明名称") { IsRequired = true }, new SheetColumn("c1", "事项编码") { IsRequired = true, Type = SheetType.Code }, new SheetColumn("c2", "日期") { Type = SheetType.Date },
        new SheetColumn("c3", "数量") { Type = SheetType.Whole }, new SheetColumn("c4", "保留") { Type = SheetType.Flag },
        .. Enumerable.Range(5, Columns - 5).Select(i => new SheetColumn($"c{i}", $"栏目{i}") { Longest = 100 }),
    ]);

    public static async Task<int> RunAsync(int rows)
    {
        // The binding of SQLite is hooked where the data layer begins.
        RuntimeHelpers.RunModuleConstructor(typeof(City).Module.ModuleHandle);
        var file = Path.GetTempFileName();
        using var database = new SqliteConnection($"Data Source={file}.db;Pooling=False");
        database.Open();
        Fill(database, rows);
        try
        {
            await MeasureAsync($"P2 ours, {rows:N0} x {Columns} from SQLite", async () =>
            {
                await using var stream = File.Create(file);
                _ = await SheetWriter.WriteAsync(stream, new("台账", Layout.Columns, (pen, stopping) => RowsAsync(file + ".db", pen, stopping)), default);
            });
            await MeasureAsync("P2 OpenXML SDK, SAX", () =>
            {
                Sax(database, file + ".sax");
                return Task.CompletedTask;
            });
            await MeasureAsync("P2 ClosedXML (one round)", () =>
            {
                Closed(database, file + ".closed");
                return Task.CompletedTask;
            }, rounds: 1);
            var faults = 0;
            await MeasureAsync("P1 ours, read and judged", async () => faults = await JudgeAsync(file));
            Console.WriteLine($"   {faults:N0} faults found");
            await MeasureAsync("P1 ExcelDataReader, read alone", () =>
            {
                Read(file);
                return Task.CompletedTask;
            });
            return 0;
        }
        finally
        {
            foreach (var made in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*")) File.Delete(made);
        }
    }

    public static async Task<int> MutationsAsync(int files)
    {
        var seed = (int)(Stopwatch.GetTimestamp() & int.MaxValue);
        var report = await Mutations.RunAsync(files, seed);
        Console.WriteLine($"{files:N0} damaged files, seed {seed}: {report.Read:N0} read, {report.Refused:N0} refused, longest {report.Longest.TotalMilliseconds:N0} ms, most {report.MostMegabytes} MB");
        return report.Read + report.Refused == files ? 0 : 1;
    }

    private static async Task MeasureAsync(string name, Func<Task> work, int rounds = Rounds)
    {
        var seconds = new List<double>();
        var (allocated, grown) = (0L, 0L);
        for (var round = 0; round <= rounds; round++)
        {
            if (round == 0 && rounds == 1) continue;
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            var (watch, before, set) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(precise: true), Environment.WorkingSet);
            await work();
            if (round > 0 || rounds == 1) seconds.Add(watch.Elapsed.TotalSeconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            grown = Math.Max(grown, Environment.WorkingSet - set);
        }
        Console.WriteLine($"{name}: median {seconds.Order().ElementAt(seconds.Count / 2):N3} s ({seconds.Min():N3}-{seconds.Max():N3}), {allocated / 1048576.0:N1} MB allocated, working set at most +{grown >> 20} MB");
    }

    private static void Fill(SqliteConnection database, int rows)
    {
        using var make = database.CreateCommand();
        make.CommandText = $"CREATE TABLE t ({string.Join(',', Enumerable.Range(0, Columns).Select(i => $"c{i}"))})";
        _ = make.ExecuteNonQuery();
        using var turn = database.BeginTransaction();
        using var insert = database.CreateCommand();
        insert.CommandText = $"INSERT INTO t VALUES ({string.Join(',', Enumerable.Range(0, Columns).Select(i => $"@p{i}"))})";
        var values = Enumerable.Range(0, Columns).Select(i => insert.Parameters.AddWithValue($"@p{i}", "")).ToArray();
        var random = new Random(1);
        for (var row = 0; row < rows; row++)
        {
            values[0].Value = $"无犯罪记录证明第{row}号";
            values[1].Value = $"370302{random.NextInt64(1_000_000_000_000):D12}";
            values[2].Value = row % FaultEvery == 0 ? "不是日期" : new DateOnly(2020, 1, 1).AddDays(random.Next(2500)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            values[3].Value = random.Next(10_000);
            values[4].Value = row % 3 == 0 ? "是" : "否";
            for (var i = 5; i < Columns; i++) values[i].Value = $"栏目{i}的内容{random.Next(100_000)}";
            _ = insert.ExecuteNonQuery();
        }
        turn.Commit();
    }

    // As the ledger is read, below ADO.NET: a text is handed on as the database holds it.
    private static async Task RowsAsync(string file, ISheetPen pen, CancellationToken stopping)
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_open_v2(file, out var database, raw.SQLITE_OPEN_READONLY, null);
        _ = raw.sqlite3_prepare_v2(database, "SELECT * FROM t", out var query);
        using (database)
        using (query)
        {
            while (raw.sqlite3_step(query) == raw.SQLITE_ROW)
            {
                for (var i = 0; i < Columns; i++)
                {
                    if (i == 3) pen.Number(raw.sqlite3_column_int64(query, i));
                    else pen.Utf8(raw.sqlite3_column_blob(query, i));
                }
                await pen.EndRowAsync(stopping);
            }
        }
    }

    private static async Task<int> JudgeAsync(string path)
    {
        using var file = (await SheetFile.OpenAsync(File.OpenRead(path), "台账.xlsx", SheetLimits.Register)).Value;
        var table = SheetHead.Find(file, Layout).Value;
        var reading = new CellReading(table);
        using var rows = table.Rows();
        var faults = 0;
        foreach (var row in rows) faults += reading.Read(row).Faults.Count;
        return faults;
    }

    private static void Read(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++) _ = reader.GetValue(i);
    }

    private static void Sax(SqliteConnection database, string path)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            foreach (var row in Table(database))
            {
                writer.WriteStartElement(new Row());
                foreach (var value in row)
                {
                    writer.WriteStartElement(new Cell { DataType = DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString });
                    writer.WriteElement(new InlineString(new Text(value)));
                    writer.WriteEndElement();
                }
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        book.Workbook = new(new Sheets(new Sheet { Name = "台账", SheetId = 1, Id = book.GetIdOfPart(part) }));
    }

    private static void Closed(SqliteConnection database, string path)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("台账");
        foreach (var (number, row) in Table(database).Index())
            foreach (var (column, value) in row.Index()) _ = sheet.Cell(number + 1, column + 1).SetValue(value);
        using var stream = File.Create(path);
        book.SaveAs(stream);
    }

    private static IEnumerable<string[]> Table(SqliteConnection database)
    {
        using var query = database.CreateCommand();
        query.CommandText = "SELECT * FROM t";
        using var reader = query.ExecuteReader();
        while (reader.Read()) yield return [.. Enumerable.Range(0, Columns).Select(reader.GetString)];
    }
}
