using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>Where hints are judged.</summary>
public sealed class HintDesk(City city, TimeProvider time) : Desk(city, time)
{
    public Task<Outcome> TakeUpAsync(Actor actor, Seen seen) =>
        ActAsync<Hint>(actor, HintActs.TakeUp, seen, (hint, scene) => hint.TakeUp(actor, scene.Now));

    public Task<Outcome> SetAsideAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<Hint>(actor, HintActs.SetAside, seen, (hint, scene) =>
        {
            scene.Reason = reason.Value;
            return hint.SetAside(reason, actor, scene.Now);
        });
}
