using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Demo;

/// <summary>Tasks to close gaps, done, due and overdue; hints that were judged; notices that were read. The last days' wait for whoever tries the demo.</summary>
internal sealed class DemoTasks : IDemoPart
{
    private const int ReadDaysAgo = 7;
    private const int JudgedDaysAgo = 15;

    private static readonly TimeOnly Morning = new(10, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var seed in DemoSeeds.Read<TaskSeed>("tasks"))
        {
            long task = 0;
            yield return new(world.At(seed.Asked, Morning), async () =>
            {
                var asked = await new GapDesk(world.City, world.Clock).AskAsync(OfficeOf(world, seed), world.Unit(seed.Unit), world.Today.Year, world.Today.AddDays(-seed.Due));
                if (asked.IsDone) task = asked.Value;
                return Outcome.Unless(asked.Refusals);
            });
            if (seed.Done is { } done)
                yield return new(world.At(done, Evening), () => UnlessEndedAsync(world, task, async seen => await Desk(world).FinishAsync(world.SpeakerOf(seed.Unit), seen, ReasonText.Parse(seed.Evidence!).Value)));
            if (seed.Withdrawn is { } reason)
                yield return new(world.At(seed.Asked - 1, Evening), () => UnlessEndedAsync(world, task, async seen => await Desk(world).WithdrawAsync(OfficeOf(world, seed), seen, ReasonText.Parse(reason).Value)));
        }
        foreach (var place in world.Places) yield return new(world.At(JudgedDaysAgo, Morning), () => JudgeAsync(world, place));
        foreach (var person in world.People.Where(p => p is { SignIn: not null, Unit: not null }))
            yield return new(world.At(ReadDaysAgo, Evening), () => ReadAsync(world, person));
    }

    // On some days of the year the act that closed the last gap has ended it before.
    private static async Task<Outcome> UnlessEndedAsync(DemoWorld world, long task, Func<Seen, Task<Outcome>> end)
    {
        await using var db = world.City.CreateDbContext();
        return await db.Set<WorkTask>().AnyAsync(t => t.Id == task && t.State == TaskState.Open) ? await end(await world.SeenAsync<WorkTask>(task)) : Outcome.Done;
    }

    /// <summary>Takes up what was pointed out to the office of a place until then.</summary>
    private static async Task<Outcome> JudgeAsync(DemoWorld world, PlaceSeed place)
    {
        await using var db = world.City.CreateDbContext();
        var id = world.Place(place.Code);
        var open = await db.Set<Hint>().Where(h => h.PlaceId == id && h.Addressee == Role.Office && h.State == HintState.Open).Select(h => h.Id).ToListAsync();
        foreach (var hint in open)
            if (await new HintDesk(world.City, world.Clock).TakeUpAsync(world.Office(place.Code), await world.SeenAsync<Hint>(hint)) is { IsDone: false } refused) return refused;
        return Outcome.Done;
    }

    private static Task<Outcome> ReadAsync(DemoWorld world, PersonSeed person) =>
        new NoticeDesk(world.City, world.Clock).ReadAllAsync(new(world.Account(person), person.Name, world.Place(person.Unit!.Split('/')[0]), world.Unit(person.Unit), default, DemoWorld.Address));

    private static Actor OfficeOf(DemoWorld world, TaskSeed seed) => world.Office(seed.Unit.Split('/')[0]);

    private static TaskDesk Desk(DemoWorld world) => new(world.City, world.Clock);
}
