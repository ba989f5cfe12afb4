using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

/// <summary>The units whose entries somebody may read.</summary>
public sealed record EntryUnits(IReadOnlyList<EntryUnit> Asking, IReadOnlyList<EntryUnit> Issuing);

public sealed record EntryUnit(long Id, string Name);

/// <summary>An entry with all that a worksheet says of it.</summary>
public sealed record StatedEntry(ExemptionEntry Entry, string UnitName, IReadOnlyList<string> Ways);

/// <summary>What comes of the publication of an edition.</summary>
/// <param name="Enforced">So many drafts come into force by it.</param>
/// <param name="Superseded">The number of the edition that it takes the place of; null for the first.</param>
/// <param name="Units">So many units have lines that were added, changed or cancelled since.</param>
public sealed record EditionEffect(int Enforced, string? Superseded, int Units, int Added, int Changed, int Cancelled);

/// <summary>What the pages of the staff read of entries besides the list itself.</summary>
public sealed class EntryQueries(City city, ListQueries lists, TimeProvider time)
{
    public async Task<EntryUnits> UnitsAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var readable = scope.Units(db);
        var entries = db.ExemptionEntries.Where(entry => entry.PlaceId == scope.PlaceId && entry.State != EntryState.Dropped && (readable.Any(unit => unit.Id == entry.UnitId) || readable.Any(unit => unit.Id == entry.IssuerUnitId)));
        return new(
            await db.Units.Where(unit => entries.Any(entry => entry.UnitId == unit.Id)).OrderBy(unit => unit.Path).Select(unit => new EntryUnit(unit.Id, unit.ShortName)).ToListAsync(leaving),
            await db.Units.Where(unit => entries.Any(entry => entry.IssuerUnitId == unit.Id)).OrderBy(unit => unit.Path).Select(unit => new EntryUnit(unit.Id, unit.ShortName)).ToListAsync(leaving));
    }

    /// <summary>A page of the list with whole entries, for its worksheet.</summary>
    public async Task<ListPage<StatedEntry>> StatedAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var page = await lists.PageAsync(scope, query, leaving);
        var rules = await city.Rulebook.InForceAsync(db, scope.PlaceId, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } inForce ? ListRules.Of(inForce.Profile) : null;
        var ids = page.Rows.Select(row => row.Id).ToList();
        var entries = await db.ExemptionEntries.AsNoTracking().AsSplitQuery().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, leaving);
        return new([.. page.Rows.Select(row => new StatedEntry(entries[row.Id], row.UnitName, [.. row.Methods.Select(method => rules?.LabelOf(method) ?? method)]))], page.First, page.Next, page.Previous, page.Total);
    }

    /// <summary>What would come of the rows of X-02; writes nothing.</summary>
    public async Task<IReadOnlyList<EntryVerdict>> PreviewAsync(ReadScope scope, IReadOnlyList<EntryStated> rows, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await city.Rulebook.InForceAsync(db, scope.PlaceId, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } rules ? (await SheetAsync(db, scope.PlaceId, ListRules.Of(rules.Profile), leaving)).Judge(rows) : [];
    }

    /// <summary>Whether the actor may say how the issuer keeps what the proof says: the issuer alone.</summary>
    public async Task<bool> MayClassifyAsync(Actor actor, ExemptionEntry entry, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await new Rights(db, city.Rulebook, actor, ChinaTime.DateOf(time.GetUtcNow()), leaving).WhyNotAsync(ListActs.Classify, entry, entry.IssuerUnitId ?? 0) is [] && entry.IssuerUnitId is not null;
    }

    public async Task<EditionEffect> EffectAsync(Edition edition, EditionDifference difference, IReadOnlyList<ListLine> lines, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var onIt = lines.Select(line => line.Number).ToHashSet();
        var drafts = await db.ExemptionEntries.Where(entry => entry.PlaceId == edition.PlaceId && entry.State == EntryState.Draft && edition.Kind == ListKind.Exemption).Select(entry => entry.Number).ToListAsync(leaving);
        var (added, changed, cancelled) = (difference.Difference.Added, difference.Difference.Changed, difference.Difference.Cancelled);
        var units = added.Select(line => line.Unit).Concat(changed.Select(line => line.After.Unit)).Concat(cancelled.Select(line => line.Unit)).Where(unit => unit.Length > 0).Distinct().Count();
        return new(drafts.Count(onIt.Contains), difference.Before?.No, units, added.Count, changed.Count, cancelled.Count);
    }

    internal static async Task<EntrySheet> SheetAsync(CityContext db, long placeId, ListRules rules, CancellationToken leaving = default)
    {
        var entries = await db.ExemptionEntries.AsSplitQuery().Where(entry => entry.PlaceId == placeId && entry.State != EntryState.Dropped).ToListAsync(leaving);
        var units = await db.Units.AsNoTracking().Where(unit => unit.PlaceId == placeId).Select(unit => new NamedUnit(unit.Id, unit.Name, unit.ShortName, false)).ToListAsync(leaving);
        return new(entries, new(units), rules);
    }
}
