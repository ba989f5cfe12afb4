using NoProofCity.Data.Documents;
using NoProofCity.Domain.ElectronicProofs;

namespace NoProofCity.Data.ElectronicProofs;

/// <summary>F-21. Only issuing a proof makes it, so that a seal stands on no paper whose use is not written down.</summary>
public sealed record ElectronicProofOnPaper : IPaperFacts
{
    internal ElectronicProofOnPaper(ElectronicProof proof, string publicAddress) => (Content, PublicAddress) = (proof.Content, publicAddress);

    public string Form => "F-21";

    public ProofContent Content { get; }

    /// <summary>Where the public finds this installation; empty where it has no address yet.</summary>
    public string PublicAddress { get; }
}
