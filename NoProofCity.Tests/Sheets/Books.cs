using System.IO.Compression;
using System.Text;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Sheets;

/// <summary>Workbooks for tests, made of raw parts so that they can be as awkward as those that people send.</summary>
internal static class Books
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A sheet of texts, numbers and whatever else is given as XML of a cell ("&lt;c …").</summary>
    public static string Sheet(params object?[][] rows) => SheetWith("", "", rows);

    public static string SheetWith(string before, string after, params object?[][] rows) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}" xmlns:r="{Office}">{before}<sheetData>{string.Concat(rows.Select((row, i) => row is [string one] && one.StartsWith("<row", StringComparison.Ordinal) ? one : $"""<row r="{i + 1}">{Cells(row, i + 1)}</row>"""))}</sheetData>{after}</worksheet>""";

    public static string Cells(object?[] row, int number) => string.Concat(row.Select((value, column) =>
    {
        var place = $"{SheetAddress.Column(column)}{number}";
        return value switch
        {
            null => "",
            string xml when xml.StartsWith("<c", StringComparison.Ordinal) => xml.Replace("<c", $"<c r=\"{place}\"", StringComparison.Ordinal),
            string text => $"""<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{Workbook.Escape(text)}</t></is></c>""",
            _ => FormattableString.Invariant($"""<c r="{place}"><v>{value}</v></c>"""),
        };
    }));

    /// <summary>A workbook of one sheet.</summary>
    public static MemoryStream Of(string sheet, params (string Name, string Content)[] parts) => Zip([("xl/worksheets/sheet1.xml", sheet), .. parts]);

    /// <summary>A package of these parts; those that every workbook has are added where they are not given.</summary>
    public static MemoryStream Zip(params (string Name, string Content)[] parts)
    {
        (string Name, string Content)[] usual =
        [
            ("[Content_Types].xml", $"""<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="{Workbook.SheetType}.sheet.main+xml"/>{string.Concat(parts.Where(part => part.Name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Select(part => $"""<Override PartName="/{part.Name}" ContentType="{Workbook.SheetType}.worksheet+xml"/>"""))}<Override PartName="/xl/styles.xml" ContentType="{Workbook.SheetType}.styles+xml"/>{Given("xl/sharedStrings.xml", $"""<Override PartName="/xl/sharedStrings.xml" ContentType="{Workbook.SheetType}.sharedStrings+xml"/>""")}</Types>"""),
            ("_rels/.rels", $"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>{Given("xl/worksheets/sheet2.xml", $"""<Relationship Id="r2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/>""")}<Relationship Id="r8" Type="{Office}/styles" Target="styles.xml"/>{Given("xl/sharedStrings.xml", $"""<Relationship Id="r9" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/>""")}</Relationships>"""),
            ("xl/styles.xml", SheetStyles.Part),
            ("xl/worksheets/sheet1.xml", Sheet()),
        ];
        var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in usual.Where(one => parts.All(part => part.Name != one.Name)).Concat(parts).Where(part => part.Content.Length > 0))
            {
                using var part = package.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        stream.Position = 0;
        return stream;

        string Given(string part, string xml) => parts.Any(one => one.Name == part) ? xml : "";
    }

    /// <summary>What <see cref="SheetWriter"/> makes of rows of texts.</summary>
    public static async Task<MemoryStream> WrittenAsync(SheetLayout layout, string line, params SheetValue[][] rows)
    {
        var stream = new MemoryStream();
        _ = await SheetWriter.WriteAsync(stream, new(layout.Title, layout.Columns, rows.ToAsyncEnumerable<IReadOnlyList<SheetValue>>()) { Line = line }, default);
        return stream;
    }

    public static string Text(MemoryStream workbook, string part)
    {
        using var package = new ZipArchive(new MemoryStream(workbook.ToArray()));
        using var reader = new StreamReader(package.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
