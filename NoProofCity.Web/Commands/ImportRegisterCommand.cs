using System.Globalization;
using NoProofCity.Data.Common;
using NoProofCity.Data.Registers;
using NoProofCity.Domain.Calendar;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Registers;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Commands;

/// <summary>Reads a table of a shared register, and brings its good rows in as the next version when told to.</summary>
public sealed class ImportRegisterCommand : OperatorCommand
{
    private const int MostTold = 1000;

    public override string Name => "import register";

    public override string Usage => "文件 --register 登记库名称 [--as-of 2026-03-01] [--place 地区] [--apply]";

    public override string Purpose => "导入登记库的新一版数据；不带 --apply 只核对。";

    public override IReadOnlyCollection<string> Options => ["register", "as-of"];

    public override IReadOnlyCollection<string> Flags => ["apply"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var path = line.Words is [var only] ? only : throw new WrongUseException("请写一个文件名。");
        if (!File.Exists(path)) throw new WrongUseException($"找不到文件“{path}”。");
        var title = line.Required("register");
        var asOf = ChinaTime.DateOf(context.Time.GetUtcNow());
        if (line["as-of"] is { } written && !DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out asOf)) throw new WrongUseException($"“{written}”不是日期，请写成 2026-03-01 的样子。");
        using var city = await context.OpenAsync();
        var place = await PlaceChoice.OfAsync(city, line, context.Stopping);
        var queries = new RegisterQueries(city);
        var register = await queries.FindAsync(place.Id, title, context.Stopping) ?? throw new WrongUseException($"没有叫“{title}”的登记库，请先在页面上建好。");
        var (desk, actor) = (new RegisterImportDesk(city, context.Time), place.Operator(Name));
        var import = new RegisterSheetImport(register, actor, () => asOf, (facts, rows, left, progress, stopping) => desk.ImportAsync(actor, Seen.Of(register), facts, rows, left, progress, stopping));

        using var draft = ImportDraft.Beside(city.Settings.DataFolder);
        var opened = await SheetFile.OpenAsync(File.OpenRead(path), Path.GetFileName(path), import.Limits);
        if (!opened.IsDone) return context.Refuse(opened.Refusals);
        using var file = opened.Value;
        var found = SheetHead.Find(file, import.Layout);
        if (!found.IsDone) return context.Refuse(found.Refusals);
        var table = import.Shape(found.Value, new Dictionary<string, string>());
        var judged = await ImportPreview.JudgeAsync(table, import, draft, null, context.Stopping);
        if (!judged.IsDone) return context.Refuse(judged.Refusals);
        var isApplied = line.Has("apply");
        if (isApplied && await import.WriteAsync(table, ImportPreview.Writing(table, draft), draft.Total - draft.Writing, new Progress<long>(), context.Stopping) is { IsDone: false } refused) return context.Refuse(refused.Refusals);
        var version = isApplied ? (await queries.FindAsync(place.Id, title, context.Stopping))?.InForce?.Number : null;
        return Tell(table, draft, version, context.Terminal);
    }

    private static int Tell(FoundTable table, ImportDraft draft, int? version, Terminal terminal)
    {
        var faults = draft.Lines(ImportKind.Faulty, MostTold).SelectMany(line => line.Faults.Select(fault => (line.Row, Fault: fault))).Take(MostTold).ToList();
        foreach (var (row, fault) in faults) terminal.Say($"  错误  {ImportPreview.Address(fault, row)}{fault.Field}：{fault.Problem}");
        terminal.Say($"共 {draft.Total:N0} 行：可写入 {draft.Writing:N0}，重复 {draft.Count(ImportKind.Twice):N0}，有误 {draft.Count(ImportKind.Faulty):N0}。{(version is { } number ? $"已经写入，现在由第 {number} 版答复。" : "只是核对，没有写入。")}");
        terminal.Result(new
        {
            rows = draft.Total,
            add = draft.Writing,
            duplicates = draft.Count(ImportKind.Twice),
            faulty = draft.Count(ImportKind.Faulty),
            version,
            errors = faults.Select(one => new { sheet = table.Sheet.Name, row = one.Row, column = one.Fault.Column is { } at ? SheetAddress.Column(at) : "", one.Fault.Value, message = one.Fault.Problem }),
        });
        return draft.Count(ImportKind.Faulty) == 0 ? Done : Refused;
    }
}
