using NoProofCity.Data.Common;
using NoProofCity.Data.Staff;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>The registry of staff on landing pages: changes to decide, changes that wait for a decision, who is away, who is missing.</summary>
public sealed class StaffToday(StaffQueries staff, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        var actor = whom.Actor;
        var pending = whom.May(StaffActs.Confirm) && await reading.ScopeAsync(actor, StaffActs.Confirm, actor.PlaceId, leaving) is { } kept
            ? await staff.WaitingAsync(kept, TodayBoard.Most, leaving)
            : null;
        var board = TodayBoard.Empty with { Due = [.. pending?.Rows.Select(ToDecide) ?? []] };
        if (!whom.May(StaffActs.Read) || await reading.ScopeAsync(actor, StaffActs.Read, actor.PlaceId, leaving) is not { } scope) return board;
        var today = ChinaTime.DateOf(whom.Now);
        var findings = await staff.FindingsAsync(scope, today, leaving);
        var untrained = whom.May(StaffActs.ReadTraining) && await reading.ScopeAsync(actor, StaffActs.ReadTraining, actor.PlaceId, leaving) is { } trainings
            ? await staff.UntrainedAsync(trainings, today, leaving)
            : [];
        return scope.IsWholePlace
            ? board with { Figures = OfPlace(whom, pending?.Rows ?? [], pending?.Total ?? 0, findings, untrained.Count) }
            : await OwnUnitAsync(whom, board, findings.FirstOrDefault(f => f.UnitId == actor.UnitId), [.. untrained.Where(u => u.UnitId == actor.UnitId)], leaving);
    }

    private static TodayRow ToDecide(WaitingChangeRow change) =>
        new($"{change.Person}　{EnumWords.Of(change.Kind)}", "staff/changes", $"{change.UnitName}申请{(change.Role is { } role ? "，" + EnumWords.Of(role) : "")}，自 {change.On:yyyy-MM-dd}")
        {
            Since = change.ProposedAt,
            Next = "确认",
        };

    private static List<TodayFigure> OfPlace(TodayFor whom, IReadOnlyList<WaitingChangeRow> waiting, int pending, IReadOnlyList<StaffFindings> findings, int untrained)
    {
        var figures = new List<TodayFigure>();
        if (whom.May(StaffActs.Confirm)) figures.Add(new("待确认的人员变更", $"{pending}", "项", waiting is [var oldest, ..] ? $"最早 {ChinaTime.ToLocal(oldest.ProposedAt):MM-dd} 提出" : "都已确认", "staff/changes"));
        var shortages = findings.Select(f => f.Findings.OfType<Shortage>().Sum(s => s.Missing)).Where(missing => missing > 0).ToList();
        figures.Add(TodayFigure.Lack("人员不齐的单位", shortages.Count, "个", $"共缺 {shortages.Sum()} 人", "各单位都齐", $"staff/shortages?lack={Staff.StaffShortages.Short}"));
        if (whom.May(StaffActs.ReadTraining)) figures.Add(Untrained(untrained));
        return figures;
    }

    private static TodayFigure Untrained(int count) => TodayFigure.Lack("超过培训期限的人员", count, "人", "该安排培训了", "都在期限内", "training/untrained");

    private async Task<TodayBoard> OwnUnitAsync(TodayFor whom, TodayBoard board, StaffFindings? findings, IReadOnlyList<UntrainedRow> untrained, CancellationToken leaving)
    {
        var (actor, href) = (whom.Actor, $"staff/{whom.Actor.UnitId}");
        var registry = await staff.RegistryAsync(actor.UnitId, leaving);
        var waiting = whom.May(StaffActs.Propose) ? registry?.PendingChanges ?? [] : [];
        var figures = new List<TodayFigure>();
        if (await staff.StrengthAsync(actor.UnitId, ChinaTime.DateOf(whom.Now), leaving) is { } strength)
            figures.Add(new("本单位人员", $"{strength.Serving}", $"/ 应有 {strength.Wanted} 人", strength.Missing > 0 ? $"缺 {strength.Missing} 人" : "齐", href, strength.Missing > 0 ? FigureTone.Look : FigureTone.Plain));
        if (whom.May(StaffActs.Propose)) figures.Add(new("待确认的人员变更", $"{waiting.Count}", "项", waiting.Count > 0 ? "在等确认" : "没有在等的", href));
        if (whom.May(StaffActs.ReadTraining)) figures.Add(Untrained(untrained.Count));
        return board with
        {
            Figures = figures,
            Waiting = [.. waiting.Select(change => new TodayRow($"{change.Person.Name}　{EnumWords.Of(change.Kind)}", href, "人员变更，等待确认") { Since = change.ProposedAt })],
            Reminders = registry is null
                ? whom.May(StaffActs.Propose) ? ["本单位还没有登记联络员和代办员，核验无人可收。"] : []
                : [.. StaffReminders.Of(registry, actor, untrained, whom.Now), .. findings?.Findings.Select(finding => $"本单位{RefusalWords.Of(finding).Text}") ?? []],
        };
    }
}
