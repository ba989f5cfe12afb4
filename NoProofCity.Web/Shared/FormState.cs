using NoProofCity.Domain.Common;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Shared;

/// <summary>What is wrong with a field; <see cref="Field"/> is the name the field was given in the form.</summary>
public sealed record FieldProblem(string Field, string Text);

/// <summary>Shared by a form and its fields.</summary>
public sealed class FormState(Action touched)
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private Task _lookedUp = Task.CompletedTask;

    public IReadOnlyList<FieldProblem> Problems { get; internal set; } = [];

    /// <summary>For parts that change without typing (a picked unit): the draft must hear of it.</summary>
    public void Touched() => touched();

    /// <summary>For parts that look up what was typed: the form is not sent before they have found it.</summary>
    public void Await(Task looking) => _lookedUp = Task.WhenAll(_lookedUp, looking);

    /// <summary>Everything that was typed stands in the model.</summary>
    public async Task SettledAsync() => await _lookedUp.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

    public string? ProblemOf(string field) => Problems.FirstOrDefault(p => p.Field == field)?.Text;

    /// <summary>Puts what is about a field to the field of that name.</summary>
    /// <returns>The rest, to stand above the form.</returns>
    internal IReadOnlyList<Refusal> Take(IReadOnlyList<Refusal> refusals, IReadOnlyList<FieldProblem> problems)
    {
        var atFields = refusals.Select(refusal => (Refusal: refusal, Field: FieldOf(refusal))).ToList();
        Problems = [.. problems, .. atFields.Where(r => r.Field is not null).Select(r => new FieldProblem(r.Field!, RefusalWords.Of(r.Refusal).Text))];
        return [.. atFields.Where(r => r.Field is null).Select(r => r.Refusal)];
    }

    /// <summary>The field a refusal speaks of: "Unit.Name" is the field "unit-name" of a form with several names, else the field "name"; null when it is about none of this form.</summary>
    private string? FieldOf(Refusal refusal) => refusal is IOfField { Field: var field } ? Named(field.Replace('.', '-')) ?? Named(field[(field.LastIndexOf('.') + 1)..]) : null;

    private string? Named(string name) => _labels.Keys.FirstOrDefault(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));

    internal void Name(string field, string label) => _labels[field] = label;

    internal string LabelOf(string field) => _labels.GetValueOrDefault(field, "");
}
