using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-05 自行核查记录: where no office could say, the unit went and looked itself.</summary>
/// <param name="Answer">What the unit that was asked said ("查无").</param>
/// <param name="Basis">The article; null where the profile states none.</param>
public sealed record F05SelfCheck(
    string Unit, string Number, string Applicant, Credential Credential, string CaseNumber, string Item, string Subject, string RequestNumber, string Answer, string Place, DateOnly CheckedOn, IReadOnlyList<string> Persons, string Finding,
    string? Basis, DateOnly RecordedOn) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-05", "实地核查（自行核查）记录", ["依据"],
        [new("说明", "说明：核验无法进行的，鼓励办理单位走访、实地核查；核查由两人以上进行，核查后不再要求申请人提交该项证明。[依据{依据}。]")]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        return new(PaperKind.Table, $"{Paper.Name}　{Number}", Written.Code(Paper.Code),
        [
            new Title(Paper.Name),
            new HeadLine($"编号：{Number}", $"核查单位：{Unit}"),
            new Table(TableSetting.Fields, [26, 52, 26, 52],
            [
                new([Cell.Label("申请人"), Applicant, Cell.Label("证件号码"), Credential.Number.On(Paper)], 9.5),
                new([Cell.Label("办件编号"), CaseNumber, Cell.Label("核验编号"), RequestNumber], 9.5),
                Row.Wide("办理事项", Item, 9.5),
                new([Cell.Label("核查事项"), Subject, Cell.Label("核验结果"), Answer], 9.5),
                new([Cell.Label("核查时间"), Written.Date(CheckedOn), Cell.Label("核查人员"), string.Join("、", Persons)], 9.5),
                Row.Wide("核查地点", Place, 9.5),
                Row.Wide("核查情况", Finding, 60),
                new([Cell.Label("核查人员签字"), new Cell("", Columns: 3, Signing: new("签字（两人以上）：", "", Written.Date(RecordedOn)))], 30),
            ]),
            new Note(text.Fill("说明", new(("依据", Basis)))),
        ]);
    }
}
