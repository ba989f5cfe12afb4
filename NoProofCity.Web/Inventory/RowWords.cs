using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory;

/// <summary>A field of a row in words: a key in the word of the place, a flag where it is set.</summary>
internal static class RowWords
{
    internal static string Of(object? value, RowChoices choices) => value switch
    {
        true => "是",
        null or false => "",
        Enum one => EnumWords.Of(one),
        DateOnly day => $"{day:yyyy-MM-dd}",
        string key => choices.WordOf(key),
        _ => $"{value}",
    };
}
