using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Shared;

/// <summary>The values of an enumeration as a worksheet offers them.</summary>
public static class SheetChoices
{
    public static IReadOnlyList<SheetChoice> Of<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => new SheetChoice($"{value}", EnumWords.Of(value)))];
}
