using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Inventory.Findings;

/// <summary>Goes through all rows of a place and tells what is to be looked at. Pure: the same rows give the same findings, in the same order.</summary>
public sealed class FindingEngine
{
    private readonly FindingGround _ground;
    private readonly ProofNames _names;
    private readonly IssuerNames _issuers;
    private readonly ILookup<string, LegalBasis> _library;
    private readonly ILookup<string, NegativeEntry> _negative;
    private readonly Dictionary<string, string> _certificates;

    private FindingEngine(FindingGround ground)
    {
        _ground = ground;
        _names = new(ground.Naming);
        _issuers = new(ground.Units);
        _library = ground.Library.ToLookup(basis => basis.LawKey, StringComparer.Ordinal);
        _negative = ground.NegativeList.ToLookup(entry => _names.Fact(entry.Name), StringComparer.Ordinal);
        _certificates = ground.Certificates.DistinctBy(_names.Fact).ToDictionary(_names.Fact, StringComparer.Ordinal);
    }

    public static IReadOnlyList<InventoryFinding> Search(IReadOnlyList<FindingRow> rows, FindingGround ground)
    {
        var engine = new FindingEngine(ground);
        return
        [
            .. rows.SelectMany(engine.OfRow).Concat(engine.Duplicates(rows)).Concat(new CircleSearch(rows, engine._names, engine._issuers).Circles())
                .OrderBy(finding => finding.Kind).ThenBy(finding => finding.Rows[0]),
        ];
    }

    private IEnumerable<InventoryFinding> OfRow(FindingRow row)
    {
        var (facts, rules) = (row.Facts, _ground.Rules);
        if (facts.Basis.Length == 0) yield return new BasisIsMissing(row.Id);
        else if (OfBasis(row) is { } basis) yield return basis;
        if (facts.Origin is ProofOrigin.SelfAdded) yield return new ProofIsSelfAdded(row.Id);
        if (rules.CancelIssuerCannotVerify && facts.IssuerCanVerify is false) yield return new IssuerCannotVerify(row.Id, facts.Issuer);
        if (_issuers.UnitOf(facts) == row.UnitId) yield return new IssuedByTheAsker(row.Id, facts.Issuer);
        if (ScopeOf.IsOutside(facts, rules)) yield return new IssuedOutside(row.Id, facts.Issuer);
        if (ScopeOf.Exclusion(facts, _ground.Provincial.Contains(facts.ItemCode), rules) is { } exclusion)
            yield return new NotReached(row.Id, rules.ExcludedRisk.Find(exclusion.Reason)?.Label ?? exclusion.Reason, exclusion.Rule);
        var isVillage = _issuers.IsVillage(facts) || _names.IsVillage(facts.Issuer);
        if (_negative[_names.Fact(facts.ProofName)].FirstOrDefault(entry => isVillage || !entry.IssuerIsVillage) is { } entry)
            yield return new OnTheNegativeList(row.Id, entry.Name, facts.Issuer);
        if (_certificates.TryGetValue(_names.Fact(facts.ProofName), out var certificate)) yield return new ShownByACertificate(row.Id, certificate);
        if (facts.Origin is ProofOrigin.Temporary && (facts.Certificate.Length == 0 || facts.EndsOn is null)) yield return new TemporaryAlone(row.Id, facts.Certificate.Length > 0);
    }

    // A law that the library does not know is not judged: nobody has read it yet.
    private InventoryFinding? OfBasis(FindingRow row)
    {
        var cited = BasisText.Citations(row.Facts.Basis).Select(citation => _library[BasisText.KeyOf(citation.Law)].Where(basis => basis.IsCitedBy(citation)).ToList()).ToList();
        var known = cited.SelectMany(laws => laws).ToList();
        if (known.Count == 0) return null;
        var standing = known.Where(basis => basis.State is not BasisState.Repealed).ToList();
        var allKnown = cited.All(laws => laws.Count > 0);
        if (standing.Count == 0) return allKnown ? new BasisIsRepealed(row.Id, known[0].Law, known[0].ChangedOn) : null;
        var strongest = standing.MinBy(basis => basis.Force)!;
        return allKnown && !standing.Any(basis => _ground.Rules.SufficientForce.Contains(basis.Force)) ? new BasisIsWeak(row.Id, strongest.Law, strongest.Force) : null;
    }

    private IEnumerable<InventoryFinding> Duplicates(IReadOnlyList<FindingRow> rows) =>
        from row in rows
        group row by (Fact: _names.Fact(row.Facts.ProofName), Issuer: _issuers.KeyOf(row.Facts)) into same
        let units = same.Select(row => row.UnitId).Distinct().Count()
        let names = same.Select(row => _names.Bare(row.Facts.ProofName)).Distinct().Count()
        where units > 1 || names > 1
        select new AskedMoreThanOnce(
            [.. same.Select(row => row.Id).Order()], same.Key.Fact, [.. same.Select(row => Writing.Tidy(row.Facts.ProofName)).Distinct().Order(StringComparer.Ordinal)], units);
}
