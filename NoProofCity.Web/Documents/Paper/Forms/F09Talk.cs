using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-09 约谈建议: the office asks for a talk with those who are concerned, because being late did harm.</summary>
/// <param name="Unit">The office that runs the programme.</param>
/// <param name="To">Who holds talks.</param>
/// <param name="Late">The unit that was late.</param>
/// <param name="AnsweredAt">Null while there is no answer.</param>
/// <param name="Persons">With whom.</param>
/// <param name="Basis">The article; null where the profile states none.</param>
public sealed record F09Talk(
    string Unit, string Number, string To, string Late, string Asker, string RequestNumber, string Subject, DateTimeOffset DueAt, DateTimeOffset? AnsweredAt, string Finding, string Effect, string Persons,
    string? Basis, DateOnly SentOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-09", "约谈建议", ["超时单位", "约谈人员", "依据"],
    [
        new("事由", "{超时单位}没有在规定的期限内反馈核验结果，造成不良影响[。根据{依据}]，建议对{约谈人员}进行约谈。有关情况如下：", true, "超时单位", "约谈人员"),
        new("结语", "妥否，请批示。"),
    ]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("超时单位", Late), ("约谈人员", Persons), ("依据", Basis));
        return new(PaperKind.Document, $"{Paper.Name} {Number}", Written.Code(Paper.Code),
        [
            new Title($"{Unit}\n{Paper.Name}"),
            new Number(Number),
            new Addressee($"{To}："),
            new Paragraph(text.Fill("事由", values)),
            new Table(TableSetting.Fields, [24, 48, 24, 60],
            [
                new(Cell.Label("核验编号"), RequestNumber, Cell.Label("提出单位"), Asker),
                Row.Wide("核验内容", Subject),
                new(Cell.Label("应反馈"), Written.Minute(DueAt), Cell.Label("实际反馈"), AnsweredAt is { } at ? Written.Minute(at) : "至今没有反馈"),
                Row.Wide("调查情况", Finding),
                Row.Wide("不良影响", Effect),
                Row.Wide("约谈人员", Persons),
            ]),
            new Paragraph(text.Fill("结语", values)),
            new SignOff(Unit, Written.Date(SentOn), Seal),
        ]);
    }
}
