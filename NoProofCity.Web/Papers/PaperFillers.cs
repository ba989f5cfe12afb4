using NoProofCity.Data.Cases;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Verification;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Cases;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.ElectronicProofs;
using NoProofCity.Web.ExemptionList;
using NoProofCity.Web.ExemptionList.Adjustments;
using NoProofCity.Web.Inventory;
using NoProofCity.Web.Verification;
using NoProofCity.Web.Verification.Overdue;

namespace NoProofCity.Web.Papers;

/// <summary>What is known of a paper besides its facts.</summary>
/// <param name="Number">As it is printed; blank at its place while the paper is only looked at.</param>
public sealed record PaperWording(string Number, RuleProfile Profile);

/// <summary>How facts become a form that is filled in. A module adds its line.</summary>
public static class PaperFillers
{
    private static readonly Dictionary<Type, Func<IPaperFacts, PaperWording, PaperForm>> All = new(
    [
        Of<TableOnPaper>(InventoryPaper.Fill),
        Of<EditionOnPaper>(EditionPaper.Fill),
        Of<AdjustmentOnPaper>(AdjustmentPaper.Fill), Of<DecisionOnPaper>(AdjustmentPaper.Fill),
        Of<ElectronicProofOnPaper>(ElectronicProofPaper.Fill),
        Of<LetterOnPaper>(VerificationPaper.Fill), Of<ReplyOnPaper>(VerificationPaper.Fill), Of<ReturnOnPaper>(VerificationPaper.Fill),
        Of<OrderOnPaper>(OverduePaper.Fill), Of<TalkOnPaper>(OverduePaper.Fill),
        Of<SelfCheckOnPaper>(CasePaper.Fill), Of<SupplementOnPaper>(CasePaper.Fill), Of<VoluntaryOnPaper>(CasePaper.Fill),
        Of<ErrandOnPaper>(CasePaper.Fill), Of<ToleranceOnPaper>(CasePaper.Fill), Of<SlipOnPaper>(CasePaper.Fill),
    ]);

    public static PaperForm Fill(IPaperFacts facts, PaperWording wording)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return All[facts.GetType()](facts, wording);
    }

    private static KeyValuePair<Type, Func<IPaperFacts, PaperWording, PaperForm>> Of<TFacts>(Func<TFacts, PaperWording, PaperForm> fill)
        where TFacts : IPaperFacts => new(typeof(TFacts), (facts, wording) => fill((TFacts)facts, wording));
}
