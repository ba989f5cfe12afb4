using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Staff;

/// <summary>What of a unit's staff is not as the profile asks.</summary>
public sealed record StaffFindings(long UnitId, string UnitName, IReadOnlyList<StaffFinding> Findings);

/// <param name="Missing">More than the difference where another role has more than it needs.</param>
public sealed record UnitStrength(int Serving, int Wanted, int Missing);

/// <summary>One who was not trained for too long.</summary>
/// <param name="LastOn">Null when never.</param>
public sealed record UntrainedRow(long UnitId, string UnitName, long PersonId, string Name, DateOnly? LastOn);

/// <summary>Somebody's work in a role, in the list of people.</summary>
/// <param name="IsA">A of a pair that holds today.</param>
/// <param name="IsAway">Absent now.</param>
public sealed record PersonRow(
    long Id, long UnitId, string UnitName, string Person, StaffStatus Status, StaffRole Role, AssignmentState State, DateOnly From, DateOnly? To,
    bool IsA, bool IsB, bool IsAway);

/// <summary>A change that waits for its keeper, with all that it would change.</summary>
/// <param name="Version">That of the registry, for the desk.</param>
/// <param name="Role">Null where the person alone is revised.</param>
public sealed record WaitingChangeRow(
    long Id, long UnitId, int Version, string UnitName, StaffChangeKind Kind, DateOnly On, StaffRole? Role, string Person, PhoneNumber Phone, StaffStatus Status,
    string? Partner, string? NewName, PhoneNumber? NewPhone, StaffStatus? NewStatus, DateTimeOffset ProposedAt)
{
    public UnitSeen Seen => new(UnitId, Version);
}

public sealed record TrainingRow(long Id, int Version, TrainingKind Kind, string Topic, DateOnly HeldOn, string UnitName, int Attendees) : AggregateRow(Id, Version);

/// <summary>One line of the registry as a table.</summary>
public sealed record StaffRow(
    string UnitCode, string UnitName, string Person, StaffStatus Status, StaffRole Role, AssignmentState State, DateOnly From, DateOnly? To);

/// <summary>A registered person found by name.</summary>
public sealed record NamedRow(long UnitId, string UnitName, string Person, StaffRole Role);

/// <summary>Reads the registries and trainings of a place.</summary>
public sealed class StaffQueries(City city)
{
    /// <summary>Null while nobody was ever proposed.</summary>
    public async Task<StaffRegistry?> RegistryAsync(long unitId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await Registries(db).SingleOrDefaultAsync(r => r.UnitId == unitId, cancellationToken);
    }

