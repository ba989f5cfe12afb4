namespace NoProofCity.Data.Common;

/// <summary>The one row that says what this database is.</summary>
public sealed class Installation
{
    public const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;

    /// <summary>Of the key file the personal columns and the ledger were written with.</summary>
    public required string KeyFingerprint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
