using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;
using NoProofCity.Tests.Verification;

namespace NoProofCity.Tests.Cases;

public sealed class Verification_art8_Mismatch
{
    private const string Brought = "户口簿迁入页，2018 年 5 月迁入";

    private static readonly string[] Applicants = ["dongying-2022", "yiyuan-2021", "gaoqing-2021"];

    public static TheoryData<string> Profiles => [.. Applicants];

    [Theory(DisplayName = "A supplement states what the proof is for, and asks for nothing beside it")]
    [Rule("D-Ver-8a", "Y-Ver-8a", "G-Ver-8a")]
    [MemberData(nameof(Profiles))]
    public async Task Purpose(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile);
        var id = await MismatchAsync(hall);
        var facts = Facts();

        Assert.IsType<SupplementWithoutPurpose>(Assert.Single(await AskAsync(hall, id, facts with { Purpose = " " })));
        Assert.Equal("工资流水", Assert.IsType<SupplementOutsidePurpose>(Assert.Single(await AskAsync(hall, id, facts with { Items = [.. facts.Items, new("工资流水", "")] }))).Name);
        Assert.Equal(VerificationHall.Proof, Assert.IsType<MayNotBeDemanded>(Assert.Single(await AskAsync(hall, id, facts with { Items = [new(VerificationHall.Proof, "迁入时间")] }))).ProofName);
        Assert.IsType<SupplementByNotice>(Assert.Single(await hall.AcceptAsync(id, AnswerHandling.Supplement)));
        Assert.Empty(await AskAsync(hall, id, facts));

