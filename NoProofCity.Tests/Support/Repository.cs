using System.Runtime.CompilerServices;

namespace NoProofCity.Tests.Support;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => System.IO.File.ReadAllText(File(parts));

    /// <summary>Files we wrote: no build output, no generated migration.</summary>
    public static IEnumerable<string> Sources(string folder, params string[] endings) =>
        Directory.EnumerateFiles(File(folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(file.EndsWith) && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"));

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
