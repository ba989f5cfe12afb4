using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>Asks the list of rights about an act on something stored.</summary>
internal static class Rights
{
    internal static Task<IReadOnlyList<Refusal>> WhyNotAsync(CityContext db, Actor actor, Act act, IAggregate subject)
    {
        _ = (db, act);
        IReadOnlyList<Refusal> refusals = actor.IsSystem || subject.PlaceId == actor.PlaceId ? [] : [new NotFound(subject.GetType().Name)];
        return Task.FromResult(refusals);
    }

    internal static bool IsDenial(Refusal refusal) => refusal is NotFound;
}
