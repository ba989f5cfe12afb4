using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>F-15 延期审批表: asked before the limit ends, approved by somebody else.</summary>
/// <param name="Asked">Working days.</param>
/// <param name="Left">Working days that the place still allows.</param>
/// <param name="Basis">The article; null where the profile states none.</param>
/// <param name="Decision">Null until it is decided, as all that follows.</param>
public sealed record F15Extension(
    string Unit, string Number, string ComplaintNumber, string Subject, DateOnly AcceptedOn, DateOnly DueOn, DateTimeOffset AskedAt, int Asked, int Left, DateOnly ExtendedTo, string? Basis, string Reason, string Done, string AskedBy,
    IReadOnlyList<string> Decisions, string? Decision, string? Opinion, DateOnly? DecidedOn, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-15", "投诉举报延期审批表", ["依据", "剩余天数"],
        [new("说明", "说明：延期应当在办理期限届满前批准；本件还可以延长{剩余天数}个工作日。申请人与批准人不得为同一人。[依据{依据}。]", true, "剩余天数")]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        return new(PaperKind.Table, $"{Paper.Name}　{Number}", Written.Code(Paper.Code),
        [
            new Title(Paper.Name),
            new HeadLine($"审批编号：{Number}", $"登记编号：{ComplaintNumber}"),
            new Table(TableSetting.Fields, [26, 52, 26, 52],
            [
                Row.Wide("办理单位", Unit, 9.5),
                Row.Wide("反映事由", Subject, 9.5),
                new([Cell.Label("受理日期"), Written.Date(AcceptedOn), Cell.Label("原办结期限"), Written.Date(DueOn)], 9.5),
                new([Cell.Label("申请时间"), Written.Minute(AskedAt), Cell.Label("申请人"), AskedBy], 9.5),
                new([Cell.Label("申请延长"), $"{Written.Count(Asked)}个工作日", Cell.Label("延长后期限"), Written.Date(ExtendedTo)], 9.5),
                Row.Wide("已办情况", Done, 34),
                Row.Wide("延期理由", Reason, 44),
                new([Cell.Label("审批意见"), new Cell(Decision is null ? Written.Choice(Decisions) : $"{Written.Choice(Decisions, Decision)}\n{Opinion}", Columns: 3,
                    Signing: new("批准人签字：", DecidedOn is null ? "" : Unit, Written.Date(DecidedOn), Seal, Foot: 11))], 54),
            ]),
            new Note(text.Fill("说明", new(("依据", Basis), ("剩余天数", Written.Count(Left))))),
        ]);
    }
}
