using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ElectronicProofs;

/// <summary>A proof is issued within the act that found its facts, by the right to that act; nobody has a right to issue one by itself.</summary>
public static class ElectronicProofActs
{
    public static readonly Act Read = new("Proof.Read");

    /// <summary>Makes a proof void: the unit that made it, which answers for its truth.</summary>
    public static readonly Act Revoke = new("Proof.Revoke");

    /// <summary>Reads what the seals were used for (L-12).</summary>
    public static readonly Act ReadSealUse = new("Proof.ReadSealUse");

    /// <summary>Checks a code: anybody, on the public pages. It stands in no list of rights.</summary>
    public static Act Check { get; } = new("Proof.Check");
}
