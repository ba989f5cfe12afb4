using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Xml.Linq;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Publishing;

/// <summary>The table of build/PinnedAssemblies.targets, as the published folder has to show it.</summary>
internal static class Pins
{
    private static readonly string PackageRoot = typeof(Pins).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PackageRoot").Value!;

    /// <summary>Each pinned assembly of the platform as it lies in its package.</summary>
    public static IReadOnlyList<string> Assemblies(bool windows) =>
    [
        .. Items("Pinned", windows).Select(pin => Path.Combine(
            PackageRoot, ((string)pin.Attribute("Include")!).ToLowerInvariant(), (string)pin.Attribute("Version")!, ((string)pin.Attribute("Assembly")!).Replace('/', Path.DirectorySeparatorChar))),
    ];

    /// <summary>What the compiler stamped into an assembly; compiling it further for a platform leaves it.</summary>
    public static Guid IdentityOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    /// <summary>The ordinary packages beside them: "id/version".</summary>
    public static IReadOnlyList<string> Packages(bool windows)
    {
        var versions = XDocument.Load(Repository.File("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(v => (string)v.Attribute("Include")!, v => (string)v.Attribute("Version")!);
        return [.. Items("PackageReference", windows).Select(package => (string)package.Attribute("Include")!).Select(id => $"{id}/{versions[id]}")];
    }

    /// <summary>What the application will ask for when it runs: files by their path in the folder, and libraries as "id/version".</summary>
    public static (IReadOnlyList<string> Files, IReadOnlyList<string> Libraries) Dependencies(string published)
    {
        using var deps = JsonDocument.Parse(File.ReadAllText(Path.Combine(published, "NoProofCity.Web.deps.json")));
        var target = deps.RootElement.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        var files = new List<string>();
        foreach (var library in deps.RootElement.GetProperty("targets").GetProperty(target).EnumerateObject())
        {
            foreach (var kind in (string[])["runtime", "native"])
            {
                if (library.Value.TryGetProperty(kind, out var assets)) files.AddRange(assets.EnumerateObject().Select(asset => Path.GetFileName(asset.Name)));
            }
            if (library.Value.TryGetProperty("runtimeTargets", out var byPlatform)) files.AddRange(byPlatform.EnumerateObject().Select(asset => asset.Name));
        }
        return (files, [.. deps.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name)]);
    }

    private static IEnumerable<XElement> Items(string name, bool windows) =>
        XDocument.Load(Repository.File("build", "PinnedAssemblies.targets")).Descendants(name)
            .Where(item => item.Attribute("Include") is { } include && !include.Value.StartsWith('@'))
            .Where(item => item.AncestorsAndSelf().Select(element => (string?)element.Attribute("Condition")).All(condition => condition switch
            {
                null => true,
                "'$(ForWindows)' == 'true'" => windows,
                "'$(ForWindows)' != 'true'" => !windows,
                "'$(IsTestProject)' == 'true'" or "'$(MSBuildProjectName)' == 'NoProofCity.Bench'" => false,
                var other => throw new InvalidOperationException($"Condition of a pin that this test cannot read: {other}"),
            }));
}
