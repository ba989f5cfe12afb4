using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-10 清单调整申请表: the seven things an application states, with what holds until it is decided.</summary>
/// <param name="Until">The last day for filing; null where the place sets none.</param>
/// <param name="Situation">The ground, in the words of the place.</param>
/// <param name="FormerMethods">Empty for an addition.</param>
/// <param name="Receipt">Null until the office has received it.</param>
public sealed record F10Adjustment(
    string Unit, string Number, string To, DateOnly AppliedOn, DateOnly CausedOn, DateOnly? Until, IReadOnlyList<string> Items, string Proofs, IReadOnlyList<string> Types, string Type, string Situation,
    IReadOnlyList<string> Methods, IReadOnlyList<string> FormerMethods, IReadOnlyList<string> NewMethods, IReadOnlyList<string> Basis, string Meanwhile, string Opinion, string? Receipt, DateOnly? ReceivedOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-10", "清单调整申请表", [],
        [new("说明", "说明：审核意见另用格式 F-11；调整证明材料的，应当写明法律、法规名称和条款。")]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var name = $"{terms.List}调整申请表";
        return new(PaperKind.Table, $"{name}　{Number}", Written.Code(Paper.Code),
        [
            new Title(name),
            new HeadLine($"申请编号：{Number}", $"报送：{To}"),
            new Table(TableSetting.Fields, [30, 62, 22, 42],
            [
                new([Cell.Label("申请单位"), Unit, Cell.Label("申请日期"), Written.Date(AppliedOn)], 9.5),
                new([Cell.Label("事由发生日期"), Written.Date(CausedOn), Cell.Label("申请期限"), Until is { } day ? $"{Written.Date(day)}前" : "—"], 9.5),
                Row.Wide("申请调整的政\n务服务和公共\n服务事项", string.Join('\n', Items), 21),
                Row.Wide("申请调整的\n证明材料", Proofs, 11),
                Row.Wide("调整类型", $"{Written.Choice(Types, Type)}　　情形：{Situation}", 11),
                Row.Wide(terms.Way, $"原方式：{Written.Choice(Methods, FormerMethods)}\n现方式：{Written.Choice(Methods, NewMethods)}", 16),
                Row.Wide("调整依据", Written.Numbered(Basis), 27),
                Row.Wide("调整期间\n办理方式", Meanwhile, 17),
                new([Cell.Label("申请单位\n意见"), new Cell(Opinion, Columns: 3, Signing: new("单位负责人签字：", Unit, Written.Date(AppliedOn), Seal, Foot: 9))], 42.5),
                new([Cell.Label($"{terms.Office}收件"), new Cell(Receipt ?? "", Columns: 3, Signing: new("收件人签字：", "", Written.Date(ReceivedOn)))], 21),
            ]),
            new Note(text.Fill("说明", new())),
        ]);
    }
}
