using NoProofCity.Data.Staff;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Demo;

/// <summary>Trainings and exchanges with those who came; whoever is missing from all of them stands in the list of the untrained one day.</summary>
internal sealed class DemoTrainings : IDemoPart
{
    private static readonly TimeOnly AfterIt = new(16, 30);

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var training in DemoSeeds.Read<TrainingSeed>("trainings"))
        {
            var at = world.At(training.Ago, AfterIt);
            long id = 0;
            yield return new(at, async () =>
            {
                var recorded = await Desk(world).RecordAsync(
                    world.Office(training.Place), world.Unit($"{training.Place}/{training.Organiser}"), training.Kind, training.Topic, world.WorkingDay(training.Ago));
                if (recorded.IsDone) id = recorded.Value;
                return Outcome.Unless(recorded.Refusals);
            });
            foreach (var unit in training.Units) yield return new(at, () => AttendAsync(world, training, id, unit));
        }
    }

    private static async Task<Outcome> AttendAsync(DemoWorld world, TrainingSeed training, long id, string code)
    {
        var unit = $"{training.Place}/{code}";
        var came = world.People.Where(p => p is { Serves: not null, Proposed: null } && p.Unit == unit && p.Since >= training.Ago).Select(p => p.Name).ToHashSet();
        var ids = (await DemoStaff.PeopleAsync(world, unit)).Where(p => came.Contains(p.Name)).Select(p => p.Id).ToList();
        return await Desk(world).AttendAsync(world.Office(training.Place), await world.SeenAsync<TrainingSession>(id), world.Unit(unit), ids);
    }

    private static TrainingDesk Desk(DemoWorld world) => new(world.City, world.Clock);
}
