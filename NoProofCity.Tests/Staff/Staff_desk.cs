using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Staff;

public sealed class Staff_desk
{
    [Theory(DisplayName = "Everything of a registry comes back from the database as it was, persons being one and the same throughout")]
    [OnEachDatabase]
    public async Task A_registry_comes_back(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("MZ");
        var lead = town.As(Role.UnitLead, unit);
        var (a, b) = (await town.AppointAsync(unit, "甲某", StaffRole.Agent), await town.AppointAsync(unit, "乙某", StaffRole.Agent));
        var assignments = (await town.StaffList.RegistryAsync(unit, default))!.Assignments;
        Assert.Empty((await town.Staff.ProposePairAsync(lead, await town.RegistryAsync(unit), assignments[0].Id, assignments[1].Id, new(2026, 3, 1))).Refusals);
        var pairing = Assert.Single((await town.StaffList.RegistryAsync(unit, default))!.PendingChanges);
        Assert.Empty((await town.Staff.ConfirmAsync(town.System, await town.RegistryAsync(unit), pairing.Id)).Refusals);
        Assert.Empty((await town.Staff.RecordAbsenceAsync(lead, await town.RegistryAsync(unit), a.Id, FakeClock.Local("2026-03-09 09:00"), null)).Refusals);
        Assert.Empty((await town.Staff.RecordPledgeAsync(lead, await town.RegistryAsync(unit), a.Id, new(2026, 3, 1))).Refusals);
        Assert.Empty((await town.Staff.LinkAsync(lead, await town.RegistryAsync(unit), b.Id, 100)).Refusals);
        Assert.Empty((await town.Staff.RecuseAsync(town.As(Role.Agent, unit), await town.RegistryAsync(unit), new(MatterKind.Request, "HY-1"), Reason("系本人亲属"))).Refusals);

        var registry = (await town.StaffList.RegistryAsync(unit, default))!;
        var pair = Assert.Single(registry.Pairs);
        Assert.Same(registry.People.Single(p => p.Id == a.Id), pair.A.Person);
        Assert.Contains(pair.B, registry.Assignments);
        Assert.True(registry.HasPledge(2026));
        Assert.Equal("乙某", registry.OwnerFor(StaffRole.Agent, FakeClock.Local("2026-03-09 10:00"))?.Name);
        Assert.Null(registry.OwnerFor(StaffRole.Agent, FakeClock.Local("2026-03-09 10:00"), null, [new(MatterKind.Request, "HY-1")]));
        Assert.Equal(a.Phone, registry.People.Single(p => p.Id == a.Id).Phone);

        await using var db = city.Db();
        Assert.NotNull(await db.Set<StaffPerson>().WithPersonal(db, nameof(StaffPerson.Phone), a.Phone.Value).SingleOrDefaultAsync());
        var facts = string.Join('\n', await db.Ledger.Select(e => e.Facts).ToListAsync());
        Assert.DoesNotContain(a.Phone.Value, facts, StringComparison.Ordinal);
        Assert.Contains(a.Phone.Masked, facts, StringComparison.Ordinal);
        Assert.Contains($"\"PersonId\":[null,{a.Id}]", facts, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "An absence that is taken back before it begins is gone, and one ends when the person returns")]
    [OnEachDatabase]
    public async Task Return(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("MZ");
        var person = await town.AppointAsync(unit, "甲某", StaffRole.Agent);
        var lead = town.As(Role.UnitLead, unit);
        _ = await town.Staff.RecordAbsenceAsync(lead, await town.RegistryAsync(unit), person.Id, FakeClock.Local("2026-03-09 09:00"), FakeClock.Local("2026-03-10 09:00"));
        _ = await town.Staff.RecordAbsenceAsync(lead, await town.RegistryAsync(unit), person.Id, FakeClock.Local("2026-03-12 09:00"), null);
        var absences = (await town.StaffList.RegistryAsync(unit, default))!.Absences;

        foreach (var absence in absences) Assert.Empty((await town.Staff.ReturnAsync(lead, await town.RegistryAsync(unit), absence.Id)).Refusals);

        Assert.Equal(city.Clock.GetUtcNow(), Assert.Single((await town.StaffList.RegistryAsync(unit, default))!.Absences).UntilAt);
    }

    [Fact(DisplayName = "Whoever acts on a registry that changed meanwhile is told so; the second first proposal too")]
    public async Task Nobody_acts_on_what_was_before()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("MZ");
        var before = await town.RegistryAsync(unit);
        _ = await town.ProposeAsync(unit, "甲某", StaffRole.Agent);

        var again = await town.Staff.ProposeAppointmentAsync(town.As(Role.UnitLead, unit), before, new(town.Person("乙某"), StaffRole.Agent, new(2026, 3, 1)));

        Assert.Equal([new ChangedMeanwhile(nameof(StaffRegistry))], again.Refusals);
    }

    [Fact(DisplayName = "A declined and a withdrawn proposal change nothing; the reason stands in the ledger")]
    public async Task Declined()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("MZ");
        _ = await town.ProposeAsync(unit, "甲某", StaffRole.Agent);
        _ = await town.ProposeAsync(unit, "乙某", StaffRole.Agent);
        var waiting = await town.WaitingAsync(Role.Office, unit);

        Assert.Empty((await town.Staff.DeclineAsync(town.As(Role.Office, unit), waiting[0].Seen, waiting[0].Id, Reason("手机号不对"))).Refusals);
        Assert.Empty((await town.Staff.WithdrawAsync(town.As(Role.UnitLead, unit), await town.RegistryAsync(unit), waiting[1].Id)).Refusals);

        Assert.Empty(await town.WaitingAsync(Role.Office, unit));
        Assert.Empty((await town.StaffList.RegistryAsync(unit, default))!.Serving(StaffRole.Agent, new(2026, 3, 9)));
        await using var db = city.Db();
        Assert.Equal("手机号不对", await db.Ledger.Where(e => e.Reason != null).Select(e => e.Reason).SingleAsync());
    }

    [Fact(DisplayName = "What is longer than is kept is refused with its length, not cut and not broken off")]
    public async Task Too_long()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("MZ");

        Assert.Equal([new TextTooLong("StaffPerson.Name", 61, 60)], (await town.ProposeAsync(unit, new string('甲', 61), StaffRole.Agent)).Refusals);
        Assert.Null(await town.StaffList.RegistryAsync(unit, default));
    }

    [Fact(DisplayName = "Nobody lifts the recusal of another")]
    public async Task Own_recusals_only()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("MZ");
        var person = await town.AppointAsync(unit, "甲某", StaffRole.Agent);
        _ = await town.Staff.LinkAsync(town.As(Role.UnitLead, unit), await town.RegistryAsync(unit), person.Id, 100);
        _ = await town.Staff.RecuseAsync(town.As(Role.Agent, unit), await town.RegistryAsync(unit), new(MatterKind.Request, "HY-1"), Reason("系本人亲属"));
        var recusal = Assert.Single((await town.StaffList.RegistryAsync(unit, default))!.Recusals);

        Assert.Equal([new NotFound(nameof(Recusal))], (await town.Staff.LiftAsync(town.As(Role.Agent, unit, 101), await town.RegistryAsync(unit), recusal.Id)).Refusals);
        Assert.Empty((await town.Staff.LiftAsync(town.As(Role.Agent, unit), await town.RegistryAsync(unit), recusal.Id)).Refusals);
    }

    private static ReasonText Reason(string text) => ReasonText.Parse(text).Value;
}
