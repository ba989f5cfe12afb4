using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Guides;

namespace NoProofCity.Data.ExemptionList;

/// <summary>A check in the list of checks.</summary>
/// <param name="UnitName">Blank for guides of the whole place.</param>
public sealed record GuideCheckRow(long Id, int Version, long UnitId, string UnitName, DateTimeOffset CheckedAt, int Files, string FirstFile, int Hits, int Open, long? PreviousId) : AggregateRow(Id, Version);

/// <summary>A hit in the list of a check.</summary>
public sealed record GuideHitRow(
    long Id, int Version, long CheckId, long UnitId, int File, string FileName, int Part, int Start, int Length, string Address, string Excerpt, int ExcerptStart, long EntryId, string EntryNumber, string ProofName,
    WhyNotDemanded Why, string Way, string ItemCode, string ItemName, DemandGround Ground, EntryFit Fit, bool IsInLongerName, GuideHitState State, DateOnly? PublishedOn, string Reason) : AggregateRow(Id, Version);

/// <summary>The list of a place, ready to search guides by.</summary>
/// <param name="Proofs">How many proofs may not be demanded; with none there is nothing to look for.</param>
public sealed record GuideGround(GuideSearch Search, long ListVersion, int Proofs);

/// <summary>Where the hits of a check stand, and what is gone since the check before.</summary>
public sealed record GuideStanding(IReadOnlyDictionary<GuideHitState, int> Counts, int Before, int Gone);

/// <summary>Reads the checks of guides and what guides are searched by.</summary>
public sealed class GuideQueries(City city)
{
    public async Task<ListPage<GuideCheckRow>> ChecksAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Checks(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideCheckAsync(ReadScope scope, ListQuery query, long checkId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Checks(scope, db, query).BesideAsync(query, checkId, leaving);
    }

    /// <summary>The hits of one check ("check"), in the order of its files; filters: "state", "why", "fit", "file".</summary>
    public async Task<ListPage<GuideHitRow>> HitsAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Hits(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<GuideStanding> StandingAsync(ReadScope scope, GuideCheck check, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var counts = await scope.Of(db, db.GuideHits).Where(hit => hit.CheckId == check.Id).GroupBy(hit => hit.State).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, leaving);
        if (check.PreviousId is not { } previous) return new(counts, 0, 0);
        var before = await scope.Of(db, db.GuideHits).CountAsync(hit => hit.CheckId == previous, leaving);
        return new(counts, before, (await GoneAsync(scope, db, check, previous, leaving)).Count);
    }

    /// <summary>The hits of the check before that are not there any more, of the files that were checked again.</summary>
    public async Task<IReadOnlyList<GuideHitRow>> GoneAsync(ReadScope scope, long checkId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var check = await scope.Of(db, db.GuideChecks.AsNoTracking()).SingleOrDefaultAsync(one => one.Id == checkId, leaving);
        return check?.PreviousId is { } previous ? await GoneAsync(scope, db, check, previous, leaving) : [];
    }

    /// <summary>What a file of a check said; null where it is not there or not to be seen.</summary>
    public async Task<GuideText?> TextAsync(ReadScope scope, long checkId, int file, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (!await scope.Of(db, db.GuideChecks).AnyAsync(check => check.Id == checkId, leaving)) return null;
        return (await db.Set<GuideFileText>().AsNoTracking().SingleOrDefaultAsync(text => text.CheckId == checkId && text.File == file, leaving))?.Read();
    }

    /// <summary>The list of a place as guides are searched by it now: what is cancelled, exempt, or in adjustment.</summary>
    public async Task<GuideGround> GroundAsync(long placeId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var version = await ListVersions.OfAsync(db, placeId, leaving);
        var profile = (await city.Rulebook.InForceAsync(db, placeId, today, leaving))?.Profile;
        var interim = profile is null ? InterimDemand.Ban : DemandRule.InterimOf(profile);
        var labels = profile?.Set("Method.Set");
        var entries = await db.ExemptionEntries.AsNoTracking().AsSplitQuery().Where(entry => entry.PlaceId == placeId && entry.State != EntryState.Dropped).OrderBy(entry => entry.Id).ToListAsync(leaving);
        List<GuideProof> proofs = [.. entries.Select(entry => (Entry: entry, Verdict: DemandRule.Of(entry, interim))).Where(of => !of.Verdict.MayDemand).Select(of => new GuideProof(
            of.Entry.Id, of.Entry.Number, of.Entry.UnitId, of.Entry.ProofName, WhyOf(of.Verdict.Answer), string.Join('、', of.Entry.Methods.Select(method => labels?.Find(method)?.Label ?? method)),
            [.. of.Entry.Items.Select(item => new GuideItem(item.Code, item.Name))]))];
        var items = await db.ServiceItems.AsNoTracking().Where(item => item.PlaceId == placeId).Select(item => new GuideItem(item.Code, item.Name)).ToListAsync(leaving);
        var units = await db.Units.Where(unit => unit.PlaceId == placeId).Select(unit => new { unit.Name, unit.ShortName }).ToListAsync(leaving);
        return new(new(proofs, items, [.. units.SelectMany(unit => new[] { unit.Name, unit.ShortName }).Where(name => name.Length > 0)], InventoryReference.Naming, GuideReference.Phrases), version, proofs.Count);
    }

    private static WhyNotDemanded WhyOf(DemandAnswer answer) => answer switch
    {
        DemandAnswer.InAdjustment => WhyNotDemanded.InAdjustment,
        DemandAnswer.Exempt => WhyNotDemanded.Exempt,
        _ => WhyNotDemanded.Cancelled,
    };

    private static async Task<IReadOnlyList<GuideHitRow>> GoneAsync(ReadScope scope, CityContext db, GuideCheck check, long previous, CancellationToken leaving)
    {
        var files = check.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        var before = await scope.Of(db, db.GuideHits.AsNoTracking()).Where(hit => hit.CheckId == previous && hit.State != GuideHitState.NoDemand).OrderBy(hit => hit.Id).Select(Row).ToListAsync(leaving);
        var now = (await scope.Of(db, db.GuideHits.AsNoTracking()).Where(hit => hit.CheckId == check.Id).Select(hit => new { hit.FileName, hit.ProofName, hit.ItemName }).ToListAsync(leaving))
            .GroupBy(hit => (hit.FileName, hit.ProofName, hit.ItemName)).ToDictionary(of => of.Key, of => of.Count());
        var gone = new List<GuideHitRow>();
        foreach (var of in before.Where(hit => files.Contains(hit.FileName)).GroupBy(hit => (hit.FileName, hit.ProofName, hit.ItemName))) gone.AddRange(of.Skip(now.GetValueOrDefault(of.Key)));
        return gone;
    }

    private static KeysetList<GuideCheck, GuideCheckRow> Checks(ReadScope scope, CityContext db, ListQuery query)
    {
        var checks = scope.Of(db, db.GuideChecks.AsNoTracking());
        if (long.TryParse(query.Filter("unit"), out var unit)) checks = checks.Where(check => check.UnitId == unit);
        if (query.Filter("open") == "yes") checks = checks.Where(check => db.GuideHits.Any(hit => hit.CheckId == check.Id && hit.State == GuideHitState.Open));
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) checks = checks.Where(check => check.Files.Any(file => file.Name.Contains(text)));
        return KeysetList.Of(
            checks, check => check.Id, check => new GuideCheckRow(
                check.Id, check.Version, check.UnitId, db.Units.Where(one => one.Id == check.UnitId).Select(one => one.Name).FirstOrDefault() ?? "", check.CheckedAt,
                check.Files.Count, check.Files.OrderBy(file => file.Number).Select(file => file.Name).FirstOrDefault() ?? "",
                db.GuideHits.Count(hit => hit.CheckId == check.Id), db.GuideHits.Count(hit => hit.CheckId == check.Id && hit.State == GuideHitState.Open), check.PreviousId), check => check.CheckedAt, newestFirst: true)
            .Or("at", check => check.CheckedAt);
    }

