using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-25 代办委托书: what an agent is sent for; with the result filled in it is the receipt.</summary>
/// <param name="Result">What was brought, or why nothing was; null while the agent is on it.</param>
/// <param name="Basis">The article; null where the profile states none.</param>
public sealed record F25Errand(
    string Unit, string Number, string ErrandNumber, string Applicant, Credential Credential, string CaseNumber, string Item, string Proof, string Need, string Whither, string Agent, string AgentPhone, DateOnly AskedOn, string? Outcome, string? Result,
    DateOnly? ResultOn, string? Basis) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-25", "代办委托书（回执）", ["证明", "依据"],
    [
        new("委托", "申请人委托办理单位的代办人员代为取得{证明}，用于本次申请，不作其他用途。[依据{依据}。]", true, "证明"),
        new("说明", "代办期间不要求申请人自行开具该项证明；没有取得的，由办理单位改用其他办法。"),
    ]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("证明", Proof), ("依据", Basis));
        return new(PaperKind.Table, $"{Paper.Name}　{Number}", Written.Code(Paper.Code),
        [
            new Title(Paper.Name),
            new HeadLine($"编号：{Number}", $"办理单位：{Unit}"),
            new Table(TableSetting.Fields, [26, 52, 26, 52],
            [
                new([Cell.Label("申请人"), Applicant, Cell.Label("证件号码"), Credential.Number.On(Paper)], 9.5),
                new([Cell.Label("办件编号"), CaseNumber, Cell.Label("代办编号"), ErrandNumber], 9.5),
                Row.Wide("办理事项", Item, 9.5),
                Row.Wide("代办证明", Proof, 9.5),
                Row.Wide("代办需求", Need, 20),
                Row.Wide("去何处办", Whither, 9.5),
                new([Cell.Label("代办员"), Agent, Cell.Label("联系电话"), AgentPhone], 9.5),
                Row.Wide("委托", text.Fill("委托", values)),
                new([new Cell("申请人", Columns: 2, Signing: new("签字：", "", Written.Date(AskedOn))), new Cell("代办员", Columns: 2, Signing: new("签字：", "", Written.Date(AskedOn)))], 24),
                new([Cell.Label("代办结果"), Outcome ?? "", Cell.Label("回执日期"), Written.Date(ResultOn)], 9.5),
                Row.Wide("结果说明", Result ?? "", 24),
            ]),
            new Note(text.Fill("说明", values)),
        ]);
    }
}
