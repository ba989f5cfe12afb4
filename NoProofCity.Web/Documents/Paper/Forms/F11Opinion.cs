using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>What one department said.</summary>
public sealed record DepartmentLine(string Department, string Verdict, string Text, DateOnly On);

/// <summary>F-11 清单调整审核意见: what the departments said of an application, and how the office decided.</summary>
/// <param name="FormerMethods">Empty for an addition.</param>
/// <param name="NewMethods">Empty where the proof is cancelled.</param>
/// <param name="Effect">What follows: when it comes into force, or that the old state holds again.</param>
/// <param name="Basis">The article; null where the profile states none.</param>
public sealed record F11Opinion(
    string Unit, string Number, string Office, IReadOnlyList<string> Items, string Proofs, IReadOnlyList<string> Types, string Type, string Situation, IReadOnlyList<string> FormerMethods, IReadOnlyList<string> NewMethods,
    IReadOnlyList<DepartmentLine> Opinions, IReadOnlyList<string> Decisions, string Decision, string Words, string Effect, string? Basis, DateOnly DecidedOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-11", "清单调整审核意见", ["依据"],
        [new("说明", "说明：本意见与申请表（格式 F-10）一并存档。[依据{依据}。]")]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var name = $"{terms.List}调整审核意见";
        return new(PaperKind.Table, $"{name}　{Number}", Written.Code(Paper.Code),
        [
            new Title(name),
            new HeadLine($"申请编号：{Number}", $"申请单位：{Unit}"),
            new Table(TableSetting.Fields, [30, 62, 22, 42],
            [
                Row.Wide("申请调整的政\n务服务和公共\n服务事项", string.Join('\n', Items), 16),
                Row.Wide("申请调整的\n证明材料", Proofs, 11),
                Row.Wide("调整类型", $"{Written.Choice(Types, Type)}　　情形：{Situation}", 11),
                Row.Wide(terms.Way, FormerMethods.Count > 0 ? $"原方式：{string.Join('、', FormerMethods)}\n现方式：{(NewMethods.Count > 0 ? string.Join('、', NewMethods) : "取消，不再要求提交")}" : string.Join('、', NewMethods), 11),
                .. Opinions.Select(line => Row.Wide($"{line.Department}\n意见", $"{line.Verdict}。{line.Text}\n{Written.Date(line.On)}", 19)),
                Row.Wide("办理结果", $"{Written.Choice(Decisions, Decision)}\n{Effect}", 15),
                new([Cell.Label("审核意见"), new Cell(Words, Columns: 3, Signing: new("负责人签字：", Office, Written.Date(DecidedOn), Seal, Foot: 9))], 46),
            ]),
            new Note(text.Fill("说明", new(("依据", Basis)))),
        ]);
    }
}
