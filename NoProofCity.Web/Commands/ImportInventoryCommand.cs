using NoProofCity.Data.Inventory;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Inventory;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>Shows what a unit's own table of proofs would change, and writes its good rows when told to.</summary>
public sealed class ImportInventoryCommand : OperatorCommand
{
    public override string Name => "import inventory";

    public override string Usage => "文件 --unit 单位代码 [--place 地区] [--apply]";

    public override string Purpose => "导入一个单位的证明梳理汇总表；不带 --apply 只预览。";

    public override IReadOnlyCollection<string> Options => ["unit"];

    public override IReadOnlyCollection<string> Flags => ["apply"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var path = line.Words is [var only] ? only : throw new WrongUseException("请写一个文件名。");
        if (!File.Exists(path)) throw new WrongUseException($"找不到文件“{path}”。");
        var code = line.Required("unit");
        using var city = await context.OpenAsync();
        var place = await PlaceChoice.OfAsync(city, line, context.Stopping);
        var unit = (await new UnitQueries(city).TreeAsync(place.Id, context.Stopping)).FirstOrDefault(one => one.Code == Writing.Narrow(code)) ?? throw new WrongUseException($"没有代码为“{code}”的单位。");
        var today = ChinaTime.DateOf(context.Time.GetUtcNow());
        var period = $"{today.Year} 年";
        var (desk, tables, actor) = (new InventoryDesk(city, context.Time), new InventoryQueries(city), place.Operator(Name));
        var import = new InventorySheetImport((entries, leaving) => tables.PreviewAsync(unit.Id, period, entries, today, leaving), WriteAsync);

        var opened = await SheetFile.OpenAsync(File.OpenRead(path), Path.GetFileName(path), SheetLimits.Department);
        if (!opened.IsDone) return context.Refuse(opened.Refusals);
        using var file = opened.Value;
        var found = SheetHead.Find(file, import.Layout);
        if (!found.IsDone) return context.Refuse(found.Refusals);
        var (table, lines, sound) = (found.Value, new List<ImportLine>(), new List<ReadRow>());
        using (var rows = table.Rows())
        {
            var reading = new CellReading(table);
            foreach (var row in rows.Select(reading.Read))
            {
                if (row.Faults.Count == 0) sound.Add(row);
                else lines.Add(new(row.Row.Number, ImportKind.Faulty, import.NameOf(row)) { Faults = [.. row.Faults.Select(fault => new ImportFault(fault.Column, import.Layout.Column(fault.Field).Title, fault.Value, RefusalWords.Of(fault.Problem).Text))] });
            }
            if (rows.Failure is { } failure) return context.Refuse([failure]);
        }
        await foreach (var judged in import.JudgeAsync(table, sound, context.Stopping)) lines.Add(judged);
        lines.Sort((one, other) => one.Row.CompareTo(other.Row));

        if (line.Has("apply") && lines.Exists(one => one.Writes))
        {
            var written = lines.Where(one => one.Writes).Select(one => one.Row).ToHashSet();
            if (await import.WriteAsync(table, sound.Where(row => written.Contains(row.Row.Number))) is { IsDone: false } refused) return context.Refuse(refused.Refusals);
        }
        return Tell(table, lines, line.Has("apply"), context.Terminal);

        async Task<Outcome> WriteAsync(IReadOnlyList<InventoryEntry> entries)
        {
            if (await tables.FillingAsync(unit.Id, context.Stopping) is null && await desk.OpenAsync(actor, unit.Id, period) is { IsDone: false, Refusals: var refusals }) return Outcome.Refused(refusals);
            return await desk.ImportAsync(actor, unit.Id, (await tables.FillingAsync(unit.Id, context.Stopping))!.Value, entries);
        }
    }

    private static int Tell(FoundTable table, List<ImportLine> lines, bool isApplied, Terminal terminal)
    {
        int Count(ImportKind kind) => lines.Count(one => one.Kind == kind);
        var faults = lines.Where(one => one.Kind is ImportKind.Faulty).SelectMany(one => one.Faults.Select(fault => (one.Row, Fault: fault))).ToList();
        foreach (var (row, fault) in faults) terminal.Say($"  错误  {ImportPreview.Address(fault, row)}{fault.Field}：{fault.Problem}");
        terminal.Say($"共 {lines.Count} 行：新增 {Count(ImportKind.Added)}，修改 {Count(ImportKind.Changed)}，不变 {Count(ImportKind.Same)}，重复 {Count(ImportKind.Twice)}，有误 {Count(ImportKind.Faulty)}。{(isApplied ? "没有问题的行已经写入。" : "只是预览，没有写入。")}");
        terminal.Result(new
        {
            rows = lines.Count,
            add = Count(ImportKind.Added),
            change = Count(ImportKind.Changed),
            same = Count(ImportKind.Same),
            duplicates = Count(ImportKind.Twice),
            errors = faults.Select(one => new { sheet = table.Sheet.Name, row = one.Row, column = one.Fault.Column is { } at ? SheetAddress.Column(at) : "", one.Fault.Value, message = one.Fault.Problem }),
        });
        return faults.Count == 0 ? Done : Refused;
    }
}
