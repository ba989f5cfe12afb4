using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <param name="Basis">Empty where there is none.</param>
public sealed record PublishedEntry(string Proof, string Item, string ItemCode, string Basis, string DemandingUnit, string IssuingUnit, string Method);

public sealed record MethodCount(string Method, int Count);

/// <summary>F-22 清单公布件: the announcement of an edition with the list annexed.</summary>
/// <param name="ListName">With the name of the place.</param>
/// <param name="Edition">"2026年上半年版".</param>
/// <param name="Changes">Against the edition before; null for the first.</param>
/// <param name="ComplaintLimit">"受理后5个工作日内办结"; null where the place promises none.</param>
public sealed record F22Publication(
    string Unit, string Number, string ListName, string Edition, string ApprovedBy, DateOnly InForceOn, string Area, IReadOnlyList<PublishedEntry> Entries, IReadOnlyList<MethodCount> Counts, string? Changes, string Cadence, string Site,
    string Hotline, string Window, string? ComplaintLimit, DateOnly IssuedOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-22", "清单公布件", ["清单", "版次", "核准机关", "项数", "分项", "变动", "施行日期", "地域", "公布周期", "查询网址", "热线", "专窗", "办结时限"],
    [
        new("引言", "《{清单}（{版次}）》（以下简称《清单》）已经{核准机关}核准，现予公布，并就有关事项公告如下：", true, "清单", "版次"),
        new("一", "《清单》共{项数}项，其中{分项}。[{变动}。]", true, "项数", "分项"),
        new("二", "自{施行日期}起，{地域}各级行政机关和公共服务机构办理《清单》所列事项，不得要求申请人提交相应证明材料及其复印件。申请人能够提供也愿意提供的，办事单位不得拒绝。", true, "施行日期"),
        new("三", "《清单》实行实时动态调整，{公布周期}。最新内容可以在{查询网址}或者各级便民服务大厅查询。"),
        new("四", "办事过程中遇到仍然索要《清单》内证明材料的，可以拨打{热线}，或者向{专窗}投诉举报[，{办结时限}]。", true, "热线"),
        new("无依据", "无法律、法规依据"),
    ]);

    private static readonly double[] Columns = [9.5, 26, 36, 32, 21, 21, 10.5];

    private static readonly string[] Sections = ["一", "二", "三", "四"];

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var counts = string.Join("、", Counts.Select(count => $"{count.Method}{Written.Count(count.Count)}项"));
        var values = new FieldValues(("清单", ListName), ("版次", Edition), ("核准机关", ApprovedBy), ("项数", Written.Count(Entries.Count)), ("分项", counts), ("变动", Changes), ("施行日期", Written.Date(InForceOn)), ("地域", Area),
            ("公布周期", Cadence), ("查询网址", Site), ("热线", Hotline), ("专窗", Window), ("办结时限", ComplaintLimit));
        var without = text.Fill("无依据", values);
        return new(PaperKind.Announcement, $"{ListName}（{Edition}）", "",
        [
            new Masthead(Unit),
            new Number(Number),
            new Title($"关于公布《{ListName}\n（{Edition}）》的公告"),
            new Paragraph(text.Fill("引言", values)),
            .. Sections.Select(section => new Paragraph(text.Fill(section, values), Level.First, $"{section}、")),
            new Blank(),
            new Paragraph($"附件：{ListName}（{Edition}）"),
            new SignOff(Unit, Written.Date(IssuedOn), Seal),
            new Paragraph("（此件公开发布）"),
            new Annex("附件", $"{ListName}\n（{Edition}）"),
            Table.List(Columns, ["序号", "证明事项\n名称", "涉及的政务服务\n事项名称及编码", "设定依据", terms.Asker, terms.Issuer, terms.Way], Entries.Select((entry, i) => new Row(
                Cell.Count(Written.Count(i + 1)), entry.Proof, $"{entry.Item}\n{entry.ItemCode}", entry.Basis.Length > 0 ? entry.Basis : without, entry.DemandingUnit, entry.IssuingUnit, Cell.Count(entry.Method)))),
        ]);
    }
}
