using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-06 补充材料通知: where the answer differs from what the applicant stated. Only what the proof is for may be asked.</summary>
/// <param name="Basis">The article; null where the profile states none.</param>
/// <param name="Mismatch">Sentences, as the others.</param>
/// <param name="Remedy">How to have the issuer's information put right; null where the place has no such way.</param>
public sealed record F06Supplement(
    string Unit, string Number, string Applicant, string Item, string CaseNumber, string CheckedWith, string? Basis, string Mismatch, string Purpose, string Materials, string Means, DateOnly Until, string? Remedy,
    string Contact, string ContactPhone, DateOnly SentOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-06", "补充材料通知书", ["办理事项", "办件编号", "核验单位", "依据", "不符内容", "补充目的", "补充材料", "补充方式", "补充期限", "更正途径"],
    [
        new("事由", "你申请办理的{办理事项}（办件编号：{办件编号}），经向{核验单位}核验，获取的信息与你填报的信息不符。[根据{依据}，]请你补充有关材料。", true, "办理事项", "核验单位"),
        new("不符的内容", "{不符内容}", true, "不符内容"),
        new("补充的目的", "{补充目的}与此无关的材料，不需要提供。", true, "补充目的"),
        new("补充的材料（任选一项）", "{补充材料}", true, "补充材料"),
        new("补充的方式和期限", "请于{补充期限}前{补充方式}。", true, "补充期限", "补充方式"),
        new("信息有误的更正", "[{更正途径}]", true, "更正途径"),
    ]);

    private static readonly string[] Sections = ["不符的内容", "补充的目的", "补充的材料（任选一项）", "补充的方式和期限", "信息有误的更正"];

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("办理事项", Item), ("办件编号", CaseNumber), ("核验单位", CheckedWith), ("依据", Basis), ("不符内容", Mismatch), ("补充目的", Purpose), ("补充材料", Materials),
            ("补充方式", Means), ("补充期限", Written.Date(Until)), ("更正途径", Remedy));
        return new(PaperKind.Document, $"{Paper.Name} {Number}", Written.Code(Paper.Code),
        [
            new Title($"{Unit}\n{Paper.Name}"),
            new Number(Number),
            new Addressee($"{Applicant}："),
            new Paragraph(text.Fill("事由", values)),
            .. Sections.Select(section => (section, words: text.Fill(section, values))).Where(section => section.words.Length > 0)
                .Select((section, i) => new Paragraph(section.words, Level.First, $"{Written.Numeral(i)}、{section.section}。")),
            new SignOff(Unit, Written.Date(SentOn), Seal, $"联系人：{Contact}", $"电话：{ContactPhone}"),
        ]);
    }
}
