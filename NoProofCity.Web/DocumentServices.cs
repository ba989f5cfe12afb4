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
        .AddSingleton(Signer);

    /// <summary>The fonts of this machine: those of the office before those of the system and those that come with the product.</summary>
    public static Faces Faces(IConfiguration configuration) => new FontShelf(configuration["Documents:FontFolder"] is { Length: > 0 } folder ? folder : null, FontShelf.ShippedFolder).Open();

    private static DocumentSigner Signer(IServiceProvider provider) => new(Setting(provider, "Documents:Certificate") is { } path
        ? SigningCertificate.Read(path, Setting(provider, "Documents:CertificatePassword"))
        : SigningCertificate.ReadOrMakeTrial(BesideTheKeyFile(provider.GetRequiredService<City>().Settings), provider.GetRequiredService<TimeProvider>().GetUtcNow()));

    private static string BesideTheKeyFile(CitySettings settings) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(settings.KeyFilePath))!, TrialCertificate);

    private static string? Setting(IServiceProvider provider, string key) => provider.GetRequiredService<IConfiguration>()[key] is { Length: > 0 } value ? value : null;
}
