using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-04 反馈函: what the issuing office found.</summary>
/// <param name="Outcomes">All the answers there are, <paramref name="Outcome"/> among them.</param>
/// <param name="Record">Where it was found.</param>
/// <param name="ApprovedBy">Null where nobody besides looks it over.</param>
/// <param name="Remark">Null where nothing is to be added.</param>
public sealed record F04Reply(
    string Unit, string Number, string To, string LetterTitle, string LetterNumber, string RequestNumber, string Applicant, Credential Credential, string Subject, DateTimeOffset ReceivedAt, DateTimeOffset RepliedAt,
    IReadOnlyList<string> Outcomes, string Outcome, string Finding, string Record, string? Remark, string CheckedBy, string? ApprovedBy, DateOnly SentOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-04", "反馈函", ["申请人", "核验信息", "来函", "来函字号"],
    [
        new("标题", "关于{申请人}{核验信息}核验结果的反馈函", true, "核验信息"),
        new("事由", "你单位《{来函}》（{来函字号}）收悉。经核验，现反馈如下：", true, "来函", "来函字号"),
        new("结语", "上述信息仅限办理该申请使用，禁止用于与履行职责无关的活动。特此函复。"),
    ]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("申请人", Applicant), ("核验信息", Subject), ("来函", LetterTitle), ("来函字号", LetterNumber));
        List<Row> rows =
        [
            new(Cell.Label("核验编号"), RequestNumber, Cell.Label("核验对象"), $"{Applicant}（{Credential.Number.On(Paper)}）"),
            new(Cell.Label("收到时间"), Written.Minute(ReceivedAt), Cell.Label("反馈时间"), Written.Minute(RepliedAt)),
            Row.Wide("核验结论", Written.Choice(Outcomes, Outcome)),
            Row.Wide("核验内容", Finding),
            Row.Wide("记录依据", Record),
        ];
        if (Remark is { Length: > 0 }) rows.Add(Row.Wide("有关说明", Remark));
        rows.Add(ApprovedBy is { Length: > 0 } approver ? new(Cell.Label("核验人"), CheckedBy, Cell.Label("审核人"), approver) : Row.Wide("核验人", CheckedBy));
        return new(PaperKind.Letter, $"{Paper.Name} {Number}", "",
        [
            new Masthead(Unit),
            new Number(Number),
            new Title(text.Fill("标题", values)),
            new Addressee($"{To}："),
            new Paragraph(text.Fill("事由", values)),
            new Table(TableSetting.Fields, [20.5, 52.8, 18.7, 64], rows),
            new Paragraph(text.Fill("结语", values)),
            new SignOff(Unit, Written.Date(SentOn), Seal),
        ]);
    }
}
