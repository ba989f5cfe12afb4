namespace NoProofCity.Web.Shared;

/// <summary>What is wrong with a field; <see cref="Field"/> is the name the field was given in the form.</summary>
public sealed record FieldProblem(string Field, string Text);

/// <summary>Shared by a form and its fields.</summary>
public sealed class FormState(Action touched)
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    public IReadOnlyList<FieldProblem> Problems { get; internal set; } = [];

    /// <summary>For parts that change without typing (a picked unit): the draft must hear of it.</summary>
    public void Touched() => touched();

    public string? ProblemOf(string field) => Problems.FirstOrDefault(p => p.Field == field)?.Text;

    internal void Name(string field, string label) => _labels[field] = label;

    internal string LabelOf(string field) => _labels.GetValueOrDefault(field, "");
}
