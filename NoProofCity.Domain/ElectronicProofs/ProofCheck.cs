namespace NoProofCity.Domain.ElectronicProofs;

/// <summary>What a check found. Whoever checks is told the same of a code that is unknown and of a proof that was altered.</summary>
public enum ProofCheckResult { Valid, Revoked, Expired, Unknown, Altered }

/// <summary>That somebody checked a code (验真记录): what was typed and from where stand as keyed hashes.</summary>
public sealed class ProofCheck
{
    private ProofCheck() { } // for EF Core

    public ProofCheck(long? proofId, DateTimeOffset at, string codeHash, ProofCheckResult result, string addressHash, long personId) =>
        (ProofId, At, CodeHash, Result, AddressHash, PersonId) = (proofId, at, codeHash, result, addressHash, personId);

    public long Id { get; private set; }

    /// <summary>Null for a code that is none of ours.</summary>
    public long? ProofId { get; private set; }

    public DateTimeOffset At { get; private set; }
    public string CodeHash { get; private set; } = "";
    public ProofCheckResult Result { get; private set; }
    public string AddressHash { get; private set; } = "";

    /// <summary>0 for the public.</summary>
    public long PersonId { get; private set; }
}
