using NoProofCity.Domain.ExemptionList.Search;

namespace NoProofCity.Data.ExemptionList;

/// <summary>What ships with the product for the list: how people speak of proofs and of what they come for.</summary>
public static class ListReference
{
    private const string File = "NoProofCity.Data.Seeds.plain-words.json";

    public static PlainWords Words { get; } = Read();

    private static PlainWords Read()
    {
        using var stream = typeof(ListReference).Assembly.GetManifestResourceStream(File)!;
        return PlainWords.Read(stream);
    }
}
