using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <param name="Basis">As the unit wrote it; empty where there is none.</param>
public sealed record InventoryLine(string Proof, string Item, string ItemCode, string PowerType, string Basis, string Issuer, string Disposition, string Method, string Reason, bool IsRetained);

/// <summary>F-01 证明材料梳理汇总表: what a unit demands, and what is to become of it.</summary>
/// <param name="Properties">What the unit vouches for (合法性 …) with whether it did.</param>
public sealed record F01Inventory(
    string Unit, string Period, string FilledBy, string Phone, DateOnly FilledOn, IReadOnlyList<InventoryLine> Lines, IReadOnlyList<string> Properties, IReadOnlyList<string> Vouched, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-01", "证明材料梳理汇总表", ["总数", "保留", "取消"],
    [
        new("标题", "本部门（单位）要求行政相对人或服务对象提供的证明材料梳理汇总表"),
        new("声明", "本单位共梳理证明材料{总数}项，其中保留替代{保留}项、取消{取消}项；已经对上表内容逐项审核，对其合法性、全面性、准确性负责：", true, "总数", "保留", "取消"),
        new("无依据", "无法律、法规依据"),
    ]);

    private static readonly double[] Columns = [10, 31, 37, 19, 43, 28, 11, 11, 35];

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        var retained = Lines.Count(line => line.IsRetained);
        var values = new FieldValues(("总数", Written.Count(Lines.Count)), ("保留", Written.Count(retained)), ("取消", Written.Count(Lines.Count - retained)));
        var without = text.Fill("无依据", values);
        return new(PaperKind.WideTable, $"{Paper.Name}　{Unit}", Written.Code(Paper.Code),
        [
            new Title(text.Fill("标题", values)),
            new HeadLine($"填报单位：{Unit}", $"梳理期间：{Period}", $"填报人：{FilledBy}", $"电话：{Phone}", $"填报日期：{Written.Date(FilledOn)}"),
            Table.List(Columns, ["序号", "证明材料名称", "涉及的政务服务事项\n名称及编码", "权力类型", "设定依据", terms.Issuer, "处置意见", terms.Way, "取消或者保留的理由"], Lines.Select((line, i) => new Row(
                Cell.Count(Written.Count(i + 1)), line.Proof, $"{line.Item}\n{line.ItemCode}", Cell.Count(line.PowerType), line.Basis.Length > 0 ? line.Basis : without, line.Issuer, Cell.Count(line.Disposition), Cell.Count(line.Method), line.Reason))),
            new Declaration(text.Fill("声明", values), Written.Choice(Properties, Vouched), "单位负责人签字：＿＿＿＿＿＿＿＿", new(Unit, Written.Date(FilledOn), Seal)),
        ]);
    }
}
