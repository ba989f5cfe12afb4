using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Staff;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Demo;

/// <summary>The registries of the units: proposed by the unit, confirmed by the office the same day, but for what still waits today.</summary>
internal sealed class DemoStaff : IDemoPart
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Afternoon = new(15, 0);
    private static readonly TimeOnly Evening = new(16, 0);

    private const int PledgedDaysAgo = 90;

    public IEnumerable<DemoDeed> Plan(DemoWorld world) =>
        world.People.Where(person => person.Serves is not null).SelectMany(person => person.Proposed is null ? Serving(world, person) : Proposed(world, person));

    private static IEnumerable<DemoDeed> Proposed(DemoWorld world, PersonSeed person)
    {
        foreach (var role in person.Serves!) yield return new(world.At(person.Proposed!.Value, Morning), () => AppointAsync(world, person, role, world.Today));
        if (person.Declined is { } reason) yield return new(world.At(person.Proposed!.Value - 1, Afternoon), () => DeclineAsync(world, person, reason));
    }

    private static IEnumerable<DemoDeed> Serving(DemoWorld world, PersonSeed person)
    {
        var since = person.Since;
        foreach (var role in person.Serves!)
        {
            yield return new(world.At(since, Morning), () => AppointAsync(world, person, role, world.WorkingDay(since)));
            yield return new(world.At(since, Afternoon), () => ConfirmAsync(world, person.Unit!));
        }
        if (person.SignIn is not null) yield return new(world.At(since, Evening), () => LinkAsync(world, person));
        if (person.Pledged) yield return new(world.At(PledgeAgo(world), Morning), () => PledgeAsync(world, person));
        if (person.StandsInFor is { } partner)
        {
            var paired = Math.Min(since, world.People.Single(p => p.Unit == person.Unit && p.Name == partner).Since);
            yield return new(world.At(paired, Evening), () => PairAsync(world, person, world.WorkingDay(paired)));
            yield return new(world.At(paired, Evening), () => ConfirmAsync(world, person.Unit!));
        }
        if (person.Away is { } away) yield return new(world.Moment(away.From), () => RecordAbsenceAsync(world, person, away));
        if (person.Leaves is { } days) yield return new(world.At(2, Morning), () => ReleaseAsync(world, person, world.Today.AddDays(days)));
    }

    private static async Task<Outcome> AppointAsync(DemoWorld world, PersonSeed person, StaffRole role, DateOnly from)
    {
        var facts = new PersonFacts(person.Name, PhoneNumber.Parse(person.Phone!).Value, person.Status);
        return await Desk(world).ProposeAppointmentAsync(world.SpeakerOf(person.Unit!), await SeenAsync(world, person), new(facts, role, from));
    }

    private static async Task<Outcome> ConfirmAsync(DemoWorld world, string unit) =>
        await Desk(world).ConfirmAsync(world.Office(unit.Split('/')[0]), await world.SeenOfUnitAsync<StaffRegistry>(unit), await WaitingAsync(world, unit));

    private static async Task<Outcome> DeclineAsync(DemoWorld world, PersonSeed person, string reason) =>
        await Desk(world).DeclineAsync(world.Office(PlaceOf(person)), await SeenAsync(world, person), await WaitingAsync(world, person.Unit!), ReasonText.Parse(reason).Value);

    /// <summary>The oldest of the unit's changes that wait.</summary>
    private static async Task<long> WaitingAsync(DemoWorld world, string unit)
    {
        await using var db = world.City.CreateDbContext();
        var id = world.Unit(unit);
        return await db.StaffRegistries.Where(r => r.UnitId == id).SelectMany(r => r.Changes).Where(c => c.State == StaffChangeState.Pending).MinAsync(c => c.Id);
    }

    private static async Task<Outcome> LinkAsync(DemoWorld world, PersonSeed person) =>
        await Desk(world).LinkAsync(world.Office(PlaceOf(person)), await SeenAsync(world, person), await IdAsync(world, person), world.Account(person));

    private static async Task<Outcome> PledgeAsync(DemoWorld world, PersonSeed person) =>
        await Desk(world).RecordPledgeAsync(world.Office(PlaceOf(person)), await SeenAsync(world, person), await IdAsync(world, person), world.WorkingDay(PledgeAgo(world)));

    private static async Task<Outcome> PairAsync(DemoWorld world, PersonSeed person, DateOnly from)
    {
        var (a, b) = (await AssignmentAsync(world, person.Unit!, person.StandsInFor!), await AssignmentAsync(world, person.Unit!, person.Name));
        return await Desk(world).ProposePairAsync(world.SpeakerOf(person.Unit!), await SeenAsync(world, person), a, b, from);
    }

    private static async Task<Outcome> ReleaseAsync(DemoWorld world, PersonSeed person, DateOnly lastDay) =>
        await Desk(world).ProposeReleaseAsync(world.SpeakerOf(person.Unit!), await SeenAsync(world, person), await AssignmentAsync(world, person.Unit!, person.Name), lastDay);

    private static async Task<Outcome> RecordAbsenceAsync(DemoWorld world, PersonSeed person, AbsenceSeed away) =>
        await Desk(world).RecordAbsenceAsync(
            world.SpeakerOf(person.Unit!), await SeenAsync(world, person), await IdAsync(world, person), world.Moment(away.From), away.Until is { } until ? world.Moment(until) : null);

    /// <summary>The people of a unit's registry.</summary>
    internal static async Task<IReadOnlyList<StaffPerson>> PeopleAsync(DemoWorld world, string unit)
    {
        await using var db = world.City.CreateDbContext();
        var id = world.Unit(unit);
        return await db.StaffRegistries.AsNoTracking().Where(r => r.UnitId == id).SelectMany(r => r.People).ToListAsync();
    }

    private static async Task<long> IdAsync(DemoWorld world, PersonSeed person) => (await PeopleAsync(world, person.Unit!)).Single(p => p.Name == person.Name).Id;

    private static async Task<long> AssignmentAsync(DemoWorld world, string unit, string name)
    {
        var person = (await PeopleAsync(world, unit)).Single(p => p.Name == name).Id;
        await using var db = world.City.CreateDbContext();
        return await db.StaffRegistries.SelectMany(r => r.Assignments).Where(a => a.Person.Id == person).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
    }

    // In January the pledge of the year is as old as the year at most.
    private static int PledgeAgo(DemoWorld world) => Math.Min(PledgedDaysAgo, world.Today.DayOfYear - 1);

    private static string PlaceOf(PersonSeed person) => person.Unit!.Split('/')[0];

    private static Task<UnitSeen> SeenAsync(DemoWorld world, PersonSeed person) => world.SeenOfUnitAsync<StaffRegistry>(person.Unit!);

    private static StaffDesk Desk(DemoWorld world) => new(world.City, world.Clock);
}
