using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Settings;

namespace NoProofCity.Data.Settings;

/// <summary>The system administrator's desk for what the installation says of itself.</summary>
public sealed class SettingsDesk(City city, TimeProvider time) : Desk(city, time)
{
    public Task<Outcome> ReviseAsync(Actor actor, Seen seen, HouseFacts facts) =>
        ActAsync<HouseSettings>(actor, AccountActs.EditSettings, seen, (settings, _) => settings.Revise(facts));
}
