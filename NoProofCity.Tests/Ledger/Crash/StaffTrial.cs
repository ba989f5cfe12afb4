using System.Diagnostics;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Data.Staff;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Tests.Ledger.Crash;

/// <summary>Acts on what is counted: proposals of staff, which the keeper's badge counts while they wait.</summary>
internal sealed class StaffTrial(City city, TimeProvider time)
{
    public const string PlaceCode = "staff-trial";
    private const int ProposalsOfUnit = 12;

    private readonly StaffDesk _desk = new(city, time);
    private readonly StaffQueries _queries = new(city);

    /// <summary>The place in which it is tried.</summary>
    public static async Task<long> OpenPlaceAsync(City city, TimeProvider time)
    {
        var profile = ProfileFiles.Library(city.Rulebook.Catalogue, city.Settings.DataFolder).Profiles[0];
        var opened = await new PlaceDesk(city, time).OpenAsync(TrialDesk.House with { PlaceId = 0 }, new(PlaceCode, "人员试验", PlaceKind.County, null), profile, new(2020, 1, 1));
        return opened.Value;
    }

    /// <summary>Opens a unit, proposes people for it and takes two of three proposals back.</summary>
    /// <param name="say">Called with the version of the registry that an acknowledged act led to.</param>
    public async Task RunAsync(long placeId, Action<long, int> say)
    {
        var actor = TrialDesk.House with { PlaceId = placeId };
        var code = Guid.NewGuid().ToString("N")[..20];
        var unit = Expect(await new UnitDesk(city, time).OpenAsync(actor, new(placeId, code, UnitLevel.County, new($"单位 {code}", UnitKind.AdministrativeOrgan), null)));
        for (var i = 0; i < ProposalsOfUnit; i++)
        {
            var person = new PersonFacts($"试 {i}", PhoneNumber.Parse($"13900000{i:000}").Value, StaffStatus.Regular);
            var seen = new UnitSeen(unit, (await _queries.RegistryAsync(unit, default))?.Version ?? 0);
            Expect(await _desk.ProposeAppointmentAsync(actor, seen, new(person, StaffRole.Agent, new(2026, 1, 1))));
            var registry = (await _queries.RegistryAsync(unit, default))!;
            say(unit, registry.Version);
            if (i % 3 == 0) continue;
            Expect(await _desk.WithdrawAsync(actor, new(unit, registry.Version), registry.PendingChanges[^1].Id));
            say(unit, (await _queries.RegistryAsync(unit, default))!.Version);
        }
    }

    private static T Expect<T>(Outcome<T> outcome) => outcome.IsDone ? outcome.Value : throw new UnreachableException(outcome.Refusals[0].ToString());

    private static void Expect(Outcome outcome)
    {
        if (!outcome.IsDone) throw new UnreachableException(outcome.Refusals[0].ToString());
    }
}
