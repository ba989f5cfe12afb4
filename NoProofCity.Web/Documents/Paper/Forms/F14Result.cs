using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-14 办理结果告知: what was found and what was done.</summary>
/// <param name="Measures">Each a sentence.</param>
/// <param name="Basis">The articles; null where the profile states none.</param>
public sealed record F14Result(
    string Unit, string Number, string Complainant, DateOnly ReceivedOn, string Channel, string Kind, string ComplaintNumber, DateOnly AcceptedOn, string Problem, string Findings, IReadOnlyList<string> Measures, string? Basis,
    string Office, string OfficePhone, DateOnly SentOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-14", "投诉举报办理结果告知书", ["收到日期", "渠道", "类别", "登记编号", "受理日期", "反映问题", "调查情况", "依据", "联系单位", "联系电话", "工作名称"],
    [
        new("事由", "你于{收到日期}通过{渠道}反映的{类别}（登记编号：{登记编号}），本单位于{受理日期}受理。现将办理结果告知如下：", true, "登记编号", "受理日期"),
        new("反映的问题", "{反映问题}", true, "反映问题"),
        new("调查核实的情况", "{调查情况}", true, "调查情况"),
        new("依据", "[以上处理依据{依据}。]", IsRequired: false),
        new("结语", "感谢你对{工作名称}工作的监督。对办理结果有疑问的，可以向{联系单位}反映，电话：{联系电话}。", true, "联系单位", "联系电话"),
    ]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("收到日期", Written.Date(ReceivedOn)), ("渠道", Channel), ("类别", Kind), ("登记编号", ComplaintNumber), ("受理日期", Written.Date(AcceptedOn)), ("反映问题", Problem), ("调查情况", Findings),
            ("依据", Basis), ("联系单位", Office), ("联系电话", OfficePhone), ("工作名称", terms.Programme));
        var basis = text.Fill("依据", values);
        return new(PaperKind.Document, $"{Paper.Name} {Number}", Written.Code(Paper.Code),
        [
            new Title($"{Unit}\n{Paper.Name}"),
            new Number(Number),
            new Addressee($"{Complainant}："),
            new Paragraph(text.Fill("事由", values)),
            new Heading(Level.First, "一、反映的问题"),
            new Paragraph(text.Fill("反映的问题", values)),
            new Heading(Level.First, "二、调查核实的情况"),
            new Paragraph(text.Fill("调查核实的情况", values)),
            new Heading(Level.First, "三、处理结果"),
            .. Measures.Select((measure, i) => new Paragraph(measure, Level.Second, Measures.Count > 1 ? $"（{Written.Numeral(i)}）" : "")),
            .. basis.Length > 0 ? new Part[] { new Paragraph(basis) } : [],
            new Paragraph(text.Fill("结语", values)),
            new SignOff(Unit, Written.Date(SentOn), Seal),
        ]);
    }
}
