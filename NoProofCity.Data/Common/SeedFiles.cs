namespace NoProofCity.Data.Common;

/// <summary>The lists that ship with the product.</summary>
internal static class SeedFiles
{
    private const string Seeds = "NoProofCity.Data.Seeds.";

    internal static string Text(string name)
    {
        using var stream = typeof(SeedFiles).Assembly.GetManifestResourceStream(Seeds + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The lines of a table without its head. Names may hold the list mark 、 but no comma, so that a line is its commas.</summary>
    internal static IEnumerable<string[]> Lines(string name) => Text(name).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));
}
