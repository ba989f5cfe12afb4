using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-08 限时办结通知: the office orders a unit whose answer is late to complete it by a day.</summary>
/// <param name="Unit">The office that runs the programme.</param>
/// <param name="Finding">What the investigation found.</param>
/// <param name="Words">What else is demanded; blank for nothing.</param>
/// <param name="Basis">The article; null where the profile states none.</param>
public sealed record F08Order(
    string Unit, string Number, string To, string Asker, string RequestNumber, string Subject, DateTimeOffset DueAt, string Finding, DateOnly Until, string Words, string? Basis, DateOnly SentOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-08", "限时办结通知", ["提出单位", "核验信息", "办结期限", "应用系统", "依据"],
    [
        new("标题", "关于限时办结{核验信息}核验的通知", true, "核验信息"),
        new("事由", "{提出单位}向你单位核验{核验信息}，至今没有反馈，已超过期限。经会同有关单位调查[，根据{依据}]，现责成你单位于{办结期限}前办结：", true, "提出单位", "核验信息", "办结期限"),
        new("结语", "请通过{应用系统}反馈核验结果，不得因此要求申请人提交证明材料。特此通知。"),
    ]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("提出单位", Asker), ("核验信息", Subject), ("办结期限", Written.Date(Until)), ("应用系统", terms.Application), ("依据", Basis));
        List<Row> rows =
        [
            new(Cell.Label("核验编号"), RequestNumber, Cell.Label("应反馈时间"), Written.Minute(DueAt)),
            Row.Wide("调查情况", Finding),
        ];
        if (Words.Length > 0) rows.Add(Row.Wide("办理要求", Words));
        rows.Add(Row.Wide("办结期限", Written.Date(Until)));
        return new(PaperKind.Letter, $"{Paper.Name} {Number}", "",
        [
            new Masthead(Unit),
            new Number(Number),
            new Title(text.Fill("标题", values)),
            new Addressee($"{To}："),
            new Paragraph(text.Fill("事由", values)),
            new Table(TableSetting.Fields, [24, 48, 28, 56], rows),
            new Paragraph(text.Fill("结语", values)),
            new SignOff(Unit, Written.Date(SentOn), Seal),
        ]);
    }
}
