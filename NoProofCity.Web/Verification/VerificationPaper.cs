using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Verification;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.ElectronicProofs;
using NoProofCity.Web.Papers;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Verification;

/// <summary>F-03, F-04 and F-07: what two units write to each other about a request. They are sealed by hand.</summary>
internal static class VerificationPaper
{
    // Whatever title a place gives its letters, this is what they are.
    private const string Letter = "协查函";

    // It stands under the head 时限类别.
    private const string OfLimit = "的时限";

    public static F03Letter Fill(LetterOnPaper paper, PaperWording wording)
    {
        var request = paper.Request;
        return new(
            request.AskerName, wording.Number, request.IssuerName, request.Number, request.Subject.Name, CredentialOf(request.Subject), paper.ItemName, paper.ItemCode, request.ProofName, QuestionsOf(paper),
            string.Join("；", paper.Limits.Select(LimitOf)), paper.Way.Length > 0 ? paper.Way : null, BasisOf(paper.Limits, wording.Profile), request.Purpose, paper.DueAt, paper.Contact.Name, paper.Contact.Phone, paper.On,
            paper.CheckCode is { } code ? ElectronicProofPaper.CheckOf(code, paper.PublicAddress, isScanned: true) : new("", "", ""), Seal: null);
    }

    public static F04Reply Fill(ReplyOnPaper paper, PaperWording wording)
    {
        var (request, answer) = (paper.Request, paper.Answer);
        return new(
            request.IssuerName, wording.Number, request.AskerName, Letter, request.LetterNumber, request.Number, request.Subject.Name, CredentialOf(request.Subject), request.ProofName, request.ReceivedAt!.Value, paper.At,
            [.. Enum.GetValues<ReplyOutcome>().Select(outcome => EnumWords.Of(outcome))], EnumWords.Of(answer.Outcome), answer.Text, answer.Basis, RemarkOf(answer.Field), paper.By, ApprovedBy: null, ChinaTime.DateOf(paper.At), Seal: null);
    }

    public static F07Return Fill(ReturnOnPaper paper, PaperWording wording)
    {
        var request = paper.Request;
        return new(
            request.IssuerName, wording.Number, request.AskerName, Letter, request.LetterNumber, request.Number, request.Subject.Name, CredentialOf(request.Subject), request.ProofName, request.ReceivedAt!.Value, paper.At, paper.Reason,
            SuggestedOf(paper), wording.Profile.ArticleOf("Ver.ReturnReason"), paper.By.Name, paper.By.Phone, ChinaTime.DateOf(paper.At), Seal: null);
    }

    private static string[] QuestionsOf(LetterOnPaper paper) =>
        paper.Questions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } asked ? asked : [VerificationWords.GeneralQuestion(paper.Request.ProofName)];

    private static string LimitOf(Limit limit) => $"{(limit.Label is { Length: > 0 } label ? $"{(label.EndsWith(OfLimit, StringComparison.Ordinal) ? label[..^OfLimit.Length] : label)}，" : "")}{(limit.Force is Domain.Calendar.LimitForce.Soft ? "原则上 " : "")}{limit.AmountInWords()}";

    // A limit that is our default quotes no article.
    private static string? BasisOf(IReadOnlyList<Limit> limits, RuleProfile profile)
    {
        var articles = limits.Select(limit => limit.Article).Prepend(profile.ArticleOf("Ver.Start")).OfType<string>().Distinct().ToList();
        return articles.Count > 0 ? string.Join('、', articles) : null;
    }

    private static string? RemarkOf(FieldNote? field) => field is null ? null : $"{field.On:yyyy-MM-dd}在{field.Place}实地核查（{string.Join('、', field.Names)}）：{field.Finding}";

    private static string? SuggestedOf(ReturnOnPaper paper)
    {
        var unit = paper.SuggestedName is { } name ? $"转{name}" : "";
        return (unit.Length, paper.Suggestion.Length) switch { (0, 0) => null, (0, _) => paper.Suggestion, (_, 0) => unit, _ => $"{unit}。{paper.Suggestion}" };
    }

    private static Credential CredentialOf(Subject subject) => new(
        subject.Kind switch { SubjectKind.Person => "身份证号", SubjectKind.Organisation => "信用代码", _ => "证件号码" }, Personal.Number(subject.Number));
}
