using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;

namespace NoProofCity.Data.Tasks;

/// <summary>A count that the frame shows to whoever may do its act.</summary>
/// <param name="Key">By which the navigation asks for it.</param>
/// <param name="IsOfUnit">The unit's own count, even for those whose right is to the whole place.</param>
/// <param name="IsToDo">Whether it waits for the person; what is only kept in view does not.</param>
public sealed record FrameCount(string Key, Act Act, bool IsOfUnit = false, bool IsToDo = true)
{
    public const string Hints = "Hint.Open";

    /// <summary>Each adds to what waits for the person. A capability with something to do adds its line.</summary>
    public static IReadOnlyList<FrameCount> All { get; } =
    [
        new(WorkTask.OpenCount, TaskActs.Finish, IsOfUnit: true),
        new(Hints, HintActs.Read),
        new(VerificationRequest.InboxCount, VerificationActs.Answer, IsOfUnit: true),
        new(VerificationRequest.OutboxCount, VerificationActs.Accept, IsOfUnit: true),
        new(OverdueCase.WaitingCount, OverdueActs.Supervise),
        new(OverdueCase.TalkCount, OverdueActs.DecideTalk),
        new(CaseFile.OpenCount, CaseActs.Handle, IsOfUnit: true, IsToDo: false),
        new(StaffChange.PendingCount, StaffActs.Confirm),
        new(AdjustmentRequest.WaitingCount, AdjustmentActs.Read),
        new(GuideHit.OpenCount, GuideActs.Check, IsOfUnit: true),
        new(PublicAdvice.WaitingCount, AdviceActs.Answer),
        new(Edition.WaitingCount, ListActs.SendBack),
        new(ExemptionEntry.DraftCount, ListActs.Draft, IsToDo: false),
    ];

    internal string CounterFor(Role role) => Key == Hints ? Hint.OpenCount(role) : Key;
}

/// <param name="ToDo">What waits for this person.</param>
/// <param name="Notices">Told and not read.</param>
/// <param name="Counts">By the key of the navigation.</param>
public sealed record FrameCounts(int ToDo, int Notices, IReadOnlyDictionary<string, int> Counts);

/// <summary>Reads what the frame shows beside its entries: counters and one index, never a table.</summary>
public sealed class FrameCountsQueries(City city, TimeProvider time)
{
    public async Task<FrameCounts> OfAsync(Actor actor, CancellationToken leaving = default)
    {
        await using var db = city.CreateDbContext();
        var notices = await db.Set<Notice>().CountAsync(n => n.AccountId == actor.PersonId && n.ReadAt == null, leaving);
        var values = await db.Counters.AsNoTracking().Where(c => c.PlaceId == actor.PlaceId && (c.UnitId == 0 || c.UnitId == actor.UnitId) && c.Value != 0)
            .ToDictionaryAsync(c => (c.UnitId, c.Key), c => (int)c.Value, leaving);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var rights = new Rights(db, city.Rulebook, actor, ChinaTime.DateOf(time.GetUtcNow()), leaving);
        foreach (var shown in FrameCount.All)
        {
            if (await rights.ScopeAsync(shown.Act, actor.PlaceId) is not var (scope, _)) continue;
            var unit = shown.IsOfUnit || scope < Scope.Place ? actor.UnitId : 0;
            if (values.GetValueOrDefault((unit, shown.CounterFor(actor.Role))) is > 0 and var count) counts[shown.Key] = count;
        }
        return new(FrameCount.All.Where(shown => shown.IsToDo).Sum(shown => counts.GetValueOrDefault(shown.Key)), notices, counts);
    }
}
