using NoProofCity.Data.Staff;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>The registry of staff on landing pages: changes to decide, changes that wait for a decision, who is away, who is missing.</summary>
public sealed class StaffToday(StaffQueries staff) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        var board = TodayBoard.Empty;
        if (whom.May(StaffActs.Confirm)) board = board with { Due = await ToDecideAsync(whom.Actor, leaving) };
        if (!whom.May(StaffActs.Read)) return board;
        var today = ChinaTime.DateOf(whom.Now);
        var findings = await staff.FindingsAsync(whom.Actor.PlaceId, today, leaving);
        return whom.Actor.Role is Role.Office
            ? board with { Figures = [Short(findings, today)] }
            : await OwnUnitAsync(whom, board, findings.FirstOrDefault(f => f.UnitId == whom.Actor.UnitId), leaving);
    }

    private async Task<IReadOnlyList<TodayRow>> ToDecideAsync(Actor actor, CancellationToken leaving)
    {
        var pending = await staff.PendingAsync(actor.PlaceId, actor.Role is Role.Office ? 0 : actor.UnitId, leaving);
        return
        [
            .. pending.Select(change => new TodayRow($"{change.Person}　{EnumWords.Of(change.Kind)}", "staff/changes", $"{change.UnitName}申请{(change.Role is { } role ? "，" + EnumWords.Of(role) : "")}，自 {change.On:yyyy-MM-dd}")
            {
                Since = change.ProposedAt,
                Next = "确认",
            }),
        ];
    }

    private static TodayFigure Short(IReadOnlyList<StaffFindings> findings, DateOnly today)
    {
        var units = findings.Count(f => f.Findings.OfType<Shortage>().Any());
        return new("人员不齐的单位", $"{units}", "个", $"截至 {today:MM-dd}", "staff/shortages", units > 0);
    }

    private async Task<TodayBoard> OwnUnitAsync(TodayFor whom, TodayBoard board, StaffFindings? findings, CancellationToken leaving)
    {
        if (await staff.RegistryAsync(whom.Actor.UnitId, leaving) is not { } registry)
            return whom.May(StaffActs.Propose) ? board with { Reminders = ["本单位还没有登记联络员和代办员，核验无人可收。"] } : board;
        return board with
        {
            Waiting =
            [
                .. whom.May(StaffActs.Propose) ? registry.PendingChanges.Select(change => new TodayRow($"{change.Person.Name}　{EnumWords.Of(change.Kind)}", $"staff/{whom.Actor.UnitId}", "人员变更，等待确认") { Since = change.ProposedAt }) : [],
            ],
            Reminders =
            [
                .. registry.Absences.Where(a => a.Covers(whom.Now)).Select(a => $"{a.Person.Name}{(a.UntilAt is { } until ? $"到 {ChinaTime.ToLocal(until):MM-dd HH:mm} " : "")}不在岗，新件由 B 角接收"),
                .. findings?.Findings.Select(finding => $"本单位{RefusalWords.Of(finding).Text}") ?? [],
            ],
        };
    }
}
