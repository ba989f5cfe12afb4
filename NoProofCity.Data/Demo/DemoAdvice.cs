using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;

namespace NoProofCity.Data.Demo;

/// <param name="Proof">What it is about, by the name on the list; null for the list as a whole.</param>
/// <param name="Given">So many days ago.</param>
/// <param name="Answered">Null while it waits for an answer.</param>
internal sealed record AdviceSeed(string Place, AdviceKind Kind, string Text, string Name, string Phone, int Given, string? Proof = null, int? Answered = null, string Answer = "");

/// <summary>What people said of the list on the public pages; some of it waits for an answer.</summary>
internal sealed class DemoAdvice : IDemoPart
{
    // A holiday may draw both onto one day.
    private static readonly TimeOnly Early = new(7, 50);
    private static readonly TimeOnly Morning = new(10, 20);

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var seed in DemoSeeds.Read<AdviceSeed>("advice"))
        {
            var (desk, id) = (new AdviceDesk(world.City, world.Clock), 0L);
            yield return new(world.At(seed.Given, Early), async () =>
            {
                var given = await desk.GiveAsync(world.Place(seed.Place), new(seed.Kind, await NumberAsync(world, seed), seed.Text, seed.Name, seed.Phone), $"demo-advice-{seed.Place}-{seed.Given}");
                if (given.IsDone) id = given.Value;
                return Outcome.Unless(given.Refusals);
            });
            if (seed.Answered is { } answered) yield return new(world.At(answered, Morning), async () => await desk.AnswerAsync(world.Office(seed.Place), await world.SeenAsync<PublicAdvice>(id), ReasonText.Parse(seed.Answer).Value));
        }
    }

    private static async Task<string> NumberAsync(DemoWorld world, AdviceSeed seed)
    {
        if (seed.Proof is not { } proof) return "";
        await using var db = world.City.CreateDbContext();
        var place = world.Place(seed.Place);
        return await db.ExemptionEntries.Where(entry => entry.PlaceId == place && entry.ProofName == proof).OrderBy(entry => entry.Number).Select(entry => entry.Number).FirstOrDefaultAsync() ?? "";
    }
}
