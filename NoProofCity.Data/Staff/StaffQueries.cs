using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Staff;

/// <summary>What of a unit's staff is not as the profile asks.</summary>
public sealed record StaffFindings(long UnitId, string UnitName, IReadOnlyList<StaffFinding> Findings);

/// <summary>One who was not trained for too long.</summary>
/// <param name="LastOn">Null when never.</param>
public sealed record UntrainedRow(long UnitId, string UnitName, long PersonId, string Name, DateOnly? LastOn);

/// <summary>A change that waits for the keeper.</summary>
/// <param name="Version">That of the registry, for the desk.</param>
/// <param name="Role">Null where the person alone is revised.</param>
public sealed record PendingChangeRow(
    long ChangeId, long UnitId, int Version, string UnitName, StaffChangeKind Kind, string Person, StaffRole? Role, DateOnly On, DateTimeOffset ProposedAt)
{
    public UnitSeen Seen => new(UnitId, Version);
}

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

    /// <summary>The open units whose staff is not as the profile in force on the day asks. None for a place without rules.</summary>
    public async Task<IReadOnlyList<StaffFindings>> FindingsAsync(long placeId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        var units = await OpenUnitsAsync(db, placeId, cancellationToken);
        var registries = await OfPlaceAsync(db, placeId, cancellationToken);
        var place = await db.Places.AsNoTracking().SingleOrDefaultAsync(p => p.Id == placeId, cancellationToken);
        if (place is null || await RulesAsync(db, placeId, day, cancellationToken) is not { } rules) return [];
        return [.. units
            .Select(u => new StaffFindings(u.Id, u.Name, (registries.GetValueOrDefault(u.Id) ?? new StaffRegistry(placeId, u.Id)).Check(day, rules, place.IsMember(u.Id, day))))
            .Where(f => f.Findings.Count > 0)];
    }

    /// <summary>Who serves and was not trained within the months of the profile, unit by unit.</summary>
    public async Task<IReadOnlyList<UntrainedRow>> UntrainedAsync(long placeId, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        var units = await OpenUnitsAsync(db, placeId, cancellationToken);
        // One context knows each person once, so that an attendee is the person of the registry.
        var sessions = await db.TrainingSessions.Where(s => s.PlaceId == placeId).ToListAsync(cancellationToken);
        var registries = await db.StaffRegistries.Where(r => r.PlaceId == placeId).ToDictionaryAsync(r => r.UnitId, cancellationToken);
        if (await RulesAsync(db, placeId, today, cancellationToken) is not { } rules) return [];
        return [.. from unit in units
                   where registries.ContainsKey(unit.Id)
                   from untrained in TrainingSession.Untrained(registries[unit.Id], sessions, today, rules)
                   select new UntrainedRow(unit.Id, unit.Name, untrained.Person.Id, untrained.Person.Name, untrained.LastOn)];
    }

    /// <summary>The trainings of a place, the latest first.</summary>
    public async Task<IReadOnlyList<TrainingSession>> TrainingsAsync(long placeId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.TrainingSessions.AsNoTrackingWithIdentityResolution().Where(s => s.PlaceId == placeId)
            .OrderByDescending(s => s.HeldOn).ThenByDescending(s => s.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The changes that wait for a keeper, the oldest first.</summary>
    /// <param name="keeperUnitId">The unit that keeps its own registry; 0 for the office.</param>
    public async Task<IReadOnlyList<PendingChangeRow>> PendingAsync(long keeperPlaceId, long keeperUnitId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await (from registry in db.StaffRegistries
                      from change in registry.Changes
                      join unit in db.Units on registry.UnitId equals unit.Id
                      where change.KeeperPlaceId == keeperPlaceId && change.KeeperUnitId == keeperUnitId && change.State == StaffChangeState.Pending
                      orderby change.ProposedAt, change.Id
                      select new PendingChangeRow(
                          change.Id, registry.UnitId, registry.Version, unit.Name, change.Kind, change.Person.Name,
                          change.Assignment == null ? null : change.Assignment.Role, change.On, change.ProposedAt)).ToListAsync(cancellationToken);
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

    private static async Task<IReadOnlyList<(long Id, string Name)>> OpenUnitsAsync(CityContext db, long placeId, CancellationToken cancellationToken) =>
        [.. (await db.Units.Where(u => u.PlaceId == placeId && u.State == UnitState.Open).OrderBy(u => u.Path).Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken))
            .Select(u => (u.Id, u.Name))];

    private async Task<StaffRules?> RulesAsync(CityContext db, long placeId, DateOnly day, CancellationToken cancellationToken) =>
        await city.Rulebook.InForceAsync(db, placeId, day, cancellationToken) is { } rules ? StaffRules.Of(rules.Profile) : null;
}
