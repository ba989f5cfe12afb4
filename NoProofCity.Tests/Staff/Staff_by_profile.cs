using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Staff;

public sealed class Staff_by_profile
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    [Theory(DisplayName = "A unit with one liaison and one agent lacks one agent")]
    [InlineData("jinan-2020")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("J-Ver-8a", "D-Ver-6a", "Y-Ver-6a", "G-Ver-6a")]
    public async Task One_agent_short(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, profile);
        var unit = await town.UnitAsync("MZ");
        _ = await town.AppointAsync(unit, "甲某", StaffRole.Liaison);
        _ = await town.AppointAsync(unit, "乙某", StaffRole.Agent);

        Assert.Equal([new Shortage(StaffRole.Agent, Missing: 1, Wanted: 2, "Stf.AgentMin")], await town.FindingsAsync(unit));
        _ = await town.AppointAsync(unit, "丙某", StaffRole.Agent);
        Assert.DoesNotContain(await town.FindingsAsync(unit), f => f is Shortage);
    }

    [Theory(DisplayName = "How many are missing is the profile's, in both roles")]
    [InlineData("Stf.AgentMin", 1, 0)]
    [InlineData("Stf.AgentMin", 3, 2)]
    [InlineData("Stf.LiaisonMin", 2, 2)]
    public async Task The_minimum_is_the_profiles(string key, int value, int missing)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, TownHall.Varied("yiyuan-2021", key, new NumberValue(value)));
        var unit = await town.UnitAsync("MZ");
        _ = await town.AppointAsync(unit, "甲某", StaffRole.Liaison);
        _ = await town.AppointAsync(unit, "乙某", StaffRole.Agent);

        Assert.Equal(missing, (await town.FindingsAsync(unit)).OfType<Shortage>().Sum(s => s.Missing));
    }

    [Theory(DisplayName = "Exactly one supervisor and at least one agent; no liaison is asked for")]
    [InlineData(0, 0, "Shortage Agent, Shortage Supervisor")]
    [InlineData(1, 0, "Shortage Agent")]
    [InlineData(0, 1, "Shortage Supervisor")]
    [InlineData(1, 1, "")]
    [InlineData(2, 1, "Surplus Supervisor")]
    [Rule("Z-10b")]
    public async Task One_supervisor(int supervisors, int agents, string findings)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "zaozhuang-2021");
        var unit = await town.UnitAsync("MZ");
        for (var i = 0; i < supervisors; i++) _ = await town.AppointAsync(unit, $"督{i}", StaffRole.Supervisor);
        for (var i = 0; i < agents; i++) _ = await town.AppointAsync(unit, $"代{i}", StaffRole.Agent);

        Assert.Equal(findings, string.Join(", ", (await town.FindingsAsync(unit)).Select(f => f is Shortage s ? $"Shortage {s.Role}" : f is Surplus p ? $"Surplus {p.Role}" : f.ToString())));
    }

    [Theory(DisplayName = "A unit's change waits for the office, is counted for it, and holds once it is confirmed")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-6c", "Y-Ver-6c", "G-Ver-6c")]
    public async Task The_office_keeps_the_registry(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, profile);
        var (unit, host) = (await town.UnitAsync("MZ"), await town.UnitAsync("SP", "审批局"));
        Assert.Empty((await town.ProposeAsync(unit, "甲某", StaffRole.Liaison)).Refusals);

        var waiting = Assert.Single(await town.WaitingAsync(Role.Office, unit));
        Assert.Equal((unit, "甲某", StaffChangeKind.Appoint, StaffRole.Liaison), (waiting.UnitId, waiting.Person, waiting.Kind, waiting.Role));
        Assert.Equal(1, await CountedAsync(city, town.PlaceId));
        Assert.Null(await town.StaffList.OwnerAsync(unit, StaffRole.Liaison, city.Clock.GetUtcNow(), [], default));
        Assert.Equal([nameof(NotYourRight)], Names(await town.Staff.ConfirmAsync(town.As(Role.UnitLead, unit), waiting.Seen, waiting.Id)));

        Assert.Empty((await town.Staff.ConfirmAsync(town.As(Role.Office, host), waiting.Seen, waiting.Id)).Refusals);
        Assert.Empty(await town.WaitingAsync(Role.Office, unit));
        Assert.Equal(0, await CountedAsync(city, town.PlaceId));
        Assert.Equal("甲某", (await town.StaffList.OwnerAsync(unit, StaffRole.Liaison, city.Clock.GetUtcNow(), [], default))?.Name);
        await using var db = city.Db();
        Assert.Equal(["Staff.Propose", "Staff.Confirm"], await db.Ledger.Where(e => e.Chain == Domain.Ledger.Chain.Acts && e.ObjectKind == nameof(StaffRegistry)).OrderBy(e => e.Number).Select(e => e.Act).ToListAsync());
    }

    [Fact(DisplayName = "Where the unit keeps its own registry, its lead confirms and the office does not")]
    public async Task The_unit_may_be_the_keeper()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, TownHall.Varied("yiyuan-2021", "Stf.Keeper", new ChoiceValue("Unit")));
        var unit = await town.UnitAsync("MZ");
        _ = await town.ProposeAsync(unit, "甲某", StaffRole.Liaison);

        Assert.Empty(await town.WaitingAsync(Role.Office, unit));
        var waiting = Assert.Single(await town.WaitingAsync(Role.UnitLead, unit));
        Assert.Equal([nameof(NotYourRight)], Names(await town.Staff.ConfirmAsync(town.As(Role.Office, unit), waiting.Seen, waiting.Id)));
        Assert.Empty((await town.Staff.ConfirmAsync(town.As(Role.UnitLead, unit), waiting.Seen, waiting.Id)).Refusals);
    }

    [Fact(DisplayName = "The city's office confirms the staff of its counties; the county's own does not")]
    [Rule("D-Ver-6c")]
    public async Task The_city_keeps_the_counties_registries()
    {
        await using var city = await TestCity.OpenAsync();
        var above = await TownHall.OpenAsync(city, "dongying-2022", "shi", kind: PlaceKind.City);
        var county = await TownHall.OpenAsync(city, "dongying-2022", "xian", above.PlaceId);
        var (host, unit) = (await above.UnitAsync("ZF"), await county.UnitAsync("MZ"));
        _ = await county.ProposeAsync(unit, "甲某", StaffRole.Liaison);

        var waiting = Assert.Single(await above.WaitingAsync(Role.Office, host));
        Assert.Equal((1, 0), (await CountedAsync(city, above.PlaceId), await CountedAsync(city, county.PlaceId)));
        Assert.Equal([nameof(OutsideYourScope)], Names(await county.Staff.ConfirmAsync(county.As(Role.Office, unit), waiting.Seen, waiting.Id)));
        Assert.Empty((await county.Staff.ConfirmAsync(above.As(Role.Office, host), waiting.Seen, waiting.Id)).Refusals);
        Assert.Equal([nameof(OutsideYourScope)], Names(await county.Staff.RecordPledgeAsync(above.As(Role.Office, host), await county.RegistryAsync(unit), 1, Today)));
    }

    [Theory(DisplayName = "Who was not trained within the months of the profile is listed; who was is not")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-6d", "Y-Ver-6d", "G-Ver-6d")]
    public async Task Untrained_staff_is_listed(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, profile);
        var unit = await town.UnitAsync("MZ");
        var never = await town.AppointAsync(unit, "甲某", StaffRole.Liaison, "2024-01-01");
        var trained = await town.AppointAsync(unit, "乙某", StaffRole.Agent, "2024-01-01");
        await TrainAsync(town, unit, "2025-03-09", trained.Id);

        Assert.Equal([("甲某", null)], (await town.StaffList.UntrainedAsync(await town.OfficeAsync(StaffActs.ReadTraining, unit), Today, default)).Select(u => (u.Name, u.LastOn)));
        Assert.Equal([never.Id, trained.Id], (await town.StaffList.UntrainedAsync(await town.OfficeAsync(StaffActs.ReadTraining, unit), Today.AddDays(1), default)).Select(u => u.PersonId));
    }

    [Fact(DisplayName = "How long a training lasts is the profile's")]
    public async Task The_months_are_the_profiles()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, TownHall.Varied("yiyuan-2021", "Stf.TrainingMonths", new NumberValue(6)));
        var unit = await town.UnitAsync("MZ");
        var trained = await town.AppointAsync(unit, "乙某", StaffRole.Agent, "2024-01-01");
        await TrainAsync(town, unit, "2025-09-08", trained.Id);

        Assert.Equal([new DateOnly(2025, 9, 8)], (await town.StaffList.UntrainedAsync(await town.OfficeAsync(StaffActs.ReadTraining, unit), Today, default)).Select(u => u.LastOn!.Value));
    }

    [Fact(DisplayName = "A training is kept with those who came, whom one can count; nobody comes twice")]
    [Rule("J-Ver-8b")]
    public async Task Trainings_are_kept()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "jinan-2020");
        var unit = await town.UnitAsync("MZ");
        var (one, other) = (await town.AppointAsync(unit, "甲某", StaffRole.Liaison), await town.AppointAsync(unit, "乙某", StaffRole.Agent));
        await TrainAsync(town, unit, "2026-02-02", one.Id, other.Id);

        var trainings = await town.OfficeAsync(StaffActs.ReadTraining, unit);
        var session = Assert.Single((await town.StaffList.TrainingsAsync(trainings, new(), default)).Rows);
        Assert.Equal(("核验业务", new DateOnly(2026, 2, 2), 2), (session.Topic, session.HeldOn, session.Attendees));
        Assert.Equal([new AttendeeTwice()], (await town.Trainings.AttendAsync(town.As(Role.UnitLead, unit), new(session.Id, session.Version), unit, [one.Id])).Refusals);
        Assert.Empty((await town.Trainings.StrikeAsync(town.As(Role.UnitLead, unit), new(session.Id, session.Version), one.Id)).Refusals);
        Assert.Equal(1, Assert.Single((await town.StaffList.TrainingsAsync(trainings, new(), default)).Rows).Attendees);
        await using var db = city.Db();
        Assert.Equal("乙某", Assert.Single((await db.TrainingSessions.SingleAsync()).Attendees).Person.Name);
    }

    private static async Task TrainAsync(TownHall town, long unit, string on, params long[] people)
    {
        var actor = town.As(Role.UnitLead, unit);
        var session = await town.Trainings.RecordAsync(actor, unit, TrainingKind.Training, "核验业务", DateOnly.Parse(on, null));
        Assert.Empty((await town.Trainings.AttendAsync(actor, new(session.Value, 0), unit, people)).Refusals);
    }

    private static IEnumerable<string> Names(Domain.Common.Outcome outcome) => outcome.Refusals.Select(refusal => refusal.GetType().Name);

    private static async Task<long> CountedAsync(TestCity city, long placeId)
    {
        await using var db = city.Db();
        return await db.Counters.Where(c => c.PlaceId == placeId && c.Key == StaffChange.PendingCount).SumAsync(c => c.Value);
    }
}
