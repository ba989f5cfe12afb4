using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification.Batches;

namespace NoProofCity.Data.Demo;

/// <param name="Asked">So many days ago.</param>
/// <param name="Proof">Of the register, and of the people of the cases that it knows.</param>
/// <param name="Strangers">So many of the people that it does not know stand among them.</param>
/// <param name="Approved">Whether the lead has said so; else it waits.</param>
internal sealed record BatchSeed(string Unit, string Proof, string Purpose, string File, int Asked, int Strangers, bool Approved);

/// <summary>Lists of persons about whom a unit asks at once: one is answered, one waits for the lead.</summary>
internal sealed class DemoBatches : IDemoPart
{
    private const int HeadRows = 2;

    private static readonly TimeOnly Asking = new(10, 0);
    private static readonly TimeOnly Deciding = new(10, 25);
    private static readonly TimeOnly Working = new(10, 26);

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        var cases = DemoSeeds.Read<CaseSeed>("cases");
        foreach (var seed in DemoSeeds.Read<BatchSeed>("batches"))
        {
            var (desk, id) = (new BatchDesk(world.City, world.Clock), 0L);
            BatchPerson[] people =
            [
                .. cases.Where(one => one.Register && one.Proof == seed.Proof).Concat(cases.Where(one => !one.Register).Take(seed.Strangers)).DistinctBy(one => one.Number)
                    .Select((one, row) => new BatchPerson(row + HeadRows, one.Name, one.Number)),
            ];
            yield return new(world.At(seed.Asked, Asking), async () =>
            {
                var asked = await desk.SubmitAsync(world.As(Role.Agent, seed.Unit), new(seed.Proof, null, seed.Purpose, people.Length, seed.File), people, $"demo-batch-{seed.Unit}-{seed.Asked}");
                if (asked.IsDone) id = asked.Value;
                return Outcome.Unless(asked.Refusals);
            });
            if (!seed.Approved) continue;
            yield return new(world.At(seed.Asked, Deciding), async () => await desk.ApproveAsync(world.As(Role.UnitLead, seed.Unit), await world.SeenAsync<BatchVerification>(id)));
            yield return new(world.At(seed.Asked, Working), async () =>
            {
                while (await new BatchSweep(world.City, world.Clock).RunAsync() > 0) { }
                return Outcome.Done;
            });
        }
    }
}
