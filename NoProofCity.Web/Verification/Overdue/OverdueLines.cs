using NoProofCity.Data.Common;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Verification.Overdue;

/// <summary>A late answer of a list.</summary>
/// <param name="Late">How late the answer is, or was.</param>
/// <param name="Step">The time of whoever is to act next; null where nobody's time runs.</param>
public sealed record OverdueLine(OverdueRow Row, DueView Late, DueView? Step);

/// <summary>The list of late answers for its page, its export and landing pages.</summary>
public sealed class OverdueLines(OverdueQueries cases, TimeProvider time)
{
    public async Task<ListPage<OverdueLine>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        var (page, engine, now) = (await cases.PageAsync(scope, query, leaving), await cases.EngineAsync(scope.PlaceId, leaving), time.GetUtcNow());
        return new([.. page.Rows.Select(row => new OverdueLine(row, LateOf(row.DueAt, row.SettledAt, engine, now), StepOf(row, engine, now)))], page.First, page.Next, page.Previous, page.Total);
    }

    /// <param name="settledAt">When the answer came at last; null while it is out.</param>
    internal static DueView LateOf(DateTimeOffset dueAt, DateTimeOffset? settledAt, DeadlineEngine? engine, DateTimeOffset now)
    {
        var end = settledAt ?? now;
        return new(settledAt is null ? DeadlineState.Overdue : DeadlineState.StoppedLate, dueAt) { Late = engine?.OfficeBetween(dueAt, end) ?? TimeSpan.Zero, LateDays = engine?.WorkingDaysBetween(dueAt, end) ?? 0 };
    }

    private static DueView? StepOf(OverdueRow row, DeadlineEngine? engine, DateTimeOffset now)
    {
        var due = row switch
        {
            { State: OverdueState.Open, Rule: OverdueRule.Supervisor, FeedbackAt: null } => row.SupervisionDueAt,
            { State: OverdueState.Open, Rule: OverdueRule.ReportOffice } => row.ReportDueAt,
            { State: OverdueState.Ordered, OrderedUntil: { } until } => ChinaTime.At(until.AddDays(1), TimeOnly.MinValue),
            _ => null,
        };
        if (due is not { } at || engine is null) return null;
        return at < now
            ? new(DeadlineState.Overdue, at) { Late = engine.OfficeBetween(at, now), LateDays = engine.WorkingDaysBetween(at, now) }
            : new(DeadlineState.Running, at) { Left = engine.OfficeBetween(now, at) };
    }
}
