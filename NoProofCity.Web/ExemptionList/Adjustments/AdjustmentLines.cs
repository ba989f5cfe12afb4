using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.ExemptionList.Adjustments;

/// <summary>An application of a list, in the words of the place, with how its time stands.</summary>
/// <param name="Due">Null where no limit runs for it: the place sets none, or the office began it.</param>
public sealed record AdjustmentLine(AdjustmentRow Row, DueView? Due, string Type, string Subject, string Label, string Ways, string Items)
{
    /// <summary>With what 其他 is.</summary>
    public string Reason => Row.ReasonText.Length > 0 ? $"{Label}：{Row.ReasonText}" : Label;
}

/// <summary>The list of applications for its page, its export and landing pages.</summary>
public sealed class AdjustmentLines(AdjustmentQueries adjustments, TimeProvider time)
{
    public async Task<ListPage<AdjustmentLine>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        var (page, engine, rules, now) = (await adjustments.PageAsync(scope, query, leaving), await adjustments.EngineAsync(scope.PlaceId, leaving), await adjustments.RulesAsync(scope.PlaceId, leaving), time.GetUtcNow());
        return new([.. page.Rows.Select(row => Line(row, engine, rules, now))], page.First, page.Next, page.Previous, page.Total);
    }

    /// <summary>All of a place, for the operator's command.</summary>
    public async Task<IReadOnlyList<AdjustmentLine>> AllAsync(long placeId, CancellationToken leaving)
    {
        var (engine, rules, now) = (await adjustments.EngineAsync(placeId, leaving), await adjustments.RulesAsync(placeId, leaving), time.GetUtcNow());
        return [.. (await adjustments.AllAsync(placeId, leaving)).Select(row => Line(row, engine, rules, now))];
    }

    private static AdjustmentLine Line(AdjustmentRow row, DeadlineEngine? engine, AdjustmentRules? rules, DateTimeOffset now) => new(
        row, DueOf(row, engine, now), AdjustmentWords.TypeOf(row.Type, rules), AdjustmentWords.SubjectOf(row.Subject, rules), AdjustmentWords.ReasonOf(row.Reason, "", rules),
        AdjustmentWords.Ways(row.New, rules), AdjustmentWords.Items(row.New));

    private static DueView? DueOf(AdjustmentRow row, DeadlineEngine? engine, DateTimeOffset now)
    {
        if (row.IsOfficeInitiated || row.DueAt is not { } due) return null;
        if (row.FiledAt is { } filed) return new(row.DaysLate > 0 ? DeadlineState.StoppedLate : DeadlineState.Stopped, due) { Late = engine?.OfficeBetween(due, filed) ?? TimeSpan.Zero, LateDays = row.DaysLate };
        if (engine is null) return new(due < now ? DeadlineState.Overdue : DeadlineState.Running, due);
        return due < now
            ? new(DeadlineState.Overdue, due) { Late = engine.OfficeBetween(due, now), LateDays = engine.WorkingDaysBetween(due, now) }
            : new(DeadlineState.Running, due) { Left = engine.OfficeBetween(now, due) };
    }
}
