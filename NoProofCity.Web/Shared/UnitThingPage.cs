using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Shared;

/// <summary>The page of the one thing of its kind that a unit has (its registry, its file), at the number of the unit. What the unit has not yet stands there empty.</summary>
public abstract class UnitThingPage<T> : ThingPage<T>
    where T : class, IAggregate
{
    protected OrgUnit? Unit { get; private set; }

    /// <summary>The thing of a unit that has none yet.</summary>
    protected abstract T Make(OrgUnit unit);

    protected override async Task<Outcome<T>> FindAsync()
    {
        var found = await Reading.FindOfUnitAsync(Actor, ReadAct, Id, Make, Leaving);
        if (!found.IsDone) return Outcome.Refused(found.Refusals);
        Unit = found.Value.Unit;
        return found.Value.Thing;
    }

    /// <summary>As <see cref="ThingPage{T}.SayAsync"/>, for desks that ask what was seen of the unit.</summary>
    protected Task<IReadOnlyList<Refusal>> SayOfUnitAsync(Func<UnitSeen, Task<Outcome>> act) => SayAsync(_ => act(new(Thing!.UnitId, Thing.Version)));
}
