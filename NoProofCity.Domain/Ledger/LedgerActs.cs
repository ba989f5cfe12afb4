using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Ledger;

public static class LedgerActs
{
    public static readonly Act Read = new("Ledger.Read");

    /// <summary>Takes the shown lines along as a file. They are masked as they stand.</summary>
    public static readonly Act Export = new("Ledger.Export");

    /// <summary>Runs over the chain and names any line that was altered, removed, swapped or put in.</summary>
    public static readonly Act Verify = new("Ledger.Verify");

    /// <summary>Sees the name or number of a citizen whole, for a purpose that stands in the access log.</summary>
    public static readonly Act Reveal = new("PersonalData.Reveal");

    public static readonly Act ReadAccessLog = new("AccessLog.Read");
}
