using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace NoProofCity.Web.Documents.Paper.Signing;

/// <summary>What a signature says about the bytes it stands beside.</summary>
public enum SignatureState { Valid, Altered, Unreadable }

/// <param name="Signer">Whom the certificate names; null where the signature cannot be read.</param>
/// <param name="PublicKey">Of the certificate that signed (SubjectPublicKeyInfo in hex): whoever checks offline holds it against the one the office gave out.</param>
/// <param name="Thumbprint">By which a certificate is recognised: whether it is to be trusted is for him to say who checks.</param>
public sealed record SignatureFinding(SignatureState State, string? Signer = null, string? Thumbprint = null, DateTimeOffset? SignedAt = null, string? PublicKey = null);

/// <summary>Signs bytes apart from them (PKCS#7, detached), and checks such signatures.</summary>
public sealed class DocumentSigner(X509Certificate2 certificate)
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>The certificate says that it is for trials only.</summary>
    public bool IsTrial => SigningCertificate.IsTrial(certificate);

    /// <summary>As it is given out, so that others can check without this installation.</summary>
    public string PublicKeyPem => PemEncoding.WriteString("PUBLIC KEY", certificate.PublicKey.ExportSubjectPublicKeyInfo());

    public string PublicKey => Convert.ToHexString(certificate.PublicKey.ExportSubjectPublicKeyInfo());

    /// <param name="content">The whole file as it is kept and handed out.</param>
    public byte[] Sign(byte[] content, DateTimeOffset at)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate) { DigestAlgorithm = new Oid(Sha256), IncludeOption = X509IncludeOption.EndCertOnly };
        _ = signer.SignedAttributes.Add(new Pkcs9SigningTime(at.UtcDateTime));
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    public static SignatureFinding Check(byte[] content, byte[] signature)
    {
        var finding = new SignatureFinding(SignatureState.Unreadable);
        try
        {
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(signature);
            if (cms.SignerInfos is not [{ Certificate: { } signer } info]) return finding;
            finding = new(SignatureState.Altered, signer.GetNameInfo(X509NameType.SimpleName, false), signer.GetCertHashString(HashAlgorithmName.SHA256), SignedAt(info), Convert.ToHexString(signer.PublicKey.ExportSubjectPublicKeyInfo()));
            cms.CheckSignature(verifySignatureOnly: true);
            return finding with { State = SignatureState.Valid };
        }
        catch (CryptographicException) { return finding; }
    }

    private static DateTimeOffset? SignedAt(SignerInfo info) =>
        info.SignedAttributes.OfType<CryptographicAttributeObject>().SelectMany(attribute => attribute.Values.OfType<Pkcs9SigningTime>()).FirstOrDefault() is { } time
            ? new DateTimeOffset(DateTime.SpecifyKind(time.SigningTime, DateTimeKind.Utc)) : null;
}
