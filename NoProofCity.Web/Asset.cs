namespace NoProofCity.Web;

/// <summary>Addresses of our static files. They carry the build, so that a browser never shows the pages of a new version with the styles of the old one.</summary>
public static class Asset
{
    private static readonly string Build = typeof(Asset).Module.ModuleVersionId.ToString("N")[..8];

    public static string Of(string path) => $"{path}?v={Build}";
}