        Assert.Contains("以确认是否为本地户籍", await ContentAsync(city, "F-06"), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "What the applicant brings is the application material, whatever the issuer said")]
    [Rule("D-Ver-8b", "Y-Ver-8b", "G-Ver-8b")]
    [MemberData(nameof(Profiles))]
    public async Task Applicant_prevails(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile);
        var id = await MismatchAsync(hall);
        Assert.Empty(await AskAsync(hall, id, Facts()));
        Assert.Equal((VerificationState.Accepted, MaterialState.Open), ((await hall.RequestAsync(id)).State, (await MaterialAsync(hall, id)).State));

        Assert.Empty((await hall.Supplements.ReceiveAsync(hall.Clerk, Seen.Of(await SupplementAsync(city)), Brought)).Refusals);

        var (material, supplement) = (await MaterialAsync(hall, id), await SupplementAsync(city));
        Assert.Equal((MaterialState.Settled, MaterialWay.Supplement, supplement.Number), (material.State, material.Way!.Value, material.Source));
        Assert.Equal((Brought, VerificationState.Accepted), (supplement.Received, (await hall.RequestAsync(id)).State));
    }

    [Theory(DisplayName = "The notice stands in the ledger by itself, and nothing takes it out")]
    [Rule("D-Ver-8c", "Y-Ver-8c", "G-Ver-8c")]
    [MemberData(nameof(Profiles))]
    public async Task Ledger(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile);
        var id = await MismatchAsync(hall);
        Assert.Empty(await AskAsync(hall, id, Facts()));

        var row = Assert.Single(await RowsAsync(city, hall));
        Assert.Equal((VerificationHall.Proof, "迁入时间与填报的不同", SupplementState.Asked), (row.ProofName, row.Mismatch, row.State));
        Assert.Equal((await hall.RequestAsync(id)).Number, row.RequestNumber);
        Assert.NotNull(row.PaperId);

        // The only way out of being asked leaves the row where it is.
        Assert.Empty((await hall.Supplements.DropAsync(hall.Clerk, row, ReasonText.Parse("申请人改用其他办法").Value)).Refusals);
        Assert.Equal("申请人改用其他办法", Assert.Single(await RowsAsync(city, hall)).DropReason);
        Assert.Equal(["AskAsync", "DropAsync", "ReceiveAsync"], Ledgers.ButtonsOf(typeof(SupplementDesk)));
    }

    [Theory(DisplayName = "Nobody could say: the unit looks itself where it wants to, at least two of them, and the case ends with their record")]
    [Rule("D-Ver-8d", "Y-Ver-8d", "G-Ver-8d")]
    [MemberData(nameof(Profiles))]
    public async Task Self_check(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile);
        var file = await hall.OpenCaseAsync();
        var note = new FieldNote("麦泉社区", new(2026, 3, 9), "周明、冯远", "邻居和社区都说他在此居住");
        Assert.IsType<SelfCheckWithoutAnswer>(Assert.Single((await hall.Cases.SelfCheckAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, note)).Refusals));
        var id = await hall.AskedAsync(file);
        Assert.Empty(await hall.ReplyAsync(id, VerificationHall.Answer(ReplyOutcome.NotFound, "没有记录")));
        Assert.Empty(await hall.AcceptAsync(id, AnswerHandling.SelfCheck));

        Assert.IsType<FieldNoteByTooFew>(Assert.Single((await hall.Cases.SelfCheckAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, note with { Persons = "周明" })).Refusals));
        Assert.Empty((await hall.Cases.SelfCheckAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, note)).Refusals);

        Assert.Equal(MaterialWay.SelfCheck, Assert.Single((await hall.CaseAsync(file)).Materials).Way);
        Assert.Contains("查无", await ContentAsync(city, "F-05"), StringComparison.Ordinal);
        Assert.Empty((await hall.Cases.CompleteAsync(hall.Clerk, await hall.CaseSeenAsync(file), "准予救助")).Refusals);
    }

    [Fact(DisplayName = "A unit that does not look itself goes on another way")]
    public async Task Encouraged_only()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var file = await hall.OpenCaseAsync();
        var id = await hall.AskedAsync(file);
        Assert.Empty(await hall.ReplyAsync(id, VerificationHall.Answer(ReplyOutcome.NotFound, "没有记录")));
        Assert.Empty(await hall.AcceptAsync(id, AnswerHandling.SelfCheck));

        Assert.Empty((await hall.Cases.TakeVoluntaryAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, true)).Refusals);
        Assert.Empty((await hall.Cases.CompleteAsync(hall.Clerk, await hall.CaseSeenAsync(file), "准予救助")).Refusals);
    }

    internal static SupplementFacts Facts() => new("迁入时间与填报的不同", "以确认是否为本地户籍", [new("户口簿", "迁入时间")], "交到原来办理的窗口", new(2026, 3, 16));

    internal static async Task<long> MismatchAsync(VerificationHall hall)
    {
        var id = await hall.SentAsync();
        Assert.Empty(await hall.ReplyAsync(id, VerificationHall.Answer(ReplyOutcome.Mismatch, "2019 年 3 月迁入")));
        return id;
    }

    internal static async Task<IReadOnlyList<Refusal>> AskAsync(VerificationHall hall, long id, SupplementFacts facts) => (await hall.Supplements.AskAsync(hall.Clerk, await hall.SeenAsync(id), facts)).Refusals;

    internal static async Task<Supplement> SupplementAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.Supplements.AsNoTracking().SingleAsync();
    }

    internal static async Task<CaseMaterial> MaterialAsync(VerificationHall hall, long requestId) => Assert.Single((await hall.CaseAsync((await hall.RequestAsync(requestId)).CaseId!.Value)).Materials);

    /// <summary>What the one paper of a form was made of.</summary>
    internal static async Task<string> ContentAsync(TestCity city, string form)
    {
        await using var db = city.Db();
        return System.Text.RegularExpressions.Regex.Unescape(await db.IssuedDocuments.Where(paper => paper.Form == form).Select(paper => paper.Content).SingleAsync());
    }

    private static async Task<IReadOnlyList<SupplementRow>> RowsAsync(TestCity city, VerificationHall hall) =>
        (await new CaseLedgerQueries(city.City).SupplementsAsync(await Ledgers.ScopeAsync(city, hall), new(), default)).Rows;
}
