using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Certificates;

/// <summary>What of a certificate stands in one cell, in words: its levels, its codes.</summary>
internal static class CertificateWords
{
    private const char Mark = '、';

    private static readonly char[] Marks = [Mark, '，', ',', '；', ';', '/', '／', '|', '∣', '\n', '\r'];

    private static readonly Dictionary<string, DataLevel> AlsoLevels = new()
    {
        ["省"] = DataLevel.Province, ["市"] = DataLevel.City, ["县"] = DataLevel.County, ["县区"] = DataLevel.County, ["区县"] = DataLevel.County, ["县区级"] = DataLevel.County, ["市县级"] = DataLevel.CityCounty,
    };

    public static string Of(IEnumerable<DataLevel> levels) => string.Join(Mark, levels.Select(level => EnumWords.Of(level)));

    public static string Of(IEnumerable<IdentityCode> codes) => string.Join(Mark, codes.Select(code => EnumWords.Of(code)));

    public static string Of(DateOnly? since) => since is { } day ? $"{day:yyyy-MM-dd}" : "";

    /// <summary>Null where the cell says nothing.</summary>
    public static IReadOnlyList<DataLevel>? Levels(string? cell) => cell is null ? null : [.. Parts(cell).Select(Level).OfType<DataLevel>()];

    public static IReadOnlyList<IdentityCode>? Codes(string? cell) => cell is null ? null : [.. Parts(cell).Select(Code).OfType<IdentityCode>()];

    public static Refusal? WhyNotLevels(string cell) => Parts(cell).FirstOrDefault(part => Level(part) is null) is { } unknown ? new LevelNotKnown(unknown) : null;

    public static Refusal? WhyNotCodes(string cell) => Parts(cell).FirstOrDefault(part => Code(part) is null) is { } unknown ? new CodeNotKnown(unknown) : null;

    private static string[] Parts(string cell) => cell.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DataLevel? Level(string word) => Named<DataLevel>(word) ?? (AlsoLevels.TryGetValue(word, out var level) ? level : null);

    private static IdentityCode? Code(string word) => Named<IdentityCode>(word);

    private static TEnum? Named<TEnum>(string word)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Where(value => EnumWords.Of(value) == word).Select(value => (TEnum?)value).FirstOrDefault();
}
