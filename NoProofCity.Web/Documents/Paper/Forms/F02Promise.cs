using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <param name="Head">法定代表人 of an organisation; null for a person.</param>
public sealed record Promiser(string Name, Credential Credential, Personal Phone, Personal Address, string? Head = null);

public sealed record PromiseAgent(string Name, Credential Credential);

/// <summary>What is promised, as the item says it. Limits and scopes are the item's.</summary>
/// <param name="Basis">The article with its words.</param>
/// <param name="CheckLimit">"30日内"; null where the item is not checked after a time of its own.</param>
/// <param name="Published">Where, and for how long; null where the letter is not published.</param>
public sealed record PromisedProof(string Proof, string Item, string ItemCode, string Basis, string Content, string? CheckLimit, string CheckWay, string? Published, string? PublishedFor);

/// <summary>F-02 证明事项告知承诺书: particulars, what the office tells, what the applicant promises.</summary>
/// <param name="QueryCode">With which the applicant follows the matter; null where there is none.</param>
public sealed record F02Promise(
    string Unit, string Number, string UnitPhone, Promiser Applicant, PromiseAgent? Agent, PromisedProof Proof, DateOnly? SignedOn, string? QueryCode, Seal? Seal) : PaperForm
{
    // The ten things an applicant has to be told, in their order.
    private static readonly Slot[] Told =
    [
        new("证明事项名称", "{证明事项}。", true, "证明事项"),
        new("证明用途", "用于办理政务服务事项“{办理事项}”，事项编码为{事项编码}。", true, "办理事项"),
        new("设定证明的依据", "{设定依据}", true, "设定依据"),
        new("证明的内容", "{证明内容}", true, "证明内容"),
        new("适用对象", "是否采用告知承诺方式，由申请人自主选择。不选择告知承诺的，本机关通过部门核验等方式办理，申请人也可以自愿提交证明材料，办理时限和结果不受影响。申请人有较严重不良信用记录或者曾作出虚假承诺等情形的，在信用修复前不适用告知承诺制。"),
        new("承诺的方式", "申请人以书面形式（含符合规定的电子文本）作出承诺；由代理人代为承诺的，应当同时提交授权委托书。"),
        new("承诺的效力", "申请人书面承诺已经符合告知的条件、要求，并愿意承担不实承诺的法律责任后，本机关不再索要上述证明，依据书面承诺办理相关事项。事项办结前，申请人有合理理由的，可以撤回承诺，撤回后按原程序办理，不记入信用记录。"),
        new("不实承诺的责任", "承诺不实的，本机关依法终止办理、责令限期改正、撤销决定或者给予行政处罚，并将不实承诺信息记入信用记录；给他人造成损失的，依法承担民事责任；构成犯罪的，依法追究刑事责任。"),
        new("行政机关的核查权力", "本机关[自作出决定之日起{核查期限}，]{核查方式}对承诺内容进行核查，申请人应当予以配合。", true, "核查方式"),
        new("承诺书的公开", "[本证明事项涉及公共利益、第三人利益或者核查难度较大，承诺书隐去证件号码、联系电话和住址后，在{公开范围}公开，][公开期限为{公开期限}。][{不公开}]", true, "公开范围", "公开期限", "不公开"),
    ];

    private static readonly Slot[] Promised =
    [
        new("知晓告知", "已经知晓行政机关告知的全部内容；"),
        new("符合条件", "自身符合第二部分第四项告知的条件、要求；"),
        new("承担责任", "愿意承担不实承诺、违反承诺的法律责任；"),
        new("真实自愿", "本承诺书填写的内容真实、准确，是申请人的真实意思表示；"),
        new("同意公开", "同意行政机关按照第二部分第十项公开本承诺书。"),
    ];

    public static FormDefinition Paper { get; } = Numbering.Form("F-02", "证明事项告知承诺书",
        ["证明事项", "办理事项", "事项编码", "设定依据", "证明内容", "核查期限", "核查方式", "公开范围", "公开期限", "不公开", "查询码"],
        [.. Told, new("承诺", "申请人已经仔细阅读上述告知内容，现自愿作出下列承诺："), .. Promised, new("不公开", "本承诺书不公开。"), new("份数", "[办理进度查询码：{查询码}。]本承诺书一式二份，申请人、行政机关各执一份。")],
        showsPersonalData: true);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var values = new FieldValues(
            ("证明事项", Proof.Proof), ("办理事项", Proof.Item), ("事项编码", Proof.ItemCode), ("设定依据", Proof.Basis), ("证明内容", Proof.Content), ("核查期限", Proof.CheckLimit), ("核查方式", Proof.CheckWay),
            ("公开范围", Proof.Published), ("公开期限", Proof.PublishedFor), ("不公开", Proof.Published is null ? text.Fill("不公开", new()) : null), ("查询码", QueryCode));
        List<Part> parts = [new Title($"{Unit}\n{Paper.Name}"), new Number($"编号：{Number}"), new Heading(Level.First, "一、基本信息"), Particulars(), new Heading(Level.First, "二、行政机关告知")];
        parts.AddRange(Told.Select((slot, i) => new Paragraph(text.Fill(slot.Key, values), Level.Second, $"（{Written.Numeral(i)}）{slot.Key}。")));
        parts.Add(new Heading(Level.First, "三、申请人承诺"));
        parts.Add(new Paragraph(text.Fill("承诺", values)));
        var promises = Promised.Take(Proof.Published is null ? Promised.Length - 1 : Promised.Length).Select(slot => text.Fill(slot.Key, values)).ToList();
        parts.AddRange(promises.Select((words, i) => new Paragraph($"{i + 1}. {(i == promises.Count - 1 ? words.TrimEnd('；', '。') + "。" : words)}")));
        parts.Add(new Table(TableSetting.Signatures, [78, 78], [new Row([
            new Cell("申请人（委托代理人）\n签字或者盖章：", Signing: new("", "", Written.Date((DateOnly?)null), Foot: 4, Centre: 34)),
            new Cell("行政机关（公章）\n经办人签字：", Signing: new("", Unit, Written.Date(SignedOn), Seal, Foot: 4, Centre: 39)),
        ], 50)], AtFoot: true));
        parts.Add(new Note(text.Fill("份数", values)));
        return new(PaperKind.Promise, $"{Paper.Name}　{Number}", $"{Written.Code(Paper.Code)}{Version(text.Template)}", parts);
    }

    // Frozen into the letter: nobody can say later that other words were signed.
    private static string Version(Template template) =>
        $"　文本版本 {(template.Version == Template.Standard ? "标准文本" : template.Version)}{(template.EffectiveFrom > DateOnly.MinValue ? $"（{Written.Date(template.EffectiveFrom)}启用）" : "")}";

    private Table Particulars()
    {
        var person = Applicant.Head is null;
        var rows = new List<Row>
        {
            new(Cell.Label("申请人", rows: person ? 3 : 4), Cell.Label("姓名（名称）"), Applicant.Name, Cell.Label("证件类型"), Applicant.Credential.Kind),
            new(Cell.Label("证件号码"), Applicant.Credential.Number.On(Paper), Cell.Label("联系电话"), Applicant.Phone.On(Paper)),
            new(Cell.Label("地址"), new Cell(Applicant.Address.On(Paper), Columns: 3)),
        };
        if (!person) rows.Insert(1, new(Cell.Label("法定代表人"), new Cell(Applicant.Head!, Columns: 3)));
        rows.Add(new(Cell.Label("委托代理人"), Cell.Label("姓名"), Agent?.Name ?? "无", Cell.Label("证件号码"), Agent?.Credential.Number.On(Paper) ?? "—"));
        rows.Add(new(Cell.Label("行政机关"), Cell.Label("名称"), Unit, Cell.Label("联系电话"), UnitPhone));
        return new(TableSetting.Fields, [24, 27, 48, 22, 35], rows);
    }
}
