using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Domain.Certificates;

/// <summary>What the catalogue states of a certificate.</summary>
/// <param name="Number">Its own in its batch; neither is changed later.</param>
/// <param name="Name">As registered: the mark 、 in it separates nothing.</param>
public sealed record CertificateFacts(string Batch, int Number, string Name)
{
    /// <summary>As the list writes them.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    public IReadOnlyList<DataLevel> Levels { get; init; } = [];

    /// <summary>By the grades of the place; blank where none is given yet.</summary>
    public string Grade { get; init; } = "";

    public IReadOnlyList<IdentityCode> Codes { get; init; } = [];

    /// <summary>Since when the electronic one is issued in step with the paper; null while it is not.</summary>
    public DateOnly? InStepSince { get; init; }

    public CertificateSeal Seal { get; init; }
    public DateOnly? SealedSince { get; init; }

    /// <summary>Whether papers issued before are to be made electronic too.</summary>
    public bool HasHistory { get; init; }

    /// <summary>Since when those are; null while they are not.</summary>
    public DateOnly? HistorySince { get; init; }

    /// <summary>Since when it is in full use; null while it is not.</summary>
    public DateOnly? InUseSince { get; init; }

    public string Remark { get; init; } = "";

    /// <summary>As the catalogue keeps it: blanks at the ends gone, each issuer, level and code once and in a fixed order.</summary>
    public CertificateFacts Tidied() => this with
    {
        Batch = Writing.Tidy(Batch), Name = Writing.Tidy(Name), Remark = Writing.Tidy(Remark), Grade = Writing.Tidy(Grade),
        Issuers = [.. Issuers.Select(Writing.Tidy).Where(issuer => issuer.Length > 0).Distinct()],
        Levels = [.. Levels.Distinct().Order()], Codes = [.. Codes.Distinct().Order()],
    };

    /// <summary>Field by field, lists as one text, in the order of a table.</summary>
    public IReadOnlyList<RowChange> ChangesTo(CertificateFacts other) =>
        [.. Shown().Zip(other.Shown()).Where(pair => !IsSame(pair.First.Value, pair.Second.Value)).Select(pair => new RowChange(pair.First.Key, pair.First.Value, pair.Second.Value))];

    private KeyValuePair<string, object?>[] Shown() =>
    [
        new(nameof(Name), Name), new(nameof(Issuers), Issuers), new(nameof(Levels), Levels), new(nameof(Grade), Grade), new(nameof(Codes), Codes), new(nameof(InStepSince), InStepSince),
        new(nameof(Seal), Seal), new(nameof(SealedSince), SealedSince), new(nameof(HasHistory), HasHistory), new(nameof(HistorySince), HistorySince), new(nameof(InUseSince), InUseSince), new(nameof(Remark), Remark),
    ];

    private static bool IsSame(object? one, object? other) => (one, other) switch
    {
        (IReadOnlyList<string> these, IReadOnlyList<string> those) => these.SequenceEqual(those),
        (IReadOnlyList<DataLevel> these, IReadOnlyList<DataLevel> those) => these.SequenceEqual(those),
        (IReadOnlyList<IdentityCode> these, IReadOnlyList<IdentityCode> those) => these.SequenceEqual(those),
        _ => Equals(one, other),
    };
}
