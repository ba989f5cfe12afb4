using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Tests.Ledger.Crash;

/// <summary>The plainest desk: what every desk has in common, tried on something real.</summary>
internal sealed class TrialDesk(City city, TimeProvider time) : Desk(city, time)
{
    public const string Kind = "试验";
    public const int Year = 2026;

    public static Act Open { get; } = new("Place.Open");

    public static Act Edit { get; } = new("Place.Edit");

    /// <summary>The house itself, which may do everything.</summary>
    public static Actor House { get; } = new(0, "", 1, 0, default, "trial");

    /// <summary>Takes the next number and makes a thing of it, named as asked.</summary>
    public Task<Outcome<long>> MakeAsync(Actor actor, string name, string? submission, Func<Outcome>? afterNumber = null) =>
        CreateAsync<Place>(actor, Open, submission, async scene =>
        {
            var number = await scene.NextNumberAsync(scene.Actor.PlaceId, Kind, Year);
            return afterNumber?.Invoke() is { IsDone: false } refused ? refused : Place.Open($"p-{number}", name, PlaceKind.County, null);
        });

    /// <summary>Renames, and only then takes a number.</summary>
    public Task<Outcome> RenameNumberedAsync(Actor actor, Seen seen, string name) =>
        ActAsync<Place>(actor, Edit, seen, async (place, scene) =>
        {
            var renamed = place.Rename(name);
            _ = await scene.NextNumberAsync(place.Id, Kind, Year);
            return renamed;
        });

    /// <summary>Does to many things of a place what is asked, in one act.</summary>
    public Task<Outcome> ChangeAsync(Actor actor, long placeId, Func<Scene, Task<IReadOnlyList<IAggregate>>> change) =>
        ActWithinAsync<Place>(actor, Edit, placeId, async (_, scene) => (await change(scene)).ToList());

    /// <summary>Gives units as they were seen another name, by the right to keep their files.</summary>
    public Task<Outcome> RenameAllAsync(Actor actor, IReadOnlyList<Seen> seen, string name) =>
        ActOnAllAsync<OrgUnit>(actor, OrganisationActs.KeepUnitFile, seen, (units, _) =>
        {
            var rules = new UnitRules(new HashSet<string>());
            return Task.FromResult(Outcome.Unless([.. units.SelectMany(unit => unit.Revise(new(name, unit.Kind) { ShortName = name }, rules).Refusals)]));
        });

    /// <summary>Sets a unit tasks, by the right to keep its file.</summary>
    public Task<Outcome> SetAllAsync(Actor actor, long unitId, int count) =>
        ActWithinAsync<OrgUnit>(actor, OrganisationActs.KeepUnitFile, unitId, (unit, scene) =>
        {
            var tasks = Enumerable.Range(1, count).Select(i => WorkTask.Set(new(new("Trial.Task"), new(nameof(OrgUnit), i), unit.PlaceId, unit.Id, []), actor, scene.Now)).ToList<IAggregate>();
            scene.Db.AddRange(tasks);
            return Task.FromResult<Outcome<IReadOnlyList<IAggregate>>>(tasks);
        });

    /// <summary>Asks about tasks, and does nothing to them.</summary>
    public Task<Outcome> LookAtAsync(Actor actor, IReadOnlyList<Seen> seen) =>
        ActOnAllAsync<WorkTask>(actor, OrganisationActs.KeepUnitFile, seen, (_, _) => Task.FromResult(Outcome.Refused(new NotFound(nameof(WorkTask)))));

    /// <summary>Sets a unit a task and raises a hint about it, in an act on the place.</summary>
    public Task<Outcome> AskAsync(Actor actor, Seen place, long unitId) =>
        ActAsync<Place>(actor, Edit, place, async (found, scene) =>
        {
            var about = new ObjectRef(nameof(OrgUnit), unitId);
            _ = await WorkTasks.SetAsync(scene, new(new("Trial.Task"), about, found.Id, unitId, []));
            _ = await Hints.RaiseAsync(scene, new(new("Trial.Hint"), about, found.Id, unitId, Role.Office, []));
            return Outcome.Done;
        });

    public Task<Outcome> RenameAsync(Actor actor, Seen seen, string name, Func<Task>? meanwhile = null) =>
        ActAsync<Place>(actor, Edit, seen, async (place, _) =>
        {
            if (meanwhile is not null) await meanwhile();
            return place.Rename(name);
        });
}
