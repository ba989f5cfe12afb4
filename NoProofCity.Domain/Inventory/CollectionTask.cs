using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Inventory;

public enum CollectionState { Open, Closed }

public enum CollectionAct { Remind, Close }

/// <summary>A round (梳理任务): the office sends it to units, each of which fills a table by the last day.</summary>
public sealed class CollectionTask : IAggregate
{
    public static IReadOnlyDictionary<CollectionAct, CollectionState> PossibleIn { get; } = new Dictionary<CollectionAct, CollectionState>
    {
        [CollectionAct.Remind] = CollectionState.Open,
        [CollectionAct.Close] = CollectionState.Open,
    };

    public static IReadOnlyDictionary<CollectionAct, CollectionState> LeadsTo { get; } = new Dictionary<CollectionAct, CollectionState>
    {
        [CollectionAct.Close] = CollectionState.Closed,
    };

    private readonly List<CollectionUnit> _units = [];

    private CollectionTask() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>A round is the place's.</summary>
    public long UnitId => 0;

    public string Period { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public CollectionState State { get; private set; }
    public IReadOnlyList<CollectionUnit> Units => _units;

    public static Outcome<CollectionTask> Set(long placeId, string period, DateOnly dueOn, IReadOnlyList<OrgUnit> units)
    {
        var refusals = new List<Refusal>();
        var tidy = Writing.Tidy(period);
        if (tidy.Length == 0) refusals.Add(new FieldMissing("InventoryBatch.Period"));
        if (units.Count == 0) refusals.Add(new RoundHasNoUnits());
        if (units.Any(unit => unit.PlaceId != placeId)) refusals.Add(new UnitOfAnotherPlace());
        if (units.Any(unit => unit.State is UnitState.Closed)) refusals.Add(new UnitClosed());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var round = new CollectionTask { PlaceId = placeId, Period = tidy, DueOn = dueOn };
        round._units.AddRange(units.DistinctBy(unit => unit.Id).Select(unit => new CollectionUnit(unit.Id, InventoryBatch.SubmitterOf(unit))));
        return round;
    }

    public IReadOnlyList<Refusal> WhyNot(CollectionAct act) => State == PossibleIn[act] ? [] : [new CollectionNotPossibleIn(State, act)];

    public Outcome Close()
    {
        if (WhyNot(CollectionAct.Close) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        State = LeadsTo[CollectionAct.Close];
        return Outcome.Done;
    }
}

/// <summary>A unit that takes part, and the one through which its table goes.</summary>
public sealed record CollectionUnit(long TakesPartId, long SubmitsId);
