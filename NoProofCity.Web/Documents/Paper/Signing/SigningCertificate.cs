using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NoProofCity.Web.Documents.Paper.Signing;

/// <summary>The certificate that documents are signed with.</summary>
public static class SigningCertificate
{
    private const int KeyBits = 2048;
    private const int TrialYears = 10;
    private const string TrialSubject = "CN=无证明城市 测试签名, O=测试 不具有法律效力";

    /// <summary>The one that the office was given.</summary>
    /// <exception cref="CryptographicException">No such certificate, a wrong password, or no key to sign with.</exception>
    public static X509Certificate2 Read(string path, string? password)
    {
        var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
        return certificate.HasPrivateKey ? certificate : throw new CryptographicException($"{path} holds no private key.");
    }

    /// <summary>One that says of itself that it is for trials, made where there is none yet.</summary>
    public static X509Certificate2 ReadOrMakeTrial(string path, DateTimeOffset now)
    {
        if (File.Exists(path)) return Read(path, null);
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest(TrialSubject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(TrialYears));
        _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(draft, options))
        {
            file.Write(made.Export(X509ContentType.Pkcs12));
            file.Flush(flushToDisk: true);
        }
        try { File.Move(draft, path, overwrite: false); }
        catch (IOException) when (File.Exists(path)) { File.Delete(draft); } // another process was first
        return Read(path, null);
    }

    public static bool IsTrial(X509Certificate2 certificate) => certificate.SubjectName.Name == new X500DistinguishedName(TrialSubject).Name;
}
