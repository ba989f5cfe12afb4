using System.Globalization;
using System.Security.Cryptography;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Common;

/// <summary>How far the invented data of a demo are made. Begun and nothing more: the making was broken off.</summary>
public enum DemoStage { Begun, Made }

/// <summary>The one row that says what this database is.</summary>
public sealed class Installation
{
    public const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;

    /// <summary>Of the key file the personal columns and the ledger were written with.</summary>
    public required string KeyFingerprint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null where people really work. Once set it is never taken back.</summary>
    public DemoStage? Demo { get; private set; }

    /// <summary>The ledger chains that were begun ("0/Acts 1/Acts"): without the list nobody would miss one taken away with its head.</summary>
    public string Chains { get; private set; } = "";

    public byte[] ChainsMark { get; private set; } = [];

    public IEnumerable<(long PlaceId, Chain Chain)> BegunChains() =>
        from name in Chains.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let slash = name.IndexOf('/', StringComparison.Ordinal)
        select (long.Parse(name.AsSpan(0, slash), CultureInfo.InvariantCulture), Enum.Parse<Chain>(name.AsSpan(slash + 1)));

    public bool ChainsAreOurs(LedgerSeal seal) => CryptographicOperations.FixedTimeEquals(ChainsMark, seal.MarkOf(Chains));

    internal void Mark(LedgerSeal seal) => ChainsMark = seal.MarkOf(Chains);

    internal void Begin(LedgerHead head, LedgerSeal seal)
    {
        Chains = string.Create(CultureInfo.InvariantCulture, $"{Chains} {head.PlaceId}/{head.Chain}").Trim();
        Mark(seal);
    }
}
