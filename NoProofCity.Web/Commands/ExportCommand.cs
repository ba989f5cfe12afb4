using System.Globalization;
using System.Runtime.CompilerServices;
using NoProofCity.Data.Certificates;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Staff;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Ledger;
using NoProofCity.Web.Certificates;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>Writes a list of the place into a file, in the form that its ending says. Phones do not leave the house this way.</summary>
public sealed class ExportCommand : OperatorCommand
{
    private const int PageSize = 2000;

    public override string Name => "export";

    public override string Usage => "units|staff|ledger|list|editions|certificates --out 文件 [--place 地区]";

    public override string Purpose => "导出单位、人员、台账、免提交清单、清单版次或证照目录；文件名以 xlsx、csv 或 json 结尾。";

    public override IReadOnlyCollection<string> Options => ["out"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var what = line.Words is ["units" or "staff" or "ledger" or "list" or "editions" or "certificates"] ? line.Words[0] : throw new WrongUseException("请写明导出什么：units、staff、ledger、list、editions 或 certificates。");
        var file = line.Required("out");
        var write = WriterFor(file);

        using var city = await context.OpenAsync();
        var place = await PlaceChoice.OfAsync(city, line, context.Stopping);
        var table = what switch
        {
            "units" => Units(city, place, context.Stopping),
            "staff" => Staff(city, place, context.Stopping),
            "certificates" => Certificates(city, place, context.Time, context.Stopping),
            "list" => List(city, place, ChinaTime.DateOf(context.Time.GetUtcNow()), context.Stopping),
            "editions" => Editions(city, place, context.Stopping),
            _ => Ledger(city, place, context.Stopping),
        };

        long rows;
        try
        {
            await using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            rows = await write(stream, table, context.Stopping);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Terminal.Complain($"写不了文件“{file}”：请检查目录是否存在、是否可写、磁盘是否有空间。");
            return Refused;
        }
        context.Terminal.Say($"已导出 {rows} 行到 {file}。");
        context.Terminal.Result(new { files = new[] { new { path = Path.GetFullPath(file), rows } } });
        return Done;
    }

    private static Func<Stream, SheetTable, CancellationToken, Task<long>> WriterFor(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".XLSX" => SheetWriter.WriteAsync,
        ".CSV" => TextTables.WriteCsvAsync,
        ".JSON" => TextTables.WriteJsonAsync,
        _ => throw new WrongUseException("文件名要以 .xlsx、.csv 或 .json 结尾。"),
    };

    private static SheetTable Units(City city, PlaceChoice place, CancellationToken stopping) => new(
        "单位",
        [Column("code", "代码", 14), Column("path", "路径", 24), Column("name", "名称", 30), Column("shortName", "简称", 16), Column("kind", "性质", 18), Column("level", "层级", 8), Column("industry", "行业", 12), Column("line", "条线", 12), Column("demands", "需要证明", 10), Column("issues", "开具证明", 10), Column("state", "状态", 8)],
        Rows(() => new UnitQueries(city).TreeAsync(place.Id, stopping), unit =>
        [
            unit.Code, unit.Path, unit.Name, unit.ShortName, EnumWords.Of(unit.Kind), EnumWords.Of(unit.Level), unit.Industry ?? "", unit.Line,
            unit.Demands ? "是" : "否", unit.Issues ? "是" : "否", EnumWords.Of(unit.State),
        ]));

    private static SheetTable Staff(City city, PlaceChoice place, CancellationToken stopping) => new(
        "人员",
        [Column("unitCode", "单位代码", 14), Column("unit", "单位", 30), Column("person", "姓名", 12), Column("status", "身份", 8), Column("role", "角色", 12), Column("state", "状态", 8), Column("from", "自", 12), Column("to", "至", 12)],
        Rows(() => new StaffQueries(city).AllAsync(place.Id, stopping), row =>
        [
            row.UnitCode, row.UnitName, row.Person, EnumWords.Of(row.Status), EnumWords.Of(row.Role), EnumWords.Of(row.State), Day(row.From), Day(row.To),
        ]));

