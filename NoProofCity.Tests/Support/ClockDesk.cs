using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Tests.Support;

/// <summary>Starts and stops clocks as the desks of the modules do.</summary>
internal sealed class ClockDesk(City city, TimeProvider time) : Desk(city, time)
{
    private static readonly Act Work = new("Clock.Work");

    public async Task<long> StartAsync(Actor actor, long placeId, string limitClass, string? submission = null) =>
        (await CreateAsync<RunningClock>(actor, Work, submission, async scene =>
        {
            var rules = await scene.RulesAsync(placeId);
            return await scene.StartClockAsync(new(placeId, 0, "Test", 1, "answer"), rules.Profile.InputOf(limitClass, scene.Now).Value);
        })).Value;

    public Task<Outcome> StopAsync(Actor actor, Seen seen) => ActAsync<RunningClock>(actor, Work, seen, (clock, scene) => clock.Stop(scene.Now));
}
