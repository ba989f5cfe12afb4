using NoProofCity.Data.Common;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Verification;

/// <summary>A request of a list with how its time stands.</summary>
public sealed record VerificationLine(VerificationRow Row, DueView? Due);

/// <summary>The lists of requests for their pages, their exports and landing pages.</summary>
public sealed class VerificationLines(VerificationQueries requests, TimeProvider time)
{
    public async Task<ListPage<VerificationLine>> PageAsync(ReadScope scope, VerificationBox box, ListQuery query, long reader, CancellationToken leaving)
    {
        var (page, engine, now) = (await requests.PageAsync(scope, box, query, reader, leaving), await requests.EngineAsync(scope.PlaceId, leaving), time.GetUtcNow());
        return new([.. page.Rows.Select(row => new VerificationLine(row, DueOf(row, engine, now)))], page.First, page.Next, page.Previous, page.Total);
    }

    internal static DueView? DueOf(VerificationRow row, DeadlineEngine? engine, DateTimeOffset now)
    {
        if (row.DueAt is not { } due || engine is null) return null;
        if (row.RepliedAt is { } replied) return new(row.WasLate ? DeadlineState.StoppedLate : DeadlineState.Stopped, due) { Late = row.WasLate ? engine.OfficeBetween(due, replied) : TimeSpan.Zero, Used = engine.OfficeBetween(row.ReceivedAt!.Value, replied) };
        if (!row.IsOpen) return null;
        if (due < now) return new(DeadlineState.Overdue, due) { Late = engine.OfficeBetween(due, now), LateDays = engine.WorkingDaysBetween(due, now) };
        var left = engine.OfficeBetween(now, due);
        return new(row.SoftDueAt < now ? DeadlineState.PastSoft : left <= TimeSpan.FromMinutes(engine.Rules.AmberMinutes) ? DeadlineState.Near : DeadlineState.Running, due) { Left = left, AmberLeft = TimeSpan.FromMinutes(engine.Rules.AmberMinutes) };
    }
}
