using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Inventory;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory.Review;

/// <summary>What a reviewer is about to decide of one row. It begins as the house would decide; a reason that was not touched follows the choice.</summary>
public sealed class DecisionInput(ReviewCase of)
{
    private string _proposed = ReviewWords.ReasonFor(of, of.Row.Verdict ?? of.Proposal.Verdict, MethodOf(of));

    private readonly bool[] _answers = AnswersOf(of.Row.Necessity ?? of.Proposal.Necessity);

    public Disposition Verdict { get; private set; } = of.Row.Verdict ?? of.Proposal.Verdict;

    public string? Method { get; private set; } = MethodOf(of);

    public string Reason { get; set; } = of.Row.IsDecided ? of.Row.VerdictReason : ReviewWords.ReasonFor(of, of.Proposal.Verdict, of.Proposal.Method);

    /// <summary>One for each of the five questions, in their order.</summary>
    public IReadOnlyList<bool> Answers => _answers;

    public bool AsksNecessity => Verdict is Disposition.RetainReplace && of.Rules.AsksNecessity;

    public RowDecision Decision => new(Verdict, Verdict is Disposition.Cancel ? null : Method, Reason.Trim(), AsksNecessity ? new(_answers[0], _answers[1], _answers[2], _answers[3], _answers[4]) : null);

    public void Choose(Disposition verdict)
    {
        Verdict = verdict;
        Method = verdict is Disposition.Cancel ? null : Method ?? of.Row.Method ?? of.Advice.Method;
        Follow();
    }

    public void Take(string? method)
    {
        (Verdict, Method) = (Disposition.RetainReplace, string.IsNullOrEmpty(method) ? null : method);
        Follow();
    }

    public void Answer(int question, bool yes) => _answers[question] = yes;

    private void Follow()
    {
        var isTouched = Reason != _proposed;
        _proposed = ReviewWords.ReasonFor(of, Verdict, Method);
        if (!isTouched) Reason = _proposed;
    }

    private static string? MethodOf(ReviewCase of) => of.Row.IsDecided ? of.Row.VerdictMethod : of.Proposal.Method;

    internal static bool[] AnswersOf(NecessityTest test) => [test.HasBasis, test.IsNecessary, test.NothingElseWouldDo, test.NoOtherMaterialCovers, test.IssuerCanInvestigate];
}
