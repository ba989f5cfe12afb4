using System.Globalization;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Web.Commands;

/// <summary>Explains one due time without a database: by a shipped profile and the official calendar.</summary>
public sealed class DeadlineCommand : OperatorCommand
{
    private const string MomentForm = "yyyy-MM-dd HH:mm";

    public override string Name => "deadline";

    public override string Usage => "--profile 规则档 --limit 时限类别 --received \"2021-09-30 16:50\" [--item-limit \"2021-10-08 12:00\"]";

    public override string Purpose => "算出一个到期时间，并逐行说明怎么算的。";

    public override IReadOnlyCollection<string> Options => ["profile", "limit", "received", "item-limit"];

    public override Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var library = ProfileFiles.Library(ProfileFiles.Catalogue(), CityConfiguration.ProfileFolder(context.Configuration));
        var profile = library.Find(line.Required("profile"))
            ?? throw new WrongUseException($"没有“{line["profile"]}”这个规则档。可用的有：{string.Join("、", library.Profiles.Select(known => known.Code))}。");
        var received = MomentOf(line.Required("received"), "received");
        DateTimeOffset? itemLimit = line["item-limit"] is { } written ? MomentOf(written, "item-limit") : null;

        if (itemLimit <= received) throw new WrongUseException("事项承诺时限（--item-limit）应晚于收到时间。");

        var asked = profile.InputOf(line.Required("limit"), received, itemLimit);
        if (!asked.IsDone) return Task.FromResult(context.Refuse(asked.Refusals));

        var input = asked.Value;
        var engine = new DeadlineEngine(ShippedCalendar.Read(), profile.Hours("Clock.OfficeHours"), ClockRules.Of(profile));
        Show(engine.DueOf(input), engine.Explain(input), context.Terminal);
        return Task.FromResult(Done);
    }

    private static void Show(Deadline deadline, IReadOnlyList<DeadlineStep> steps, Terminal terminal)
    {
        terminal.Say($"到期：{Shown(deadline.DueAt)}{(deadline.IsProvisional ? "（暂定）" : "")}");
        if (deadline.SoftDueAt is { } soft) terminal.Say($"原则上：{Shown(soft)}");
        foreach (var step in steps) terminal.Say($"  {step.Text}  {step.Arithmetic}  {step.Amount}  {step.Source}");
        terminal.Result(new
        {
            due = Local(deadline.DueAt),
            softDue = Local(deadline.SoftDueAt),
            provisional = deadline.IsProvisional,
            steps = steps.Select(step => new { step.Text, step.Arithmetic, step.Amount, step.Source }),
        });
    }

    private static DateTimeOffset? Local(DateTimeOffset? moment) => moment is { } at ? ChinaTime.ToLocal(at) : null;

    private static string Shown(DateTimeOffset? moment) =>
        moment is { } at ? ChinaTime.ToLocal(at).ToString("yyyy-MM-dd HH:mm dddd", CultureInfo.GetCultureInfo("zh-CN")) : "未设时限";

    private static DateTimeOffset MomentOf(string written, string option)
    {
        if (!DateTime.TryParseExact(written, [MomentForm, "yyyy-MM-ddTHH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            throw new WrongUseException($"--{option} 的时间“{written}”写法不对，应如 2021-09-30 16:50。");
        var day = DateOnly.FromDateTime(local);
        return day >= WorkingCalendar.FirstDay && day <= WorkingCalendar.LastDay
            ? ChinaTime.At(day, TimeOnly.FromDateTime(local))
            : throw new WrongUseException($"--{option} 的日期超出日历范围（{WorkingCalendar.FirstDay:yyyy-MM-dd} 至 {WorkingCalendar.LastDay:yyyy-MM-dd}）。");
    }
}
