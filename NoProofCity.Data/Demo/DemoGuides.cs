using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList.Guides;

namespace NoProofCity.Data.Demo;

/// <param name="Checked">So many days ago.</param>
/// <param name="Mended">Since when some of its hits are mended; null while none is.</param>
internal sealed record GuideSeed(string Unit, string File, int Checked, IReadOnlyList<string> Lines, int? Mended = null);

/// <summary>A unit that held its guides against the list, mended some and set one aside. Nothing while no list is in force.</summary>
internal sealed class DemoGuides : IDemoPart
{
    private const int Mended = 2;

    private static readonly TimeOnly Afternoon = new(15, 0);
    private static readonly TimeOnly Evening = new(16, 30);
    private static readonly ReasonText Example = ReasonText.Parse("只是举例，窗口并不收取").Value;

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var of in DemoSeeds.Read<GuideSeed>("guides").GroupBy(seed => (seed.Unit, seed.Checked)))
        {
            yield return new(world.At(of.Key.Checked, Afternoon), () => CheckAsync(world, of.Key.Unit, [.. of]));
            if (of.Min(seed => seed.Mended) is { } ago) yield return new(world.At(ago, Evening), () => MendAsync(world, of.Key.Unit));
        }
    }

    private static async Task<Outcome> CheckAsync(DemoWorld world, string unit, IReadOnlyList<GuideSeed> seeds)
    {
        var ground = await new GuideQueries(world.City).GroundAsync(PlaceOf(world, unit), ChinaTime.DateOf(world.Clock.GetUtcNow()), default);
        if (ground.Proofs == 0) return Outcome.Done;
        var guides = seeds.Select(seed =>
        {
            var text = new GuideText([new("文件名", Path.GetFileNameWithoutExtension(seed.File), GuidePartKind.Heading), .. seed.Lines.Select((line, i) => new GuidePart($"第 {i + 1} 行", line))]);
            var written = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', seed.Lines));
            return new CheckedGuide(seed.File, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(written)), written.Length, text, ground.Search.Search(text, world.Unit(unit)));
        }).ToList();
        return Outcome.Unless((await Desk(world).OpenAsync(world.SpeakerOf(unit), PlaceOf(world, unit), world.Unit(unit), guides, ground.ListVersion)).Refusals);
    }

    private static async Task<Outcome> MendAsync(DemoWorld world, string unit)
    {
        await using var db = world.City.CreateDbContext();
        var id = world.Unit(unit);
        var open = await db.GuideHits.AsNoTracking().Where(hit => hit.UnitId == id && hit.State == GuideHitState.Open).OrderBy(hit => hit.Id).Select(hit => new Seen(hit.Id, hit.Version)).ToListAsync();
        if (open.Count <= Mended) return Outcome.Done;
        var mended = await Desk(world).MendAsync(world.SpeakerOf(unit), open[..Mended], ChinaTime.DateOf(world.Clock.GetUtcNow()));
        return mended.IsDone ? await Desk(world).SetAsideAsync(world.SpeakerOf(unit), [open[^1]], Example) : mended;
    }

    private static long PlaceOf(DemoWorld world, string unit) => world.Place(unit.Split('/')[0]);

    private static GuideDesk Desk(DemoWorld world) => new(world.City, world.Clock);
}
