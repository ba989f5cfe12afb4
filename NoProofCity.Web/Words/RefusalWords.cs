using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Web.Words;

/// <summary>A refusal in words, and where it comes from: an article of the place, or 默认值.</summary>
public sealed record RefusalText(string Text, string? Source);

/// <summary>
/// Words every refusal from Refusals.resx: the type's name is the key, {Name} stands for a property of the record.
/// The house tests see to it that no type and no placeholder is forgotten.
/// </summary>
public static partial class RefusalWords
{
    public static ResourceManager Texts { get; } = new("NoProofCity.Web.Words.Refusals", typeof(RefusalWords).Assembly);

    /// <param name="articleOf">Turns a rule key into the article of the place's profile, or into nothing; null where no profile is at hand.</param>
    public static RefusalText Of(Refusal refusal, Func<string, string?>? articleOf = null) => new(Text(refusal), refusal.Rule is null ? null : articleOf?.Invoke(refusal.Rule));

    /// <summary>What of the staff is not as the profile asks, and which article asks it.</summary>
    public static RefusalText Of(StaffFinding finding, Func<string, string?>? articleOf = null) => new(Text(finding), articleOf?.Invoke(finding.Rule));

    /// <summary>What was found in the tables of a place, and which article speaks of it.</summary>
    public static RefusalText Of(InventoryFinding finding, Func<string, string?>? articleOf = null) => new(Text(finding), finding.Rule is null ? null : articleOf?.Invoke(finding.Rule));

    private static string Text(object reason)
    {
        var type = reason.GetType();
        var pattern = Texts.GetString(type.Name) ?? throw new MissingManifestResourceException(type.Name);
        return Placeholder().Replace(pattern, match => Value(type.GetProperty(match.Groups[1].Value)!.GetValue(reason)));
    }

    public static IEnumerable<string> PlaceholdersOf(string pattern) => Placeholder().Matches(pattern).Select(match => match.Groups[1].Value);

    private static string Value(object? value) => value switch
    {
        null => "",
        Enum one => EnumWords.Of(one),
        DateTimeOffset moment => ChinaTime.ToLocal(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.CurrentCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.CurrentCulture),
        string text => NameWords.Of(text),
        StaffPerson person => person.Name,
        Refusal reason => Text(reason),
        IEnumerable many => string.Join("、", many.Cast<object?>().Select(Value)),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
