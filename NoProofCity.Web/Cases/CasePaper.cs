using NoProofCity.Data.Cases;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Verification;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Papers;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Cases;

/// <summary>The papers of the counter: F-05, F-06, F-23, F-25, F-26 and the case slip. They are signed and sealed by hand.</summary>
internal static class CasePaper
{
    private const string NotListed = "—";

    public static F06Supplement Fill(SupplementOnPaper paper, PaperWording wording)
    {
        var (asked, profile) = (paper.Supplement, wording.Profile);
        return new(
            paper.UnitName, wording.Number, paper.Applicant, paper.Item, paper.CaseNumber, paper.IssuerName, profile.ArticleOf("Sup.Precedence"), Sentence(asked.Mismatch), Sentence(asked.Purpose),
            Sentence(string.Join("；", asked.Items.Select(item => item.Serves.Length > 0 ? $"{item.Name}（{item.Serves}）" : item.Name))), asked.Means.TrimEnd('。'), asked.Until, RemedyOf(profile.TextOrNull("Sup.Remedy"), asked.Precedence),
            paper.Contact.Name, paper.Contact.Phone, ChinaTime.DateOf(asked.AskedAt), Seal: null);
    }

    public static F05SelfCheck Fill(SelfCheckOnPaper paper, PaperWording wording)
    {
        var check = paper.Check;
        return new(
            paper.UnitName, wording.Number, paper.Applicant.MaskedName, CredentialOf(paper.Applicant), paper.CaseNumber, paper.ItemName, check.ProofName, check.RequestNumber, EnumWords.Of(paper.Answer), check.Place, check.On,
            check.Persons.Split('、'), check.Finding, null, ChinaTime.DateOf(check.At));
    }

    public static F26Receipt Fill(VoluntaryOnPaper paper, PaperWording wording)
    {
        var profile = wording.Profile;
        return new(
            paper.UnitName, paper.Number, paper.Applicant.MaskedName, CredentialOf(paper.Applicant), paper.CaseNumber, profile.Flag("Pub.ProgressLookup") ? paper.QueryCode : null, paper.ItemName, paper.ItemCode,
            [new(paper.ProofName, paper.Way is { } way ? profile.Set("Method.Set").Find(way)?.Label ?? NotListed : NotListed)], paper.IsAbleAndWilling ? "能够提供也愿意提供" : null, profile.ArticleOf("Vol.NotRefused"), paper.On);
    }

    public static F23Tolerance Fill(ToleranceOnPaper paper, PaperWording wording)
    {
        var (one, profile) = (paper.Tolerance, wording.Profile);
        return new(
            paper.UnitName, wording.Number, one.Number, paper.Applicant.MaskedName, CredentialOf(paper.Applicant), one.CaseNumber, paper.ItemName, [.. one.Materials.Select(pending => new MissingPaper(pending.ProofName, EnumWords.Of(pending.Source)))],
            one.Reason, paper.DueAt, profile.Entry("Tol.Consequence").Key.Options[$"{one.Consequence}"], profile.ArticleOf("Tol.Acceptance"), paper.Contact.Name, paper.Contact.Phone, ChinaTime.DateOf(one.AcceptedAt));
    }

    public static F25Errand Fill(ErrandOnPaper paper, PaperWording wording)
    {
        var errand = paper.Errand;
        return new(
            paper.UnitName, wording.Number, errand.Number, paper.Applicant.MaskedName, CredentialOf(paper.Applicant), errand.CaseNumber, paper.ItemName, errand.ProofName, errand.Need, errand.Whither, errand.AgentName, paper.AgentPhone,
            ChinaTime.DateOf(errand.AskedAt), errand.IsObtained is { } ? EnumWords.Of(errand.State) : null, errand.IsObtained is { } ? errand.Result : null, errand.ResultAt is { } at ? ChinaTime.DateOf(at) : null, wording.Profile.ArticleOf("Err.Agent"));
    }

    public static F27Slip Fill(SlipOnPaper paper, PaperWording wording)
    {
        var (one, looksUp) = (paper.Case, wording.Profile.Flag("Pub.ProgressLookup"));
        var page = paper.PublicAddress.Length > 0 ? $"{paper.PublicAddress}/{paper.PlaceCode}/progress" : "";
        return new(
            paper.UnitName, wording.Number, one.Applicant.MaskedName, CredentialOf(one.Applicant), one.Number, looksUp ? one.QueryCode : null, looksUp && page.Length > 0 ? $"{page}?number={one.Number}" : "",
            page.Length > 0 ? page[(page.IndexOf("://", StringComparison.Ordinal) + 3)..] : "公众查询网页", one.ItemName, one.ItemCode,
            [.. one.Materials.Select(material => new SlipMaterial(material.ProofName, material.Way is { } way && material.State is MaterialState.Settled ? EnumWords.Of(way) : EnumWords.Of(material.State)))], one.ReceivedAt, paper.DueAt, paper.Contact.Name, paper.Contact.Phone);
    }

    private static string? RemedyOf(string? remedy, SupplementPrecedence precedence) => remedy is null ? null
        : $"{(precedence is SupplementPrecedence.Issuer ? "补充的材料由核验单位再次核实，以其核实结果为准；" : "")}你对核验结果有异议的，可以通过{remedy}解决。";

    private static Credential CredentialOf(Subject subject) => new(subject.Kind is SubjectKind.Organisation ? "统一社会信用代码" : "证件号码", Personal.Number(subject.Number));

    private static string Sentence(string text) => text.Length == 0 || text[^1] is '。' or '！' or '？' ? text : text + "。";
}
