using System.IO.Compression;
using System.Text.Json;
using NoProofCity.Domain.ExemptionList.Guides;

namespace NoProofCity.Data.ExemptionList;

/// <summary>What a checked guide said, so that a hit can be looked at where it stands: the file itself is not kept.</summary>
public sealed class GuideFileText
{
    public required long CheckId { get; init; }

    /// <summary>Which file of the check, from 0.</summary>
    public required int File { get; init; }

    /// <summary>Packed: guides repeat themselves.</summary>
    public required string Text { get; init; }

    internal static GuideFileText Of(long checkId, int file, GuideText text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(zip, text.Parts);
        return new() { CheckId = checkId, File = file, Text = Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length) };
    }

    internal GuideText Read()
    {
        using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(Text)), CompressionMode.Decompress);
        return new(JsonSerializer.Deserialize<IReadOnlyList<GuidePart>>(zip) ?? []);
    }
}
