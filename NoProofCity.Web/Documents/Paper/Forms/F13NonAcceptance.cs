using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-13 不予受理告知: why a complaint is not taken up, and what the complainant may do.</summary>
/// <param name="Matter">What was complained of: a sentence.</param>
/// <param name="Reason">A clause that ends in a full stop.</param>
/// <param name="Basis">The article; null where the profile states none.</param>
/// <param name="Remedy">A sentence with the time it leaves.</param>
public sealed record F13NonAcceptance(
    string Unit, string Number, string Complainant, DateOnly ReceivedOn, string Channel, string Kind, string ComplaintNumber, string Matter, string Reason, string? Basis, string Remedy, string? Hotline, DateOnly SentOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-13", "投诉举报不予受理告知书", ["收到日期", "渠道", "类别", "登记编号", "反映事项", "理由", "依据", "救济途径", "热线"],
    [
        new("事由", "你于{收到日期}通过{渠道}提交的{类别}（登记编号：{登记编号}）收悉。{反映事项}", true, "收到日期", "登记编号", "反映事项"),
        new("理由", "经审查，{理由}[根据{依据}，]决定不予受理。", true, "理由"),
        new("救济途径", "{救济途径}", true, "救济途径"),
        new("结语", "[办事时仍被要求提供清单内证明的，请拨打{热线}反映。]", IsRequired: false),
    ]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("收到日期", Written.Date(ReceivedOn)), ("渠道", Channel), ("类别", Kind), ("登记编号", ComplaintNumber), ("反映事项", Matter), ("理由", Reason), ("依据", Basis), ("救济途径", Remedy), ("热线", Hotline));
        string[] slots = ["事由", "理由", "救济途径", "结语"];
        return new(PaperKind.Document, $"{Paper.Name} {Number}", Written.Code(Paper.Code),
        [
            new Title($"{Unit}\n{Paper.Name}"),
            new Number(Number),
            new Addressee($"{Complainant}："),
            .. slots.Select(slot => text.Fill(slot, values)).Where(words => words.Length > 0).Select(words => new Paragraph(words)),
            new SignOff(Unit, Written.Date(SentOn), Seal),
        ]);
    }
}
