using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Papers;

namespace NoProofCity.Web.Verification.Overdue;

/// <summary>F-08 and F-09: sent by the office of the place, whatever it is called there. They are sealed by hand.</summary>
internal static class OverduePaper
{
    private const string Office = "Org.Office";

    public static F08Order Fill(OrderOnPaper paper, PaperWording wording)
    {
        var (late, profile) = (paper.Late, wording.Profile);
        return new(
            profile.Text(Office), wording.Number, late.IssuerName, late.AskerName, late.RequestNumber, late.ProofName, late.DueAt, late.Finding, paper.Until, paper.Words, profile.ArticleOf("Ver.Order"), paper.On, Seal: null);
    }

    public static F09Talk Fill(TalkOnPaper paper, PaperWording wording)
    {
        var (late, profile) = (paper.Late, wording.Profile);
        return new(
            profile.Text(Office), wording.Number, profile.Text("Ver.TalkBy"), late.IssuerName, late.AskerName, late.RequestNumber, late.ProofName, late.DueAt, late.AnsweredAt, late.Finding, paper.BadEffect, paper.Persons,
            profile.ArticleOf("Ver.TalkProposal"), paper.On, Seal: null);
    }
}
