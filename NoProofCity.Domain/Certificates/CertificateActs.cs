using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Certificates;

public static class CertificateActs
{
    /// <summary>Looks at the catalogue of certificates, at its progress, and at the libraries of materials and fields.</summary>
    public static readonly Act Read = new("Certificate.Read");

    public static readonly Act Edit = new("Certificate.Edit");
}
