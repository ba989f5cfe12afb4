using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <param name="Way">How it is satisfied, or that it is still open.</param>
public sealed record SlipMaterial(string Name, string Way);

/// <summary>F-27 办件单: what the applicant takes along, with what opens the progress of the case.</summary>
/// <param name="QueryCode">Null where the place offers no look-up.</param>
/// <param name="Address">What the two-dimensional code holds: the page and the number, never the query code; empty where there is no page.</param>
/// <param name="Site">As it is printed.</param>
public sealed record F27Slip(
    string Unit, string Number, string Applicant, Credential Credential, string CaseNumber, string? QueryCode, string Address, string Site, string Item, string ItemCode, IReadOnlyList<SlipMaterial> Materials, DateTimeOffset ReceivedAt, DateTimeOffset? DueAt,
    string Contact, string ContactPhone) : PaperForm
{
    private const int CodeRows = 3;

    public static FormDefinition Paper { get; } = Numbering.Form("F-27", "办件单", ["查询码", "网址"],
    [
        new("查询", "[凭办件编号和查询码 {查询码}，在{网址}可以查询办理进度。]请妥善保管查询码。", true),
        new("说明", "能够由部门核验、数据共享的材料，由本单位办理，不用申请人提交。"),
    ]);

    public override FormDefinition Definition => Paper;

    private Cell CodeCell => Address.Length > 0 ? new("", Rows: CodeRows, Check: new CheckCode(Address, "扫码查进度")) : new("", Rows: CodeRows);

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("查询码", QueryCode), ("网址", Site));
        return new(PaperKind.Table, $"{Paper.Name}　{CaseNumber}", Written.Code(Paper.Code),
        [
            new Title(Paper.Name),
            new HeadLine($"办件编号：{CaseNumber}", $"办理单位：{Unit}"),
            new Table(TableSetting.Fields, [26, 86, 44],
            [
                new([Cell.Label("办理事项"), ItemCode.Length > 0 ? $"{Item}（{ItemCode}）" : Item, CodeCell], 13),
                new([Cell.Label("申请人"), $"{Applicant}（{Credential.Number.On(Paper)}）"], 13),
                new([Cell.Label("查询码"), QueryCode ?? "—"], 13),
            ]),
            new Table(TableSetting.Fields, [26, 52, 26, 52],
            [
                new([Cell.Label("收件时间"), Written.Minute(ReceivedAt), Cell.Label("应办结"), DueAt is { } due ? Written.Minute(due) : "—"], 9.5),
                .. Materials.Select(material => new Row([Cell.Label("申请材料"), material.Name, Cell.Label("怎么办"), material.Way], 9.5)),
                new([Cell.Label("联系人"), Contact, Cell.Label("联系电话"), ContactPhone], 9.5),
            ]),
            new Note(QueryCode is null ? text.Fill("说明", values) : text.Fill("查询", values) + text.Fill("说明", values)),
        ]);
    }
}
