using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-07 退回单: the request is not this unit's duty. Returning is no answer.</summary>
/// <param name="Suggested">To whom the request should go; null where the unit knows none and the place asks for none.</param>
/// <param name="Basis">The article; null where the profile states none.</param>
public sealed record F07Return(
    string Unit, string Number, string To, string LetterTitle, string LetterNumber, string RequestNumber, string Applicant, Credential Credential, string Subject, DateTimeOffset ReceivedAt, DateTimeOffset ReturnedAt,
    string Reason, string? Suggested, string? Basis, string ReturnedBy, string Phone, DateOnly SentOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-07", "协查核验退回单", ["来函", "来函字号", "依据"],
    [
        new("事由", "你单位《{来函}》（{来函字号}）收悉。经审查，所请核验事项不属于本单位职责[，根据{依据}]，现予退回，情况如下：", true, "来函", "来函字号"),
        new("结语", "请及时转送有关单位核验，或者按规定的其他方式办理，不得因此要求申请人提交证明材料。"),
    ]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("来函", LetterTitle), ("来函字号", LetterNumber), ("依据", Basis));
        List<Row> rows =
        [
            new(Cell.Label("核验编号"), RequestNumber, Cell.Label("核验对象"), $"{Applicant}（{Credential.Number.On(Paper)}）"),
            new(Cell.Label("收到时间"), Written.Minute(ReceivedAt), Cell.Label("退回时间"), Written.Minute(ReturnedAt)),
            Row.Wide("核验内容", Subject),
            Row.Wide("退回理由", Reason),
        ];
        if (Suggested is { Length: > 0 }) rows.Add(Row.Wide("转办建议", Suggested));
        rows.Add(new(Cell.Label("经办人"), ReturnedBy, Cell.Label("联系电话"), Phone));
        return new(PaperKind.Document, $"{Paper.Name} {Number}", Written.Code(Paper.Code),
        [
            new Title($"{Unit}\n{Paper.Name}"),
            new Number(Number),
            new Addressee($"{To}："),
            new Paragraph(text.Fill("事由", values)),
            new Table(TableSetting.Fields, [20.5, 52.8, 18.7, 64], rows),
            new Paragraph(text.Fill("结语", values)),
            new SignOff(Unit, Written.Date(SentOn), Seal),
        ]);
    }
}
