using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Documents;

/// <summary>What a form is, apart from any case: its code, its words, whether its purpose needs full numbers.</summary>
public sealed class FormDefinition
{
    private readonly IReadOnlyList<Slot> _slots;

    /// <param name="showsPersonalData">Only where the purpose of the form needs it; elsewhere numbers are masked.</param>
    public FormDefinition(string code, string name, IReadOnlyList<string> fields, IReadOnlyList<Slot> slots, bool showsPersonalData = false)
    {
        (Code, Name, Fields, _slots, ShowsPersonalData) = (code, name, fields, slots, showsPersonalData);
        Standard = Activate(StandardTemplate).Value;
    }

    public string Code { get; }

    public string Name { get; }

    /// <summary>What the words of a template may name.</summary>
    public IReadOnlyList<string> Fields { get; }

    public bool ShowsPersonalData { get; }

    /// <summary>The pieces of text it has to be told, in the order in which they are edited.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>The words that ship with the product, to begin a version of one's own with.</summary>
    public Template StandardTemplate => new(Code, Template.Standard, DateOnly.MinValue, _slots.ToDictionary(slot => slot.Key, slot => slot.Standard));

    public ActiveTemplate Standard { get; }

    /// <summary>A template that lacks something is refused, with all it lacks; only an active one can be printed with.</summary>
    public Outcome<ActiveTemplate> Activate(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (template.Form != Code) return Outcome.Refused(new TemplateOfAnotherForm(template.Form, Code));
        var refusals = new List<Refusal>();
        var texts = new Dictionary<string, TemplateText>();
        foreach (var slot in _slots)
        {
            if (string.IsNullOrWhiteSpace(template.Texts.GetValueOrDefault(slot.Key)))
            {
                if (slot.IsRequired) refusals.Add(new TemplatePartMissing(Code, slot.Key));
                continue;
            }
            if (TemplateText.Read(template.Texts[slot.Key]) is not { } text)
            {
                refusals.Add(new TemplateBracketOpen(slot.Key));
                continue;
            }
            texts[slot.Key] = text;
            refusals.AddRange(text.Fields.Distinct().Where(field => !Fields.Contains(field)).Select(field => new TemplateFieldUnknown(slot.Key, field)));
            refusals.AddRange(slot.Needs.Except(text.Fields).Select(field => new TemplateFieldMissing(slot.Key, field)));
        }
        refusals.AddRange(template.Texts.Keys.Where(key => _slots.All(slot => slot.Key != key)).Select(key => new TemplatePartUnknown(Code, key)));
        return refusals.Count > 0 ? Outcome.Refused(refusals) : new ActiveTemplate(template, texts);
    }
}

/// <summary>A template that says everything its form has to say.</summary>
public sealed class ActiveTemplate
{
    private readonly Dictionary<string, TemplateText> _texts;

    internal ActiveTemplate(Template template, Dictionary<string, TemplateText> texts) => (Template, _texts) = (template, texts);

    public Template Template { get; }

    /// <summary>Empty where an optional part is left out.</summary>
    public string Fill(string key, FieldValues values) => _texts.TryGetValue(key, out var text) ? text.Fill(values) : "";
}
