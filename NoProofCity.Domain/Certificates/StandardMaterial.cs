using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Domain.Certificates;

public sealed record MaterialFacts(string Code, string Name, long? CertificateId = null)
{
    public IReadOnlyList<RowChange> ChangesTo(MaterialFacts other) =>
    [
        .. Name == other.Name ? [] : (RowChange[])[new(nameof(Name), Name, other.Name)],
        .. CertificateId == other.CertificateId ? [] : (RowChange[])[new(nameof(CertificateId), CertificateId, other.CertificateId)],
    ];
}

/// <summary>A material of the library (标准材料库): one code for what items ask for under many names, and the certificate that shows it.</summary>
public sealed class StandardMaterial : LibraryEntry
{
    private StandardMaterial() { } // for EF Core

    public override bool HasSource => CertificateId is not null;

    public MaterialFacts Facts => new(Code, Name, CertificateId);

    public static Outcome<StandardMaterial> Enter(long placeId, MaterialFacts facts)
    {
        var material = new StandardMaterial { PlaceId = placeId };
        var outcome = material.Revise(facts);
        return outcome.IsDone ? material : outcome;
    }

    public Outcome Revise(MaterialFacts facts)
    {
        if (WhyNot(nameof(StandardMaterial), facts.Code, facts.Name) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        (Code, Name, CertificateId) = (Writing.Narrow(facts.Code), Writing.Tidy(facts.Name), facts.CertificateId);
        return Outcome.Done;
    }
}
