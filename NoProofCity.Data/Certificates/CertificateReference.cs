using System.Globalization;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Certificates;

namespace NoProofCity.Data.Certificates;

/// <summary>The catalogue that ships with the product, for a place to take over.</summary>
public static class CertificateReference
{
    /// <summary>The batch of the shipped catalogue, and of a table that names none.</summary>
    public const string Batch = "第一批";

    // Between several issuers, and between several levels, in one cell of the file.
    private const char Several = '|';

    private static readonly Dictionary<string, DataLevel> Levels = new() { ["省级"] = DataLevel.Province, ["市级"] = DataLevel.City, ["县级"] = DataLevel.County, ["市县"] = DataLevel.CityCounty };

    /// <summary>As lists write it.</summary>
    internal static string WordOf(DataLevel level) => Levels.First(word => word.Value == level).Key;

    public static IReadOnlyList<CertificateFacts> Shipped { get; } =
    [
        .. SeedFiles.Lines("certificates.csv").Select(line => new CertificateFacts(Batch, int.Parse(line[0], CultureInfo.InvariantCulture), line[1])
        {
            Issuers = line[2].Split(Several), Levels = [.. line[3].Split(Several).Select(level => Levels[level])],
        }),
    ];
}
