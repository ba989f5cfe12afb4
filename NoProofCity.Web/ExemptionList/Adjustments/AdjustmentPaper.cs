using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Papers;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList.Adjustments;

/// <summary>F-10 and F-11 of an adjustment: keys become the words of the place. They are signed and sealed by hand.</summary>
internal static class AdjustmentPaper
{
    private const string Agreed = "同意调整", Declined = "不同意调整";

    public static F10Adjustment Fill(AdjustmentOnPaper paper, PaperWording wording)
    {
        var (facts, rules) = (paper.Facts, AdjustmentRules.Of(wording.Profile));
        return new(
            paper.UnitName, paper.Number, wording.Profile.Text("Adj.FiledWith"), facts.AppliedOn ?? default, facts.CausedOn ?? default, paper.Until, Items(facts.New), facts.New.ProofName, [.. rules.Types.Members.Select(type => type.Label)],
            AdjustmentWords.TypeOf(facts.Type, rules), AdjustmentWords.ReasonOf(facts.Reason, facts.ReasonText, rules), [.. AdjustmentWords.WayChoices(rules.List).Select(way => way.Text)],
            paper.Old is null ? [] : AdjustmentWords.WaysOf(paper.Old, rules), facts.Type is AdjustmentType.Cancel ? [] : AdjustmentWords.WaysOf(facts.New, rules), [.. SplitCell.Laws(facts.Law), facts.Basis],
            Meanwhile(paper, rules, wording), "", paper.ReceivedOn is { } on ? $"{Written.Date(on)}系统报送，予以登记。" : null, paper.ReceivedOn, Seal: null);
    }

    public static F11Opinion Fill(DecisionOnPaper paper, PaperWording wording)
    {
        var (facts, rules, profile) = (paper.Facts, AdjustmentRules.Of(wording.Profile), wording.Profile);
        var isAgreed = paper.Outcome is not AdjustmentState.Rejected;
        return new(
            paper.UnitName, paper.Number, paper.Office.Length > 0 ? paper.Office : profile.Text("Org.Office"), Items(facts.New), facts.New.ProofName, [.. rules.Types.Members.Select(type => type.Label)],
            AdjustmentWords.TypeOf(facts.Type, rules), AdjustmentWords.ReasonOf(facts.Reason, facts.ReasonText, rules), paper.Old is null ? [] : AdjustmentWords.WaysOf(paper.Old, rules), facts.Type is AdjustmentType.Cancel ? [] : AdjustmentWords.WaysOf(facts.New, rules),
            [.. paper.Opinions.Select(opinion => new DepartmentLine(EnumWords.Of(opinion.Office), opinion.Agrees ? "同意" : "不同意", opinion.Text, ChinaTime.DateOf(opinion.At)))], [Agreed, Declined], isAgreed ? Agreed : Declined, paper.Words,
            isAgreed ? rules.InForceOn is InForceOn.Approval ? "自审核同意之日起生效，并予公布。" : "自公布之日起生效；公布之前仍按原清单办理。" : "按原清单办理，原状态继续有效。",
            profile.ArticleOf("Adj.Opinion"), paper.DecidedOn, Seal: null);
    }

    private static IReadOnlyList<string> Items(EntryFacts facts) => [.. facts.Items.Select(item => item.Code.Length > 0 ? $"{item.Name}（事项编码：{item.Code}）" : item.Name)];

    private static string Meanwhile(AdjustmentOnPaper paper, AdjustmentRules rules, PaperWording wording)
    {
        var facts = paper.Facts;
        var ways = string.Join('、', AdjustmentWords.WaysOf(facts.Type is AdjustmentType.Cancel ? paper.Old ?? facts.New : facts.New, rules));
        var since = facts.CausedOn is { } on ? $"自{Written.Date(on)}起" : "";
        if (!rules.BansWhile(facts.Type)) return $"{since}至公布实施前，按原清单办理。";
        var ban = DemandRule.InterimOf(wording.Profile) is InterimDemand.Ban ? "不向申请人索要证明材料" : "原则上不向申请人索要证明材料";
        return ways.Length > 0 ? $"{since}至公布实施前，按照{ways}方式办理，{ban}。" : $"{since}至公布实施前，{ban}。";
    }
}
