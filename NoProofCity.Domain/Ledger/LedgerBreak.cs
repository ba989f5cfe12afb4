namespace NoProofCity.Domain.Ledger;

/// <summary>What is wrong with a ledger.</summary>
public enum LedgerBreakKind
{
    /// <summary>The entry does not say what it said when it was written, or carries another hash.</summary>
    Altered,

    /// <summary>Entries are missing between others, whether or not the later ones were numbered anew.</summary>
    Removed,

    /// <summary>Two entries stand in each other's place.</summary>
    Swapped,

    /// <summary>Entries that the house never wrote.</summary>
    Inserted,

    /// <summary>Entries are missing at the end.</summary>
    TailCut,

    /// <summary>The head does not carry our mark, or is not of the last entry.</summary>
    HeadForged,

    /// <summary>There are entries and no head.</summary>
    HeadMissing,

    /// <summary>The chain was begun and is gone with its head.</summary>
    ChainMissing,

    /// <summary>The list of the chains does not carry our mark.</summary>
    ListForged,

    /// <summary>The triggers that keep the ledger append-only were missing or changed.</summary>
    GuardMissing,
}

/// <param name="Chain">Null where it is no matter of one chain that the house knows.</param>
/// <param name="From">First number concerned; 0 where it is no matter of single entries.</param>
/// <param name="To">Last number concerned. Of a swap the two partners.</param>
public sealed record LedgerBreak(long PlaceId, Chain? Chain, LedgerBreakKind Kind, long From, long To);
