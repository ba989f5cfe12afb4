using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Staff;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Tests.Support;

/// <summary>A place with a profile, units and people in it, acted on through its desks alone.</summary>
internal sealed class TownHall(TestCity city, long placeId)
{
    private int _phones;

    public long PlaceId { get; } = placeId;

    public UnitDesk Units { get; } = new(city.City, city.Clock);

    public UnitFileDesk Files { get; } = new(city.City, city.Clock);

    public StaffDesk Staff { get; } = new(city.City, city.Clock);

    public TrainingDesk Trainings { get; } = new(city.City, city.Clock);

    public PlaceDesk Places { get; } = new(city.City, city.Clock);

    public UnitQueries UnitList { get; } = new(city.City);

    public StaffQueries StaffList { get; } = new(city.City);

    public Actor System { get; } = SomePlace.SystemAt(placeId);

    public static Task<TownHall> OpenAsync(TestCity city, string profile, string code = "anling", long? parentId = null, PlaceKind kind = PlaceKind.County) =>
        OpenAsync(city, ShippedProfiles.Of(profile), code, parentId, kind);

    public static async Task<TownHall> OpenAsync(TestCity city, RuleProfile profile, string code = "anling", long? parentId = null, PlaceKind kind = PlaceKind.County)
    {
        var opened = await new PlaceDesk(city.City, city.Clock).OpenAsync(SomePlace.System, new(code, "安岭", kind, parentId), profile, new(2020, 1, 1));
        return new(city, opened.Value);
    }

    /// <summary>The profile with one value of the place's own.</summary>
    public static RuleProfile Varied(string profile, string key, RuleValue value) =>
        ProfileResolver.Change(ShippedProfiles.Catalogue, ShippedProfiles.Of(profile), key, value).Value;

    /// <summary>Somebody with an account who works for a unit.</summary>
    public Actor As(Role role, long unitId, long account = 100) => city.Admit(new(account, "某某", PlaceId, unitId, role, "test"));

    public async Task<long> UnitAsync(string code, string name = "民政局", long? parentId = null, UnitLevel level = UnitLevel.County, UnitKind kind = UnitKind.AdministrativeOrgan) =>
        (await Units.OpenAsync(System, new(PlaceId, code, level, new(name, kind), parentId))).Value;

    public async Task<Seen> UnitSeenAsync(long unitId)
    {
        await using var db = city.Db();
        return Seen.Of(await db.Units.SingleAsync(u => u.Id == unitId));
    }

    public async Task<Seen> PlaceSeenAsync()
    {
        await using var db = city.Db();
        return Seen.Of(await db.Places.SingleAsync(p => p.Id == PlaceId));
    }

    /// <summary>The registry of a unit as it stands.</summary>
    public async Task<UnitSeen> RegistryAsync(long unitId) => new(unitId, (await StaffList.RegistryAsync(unitId, default))?.Version ?? 0);

    /// <summary>The file of a unit as it stands.</summary>
    public async Task<UnitSeen> FileAsync(long unitId) => new(unitId, (await UnitList.FileAsync(unitId, default))?.Version ?? 0);

    /// <summary>Acts on the file of a unit as it stands; nothing may stand against it.</summary>
    public async Task DoneAsync(long unitId, Func<UnitSeen, Task<Outcome>> act) => Xunit.Assert.Empty((await act(await FileAsync(unitId))).Refusals);

    public PersonFacts Person(string name) => new(name, PhoneNumber.Parse($"138000{++_phones:00000}").Value, StaffStatus.Regular);

    /// <summary>Proposed by the unit's lead.</summary>
    public async Task<Outcome> ProposeAsync(long unitId, string name, StaffRole role, string from = "2026-01-01") =>
        await Staff.ProposeAppointmentAsync(As(Role.UnitLead, unitId), await RegistryAsync(unitId), new(Person(name), role, DateOnly.Parse(from, null)));

    /// <summary>Proposed and confirmed; answers the person.</summary>
    public async Task<StaffPerson> AppointAsync(long unitId, string name, StaffRole role, string from = "2026-01-01")
    {
        Assert.Empty((await ProposeAsync(unitId, name, role, from)).Refusals);
        var change = (await StaffList.RegistryAsync(unitId, default))!.PendingChanges[^1];
        Assert.Empty((await Staff.ConfirmAsync(System, await RegistryAsync(unitId), change.Id)).Refusals);
        return (await StaffList.RegistryAsync(unitId, default))!.People.Single(p => p.Id == change.Person.Id);
    }

    /// <summary>How far the office, set up at a unit, reads in this place.</summary>
    public async Task<ReadScope> OfficeAsync(Act act, long unitId) => (await ScopeAsync(As(Role.Office, unitId), act))!;

    public Task<ReadScope?> ScopeAsync(Actor actor, Act act) => new Reading(city.City, city.Clock).ScopeAsync(actor, act, PlaceId, default);

    /// <summary>What waits for the office, or for a unit that keeps its own registry.</summary>
    public async Task<IReadOnlyList<WaitingChangeRow>> WaitingAsync(Role keeper, long unitId) =>
        await ScopeAsync(As(keeper, unitId), StaffActs.Confirm) is { } scope ? (await StaffList.WaitingAsync(scope, new(), default)).Rows : [];

    public async Task<IReadOnlyList<StaffFinding>> FindingsAsync(long unitId, string day = "2026-03-09") =>
        (await StaffList.FindingsAsync(await OfficeAsync(StaffActs.Read, unitId), DateOnly.Parse(day, null), default)).SingleOrDefault(f => f.UnitId == unitId)?.Findings ?? [];

    public async Task<IReadOnlyList<UnitGap>> GapsAsync(long unitId, int year = 2026) =>
        (await UnitList.GapsAsync(await OfficeAsync(OrganisationActs.ReadGaps, unitId), year, default)).Units.SingleOrDefault(u => u.Unit.Id == unitId)?.Gaps ?? [];
}
