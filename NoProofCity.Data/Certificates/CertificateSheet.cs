using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Data.Certificates;

/// <summary>A certificate as one row of a table states it. What is null is not stated: a new certificate has its default, one that is there stays as it is.</summary>
/// <param name="Line">Where the row stands in its table.</param>
public sealed record CertificateEntry(int Line)
{
    /// <summary>Null for the first batch.</summary>
    public string? Batch { get; init; }

    public int? Number { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<string>? Issuers { get; init; }
    public IReadOnlyList<DataLevel>? Levels { get; init; }

    /// <summary>As written: the name or the key that the place has for it.</summary>
    public string? Grade { get; init; }

    public IReadOnlyList<IdentityCode>? Codes { get; init; }
    public DateOnly? InStepSince { get; init; }
    public CertificateSeal? Seal { get; init; }
    public DateOnly? SealedSince { get; init; }
    public bool? HasHistory { get; init; }
    public DateOnly? HistorySince { get; init; }
    public DateOnly? InUseSince { get; init; }
    public string? Remark { get; init; }
}

/// <summary>What a row of a table would do.</summary>
/// <param name="Thing">What it was compared with; null for a new one.</param>
/// <param name="Changes">Field by field, of what is there.</param>
public sealed record SheetVerdict(int Line, EntryKind Kind, Seen? Thing, IReadOnlyList<RowChange> Changes, IReadOnlyList<Refusal> Refusals);

/// <summary>Judges the rows of a table against the catalogue of certificates: once to show what would come of it, once to write. A certificate is known by its batch and its number.</summary>
internal sealed class CertificateSheet
{
    private readonly CertificateGround _ground;
    private readonly Func<CertificateType, IReadOnlyList<Refusal>> _take;
    private readonly Dictionary<(string Batch, int Number), CertificateType> _certificates;
    private readonly Dictionary<string, CertificateType> _byName;

    /// <param name="take">Lets the database look at a certificate that is new or changed; what it refuses is taken back.</param>
    internal CertificateSheet(IReadOnlyList<CertificateType> certificates, CertificateGround ground, Func<CertificateType, IReadOnlyList<Refusal>> take)
    {
        (_ground, _take) = (ground, take);
        _certificates = certificates.ToDictionary(certificate => (certificate.Batch, certificate.Number));
        _byName = certificates.ToDictionary(certificate => certificate.Name, StringComparer.Ordinal);
    }

    /// <summary>The certificates that are new or changed.</summary>
    internal List<CertificateType> Touched { get; } = [];

    /// <returns>One verdict for each entry, in their order.</returns>
    internal IReadOnlyList<SheetVerdict> Take(IReadOnlyList<CertificateEntry> entries)
    {
        var lines = new Dictionary<(string, int), int>();
        return [.. entries.Select(entry =>
        {
            if (entry.Number is not { } number) return Error(entry, null, [new FieldMissing("CertificateType.Number")]);
            var key = (Writing.Tidy(entry.Batch ?? CertificateReference.Batch), number);
            if (!lines.TryAdd(key, entry.Line)) return new(entry.Line, EntryKind.Duplicate, null, [], [new RowTwice(lines[key])]);
            return _certificates.GetValueOrDefault(key) is { } certificate ? Revise(entry, certificate) : Enter(entry, key);
        })];
    }

    private SheetVerdict Enter(CertificateEntry entry, (string Batch, int Number) key)
    {
        var entered = CertificateType.Enter(_ground.PlaceId, Facts(entry, new(key.Batch, key.Number, "")), _ground.Rules, _ground.UnitOf, _ground.Today);
        if (!entered.IsDone) return Error(entry, null, entered.Refusals);
        if (NameTaken(entered.Value) is { Count: > 0 } taken) return Error(entry, null, taken);
        if (_take(entered.Value) is { Count: > 0 } refusals) return Error(entry, null, refusals);
        _byName[entered.Value.Name] = entered.Value;
        Touched.Add(entered.Value);
        return new(entry.Line, EntryKind.Add, null, [], []);
    }

    private SheetVerdict Revise(CertificateEntry entry, CertificateType certificate)
    {
        var (seen, before) = (Seen.Of(certificate), certificate.Facts);
        var facts = Facts(entry, before).Tidied();
        var changes = before.ChangesTo(facts);
        if (changes.Count == 0) return new(entry.Line, EntryKind.Same, seen, [], []);
        if (_byName.TryGetValue(facts.Name, out var other) && other != certificate) return Error(entry, seen, [new AlreadyThere("CertificateType.Name")]);
        var refusals = certificate.Revise(facts, _ground.Rules, _ground.UnitOf, _ground.Today).Refusals;
        if (refusals.Count == 0) refusals = _take(certificate);
        if (refusals.Count > 0) return Error(entry, seen, refusals);
        _byName[facts.Name] = certificate;
        Touched.Add(certificate);
        return new(entry.Line, EntryKind.Change, seen, changes, []);
    }

    private List<Refusal> NameTaken(CertificateType certificate) => _byName.ContainsKey(certificate.Name) ? [new AlreadyThere("CertificateType.Name")] : [];

    private static SheetVerdict Error(CertificateEntry entry, Seen? seen, IReadOnlyList<Refusal> refusals) => new(entry.Line, EntryKind.Error, seen, [], refusals);

    private CertificateFacts Facts(CertificateEntry entry, CertificateFacts now) => now with
    {
        Name = entry.Name ?? now.Name,
        Issuers = entry.Issuers ?? now.Issuers,
        Levels = entry.Levels ?? now.Levels,
        Grade = InventorySheet.KeyOf(_ground.Rules.Grades, entry.Grade) ?? now.Grade,
        Codes = entry.Codes ?? now.Codes,
        InStepSince = entry.InStepSince ?? now.InStepSince,
        Seal = entry.Seal ?? now.Seal,
        SealedSince = entry.SealedSince ?? now.SealedSince,
        HasHistory = entry.HasHistory ?? now.HasHistory,
        HistorySince = entry.HistorySince ?? now.HistorySince,
        InUseSince = entry.InUseSince ?? now.InUseSince,
        Remark = entry.Remark ?? now.Remark,
    };
}
