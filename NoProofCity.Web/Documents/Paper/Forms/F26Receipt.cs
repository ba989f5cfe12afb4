using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <param name="Way">How the list spares it; "—" where the list does not know it.</param>
public sealed record ReceivedPaper(string Name, string Way);

/// <summary>F-26 主动提供材料收据: nobody asked for it, and it is taken. One half is kept, the other goes with the applicant.</summary>
/// <param name="QueryCode">With the number of the case it opens the progress; null where the place offers none.</param>
/// <param name="Willing">"能够提供也愿意提供", where the place asks for both; null otherwise.</param>
/// <param name="Basis">The article; null where the profile states none.</param>
public sealed record F26Receipt(
    string Unit, string Number, string Applicant, Credential Credential, string CaseNumber, string? QueryCode, string Item, string ItemCode, IReadOnlyList<ReceivedPaper> Papers, string? Willing, string? Basis, DateOnly ReceivedOn) : PaperForm
{
    private const string Kept = "第一联　存根", Given = "第二联　交申请人";

    public static FormDefinition Paper { get; } = Numbering.Form("F-26", "主动提供材料收据", ["清单", "意愿", "依据", "查询码"],
    [
        new("说明", "以上材料属于《{清单}》所列，本单位没有要求申请人提供；申请人[{意愿}，]主动提供，本单位予以接收并记录留存。是否提供，不影响事项办理。[（{依据}）]", true, "清单"),
        new("查询", "[凭办件编号和查询码 {查询码} 可以查询办理进度。]"),
    ]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("清单", terms.List), ("意愿", Willing), ("依据", Basis), ("查询码", QueryCode));
        List<Row> rows =
        [
            new(Cell.Label("申请人"), $"{Applicant}（{Credential.Number.On(Paper)}）", Cell.Label("办件编号"), CaseNumber),
            Row.Wide("办理事项", ItemCode.Length > 0 ? $"{Item}（事项编码：{ItemCode}）" : Item),
            .. Papers.Select(paper => new Row(Cell.Label("材料名称"), paper.Name, Cell.Label("办理方式"), paper.Way)),
            Row.Wide("说明", text.Fill("说明", values)),
        ];
        if (text.Fill("查询", values) is { Length: > 0 } query) rows.Add(Row.Wide("进度查询", query));
        rows.Add(new([Cell.Label("申请人签字"), "", Cell.Label("收件人签字"), ""], 11));
        rows.Add(new(Cell.Label("收件单位"), Unit, Cell.Label("收件日期"), Written.Date(ReceivedOn)));
        return new(PaperKind.Halves, $"{Paper.Name} {Number}", Written.Code(Paper.Code),
            [new Title(Paper.Name), new HeadLine($"编号：{Number}", Kept), new HeadLine($"编号：{Number}", Given), new Table(TableSetting.Fields, [24, 58, 24, 50], rows)]);
    }
}
