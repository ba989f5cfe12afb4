using System.Text.Json.Serialization;
using ChinaTime = NoProofCity.Domain.Calendar.ChinaTime;
using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <param name="Name">Short: 姓名, 核实内容 …</param>
public sealed record CertifiedFact(string Name, string Value);

/// <summary>F-21 电子证明: what an office holds about a person, for one use, with the seal of its way and three annotations nobody can edit.</summary>
/// <param name="Name">"不动产登记信息核实证明".</param>
/// <param name="Place">Within whose borders the office can know.</param>
/// <param name="Check">Its address is empty where the place prints no code to scan, or nobody knows yet where its pages are; its site too where the place has no code to type.</param>
/// <param name="Effect">与纸质证明具有同等效力 …: as the profile of the place has it.</param>
/// <param name="Seal">By method: of sharing and query, or of verified information.</param>
public sealed record F21Certificate(
    string Unit, string Number, string Name, string Applicant, Credential Credential, string Place, string Subject, IReadOnlyList<CertifiedFact> Facts, string Item, string ItemCode, string RequestNumber, DateOnly ValidFrom, DateOnly ValidTo,
    string ExtractedBy, string MadeBy, DateTimeOffset ExtractedAt, string SignatureDigest, CheckAddress Check, DateTimeOffset IssuedAt, string Effect, Seal? Seal) : PaperForm
{
    private const string CodeLabel = "校验码";
    private const int CheckRows = 4;

    // With more of them the proof would not stay on one page.
    private const int LargeRows = 6;

    public static FormDefinition Paper { get; } = Numbering.Form("F-21", "电子证明", ["申请人", "行政区域", "核实信息", "效力", "查验网址", "签名摘要"],
    [
        new("引言", "经核实，申请人{申请人}在{行政区域}行政区域内的{核实信息}如下：", true, "申请人", "核实信息"),
        new("结语", "本证明仅限办理上述事项使用，涂改无效。本证明{效力}。", true, "效力"),
        new("签名", "本文件内容已经数字签名，任何改动都会使校验失败。签名摘要：{签名摘要}", true, "签名摘要"),
        new("校验方法", "校验方法：扫描二维码，或者登录 {查验网址} 输入校验码。校验页只显示证明的有效状态，不显示证明内容。", true, "查验网址"),
    ], showsPersonalData: true);

    public override FormDefinition Definition => Paper;

    [JsonIgnore]
    public override SignedMark Mark => new(Check.Code, ValidTo, IssuedAt);

    private bool HasCode => Check.Site.Length > 0;

    private Cell CheckCell => !HasCode ? new("", Rows: CheckRows) : Check.Address.Length > 0
        ? new("", Rows: CheckRows, Check: new CheckCode(Check.Address, CodeLabel, Check.Code))
        : new($"{CodeLabel}\n{Check.Code}", CellAlign.Centre, Rows: CheckRows);

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(("申请人", Applicant), ("行政区域", Place), ("核实信息", Subject), ("效力", Effect), ("查验网址", Check.Site), ("签名摘要", SignatureDigest));
        List<CertifiedFact> facts =
        [
            new("姓名", Applicant), new("证件号码", $"{Credential.Kind}　{Credential.Number.On(Paper)}"), .. Facts,
            new("办理事项", $"{Item}（编码：{ItemCode}）"), new("核验编号", RequestNumber), new("有效期", $"{Written.Date(ValidFrom)}至{Written.Date(ValidTo)}"),
        ];
        return new(PaperKind.Certificate, $"{Paper.Name}　{Name}", "",
        [
            new Number($"编号：{Number}"),
            new Title(Paper.Name),
            new Subtitle(Name),
            new Paragraph(text.Fill("引言", values)),
            new Table(facts.Count > LargeRows ? TableSetting.Fields : TableSetting.Large, [34, 122], [.. facts.Select(fact => new Row(Cell.Label(fact.Name), fact.Value))]),
            new Paragraph(text.Fill("结语", values)),
            new SignOff(Unit, Written.Date(ChinaTime.DateOf(IssuedAt)), Seal),
            new Table(TableSetting.Fields, [26, 82, 48],
            [
                new([Cell.Label("提取单位"), ExtractedBy, CheckCell], 9),
                new([Cell.Label("制作单位"), MadeBy], 9),
                new([Cell.Label("提取时间"), Written.Second(ExtractedAt)], 9),
                new([Cell.Label("数字签名"), new Cell(text.Fill("签名", values), IsSmall: true)], 14),
            ], AtFoot: true),
            .. HasCode ? [new Note(text.Fill("校验方法", values))] : (Part[])[],
        ]);
    }
}
