using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Inventory.Findings;

/// <summary>How people write the names of proofs: data, so that a place can add its own.</summary>
/// <param name="Prefixes">What says nothing of the proof ("申请人", "本人").</param>
/// <param name="Suffixes">Likewise behind it ("原件及复印件", "材料").</param>
/// <param name="IssuingVerbs">How an item is called that issues a proof ("开具", "申领").</param>
/// <param name="Synonyms">Another name of the same fact, and the one by which it goes here.</param>
/// <param name="VillageMarks">By which an issuer as written is known for a village or community committee.</param>
public sealed record NamingRules(
    IReadOnlyList<string> Prefixes, IReadOnlyList<string> Suffixes, IReadOnlyList<string> IssuingVerbs, IReadOnlyDictionary<string, string> Synonyms, IReadOnlyList<string> VillageMarks);

/// <summary>Tells whether two names mean one proof. Each name is worked out once.</summary>
public sealed class ProofNames
{
    private readonly NamingRules _rules;
    private readonly List<string> _suffixes;
    private readonly Dictionary<string, string> _synonyms;
    private readonly Dictionary<string, string> _bare = new(StringComparer.Ordinal);

    public ProofNames(NamingRules rules)
    {
        _rules = rules;
        // The longest first: of "原件及复印件" nothing may stay.
        _suffixes = [.. rules.Suffixes.Select(Writing.Narrow).SelectMany(suffix => new[] { suffix, $"({suffix})" }).OrderByDescending(suffix => suffix.Length)];
        _synonyms = rules.Synonyms.ToDictionary(pair => Stripped(pair.Key), pair => Stripped(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The name without what is only manner of writing.</summary>
    public string Bare(string written)
    {
        if (_bare.TryGetValue(written, out var known)) return known;
        return _bare[written] = Stripped(written);
    }

    /// <summary>The name by which the fact goes, whatever it is called.</summary>
    public string Fact(string written) => Bare(written) is var bare && _synonyms.TryGetValue(bare, out var fact) ? fact : bare;

    /// <summary>The proof that an item of this name issues: the name itself, or what follows "开具".</summary>
    public string Issued(string itemName)
    {
        var narrow = Writing.Narrow(itemName);
        var verb = _rules.IssuingVerbs.FirstOrDefault(v => narrow.Length > v.Length && narrow.StartsWith(v, StringComparison.Ordinal));
        return Bare(verb is null ? narrow : narrow[verb.Length..]);
    }

    public bool IsVillage(string issuer) => _rules.VillageMarks.Any(mark => issuer.Contains(mark, StringComparison.Ordinal));

    private string Stripped(string written)
    {
        var name = Writing.Narrow(written).Trim('《', '》', '“', '”', '"');
        for (var isShorter = true; isShorter;)
        {
            var before = name.Length;
            if (_rules.Prefixes.FirstOrDefault(p => name.Length > p.Length && name.StartsWith(p, StringComparison.Ordinal)) is { } prefix) name = name[prefix.Length..];
            if (_suffixes.Find(s => name.Length > s.Length && name.EndsWith(s, StringComparison.Ordinal)) is { } suffix) name = name[..^suffix.Length];
            isShorter = name.Length < before;
        }
        return name;
    }
}
