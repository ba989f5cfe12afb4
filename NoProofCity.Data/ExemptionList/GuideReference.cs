using System.Text.Json;
using NoProofCity.Domain.ExemptionList.Guides;

namespace NoProofCity.Data.ExemptionList;

/// <summary>The words that ship with the product by which a guide is known to ask for something.</summary>
internal static class GuideReference
{
    internal static GuidePhrases Phrases { get; } = Read();

    private static GuidePhrases Read()
    {
        using var stream = typeof(GuideReference).Assembly.GetManifestResourceStream("NoProofCity.Data.Seeds.guide-phrases.json")!;
        return JsonSerializer.Deserialize<GuidePhrases>(stream, JsonSerializerOptions.Web)!;
    }
}
