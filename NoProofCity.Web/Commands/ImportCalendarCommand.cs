using NoProofCity.Data.Calendar;
using NoProofCity.Domain.Calendar;
using NoProofCity.Web.Calendar;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>Shows what a calendar file would change, and publishes it when told to.</summary>
public sealed class ImportCalendarCommand : OperatorCommand
{
    public override string Name => "import calendar";

    public override string Usage => "文件 [--place 地区] [--apply]";

    public override string Purpose => "导入放假安排（date,kind,name,notice_year）；不带 --apply 只预览。";

    public override IReadOnlyCollection<string> Flags => ["apply"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var file = line.Words is [var only] ? only : throw new WrongUseException("请写一个文件名。");
        if (!File.Exists(file)) throw new WrongUseException($"找不到文件“{file}”。");
        string text;
        if (file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            text = await File.ReadAllTextAsync(file, context.Stopping);
        }
        else
        {
            var table = await CalendarTable.ReadAsync(File.OpenRead(file), Path.GetFileName(file));
            if (!table.IsDone) return context.Refuse(table.Refusals);
            text = CalendarInput.Of(table.Value.Days).Sheet();
        }

        using var city = await context.OpenAsync();
        var place = await PlaceChoice.OfAsync(city, line, context.Stopping);
        var sheet = CalendarSheet.Read(text);
        var current = await new CalendarQueries(city).NewestAsync(place.Id, context.Stopping);
        var changes = CalendarChanges.Between(current?.Read(), sheet.Days);

        Show(sheet, changes, context.Terminal);
        var moved = new Recounted(0, 0);
        if (sheet.IsSound && line.Has("apply"))
        {
            var desk = new CalendarDesk(city, context.Time);
            var actor = place.Operator(Name);
            if (changes.Any && await desk.PublishDaysAsync(actor, place.Id, text, Path.GetFileName(file)) is { IsDone: false } refused) return context.Refuse(refused.Refusals);
            var recounted = await desk.RecountAsync(actor, place.Id, null, context.Stopping);
            if (!recounted.IsDone) return context.Refuse(recounted.Refusals);
            moved = recounted.Value;
            context.Terminal.Say($"{(changes.Any ? "已发布" : "与现行的相同，没有另行发布")}。重算未结时限 {moved.Counted} 条，其中 {moved.Moved} 条到期时间有变动，均已记入台账。");
        }

        context.Terminal.Result(new
        {
            rows = sheet.Days.Count,
            add = changes.Added.Count,
            change = changes.Changed.Count,
            same = changes.Same,
            removed = changes.Removed.Count,
            duplicates = sheet.Findings.OfType<DuplicateDay>().Count(),
            errors = sheet.Findings.Where(finding => !finding.IsRemark)
                .Select(finding => new { sheet = Path.GetFileName(file), row = finding.Line, column = "", finding.Value, message = RefusalWords.Of(finding).Text }),
            recounted = moved.Counted,
            moved = moved.Moved,
        });
        return sheet.IsSound ? Done : Refused;
    }

    private static void Show(CalendarSheet sheet, CalendarChanges changes, Terminal terminal)
    {
        foreach (var finding in sheet.Findings) terminal.Say($"  {(finding.IsRemark ? "提示" : "错误")}  {RefusalWords.Of(finding).Text}");
        if (!sheet.IsSound)
        {
            terminal.Complain("文件有误，没有导入任何内容。");
            return;
        }
        foreach (var day in changes.Added) terminal.Say($"  新增  {day.Day:yyyy-MM-dd}  {EnumWords.Of(day.Kind)}  {day.Name}");
        foreach (var (old, @new) in changes.Changed) terminal.Say($"  修改  {old.Day:yyyy-MM-dd}  {EnumWords.Of(old.Kind)} {old.Name} → {EnumWords.Of(@new.Kind)} {@new.Name}");
        foreach (var day in changes.Removed) terminal.Say($"  删去  {day.Day:yyyy-MM-dd}  {EnumWords.Of(day.Kind)}  {day.Name}");
        terminal.Say($"新增 {changes.Added.Count}，修改 {changes.Changed.Count}，删去 {changes.Removed.Count}，不变 {changes.Same}。");
    }
}
