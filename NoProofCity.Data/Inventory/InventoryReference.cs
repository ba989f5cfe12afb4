using System.Text.Json;
using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Data.Inventory;

/// <summary>The lists that ship with the product: proofs that village committees must not issue, certificates that show a fact already, and how people write names.</summary>
internal static class InventoryReference
{
    private const string Seeds = "NoProofCity.Data.Seeds.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal static NamingRules Naming { get; } = JsonSerializer.Deserialize<NamingRules>(Text("proof-naming.json"), Json)!;

    /// <summary>The numbers of the documents behind it are not verified, so none is kept.</summary>
    internal static IReadOnlyList<NegativeEntry> NegativeList { get; } =
        [.. Lines("negative-list.csv").Select(line => new NegativeEntry(line[0], Naming.VillageMarks.Any(mark => line[1].Contains(mark, StringComparison.Ordinal))))];

    internal static IReadOnlyList<string> Certificates { get; } = [.. Lines("certificates.csv").Select(line => line[1])];

    // Names may hold the list mark 、 but no comma, so that a line is its commas.
    private static IEnumerable<string[]> Lines(string name) => Text(name).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));

    private static string Text(string name)
    {
        using var stream = typeof(InventoryReference).Assembly.GetManifestResourceStream(Seeds + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
