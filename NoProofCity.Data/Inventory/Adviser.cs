using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Advice;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>Advises how to replace proofs of a place by what its units have registered, read once for as many rows as are asked about.</summary>
internal sealed class Adviser
{
    private readonly FindingGround _ground;
    private readonly ProofNames _names;
    private readonly IssuerNames _issuers;
    private readonly IReadOnlySet<long> _issuing;
    private readonly IReadOnlyDictionary<long, UnitFile> _files;

    private Adviser(FindingGround ground, IReadOnlySet<long> issuing, IReadOnlyDictionary<long, UnitFile> files) =>
        (_ground, _names, _issuers, _issuing, _files) = (ground, new(ground.Naming), new(ground.Units), issuing, files);

    /// <param name="rows">Those that will be asked about.</param>
    internal static async Task<Adviser> OfAsync(CityContext db, long placeId, InventoryRules rules, IReadOnlyList<InventoryRow> rows, CancellationToken leaving)
    {
        var ground = await InventoryScene.FindingGroundAsync(db, placeId, rules, leaving);
        var names = new IssuerNames(ground.Units);
        var issuers = rows.Select(row => names.UnitOf(row.Facts)).OfType<long>().Distinct().ToList();
        return new(
            ground, (await db.Units.Where(unit => issuers.Contains(unit.Id) && unit.Issues).Select(unit => unit.Id).ToListAsync(leaving)).ToHashSet(),
            await db.UnitFiles.AsNoTracking().Where(file => issuers.Contains(file.UnitId)).ToDictionaryAsync(file => file.UnitId, leaving));
    }

    internal MethodAdvice Of(RowFacts facts)
    {
        var (issuer, fact) = (_issuers.UnitOf(facts), _names.Fact(facts.ProofName));
        var file = issuer is { } id ? _files.GetValueOrDefault(id) : null;
        return MethodAdvice.Of(facts, new(
            _ground.Certificates.FirstOrDefault(certificate => _names.Fact(certificate) == fact),
            file?.Databases.FirstOrDefault(database => database.ConnectedOn is not null && (database.Content.Contains(fact, StringComparison.Ordinal) || database.Name.Contains(fact, StringComparison.Ordinal)))?.Name,
            issuer is { } one && _issuing.Contains(one), file?.Systems.Any(system => system.DockedOn is not null) is true, _ground.Provincial.Contains(facts.ItemCode)), _ground.Rules);
    }
}
