using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Ledger;

/// <summary>A line of the ledger as the viewers show it.</summary>
public sealed record LedgerRow(
    long Number, DateTimeOffset At, long PersonId, string PersonName, long UnitId, string Role, string Act, string ObjectKind, long ObjectId,
    string Facts, string? Reason, long? ProfileVersionId, string Address);

/// <summary>What is looked for in a chain; each part left null does not narrow.</summary>
public sealed record LedgerFilter(string? ObjectKind = null, long? ObjectId = null, long? PersonId = null, string? Act = null, DateTimeOffset? From = null, DateTimeOffset? Until = null)
{
    /// <summary>The days that a list asks for ("from", "until"), the last one included.</summary>
    internal static LedgerFilter OfDays(ListQuery query) => new(
        From: query.Day("from") is { } first ? ChinaTime.At(first, TimeOnly.MinValue) : null, Until: query.Day("until") is { } last ? ChinaTime.At(last.AddDays(1), TimeOnly.MinValue) : null);

    internal IQueryable<LedgerEntry> Of(IQueryable<LedgerEntry> rows)
    {
        if (ObjectKind is { } kind) rows = rows.Where(e => e.ObjectKind == kind);
        if (ObjectId is { } id) rows = rows.Where(e => e.ObjectId == id);
        if (PersonId is { } person) rows = rows.Where(e => e.PersonId == person);
        if (Act is { } act) rows = rows.Where(e => e.Act == act);
        if (From is { } from) rows = rows.Where(e => e.At >= from);
        if (Until is { } until) rows = rows.Where(e => e.At < until);
        return rows;
    }
}

/// <summary>Reads the ledger page by page, by number, so that the last page costs what the first one costs.</summary>
public sealed class LedgerQueries(City city)
{
    /// <summary>The act under which refused attempts stand in the access chain.</summary>
    public const string DeniedAct = LedgerEntries.DeniedAct;

    /// <summary>How many entries of all places there are.</summary>
    public async Task<int> CountAsync(Chain chain, LedgerFilter filter, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await filter.Of(db.Ledger.AsNoTracking().Where(e => e.Chain == chain)).CountAsync(cancellationToken);
    }

    /// <summary>A page of the viewer, the newest first.</summary>
    public async Task<ListPage<LedgerRow>> PageAsync(ReadScope scope, Chain chain, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var rows = db.Ledger.AsNoTracking().Where(e => e.PlaceId == scope.PlaceId && e.Chain == chain);
        rows = (LedgerFilter.OfDays(query) with { ObjectKind = query.Filter("kind"), Act = query.Filter("act") }).Of(rows);
        if (Writing.Tidy(query.Text) is { Length: > 0 } person) rows = rows.Where(e => e.PersonName.Contains(person));
        return await KeysetList.Of(rows, e => e.Number, Row, e => e.Number, newestFirst: true).Or("number", e => e.Number).PageAsync(query, leaving);
    }

    /// <summary>One line; null where there is none of that number.</summary>
    public async Task<LedgerRow?> FindAsync(ReadScope scope, Chain chain, long number, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Shown(db.Ledger.AsNoTracking().Where(e => e.PlaceId == scope.PlaceId && e.Chain == chain && e.Number == number)).SingleOrDefaultAsync(leaving);
    }

    /// <summary>Newest first.</summary>
    /// <param name="before">The last number of the page before; null for the newest.</param>
    public async Task<IReadOnlyList<LedgerRow>> PageAsync(long placeId, Chain chain, LedgerFilter filter, long? before, int count, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        var rows = Filtered(db, placeId, chain, filter);
        if (before is { } number) rows = rows.Where(e => e.Number < number);
        return await Shown(rows.OrderByDescending(e => e.Number).Take(count)).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// All that was ever done to one thing, oldest first: the timeline of its page. An act stands in the chain of the place whose person did it,
    /// so those of the administrators and of the city's office are looked for too.
    /// </summary>
    /// <param name="untold">An act that is not even read.</param>
    public async Task<IReadOnlyList<LedgerRow>> TimelineAsync(long placeId, string objectKind, long objectId, CancellationToken cancellationToken, string? untold = null)
    {
        await using var db = city.CreateDbContext();
        var parent = await db.Places.Where(place => place.Id == placeId).Select(place => place.ParentId).SingleOrDefaultAsync(cancellationToken);
        long[] places = [placeId, AccessEntries.Installation, parent ?? placeId];
        var rows = db.Ledger.AsNoTracking().Where(e => places.Contains(e.PlaceId) && e.Chain == Chain.Acts && e.ObjectKind == objectKind && e.ObjectId == objectId);
        if (untold is not null) rows = rows.Where(e => e.Act != untold);
        return await Shown(rows.OrderBy(e => e.At).ThenBy(e => e.Number)).ToListAsync(cancellationToken);
    }

    private static IQueryable<LedgerEntry> Filtered(CityContext db, long placeId, Chain chain, LedgerFilter filter) =>
        filter.Of(db.Ledger.AsNoTracking().Where(e => e.PlaceId == placeId && e.Chain == chain));

    private static readonly Expression<Func<LedgerEntry, LedgerRow>> Row = e => new LedgerRow(
        e.Number, e.At, e.PersonId, e.PersonName, e.UnitId, e.Role, e.Act, e.ObjectKind, e.ObjectId, e.Facts, e.Reason, e.ProfileVersionId, e.Address);

    private static IQueryable<LedgerRow> Shown(IQueryable<LedgerEntry> rows) => rows.Select(Row);
}