    private static KeysetList<GuideHit, GuideHitRow> Hits(ReadScope scope, CityContext db, ListQuery query)
    {
        var hits = scope.Of(db, db.GuideHits.AsNoTracking());
        if (long.TryParse(query.Filter("check"), out var check)) hits = hits.Where(hit => hit.CheckId == check);
        if (query.Chosen<GuideHitState>("state") is { } state) hits = hits.Where(hit => hit.State == state);
        if (query.Chosen<WhyNotDemanded>("why") is { } why) hits = hits.Where(hit => hit.Why == why);
        if (query.Chosen<EntryFit>("fit") is { } fit) hits = hits.Where(hit => hit.Fit == fit);
        if (int.TryParse(query.Filter("file"), out var file)) hits = hits.Where(hit => hit.File == file);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) hits = hits.Where(hit => hit.ProofName.Contains(text) || hit.ItemName.Contains(text) || hit.ItemCode.Contains(text) || hit.Excerpt.Contains(text));
        return KeysetList.Of(hits, hit => hit.Id, Row, hit => hit.Id).Or("proof", hit => hit.ProofName).Or("item", hit => hit.ItemName).Or("why", hit => hit.Why);
    }

    private static System.Linq.Expressions.Expression<Func<GuideHit, GuideHitRow>> Row { get; } = hit => new GuideHitRow(
        hit.Id, hit.Version, hit.CheckId, hit.UnitId, hit.File, hit.FileName, hit.Part, hit.Start, hit.Length, hit.Address, hit.Excerpt, hit.ExcerptStart, hit.EntryId, hit.EntryNumber, hit.ProofName,
        hit.Why, hit.Way, hit.ItemCode, hit.ItemName, hit.Ground, hit.Fit, hit.IsInLongerName, hit.State, hit.PublishedOn, hit.Reason);
}
