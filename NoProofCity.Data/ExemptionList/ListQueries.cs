using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

/// <summary>An entry in the list.</summary>
public sealed record EntryRow(
    long Id, int Version, string Number, string ProofName, long UnitId, string UnitName, UnitLevel Level, string Issuer, long? IssuerUnitId, string WayList, string? Exclusion, EntryState State, DateOnly? InterimFrom, StorageClass? Storage,
    int Items, string FirstItem, DateTimeOffset? InForceSince) : AggregateRow(Id, Version)
{
    public IReadOnlyList<string> Methods => ExemptionEntry.WaysOf(WayList);
}

/// <summary>What the list said of an entry from a moment on.</summary>
/// <param name="Changes">Against the version before; empty for the first.</param>
public sealed record EntryHistoryRow(int No, DateTimeOffset From, bool IsListed, ListLine Line, GroundKind Ground, long? GroundId, string GroundText, string Law, IReadOnlyList<LineChange> Changes);

/// <summary>A line of the list as the public sees it now.</summary>
/// <param name="InterimFrom">Since when it is being adjusted and may not be demanded; null where it is not.</param>
/// <param name="IsListed">False for what stood on the list once.</param>
public sealed record LiveLine(ListLine Line, DateOnly? InterimFrom, bool IsListed, DateTimeOffset Since);

