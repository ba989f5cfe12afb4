using NoProofCity.Data.Opening;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Layout;
using NoProofCity.Web.Documents.Paper.Pdf;
using NoProofCity.Web.Documents.Paper.Preview;
using NoProofCity.Web.Documents.Paper.Signing;

namespace NoProofCity.Web;

/// <summary>What prints, shows and signs documents: found out once, when the first is asked for.</summary>
public static class DocumentServices
{
    private const string TrialCertificate = "documents-test.pfx";

    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton(provider => Faces(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<IFaces>(provider => provider.GetRequiredService<Faces>())
        .AddSingleton<PaperLayout>().AddSingleton<PdfPrinter>().AddSingleton<PagePreview>()
        .AddSingleton(provider => Signer(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<City>().Settings, provider.GetRequiredService<TimeProvider>()));

    /// <summary>The fonts of this machine: those of the office before those of the system and those that come with the product.</summary>
    public static Faces Faces(IConfiguration configuration) => new FontShelf(configuration["Documents:FontFolder"] is { Length: > 0 } folder ? folder : null, FontShelf.ShippedFolder).Open();

    /// <summary>Made when the first paper is signed: the certificate for trials is not drawn before anybody needs it.</summary>
    public static Lazy<DocumentSigner> Signer(IConfiguration configuration, CitySettings settings, TimeProvider time) => new(() => new(
        configuration["Documents:Certificate"] is { Length: > 0 } path
            ? SigningCertificate.Read(path, configuration["Documents:CertificatePassword"] is { Length: > 0 } password ? password : null)
            : SigningCertificate.ReadOrMakeTrial(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(settings.KeyFilePath))!, TrialCertificate), time.GetUtcNow())));
}