    /// <summary>A page of the list of people: who serves, served or is to serve, unit by unit.</summary>
    public async Task<ListPage<PersonRow>> PageAsync(ReadScope scope, ListQuery query, DateTimeOffset now, CancellationToken leaving)
    {
        var today = ChinaTime.DateOf(now);
        await using var db = city.CreateDbContext();
        // What was declined or withdrawn never was an appointment.
        var held = from unit in scope.Units(db)
                   join registry in db.StaffRegistries on unit.Id equals registry.UnitId
                   from assignment in registry.Assignments
                   where assignment.State != AssignmentState.Ended || assignment.ConfirmedOn != null
                   select new Held { Unit = unit, Registry = registry, Assignment = assignment };
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) held = held.Where(h => h.Assignment.Person.Name.Contains(text) || h.Unit.Name.Contains(text) || h.Unit.ShortName.Contains(text));
        if (query.Chosen<StaffRole>("role") is { } role) held = held.Where(h => h.Assignment.Role == role);
        if (query.Chosen<AssignmentState>("state") is { } state) held = held.Where(h => h.Assignment.State == state);
        if (long.TryParse(query.Filter("unit"), CultureInfo.InvariantCulture, out var unitId)) held = held.Where(h => h.Unit.Id == unitId);
        return await KeysetList.Of(held, h => h.Assignment.Id, h => new PersonRow(
                h.Assignment.Id, h.Unit.Id, h.Unit.Name, h.Assignment.Person.Name, h.Assignment.Person.Status, h.Assignment.Role, h.Assignment.State, h.Assignment.From, h.Assignment.To,
                h.Registry.Pairs.Any(p => p.A.Id == h.Assignment.Id && p.From <= today && (p.To == null || p.To >= today)),
                h.Registry.Pairs.Any(p => p.B.Id == h.Assignment.Id && p.From <= today && (p.To == null || p.To >= today)),
                h.Registry.Absences.Any(a => a.Person.Id == h.Assignment.Person.Id && a.FromAt <= now && (a.UntilAt == null || a.UntilAt > now))), h => h.Unit.Path)
            .Or("person", h => h.Assignment.Person.Name).Or("from", h => h.Assignment.From)
            .PageAsync(query, leaving);
    }

    /// <summary>The units whose people may be read, to choose from.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> UnitsAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await OpenUnitsAsync(scope.Units(db), leaving);
    }

    /// <summary>A page of the changes that wait for whom the scope makes a keeper, the oldest first: the office of the place, or a unit that keeps its own registry.</summary>
    public async Task<ListPage<WaitingChangeRow>> WaitingAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var waiting = from registry in db.StaffRegistries
                      join unit in db.Units on registry.UnitId equals unit.Id
                      from change in registry.Changes
                      where change.KeeperPlaceId == scope.PlaceId && change.State == StaffChangeState.Pending
                      select new Waiting { Unit = unit, Registry = registry, Change = change };
        var kept = scope.Units(db);
        waiting = scope.IsWholePlace ? waiting.Where(w => w.Change.KeeperUnitId == 0) : waiting.Where(w => kept.Any(u => u.Id == w.Change.KeeperUnitId));
        if (query.Chosen<StaffChangeKind>("kind") is { } kind) waiting = waiting.Where(w => w.Change.Kind == kind);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) waiting = waiting.Where(w => w.Change.Person.Name.Contains(text) || w.Unit.Name.Contains(text) || w.Unit.ShortName.Contains(text));
        return await KeysetList.Of(waiting, w => w.Change.Id, w => new WaitingChangeRow(
                w.Change.Id, w.Unit.Id, w.Registry.Version, w.Unit.Name, w.Change.Kind, w.Change.On, w.Change.Assignment == null ? null : w.Change.Assignment.Role,
                w.Change.Person.Name, w.Change.Person.Phone, w.Change.Person.Status, w.Change.Partner == null ? null : w.Change.Partner.Person.Name,
                w.Change.Name, w.Change.Phone, w.Change.Status, w.Change.ProposedAt), w => w.Change.ProposedAt)
            .Or("unit", w => w.Unit.Path)
            .PageAsync(query, leaving);
    }

    /// <summary>What of one registry is not as the profile in force on the day asks.</summary>
    public async Task<IReadOnlyList<StaffFinding>> FindingsAsync(StaffRegistry registry, DateOnly day, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var place = await db.Places.AsNoTracking().SingleOrDefaultAsync(p => p.Id == registry.PlaceId, leaving);
        return place is null || await RulesAsync(db, registry.PlaceId, day, leaving) is not { } rules ? [] : registry.Check(day, rules, place.IsMember(registry.UnitId, day));
    }

    /// <summary>The open units of the scope whose staff is not as the profile in force on the day asks. None for a place without rules.</summary>
    public async Task<IReadOnlyList<StaffFindings>> FindingsAsync(ReadScope scope, DateOnly day, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var units = await OpenUnitsAsync(scope.Units(db), leaving);
        var registries = await OfPlaceAsync(db, scope.PlaceId, leaving);
        var place = await db.Places.AsNoTracking().SingleOrDefaultAsync(p => p.Id == scope.PlaceId, leaving);
        if (place is null || await RulesAsync(db, scope.PlaceId, day, leaving) is not { } rules) return [];
        return [.. units
            .Select(u => new StaffFindings(u.Id, u.Name, (registries.GetValueOrDefault(u.Id) ?? new StaffRegistry(scope.PlaceId, u.Id)).Check(day, rules, place.IsMember(u.Id, day))))
            .Where(f => f.Findings.Count > 0)];
    }

    /// <summary>Who serves in the units of the scope and was not trained within the months of the profile, unit by unit.</summary>
    public async Task<IReadOnlyList<UntrainedRow>> UntrainedAsync(ReadScope scope, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var units = await OpenUnitsAsync(scope.Units(db), leaving);
        // One context knows each person once, so that an attendee is the person of the registry.
        var sessions = await db.TrainingSessions.Where(s => s.PlaceId == scope.PlaceId).ToListAsync(leaving);
        var registries = await db.StaffRegistries.Where(r => r.PlaceId == scope.PlaceId).ToDictionaryAsync(r => r.UnitId, leaving);
        if (await RulesAsync(db, scope.PlaceId, today, leaving) is not { } rules) return [];
        return [.. from unit in units
                   where registries.ContainsKey(unit.Id)
                   from untrained in TrainingSession.Untrained(registries[unit.Id], sessions, today, rules)
                   select new UntrainedRow(unit.Id, unit.Name, untrained.Person.Id, untrained.Person.Name, untrained.LastOn)];
    }

    /// <summary>A page of the trainings that the units of the scope organised, the latest first.</summary>
    public async Task<ListPage<TrainingRow>> TrainingsAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Trainings(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideTrainingAsync(ReadScope scope, ListQuery query, long sessionId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Trainings(scope, db, query).BesideAsync(query, sessionId, leaving);
    }

    private static KeysetList<HeldTraining, TrainingRow> Trainings(ReadScope scope, CityContext db, ListQuery query)
    {
        var held = from unit in scope.Units(db) join session in db.TrainingSessions on unit.Id equals session.UnitId select new HeldTraining { Unit = unit, Session = session };
        if (query.Chosen<TrainingKind>("kind") is { } kind) held = held.Where(h => h.Session.Kind == kind);
        if (int.TryParse(query.Filter("year"), CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            held = held.Where(h => h.Session.HeldOn >= first && h.Session.HeldOn <= last);
        }
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) held = held.Where(h => h.Session.Topic.Contains(text) || h.Unit.Name.Contains(text));
        return KeysetList.Of(held, h => h.Session.Id, h => new TrainingRow(
            h.Session.Id, h.Session.Version, h.Session.Kind, h.Session.Topic, h.Session.HeldOn, h.Unit.Name, h.Session.Attendees.Count), h => h.Session.HeldOn, newestFirst: true).Or("topic", h => h.Session.Topic);
    }

    /// <summary>The one person of a unit who owns new work of a role at a moment; null when nobody of the role is there and free.</summary>
    /// <param name="matters">The request and its parties, to leave out who declared a relation.</param>
    public async Task<StaffPerson?> OwnerAsync(long unitId, StaffRole role, DateTimeOffset moment, IReadOnlyCollection<Matter> matters, CancellationToken cancellationToken) =>
        (await RegistryAsync(unitId, cancellationToken))?.OwnerFor(role, moment, null, matters);

    /// <summary>Those who serve or will serve and whose name holds what was typed.</summary>
    public async Task<IReadOnlyList<NamedRow>> NamedAsync(ReadScope scope, string typed, int most, CancellationToken cancellationToken)
    {
        var text = Writing.Tidy(typed);
        if (text.Length == 0) return [];
        await using var db = city.CreateDbContext();
        return await (from unit in scope.Units(db)
                      join registry in db.StaffRegistries on unit.Id equals registry.UnitId
                      from assignment in registry.Assignments
                      where assignment.ConfirmedOn != null && assignment.To == null && assignment.Person.Name.Contains(text)
                      orderby unit.Path, assignment.Id
                      select new NamedRow(unit.Id, unit.Name, assignment.Person.Name, assignment.Role)).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>How many serve in a unit on a day, and how many the profile asks for; null for a place without rules.</summary>
    public async Task<UnitStrength?> StrengthAsync(long unitId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        if (await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == unitId, cancellationToken) is not { } unit || await RulesAsync(db, unit.PlaceId, day, cancellationToken) is not { } rules) return null;
        var place = await db.Places.AsNoTracking().SingleAsync(p => p.Id == unit.PlaceId, cancellationToken);
        var registry = await Registries(db).SingleOrDefaultAsync(r => r.UnitId == unitId, cancellationToken) ?? new StaffRegistry(unit.PlaceId, unitId);
        var wanted = rules.LiaisonMin + rules.AgentMin + rules.SupervisorCount + (place.IsMember(unitId, day) ? rules.MeetingLiaisonCount : 0);
        return new(Enum.GetValues<StaffRole>().Sum(role => registry.Serving(role, day).Count), wanted, registry.Check(day, rules, place.IsMember(unitId, day)).OfType<Shortage>().Sum(s => s.Missing));
    }

    /// <summary>Every assignment of a place that was confirmed, unit by unit.</summary>
    public async Task<IReadOnlyList<StaffRow>> AllAsync(long placeId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await (from registry in db.StaffRegistries
                      from assignment in registry.Assignments
                      join unit in db.Units on registry.UnitId equals unit.Id
                      where registry.PlaceId == placeId && assignment.ConfirmedOn != null
                      orderby unit.Path, assignment.Role, assignment.From, assignment.Id
                      select new StaffRow(
                          unit.Code, unit.Name, assignment.Person.Name, assignment.Person.Status, assignment.Role, assignment.State,
                          assignment.From, assignment.To)).ToListAsync(cancellationToken);
    }

    // The parts of a registry name each other and are compared as such: each must be read as one.
    private static IQueryable<StaffRegistry> Registries(CityContext db) => db.StaffRegistries.AsNoTrackingWithIdentityResolution();

    private static Task<Dictionary<long, StaffRegistry>> OfPlaceAsync(CityContext db, long placeId, CancellationToken cancellationToken) =>
        Registries(db).Where(r => r.PlaceId == placeId).ToDictionaryAsync(r => r.UnitId, cancellationToken);

    private static async Task<IReadOnlyList<(long Id, string Name)>> OpenUnitsAsync(IQueryable<OrgUnit> units, CancellationToken cancellationToken) =>
        [.. (await units.Where(u => u.State == UnitState.Open).OrderBy(u => u.Path).Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken))
            .Select(u => (u.Id, u.Name))];

    private async Task<StaffRules?> RulesAsync(CityContext db, long placeId, DateOnly day, CancellationToken cancellationToken) =>
        await city.Rulebook.InForceAsync(db, placeId, day, cancellationToken) is { } rules ? StaffRules.Of(rules.Profile) : null;

    private sealed class Held
    {
        public required OrgUnit Unit { get; init; }
        public required StaffRegistry Registry { get; init; }
        public required StaffAssignment Assignment { get; init; }
    }

    private sealed class Waiting
    {
        public required OrgUnit Unit { get; init; }
        public required StaffRegistry Registry { get; init; }
        public required StaffChange Change { get; init; }
    }

    private sealed class HeldTraining
    {
        public required OrgUnit Unit { get; init; }
        public required TrainingSession Session { get; init; }
    }
}
