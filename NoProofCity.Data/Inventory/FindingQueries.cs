using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Advice;
using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Data.Inventory;

/// <summary>Who set a finding aside, and why.</summary>
public sealed record SetAside(string Reason, long By, DateTimeOffset At);

/// <summary>A row that a finding concerns, as people know it.</summary>
public sealed record FoundRow(long Id, long UnitId, string UnitName, string ProofName, string ItemCode);

/// <param name="Rows">The rows of the finding, in its order.</param>
/// <param name="SetAside">Null while nobody did.</param>
public sealed record ToldFinding(InventoryFinding Finding, IReadOnlyList<FoundRow> Rows, SetAside? SetAside);

/// <summary>Searches the tables of a place, and advises how to replace a proof.</summary>
public sealed class FindingQueries(City city)
{
    /// <summary>Everything that is found in the tables of the place that are not closed; for a unit, what concerns one of its rows.</summary>
    public async Task<IReadOnlyList<ToldFinding>> SearchAsync(ReadScope scope, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var found = await SearchAsync(db, scope.PlaceId, today, leaving);
        if (scope.IsWholePlace) return found;
        var units = (await scope.Units(db).Select(unit => unit.Id).ToListAsync(leaving)).ToHashSet();
        return [.. found.Where(told => told.Rows.Any(row => units.Contains(row.UnitId)))];
    }

    /// <summary>For whoever works at the server itself. None for a place without rules.</summary>
    public async Task<IReadOnlyList<ToldFinding>> SearchAsync(long placeId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await SearchAsync(db, placeId, today, leaving);
    }

    /// <summary>How to replace the proof of a row; null where there is no such row.</summary>
    public async Task<MethodAdvice?> AdviceAsync(ReadScope scope, long rowId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var row = await scope.Of(db, db.InventoryRows.AsNoTracking()).SingleOrDefaultAsync(r => r.Id == rowId, leaving);
        if (row is null || await GroundAsync(db, scope.PlaceId, today, leaving) is not { } ground) return null;
        var facts = row.Facts;
        var (names, issuer) = (new ProofNames(ground.Naming), new IssuerNames(ground.Units).UnitOf(facts));
        var isIssuing = issuer is { } id && await db.Units.AnyAsync(unit => unit.Id == id && unit.Issues, leaving);
        var file = issuer is { } ofUnit ? await db.UnitFiles.AsNoTracking().SingleOrDefaultAsync(f => f.UnitId == ofUnit, leaving) : null;
        var fact = names.Fact(facts.ProofName);
        return MethodAdvice.Of(facts, new(
            ground.Certificates.FirstOrDefault(certificate => names.Fact(certificate) == fact),
            file?.Databases.FirstOrDefault(database => database.ConnectedOn is not null && (database.Content.Contains(fact, StringComparison.Ordinal) || database.Name.Contains(fact, StringComparison.Ordinal)))?.Name,
            isIssuing, file?.Systems.Any(system => system.DockedOn is not null) is true, ground.Provincial.Contains(facts.ItemCode)), ground.Rules);
    }

    private async Task<IReadOnlyList<ToldFinding>> SearchAsync(CityContext db, long placeId, DateOnly today, CancellationToken leaving)
    {
        if (await GroundAsync(db, placeId, today, leaving) is not { } ground) return [];
        var rows = await RowsOf(db, placeId).ToListAsync(leaving);
        var found = FindingEngine.Search(rows, ground);
        var dismissed = await db.FindingDismissals.AsNoTracking().Where(d => d.PlaceId == placeId).ToDictionaryAsync(d => d.Mark, leaving);
        var (byId, names) = (rows.ToDictionary(row => row.Id), ground.Units.ToDictionary(unit => unit.Id, unit => unit.Name));
        return [.. found.Select(finding => new ToldFinding(
            finding, [.. finding.Rows.Select(id => byId[id]).Select(row => new FoundRow(row.Id, row.UnitId, names[row.UnitId], row.Facts.ProofName, row.Facts.ItemCode))],
            dismissed.GetValueOrDefault(FindingDismissal.MarkOf(finding.Kind, finding.Rows)) is { } d ? new(d.Reason, d.DismissedBy, d.DismissedAt) : null))];
    }

    private async Task<FindingGround?> GroundAsync(CityContext db, long placeId, DateOnly today, CancellationToken leaving) =>
        await city.Rulebook.InForceAsync(db, placeId, today, leaving) is not { } rules ? null : new(
            await InventoryScene.NamedUnitsAsync(db, placeId, leaving), await db.LegalBases.AsNoTracking().Where(basis => basis.PlaceId == placeId).ToListAsync(leaving),
            await InventoryScene.ProvincialAsync(db, placeId, leaving), InventoryReference.NegativeList, InventoryReference.Certificates, InventoryReference.Naming, InventoryRules.Of(rules.Profile));

    // Only what the search looks at: ten thousand whole rows would be four times as much to read.
    private static IQueryable<FindingRow> RowsOf(CityContext db, long placeId) =>
        from row in db.InventoryRows.Standing()
        join batch in db.InventoryBatches on row.BatchId equals batch.Id
        where row.PlaceId == placeId && batch.State != BatchState.Closed
        orderby row.Id
        select new FindingRow(row.Id, row.UnitId, new RowFacts(row.ProofName, row.ItemCode, row.ItemName)
        {
            Basis = row.Basis, Issuer = row.Issuer, IssuerUnitId = row.IssuerUnitId, Origin = row.Origin, IssuerCanVerify = row.IssuerCanVerify, Exclusion = row.Exclusion,
            IssuerOutside = row.IssuerOutside, NetworkCheckable = row.NetworkCheckable, Certificate = row.Certificate, EndsOn = row.EndsOn,
        });
}