    private static SheetTable List(City city, PlaceChoice place, DateOnly today, CancellationToken stopping) => new(
        "免提交清单",
        [Column("number", "条目编号", 10), Column("level", "层级", 8), Column("proof", "证明名称", 28), Column("unit", "需求单位", 28), Column("items", "事项", 40), Column("basis", "设定依据", 40), Column("issuer", "开具单位", 28), Column("state", "情形", 12), Column("methods", "免提交方式", 18), Column("storage", "存储类别", 12), Column("adjustedFrom", "调整中自", 12)],
        Rows<LiveLine>(async () => [.. (await new ListQueries(city).LiveAsync(place.Id, today, stopping)).Where(live => live.IsListed)], live =>
        [
            live.Line.Number, EnumWords.Of(live.Line.Level), live.Line.Proof, live.Line.Unit, string.Join('；', live.Line.Items), live.Line.Basis, live.Line.Issuer, EnumWords.Of(live.Line.State),
            string.Join('、', live.Line.Methods.Select(method => method.Label)), live.Line.Storage is { } storage ? EnumWords.Of(storage) : "", Day(live.InterimFrom),
        ]));

    private static SheetTable Editions(City city, PlaceChoice place, CancellationToken stopping) => new(
        "清单版次",
        [Column("no", "版次编号", 12), Column("kind", "清单", 16), Column("level", "层级", 8), Column("title", "名称", 28), Column("state", "状态", 10), Column("lines", "条数", 8), Column("publishedOn", "公布日期", 12), Column("documentNumber", "文号", 24)],
        Rows(() => new EditionQueries(city).PublicAsync(place.Id, stopping), row =>
        [
            row.No, EnumWords.Of(row.Kind), EnumWords.Of(row.Level), row.Title, EnumWords.Of(row.State), Text(row.Lines), Day(row.PublishedAt is { } at ? ChinaTime.DateOf(at) : null), row.DocumentNumber,
        ]));

    // In the layout in which they come in.
    private static SheetTable Certificates(City city, PlaceChoice place, TimeProvider time, CancellationToken stopping) => new(
        CertificateSheet.Layout.Title, CertificateSheet.Layout.Columns, Rows(() => new CertificateQueries(city).StatedAsync(place.Id, ChinaTime.DateOf(time.GetUtcNow()), stopping), CertificateSheet.Row));

    private static SheetTable Ledger(City city, PlaceChoice place, CancellationToken stopping) => new(
        "台账",
        [Column("number", "序号", 8), Column("at", "时间", 20), Column("person", "人员", 12), Column("role", "角色", 14), Column("act", "操作", 20), Column("objectKind", "对象", 16), Column("objectId", "对象编号", 10), Column("facts", "变动", 60), Column("reason", "理由", 24), Column("address", "来源", 18)],
        LedgerRows(city, place, stopping));

    private static async IAsyncEnumerable<IReadOnlyList<SheetValue>> Rows<T>(Func<Task<IReadOnlyList<T>>> read, Func<T, IReadOnlyList<SheetValue>> cells)
    {
        foreach (var row in await read()) yield return cells(row);
    }

    // Newest first, page by page, so that a ledger of any length passes through.
    private static async IAsyncEnumerable<IReadOnlyList<SheetValue>> LedgerRows(City city, PlaceChoice place, [EnumeratorCancellation] CancellationToken stopping)
    {
        var queries = new LedgerQueries(city);
        for (long? before = null; ;)
        {
            var page = await queries.PageAsync(place.Id, Chain.Acts, new(), before, PageSize, stopping);
            foreach (var entry in page)
                yield return
                [
                    Text(entry.Number), ChinaTime.ToLocal(entry.At).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture), entry.PersonName, entry.Role,
                    entry.Act, entry.ObjectKind, Text(entry.ObjectId), entry.Facts, entry.Reason ?? "", entry.Address,
                ];
            if (page.Count < PageSize) yield break;
            before = page[^1].Number;
        }
    }

    private static SheetColumn Column(string key, string title, int width) => new(key, title) { Width = width };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
