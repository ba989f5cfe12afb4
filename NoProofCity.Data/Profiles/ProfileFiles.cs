using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Profiles;

/// <summary>Where profiles come from: those that ship inside the program, and every *.json in a folder of the installation.</summary>
public static class ProfileFiles
{
    private const string CatalogueName = "NoProofCity.Data.Seeds.rule-keys.json";
    private const string Prefix = "NoProofCity.Data.Seeds.profiles.";

    public static RuleCatalogue Catalogue() => RuleCatalogue.Read(Resource(CatalogueName));

    public static IEnumerable<ProfileFile> Shipped() =>
        from name in typeof(ProfileFiles).Assembly.GetManifestResourceNames()
        where name.StartsWith(Prefix, StringComparison.Ordinal)
        orderby name
        select new ProfileFile(name[Prefix.Length..], Resource(name));

    /// <summary>What can be chosen everywhere.</summary>
    public static ProfileLibrary Shipped(RuleCatalogue catalogue) => ProfileLibrary.Read(catalogue, Shipped());

    /// <summary>The files of a folder by name; none when there is no such folder.</summary>
    public static IEnumerable<ProfileFile> In(string folder) =>
        !Directory.Exists(folder) ? []
        : from path in Directory.EnumerateFiles(folder, "*.json")
          orderby path
          select new ProfileFile(Path.GetFileName(path), File.ReadAllText(path));

    /// <summary>Everything that can be chosen: the shipped profiles first, then those of the folder.</summary>
    public static ProfileLibrary Library(RuleCatalogue catalogue, string folder) => ProfileLibrary.Read(catalogue, [.. Shipped(), .. In(folder)]);

    private static string Resource(string name)
    {
        using var stream = typeof(ProfileFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
