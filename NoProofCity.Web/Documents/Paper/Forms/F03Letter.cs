using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>Where somebody may check a paper, and with which code.</summary>
/// <param name="Address">What the two-dimensional code holds.</param>
/// <param name="Site">As it is printed beside it.</param>
public sealed record CheckAddress(string Address, string Site, string Code);

/// <summary>F-03 协查函: one office asks another. It carries the full number, else nobody could search.</summary>
/// <param name="Subject">What is asked about ("婚姻登记信息").</param>
/// <param name="Limit">The class and its limit, as the profile words it.</param>
/// <param name="ItemCode">Blank where no item of a case is behind it.</param>
/// <param name="Way">How it is to be verified; null where no letter of its own was made for the proof.</param>
/// <param name="Basis">The articles; null where the profile states none.</param>
/// <param name="DueAt">Null while it is only looked at: the time begins with its delivery.</param>
/// <param name="Check">Its address is empty where nobody knows yet where the public pages are.</param>
public sealed record F03Letter(
    string Unit, string Number, string To, string RequestNumber, string Applicant, Credential Credential, string Item, string ItemCode, string Subject, IReadOnlyList<string> Questions,
    string Limit, string? Way, string? Basis, string Use, DateTimeOffset? DueAt, string Contact, string ContactPhone, DateOnly SentOn, CheckAddress Check, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-03", "协查函", ["申请人", "办理事项", "核验信息", "应用系统"],
    [
        new("标题", "关于协查核验{申请人}{核验信息}的函", true, "核验信息"),
        new("事由", "现就{申请人}申请{办理事项}一事，请你单位协查核验下列信息：", true, "申请人", "办理事项"),
        new("结语", "请通过{应用系统}按时反馈；不属于你单位职责的，请及时退回并说明理由。特此函达。"),
    ], showsPersonalData: true);

    public override FormDefinition Definition => Paper;

    // The purpose is the item itself: one line says both, and the letter stays on one page.
    private bool IsForItem => Use == Item;

    private bool IsScanned => Check.Address.Length > 0;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("申请人", Applicant), ("办理事项", Item), ("核验信息", Subject), ("应用系统", terms.Application));
        List<Row> rows =
        [
            new(Cell.Label("核验编号"), RequestNumber, Cell.Label("时限类别"), Limit),
            new(Cell.Label("核验对象"), Applicant, Cell.Label(Credential.Kind), Credential.Number.On(Paper)),
            Row.Wide("办理事项", (ItemCode.Length > 0 ? $"{Item}（事项编码：{ItemCode}）" : Item) + (IsForItem ? "，核验信息仅用于办理该事项" : "")),
            Row.Wide("核验内容", Written.Numbered(Questions)),
        ];
        if (Way is { Length: > 0 }) rows.Add(Row.Wide("核验方式", Way));
        if (Basis is { Length: > 0 }) rows.Add(Row.Wide("核验依据", Basis));
        if (!IsForItem) rows.Add(Row.Wide("核验用途", Use));
        rows.Add(new(Cell.Label("反馈时限"), DueAt is { } due ? Written.Minute(due) : "自送达时起算", Cell.Label("联系人"), $"{Contact}　{ContactPhone}"));
        return new(PaperKind.Letter, $"{Paper.Name} {Number}", "",
        [
            new Masthead(Unit),
            new Number(Number),
            new Title(text.Fill("标题", values)),
            new Addressee($"{To}："),
            new Paragraph(text.Fill("事由", values)),
            new Table(TableSetting.Fields, [24, 54, 24, 54], rows),
            new Paragraph(text.Fill("结语", values)),
            IsScanned || Check.Code.Length == 0 ? new SignOff(Unit, Written.Date(SentOn), Seal) : new SignOff(Unit, Written.Date(SentOn), Seal, $"查验码　{Check.Code}"),
            .. IsScanned ? [new CheckCode(Check.Address, "扫码查验本函真伪", Check.Site, $"查验码　{Check.Code}")] : (Part[])[],
        ]);
    }
}
