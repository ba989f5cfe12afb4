using NoProofCity.Domain.Verification;

namespace NoProofCity.Web.Verification;

/// <summary>An answer as it is typed, kept as a draft.</summary>
public sealed class AnswerInput
{
    public ReplyOutcome Outcome { get; set; }
    public string Text { get; set; } = "";
    public string Basis { get; set; } = "";
    public bool HasField { get; set; }
    public string Place { get; set; } = "";
    public DateOnly? On { get; set; }
    public string Persons { get; set; } = "";
    public string Finding { get; set; } = "";

    public AnswerFacts Facts(DateOnly today) => new(Outcome, Text, Basis) { Field = HasField ? new(Place, On ?? today, Persons, Finding) : null };

    public void Take(AnswerFacts facts) => (Outcome, Text, Basis) = (facts.Outcome, facts.Text, facts.Basis);
}
