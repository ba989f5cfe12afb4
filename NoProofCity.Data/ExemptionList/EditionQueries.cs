using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

public sealed record EditionRow(
    long Id, int Version, ListKind Kind, UnitLevel Level, string No, string Title, EditionState State, int Lines, int CancelledLines, DateTimeOffset ComposedAt, DateTimeOffset? PublishedAt, string DocumentNumber, long? BeforeId, string Hash) : AggregateRow(Id, Version);

/// <summary>Why a line of a difference came about.</summary>
public sealed record LineGround(GroundKind Kind, string Text, string Law);

/// <summary>An edition against the one before it, with the ground of each change.</summary>
/// <param name="Before">Null for the first.</param>
/// <param name="Grounds">By the number of the line; what changed by more than one ground has them all.</param>
public sealed record EditionDifference(EditionRow? Before, ListDifference Difference, ILookup<string, LineGround> Grounds);

/// <summary>What stands against the next step of an edition, and who takes it.</summary>
public sealed record EditionStanding(EditionChain Chain, Act AgreeAct, IReadOnlyList<Refusal> WhyNotAgreed, IReadOnlyList<Refusal> WhyNotPublished, int ChangedSince);

/// <summary>Reads editions: for the staff in every state, for the public those that were published.</summary>
public sealed class EditionQueries(City city)
{
    public async Task<ListPage<EditionRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long editionId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, editionId, leaving);
    }

    /// <summary>The editions that were ever published, the newest first.</summary>
    public async Task<IReadOnlyList<EditionRow>> PublicAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Rows(db.Editions.Where(e => e.PlaceId == placeId && (e.State == EditionState.Published || e.State == EditionState.Superseded)).OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.Id)).ToListAsync(leaving);
    }

    /// <summary>A published edition by its number; null where there is none, or none that is public.</summary>
    public async Task<Edition?> FindPublicAsync(long placeId, string no, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.PlaceId == placeId && e.No == no && (e.State == EditionState.Published || e.State == EditionState.Superseded), leaving);
    }

    public async Task<IReadOnlyList<ListLine>> LinesAsync(long editionId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await LinesAsync(db, editionId, leaving);
    }

    /// <summary>In what it differs from the edition before it, and why.</summary>
    public async Task<EditionDifference> DifferenceAsync(Edition edition, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var lines = await LinesAsync(db, edition.Id, leaving);
        if (edition.BeforeId is not { } beforeId) return new(null, new(lines, [], []), Array.Empty<LineGround>().ToLookup(_ => ""));
        var before = await Rows(db.Editions.Where(e => e.Id == beforeId)).SingleAsync(leaving);
        var difference = ListDifference.Between(await LinesAsync(db, beforeId, leaving), lines);
        var since = await db.Editions.Where(e => e.Id == beforeId).Select(e => e.ComposedAt).SingleAsync(leaving);
        var until = edition.PublishedAt ?? edition.ComposedAt;
        var grounds = await (from version in db.Set<EntryVersion>() join entry in db.ExemptionEntries on version.EntryId equals entry.Id
                             where entry.PlaceId == edition.PlaceId && version.From > since && version.From <= until
                                && !(version.GroundKind == GroundKind.Edition && version.GroundId == beforeId) // what came into force by the edition before is no change since
                             orderby version.From select new { entry.Number, version.GroundKind, version.GroundText, version.Law }).ToListAsync(leaving);
        return new(before, difference, grounds.Distinct().ToLookup(g => g.Number, g => new LineGround(g.GroundKind, g.GroundText, g.Law)));
    }

    /// <summary>Null where the place has no rules.</summary>
    public async Task<EditionStanding?> StandingAsync(Edition edition, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await city.Rulebook.InForceAsync(db, edition.PlaceId, today, leaving) is not { } rules) return null;
        var list = ListRules.Of(rules.Profile);
        var chain = list.ChainOf(edition.Kind, edition.IsFirst);
        var lines = await LinesAsync(db, edition.Id, leaving);
        EditionGround ground = new(chain, list, edition.BeforeId is { } beforeId ? await LinesAsync(db, beforeId, leaving) : null);
        var now = edition.IsPublic || edition.State is EditionState.Discarded ? lines : await ListScene.LinesAsync(db, edition.PlaceId, edition.Kind, edition.Level, list, leaving);
        return new(chain, ListActs.AgreeTo(edition, chain), edition.WhyNot(chain.ByConsent ? EditionAct.Consent : EditionAct.Approve, lines, ground), edition.WhyNot(EditionAct.Publish, lines, ground), ListDifference.Between(lines, now).Count);
    }

    /// <summary>The editions that the place should publish about now and has not.</summary>
    public async Task<IReadOnlyList<EditionReminder>> RemindersAsync(ReadScope scope, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (!scope.IsWholePlace || await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving) is not { } rules) return [];
        var published = await db.Editions.Where(e => e.PlaceId == scope.PlaceId && e.PublishedAt != null).Select(e => new { e.Kind, e.PublishedAt }).ToListAsync(leaving);
        return EditionReminder.On(today, ListRules.Of(rules.Profile), published.ToLookup(e => e.Kind, e => ChinaTime.DateOf(e.PublishedAt!.Value)));
    }

    internal static async Task<IReadOnlyList<ListLine>> LinesAsync(CityContext db, long editionId, CancellationToken leaving = default) =>
        await db.Set<EditionText>().Where(text => text.EditionId == editionId).Select(text => text.Text).SingleOrDefaultAsync(leaving) is { } text ? ListText.LinesOf(text) : [];

    private static IQueryable<EditionRow> Rows(IQueryable<Edition> editions) => editions.Select(e => new EditionRow(
        e.Id, e.Version, e.Kind, e.Level, e.No, e.Title, e.State, e.Lines, e.CancelledLines, e.ComposedAt, e.PublishedAt, e.DocumentNumber, e.BeforeId, e.Hash));

    private static KeysetList<Edition, EditionRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var rows = db.Editions.Where(e => e.PlaceId == scope.PlaceId);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) rows = rows.Where(e => e.Title.Contains(text) || e.No.Contains(text) || e.DocumentNumber.Contains(text));
        if (query.Chosen<ListKind>("kind") is { } kind) rows = rows.Where(e => e.Kind == kind);
        if (query.Chosen<EditionState>("state") is { } state) rows = rows.Where(e => e.State == state);
        if (query.Chosen<UnitLevel>("level") is { } level) rows = rows.Where(e => e.Level == level);
        if (query.Filter("waiting") is not null) rows = rows.Where(e => e.State == EditionState.Draft || e.State == EditionState.Consented || e.State == EditionState.Approved);
        return KeysetList.Of(rows, e => e.Id, e => new EditionRow(e.Id, e.Version, e.Kind, e.Level, e.No, e.Title, e.State, e.Lines, e.CancelledLines, e.ComposedAt, e.PublishedAt, e.DocumentNumber, e.BeforeId, e.Hash), e => e.Id, newestFirst: true)
            .Or("no", e => e.No).Or("published", e => e.PublishedAt);
    }
}
