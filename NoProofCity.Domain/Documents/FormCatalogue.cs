namespace NoProofCity.Domain.Documents;

/// <summary>Every form that can be issued, in the order of their codes.</summary>
public sealed class FormCatalogue(IEnumerable<FormDefinition> forms)
{
    public IReadOnlyList<FormDefinition> Forms { get; } = [.. forms.OrderBy(form => form.Code, StringComparer.Ordinal)];

    public FormDefinition? Find(string code) => Forms.FirstOrDefault(form => form.Code == code);
}
