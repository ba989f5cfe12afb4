using System.Text.Json;
using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Data.Inventory;

/// <summary>The lists that ship with the product: proofs that village committees must not issue, certificates that show a fact already, and how people write names.</summary>
internal static class InventoryReference
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal static NamingRules Naming { get; } = JsonSerializer.Deserialize<NamingRules>(SeedFiles.Text("proof-naming.json"), Json)!;

    /// <summary>The numbers of the documents behind it are not verified, so none is kept.</summary>
    internal static IReadOnlyList<NegativeEntry> NegativeList { get; } =
        [.. SeedFiles.Lines("negative-list.csv").Select(line => new NegativeEntry(line[0], Naming.VillageMarks.Any(mark => line[1].Contains(mark, StringComparison.Ordinal))))];

    internal static IReadOnlyList<string> Certificates { get; } = [.. CertificateReference.Shipped.Select(certificate => certificate.Name)];
}
