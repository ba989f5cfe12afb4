using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <param name="Name">Null for somebody who did not say it.</param>
/// <param name="Represented">By whom, where it was not the complainant in person.</param>
public sealed record Complainant(string? Name, Credential? Credential, Personal? Phone, Personal? Address, string? Represented = null);

/// <summary>F-12 投诉举报登记表: what was received, from whom, and what became of it at once.</summary>
/// <param name="DueOn">Null while it is not accepted.</param>
/// <param name="Basis">The article of the limit; null where the profile states none.</param>
public sealed record F12Register(
    string Unit, string Number, DateTimeOffset ReceivedAt, IReadOnlyList<string> Channels, string Channel, IReadOnlyList<string> Kinds, string Kind, Complainant Complainant, IReadOnlyList<string> Concerned, string Subject,
    string Content, string Demand, string Facts, IReadOnlyList<string> Decisions, string Decision, DateOnly? AcceptedOn, DateOnly? DueOn, string? Basis, string Opinion, string RegisteredBy, Seal? Seal) : PaperForm
{
    public static FormDefinition Paper { get; } = Numbering.Form("F-12", "投诉举报登记表", ["依据"],
        [new("说明", "说明：姓名、证件号码、电话和住址仅供办理使用，登记表按规定遮盖。[办理期限依据{依据}。]")]);

    public override FormDefinition Definition => Paper;

    public override Form Compose(ActiveTemplate text, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        return new(PaperKind.Table, $"{Paper.Name}　{Number}", Written.Code(Paper.Code),
        [
            new Title(Paper.Name),
            new HeadLine($"登记编号：{Number}", $"登记单位：{Unit}"),
            new Table(TableSetting.Fields, [26, 52, 26, 52],
            [
                new([Cell.Label("收到时间"), Written.Minute(ReceivedAt), Cell.Label("登记人"), RegisteredBy], 9.5),
                Row.Wide("来源渠道", Written.Choice(Channels, Channel), 9.5),
                new([Cell.Label("投诉举报人"), Complainant.Name ?? "未具名", Cell.Label("联系电话"), Complainant.Phone?.On(Paper) ?? "—"], 9.5),
                new([Cell.Label("证件号码"), Complainant.Credential?.Number.On(Paper) ?? "—", Cell.Label("委托代理人"), Complainant.Represented ?? "无"], 9.5),
                Row.Wide("住址", Complainant.Address?.On(Paper) ?? "—", 9.5),
                Row.Wide("涉及单位", string.Join("、", Concerned), 9.5),
                new([Cell.Label("类别"), Written.Choice(Kinds, Kind), Cell.Label("事由类别"), Subject], 9.5),
                Row.Wide("反映内容", Content, 20),
                Row.Wide("请求", Demand, 9.5),
                Row.Wide("事实和理由", Facts, 17),
                Row.Wide("受理审查", Written.Choice(Decisions, Decision), 9.5),
                new([Cell.Label("受理日期"), AcceptedOn is { } on ? Written.Date(on) : "—", Cell.Label("办结期限"), DueOn is { } due ? Written.Date(due) : "受理后起算"], 9.5),
                new([Cell.Label("拟办意见"), new Cell(Opinion, Columns: 3, Signing: new("受理人签字：", Unit, Written.Date(AcceptedOn), Seal, Foot: 9))], 48),
            ]),
            new Note(text.Fill("说明", new(("依据", Basis)))),
        ]);
    }
}