/// <summary>Reads the list: entries for the staff, lines as of now and as of any day.</summary>
public sealed class ListQueries(City city)
{
    public async Task<ListPage<EntryRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long entryId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, entryId, leaving);
    }

    /// <summary>All that the list said of an entry, the newest first.</summary>
    public async Task<IReadOnlyList<EntryHistoryRow>> HistoryAsync(long entryId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var versions = await db.Set<EntryVersion>().AsNoTracking().Where(version => version.EntryId == entryId).OrderBy(version => version.No).ToListAsync(leaving);
        var lines = versions.ConvertAll(version => version.Line);
        return [.. versions.Select((version, i) => new EntryHistoryRow(version.No, version.From, version.IsListed, lines[i], version.GroundKind, version.GroundId, version.GroundText, version.Law, i == 0 ? [] : lines[i - 1].ChangesTo(lines[i]))).Reverse()];
    }

    /// <summary>The number under which whatever is kept of the public list holds.</summary>
    public async Task<long> VersionAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await ListVersions.OfAsync(db, placeId, leaving);
    }

    /// <summary>The list as it is in force, what is being added to it, and what stood on it once; in the order of numbers.</summary>
    public async Task<IReadOnlyList<LiveLine>> LiveAsync(long placeId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var inForce = await (from entry in db.ExemptionEntries join version in db.Set<EntryVersion>() on new { entry.Id, No = entry.LastVersion } equals new { Id = version.EntryId, version.No }
                             where entry.PlaceId == placeId select new { entry.Number, entry.InterimFrom, version.IsListed, version.From, version.Text }).ToListAsync(leaving);
        var lines = inForce.ConvertAll(row => new LiveLine(ListText.LineOf(row.Text), row.InterimFrom, row.IsListed, row.From));
        if (await city.Rulebook.InForceAsync(db, placeId, today, leaving) is { } rules)
        {
            // What is being added stands on no list yet, but nobody may ask for it.
            var list = ListRules.Of(rules.Profile);
            foreach (var added in await db.ExemptionEntries.AsNoTracking().AsSplitQuery().Where(entry => entry.PlaceId == placeId && entry.State == EntryState.Provisional && entry.InterimById != null).ToListAsync(leaving))
                lines.Add(new(added.LineOf(list, await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == added.UnitId, leaving)), added.InterimFrom, false, ChinaTime.At(added.InterimFrom!.Value, TimeOnly.MinValue)));
        }
        return [.. lines.OrderBy(live => live.Line.Number, StringComparer.Ordinal)];
    }

    /// <summary>What the list said at the end of a day.</summary>
    public async Task<IReadOnlyList<ListLine>> AsOfAsync(long placeId, DateOnly day, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var end = ChinaTime.At(day.AddDays(1), TimeOnly.MinValue);
        var versions = db.Set<EntryVersion>().Where(version => version.From < end);
        var texts = await (from entry in db.ExemptionEntries join version in versions on entry.Id equals version.EntryId
                           where entry.PlaceId == placeId && version.IsListed && !versions.Any(later => later.EntryId == version.EntryId && later.No > version.No)
                           orderby entry.Number select version.Text).ToListAsync(leaving);
        return [.. texts.Select(ListText.LineOf)];
    }

    private static KeysetList<EntryOfUnit, EntryRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var units = scope.Units(db);
        // Who issues a proof reads its entry as the unit that asks for it does.
        var rows = from entry in db.ExemptionEntries join unit in db.Units on entry.UnitId equals unit.Id
                   where entry.PlaceId == scope.PlaceId && (units.Any(u => u.Id == entry.UnitId) || units.Any(u => u.Id == entry.IssuerUnitId))
                   select new EntryOfUnit { Entry = entry, Unit = unit };
        if (Writing.Tidy(query.Text) is { Length: > 0 } text)
            rows = rows.Where(r => r.Entry.ProofName.Contains(text) || r.Entry.Number.Contains(text) || r.Entry.Issuer.Contains(text) || r.Entry.PlainWords.Contains(text) || r.Entry.Items.Any(item => item.Name.Contains(text) || item.Code.Contains(text)));
        if (query.Chosen<EntryState>("state") is { } state) rows = rows.Where(r => r.Entry.State == state);
        else rows = rows.Where(r => r.Entry.State != EntryState.Dropped);
        if (query.Filter("interim") is not null) rows = rows.Where(r => r.Entry.InterimById != null);
        if (query.Filter("way") is { } way) rows = rows.Where(r => r.Entry.WayList.Contains(ExemptionEntry.Marked(way)));
        if (query.Filter("excluded") is not null) rows = rows.Where(r => r.Entry.Exclusion != null);
        if (query.Chosen<UnitLevel>("level") is { } level) rows = rows.Where(r => r.Entry.Level == level);
        if (query.Chosen<StorageClass>("storage") is { } storage) rows = rows.Where(r => r.Entry.Storage == storage);
        var verified = ExemptionEntry.Marked(MethodKeys.Verification);
        if (query.Filter("unclassified") is not null) rows = rows.Where(r => r.Entry.Storage == null && r.Entry.WayList.Contains(verified));
        if (long.TryParse(query.Filter("unit"), CultureInfo.InvariantCulture, out var unitId)) rows = rows.Where(r => r.Entry.UnitId == unitId);
        if (long.TryParse(query.Filter("issuer"), CultureInfo.InvariantCulture, out var issuerId)) rows = rows.Where(r => r.Entry.IssuerUnitId == issuerId);
        if (query.Filter("item") is { } item) rows = rows.Where(r => r.Entry.Items.Any(one => one.Code == item));
        return KeysetList.Of(rows, r => r.Entry.Id, r => new EntryRow(
                r.Entry.Id, r.Entry.Version, r.Entry.Number, r.Entry.ProofName, r.Unit.Id, r.Unit.Name, r.Entry.Level, r.Entry.Issuer, r.Entry.IssuerUnitId, r.Entry.WayList, r.Entry.Exclusion, r.Entry.State, r.Entry.InterimFrom, r.Entry.Storage,
                r.Entry.Items.Count, r.Entry.Items.OrderBy(one => one.Code).Select(one => one.Name).FirstOrDefault() ?? "", r.Entry.InForceSince), r => r.Entry.Number)
            .Or("proof", r => r.Entry.ProofName).Or("unit", r => r.Unit.Path).Or("issuer", r => r.Entry.Issuer);
    }

    internal sealed class EntryOfUnit
    {
        public required OrgUnit Unit { get; init; }
        public required ExemptionEntry Entry { get; init; }
    }
}
