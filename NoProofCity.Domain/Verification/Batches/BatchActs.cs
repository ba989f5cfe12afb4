using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Verification.Batches;

/// <summary>Many persons asked about at once (批量核验).</summary>
public static class BatchActs
{
    public static readonly Act Read = new("BatchVerification.Read");

    /// <summary>Puts a list before the unit lead for a purpose; withdraws it.</summary>
    public static readonly Act Ask = new("BatchVerification.Ask");

    /// <summary>The unit lead approves or refuses.</summary>
    public static readonly Act Decide = new("BatchVerification.Decide");

    /// <summary>Ends a batch that runs; what was answered stays.</summary>
    public static readonly Act Stop = new("BatchVerification.Stop");

    /// <summary>The house works through the rows by itself, turn by turn; it stands in no list of rights, since nobody has it.</summary>
    public static Act Run { get; } = new("BatchVerification.Run");

    /// <summary>The turn that gives the last rows their results; nobody's right either.</summary>
    public static Act Finish { get; } = new("BatchVerification.Finish");
}
