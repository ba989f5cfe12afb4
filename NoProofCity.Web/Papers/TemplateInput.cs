using NoProofCity.Domain.Documents;

namespace NoProofCity.Web.Papers;

/// <summary>A new version of a form's words as it is typed, kept as a draft.</summary>
public sealed class TemplateInput
{
    public DateOnly? From { get; set; }

    /// <summary>The newest version when the typing began; null where there was none.</summary>
    public long? Former { get; set; }

    /// <summary>By the keys of the slots.</summary>
    public Dictionary<string, string> Texts { get; set; } = [];

    public static TemplateInput Of(FormDefinition form, TemplateVersion? former)
    {
        ArgumentNullException.ThrowIfNull(form);
        var words = former?.Template ?? form.StandardTemplate;
        return new() { Former = former?.Id, Texts = form.Slots.ToDictionary(slot => slot.Key, slot => words.Texts.GetValueOrDefault(slot.Key, "")) };
    }
}
