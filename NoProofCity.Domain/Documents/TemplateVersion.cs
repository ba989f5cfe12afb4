using System.Globalization;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Documents;

/// <summary>
/// A place's own words of a form, in force from a day on (文书文本). It has no end: the next version ends it by beginning. Before the first, the
/// words that ship with the product are in force. Nothing of it ever changes: what was issued by it names it.
/// </summary>
public sealed class TemplateVersion : IAggregate
{
    private TemplateVersion() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId => 0;

    /// <summary>"F-02".</summary>
    public string Form { get; private set; } = "";

    /// <summary>Counted from 1 for each form of a place.</summary>
    public int Number { get; private set; }

    /// <summary>The first day on which it is in force.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>By the keys of the form's slots.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>();

    public long MadeBy { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>"2026.2", as the paper names it.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{EffectiveFrom.Year}.{Number}");

    public Template Template => new(Form, Label, EffectiveFrom, Texts);

    /// <summary>Words that lack something their form has to say are refused, with everything they lack.</summary>
    /// <param name="former">The newest version; null where the place has none of its own yet.</param>
    /// <param name="texts">Empty ones are left out.</param>
    public static Outcome<TemplateVersion> Activate(
        FormDefinition form, TemplateVersion? former, long placeId, IReadOnlyDictionary<string, string> texts, DateOnly effectiveFrom, long by, DateTimeOffset at, DateOnly today)
    {
        var tidy = texts.Where(text => !string.IsNullOrWhiteSpace(text.Value)).ToDictionary(text => text.Key, text => Tidy(text.Value));
        var version = new TemplateVersion { PlaceId = placeId, Form = form.Code, Number = (former?.Number ?? 0) + 1, EffectiveFrom = effectiveFrom, Texts = tidy, MadeBy = by, MadeAt = at };
        var refusals = new List<Refusal>(form.Activate(version.Template).Refusals);
        if (effectiveFrom < today) refusals.Add(new VersionInThePast(effectiveFrom, today));
        if (effectiveFrom < former?.EffectiveFrom) refusals.Add(new VersionBeforeFormer(effectiveFrom, former.EffectiveFrom));
        if (AreSame(tidy, former?.Texts ?? form.StandardTemplate.Texts)) refusals.Add(new NothingChanged());
        return refusals.Count > 0 ? Outcome.Refused(refusals) : version;
    }

    /// <summary>The latest that began by then, the higher number when two begin on one day. Null before the first.</summary>
    public static TemplateVersion? InForceOn(IEnumerable<TemplateVersion> versions, DateOnly day) => versions
        .Where(version => version.EffectiveFrom <= day)
        .OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number)
        .FirstOrDefault();

    private static bool AreSame(Dictionary<string, string> texts, IReadOnlyDictionary<string, string> former) =>
        texts.Count == former.Count && texts.All(text => former.GetValueOrDefault(text.Key) == text.Value);

    // A form field sends its lines with two characters at their ends.
    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();
}
