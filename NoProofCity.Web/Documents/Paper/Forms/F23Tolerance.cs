using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <param name="By">Who makes it good: the applicant, or the unit itself where the list spares the applicant.</param>
public sealed record MissingPaper(string Name, string By);

/// <summary>F-23 容缺受理告知书: what is missing, by when it is made good, what follows if it is not.</summary>
/// <param name="Basis">The article; null where the profile states none.</param>
public sealed record F23Tolerance(
    string Unit, string Number, string ToleranceNumber, string Applicant, Credential Credential, string CaseNumber, string Item, IReadOnlyList<MissingPaper> Missing, string Reason, DateTimeOffset DueAt, string Consequence, string? Basis,
    string Contact, string ContactPhone, DateOnly AcceptedOn) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-23", "容缺受理告知书", ["办理事项", "期限", "后果", "依据"],
    [
        new("告知", "你申请办理{办理事项}，所列材料暂时没有取得。[依据{依据}，]本单位先予容缺受理，所列材料应当在{期限}前补齐。", true, "办理事项", "期限"),
        new("后果", "到期没有补齐的，{后果}。", true, "后果"),
        new("说明", "写明由本单位取得的材料，由本单位继续核验、代办，不要求申请人提交。"),
    ]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("办理事项", Item), ("期限", Written.Minute(DueAt)), ("后果", Consequence), ("依据", Basis));
        return new(PaperKind.Table, $"{Paper.Name}　{Number}", Written.Code(Paper.Code),
        [
            new Title(Paper.Name),
            new HeadLine($"编号：{Number}", $"受理单位：{Unit}"),
            new Table(TableSetting.Fields, [26, 52, 26, 52],
            [
                new([Cell.Label("申请人"), Applicant, Cell.Label("证件号码"), Credential.Number.On(Paper)], 9.5),
                new([Cell.Label("办件编号"), CaseNumber, Cell.Label("容缺编号"), ToleranceNumber], 9.5),
                Row.Wide("办理事项", Item, 9.5),
                Row.Wide("告知", text.Fill("告知", values)),
                .. Missing.Select(paper => new Row([Cell.Label("缺少材料"), paper.Name, Cell.Label("补齐"), paper.By], 9.5)),
                Row.Wide("容缺理由", Reason, 9.5),
                Row.Wide("补齐期限", Written.Minute(DueAt), 9.5),
                Row.Wide("逾期后果", text.Fill("后果", values), 9.5),
                new([Cell.Label("联系人"), Contact, Cell.Label("联系电话"), ContactPhone], 9.5),
                new([new Cell("经办人", Columns: 2, Signing: new("签字：", "", Written.Date(AcceptedOn))), new Cell("申请人已知晓上述内容", Columns: 2, Signing: new("签字：", "", Written.Date((DateOnly?)null)))], 30),
            ]),
            new Note(text.Fill("说明", values)),
        ]);
    }
}
