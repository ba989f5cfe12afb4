using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Documents;
using NoProofCity.Tests.Support;
using NoProofCity.Tests.Verification;
using static NoProofCity.Tests.Cases.Verification_art8_Mismatch;

namespace NoProofCity.Tests.Cases;

public sealed class Gaoqing_plan_3_2_Errands_and_tolerance
{
    private static readonly ErrandFacts Sent = new("2026 年 2 月住院费用清单", "邻市第二人民医院");

    [Fact(DisplayName = "An agent of the unit that needs the paper goes for it, nobody else's; what was brought settles the material once the counter has it")]
    [Rule("G-Plan-3.2j")]
    public async Task Errand_brings_it()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var (desk, file) = (Errands(city), await hall.OpenCaseAsync());
        var foreign = (await hall.Town.RegistryAsync(hall.Issuer)).UnitId;
        Assert.IsType<ErrandAgentElsewhere>(Assert.Single((await desk.AskAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, Sent, await PersonAsync(city, foreign))).Refusals));

        Assert.Empty((await desk.AskAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, Sent)).Refusals);
        Assert.Equal((MaterialState.Asked, MaterialWay.Errand), await StandAsync(hall, file));
        Assert.Contains("邻市第二人民医院", await ContentAsync(city, "F-25"), StringComparison.Ordinal);
        Assert.NotEmpty((await desk.ObtainAsync(hall.Answerer, await ErrandAsync(city), "清单一份")).Refusals);
        Assert.NotEmpty((await desk.BeginAsync(hall.Clerk, await ErrandAsync(city))).Refusals);

        Assert.Empty((await desk.BeginAsync(hall.Agent, await ErrandAsync(city))).Refusals);
        Assert.IsType<FieldMissing>(Assert.Single((await desk.ObtainAsync(hall.Agent, await ErrandAsync(city), " ")).Refusals));
        Assert.Empty((await desk.ObtainAsync(hall.Agent, await ErrandAsync(city), "清单一份")).Refusals);
        Assert.Equal(MaterialState.Asked, (await StandAsync(hall, file)).State);
        Assert.Empty((await desk.FileAsync(hall.Clerk, await ErrandAsync(city))).Refusals);

        Assert.Equal((MaterialState.Settled, MaterialWay.Errand), await StandAsync(hall, file));
        var row = Assert.Single((await new CaseWayQueries(city.City, city.Clock).ErrandsAsync(await Ledgers.ScopeAsync(city, hall), new(), default)).Rows);
        Assert.Equal((ErrandState.Filed, "周明", "清单一份"), (row.State, row.AgentName, row.Result));
        await using var db = city.Db();
        Assert.Equal(2, await db.IssuedDocuments.CountAsync(paper => paper.Form == "F-25"));
    }

    [Fact(DisplayName = "An item of another kind, and one that nobody has tried to verify or fetch, are not taken with something missing")]
    [Rule("G-Plan-3.2k")]
    public async Task Only_immediate_after_failure()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var file = await hall.OpenCaseAsync();
        var refusal = Assert.IsType<ToleranceWithoutFailure>(Assert.Single(await AcceptAsync(city, hall, file)));
        Assert.Equal("Tol.AllowedFor", refusal.Rule);

        var id = await hall.AskedAsync(file);
        Assert.Empty(await hall.ReplyAsync(id, VerificationHall.Answer(ReplyOutcome.NotFound, "没有记录")));
        Assert.Empty(await hall.AcceptAsync(id, AnswerHandling.SelfCheck));
        Assert.Empty(await AcceptAsync(city, hall, file));

        await using var other = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var promised = await VerificationHall.OpenAsync(other, "gaoqing-2021", ItemKind.Promised, promised: 5);
        Assert.Contains(new ToleranceOnlyImmediate(), await AcceptAsync(other, promised, await promised.OpenCaseAsync()));
    }

    [Fact(DisplayName = "What is missing of any case is noted with its day, printed, and made good by settling the material")]
    [Rule("D-T17")]
    public async Task Any_case()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "dongying-2022", ItemKind.Promised, promised: 20);
        var file = await hall.OpenCaseAsync();
        Assert.IsType<ToleranceOfNothing>(Assert.Single((await Tolerances(city).AcceptAsync(hall.Clerk, await hall.CaseSeenAsync(file), [], "急")).Refusals));

        Assert.Empty(await AcceptAsync(city, hall, file));

        var row = await RowAsync(city, hall);
        Assert.Equal((ToleranceState.Accepted, "2026-03-16 17:00", ToleranceSource.Unit), (row.State, Calendar.Clocks.Local(row.DueAt), Assert.Single(row.Missing).Source));
        Assert.Contains("容缺受理失效", await ContentAsync(city, "F-23"), StringComparison.Ordinal);
        Assert.IsType<MaterialTolerated>(Assert.Single(await AcceptAsync(city, hall, file)));
        Assert.NotEmpty((await hall.Cases.CompleteAsync(hall.Clerk, await hall.CaseSeenAsync(file), "准予")).Refusals);

        Assert.Empty((await hall.Cases.TakeVoluntaryAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, true)).Refusals);
        Assert.Equal((ToleranceState.Supplemented, city.Clock.GetUtcNow()), ((await RowAsync(city, hall)).State, (await RowAsync(city, hall)).MadeGoodAt!.Value));
    }

    [Theory(DisplayName = "A place that does not know it takes no case with something missing")]
    [InlineData("zaozhuang-2021"), InlineData("jinan-2020"), InlineData("yiyuan-2021")]
    public async Task Not_in_place(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile);

        Assert.Equal("Tol.AllowedFor", Assert.IsType<ToleranceNotInPlace>(Assert.Single(await AcceptAsync(city, hall, await hall.OpenCaseAsync()))).Rule);
    }

    [Fact(DisplayName = "When the time is over it lapses once, in office hours: the material is as open as before, and whoever took the case is told")]
    public async Task Lapses()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "dongying-2022");
        var file = await hall.OpenCaseAsync();
        Assert.Empty(await AcceptAsync(city, hall, file));
        var sweep = new ToleranceSweep(city.City, city.Clock);
        Assert.Equal(new(0, 0), await sweep.RunAsync(city.Clock.GetUtcNow()));
        city.Clock.MoveTo("2026-03-16 16:50");
        Assert.Equal(new(1, 0), await sweep.RunAsync(city.Clock.GetUtcNow()));
        Assert.Equal(new(0, 0), await sweep.RunAsync(city.Clock.GetUtcNow()));
        city.Clock.MoveTo("2026-03-16 23:00");
        Assert.Equal(new(0, 0), await sweep.RunAsync(city.Clock.GetUtcNow()));

        city.Clock.MoveTo("2026-03-17 09:00");
        var rounds = await Task.WhenAll(sweep.RunAsync(city.Clock.GetUtcNow()), new ToleranceSweep(city.City, city.Clock).RunAsync(city.Clock.GetUtcNow()));

        Assert.Equal(1, rounds.Sum(round => round.Lapsed));
        Assert.Equal(ToleranceState.Lapsed, (await RowAsync(city, hall)).State);
        var material = Assert.Single((await hall.CaseAsync(file)).Materials);
        Assert.Equal((MaterialState.Open, ""), (material.State, material.ToleratedBy));
        await using var db = city.Db();
        Assert.Contains(await db.Set<Notice>().Where(notice => notice.AccountId == hall.Clerk.PersonId).Select(notice => notice.Kind).ToListAsync(), kind => kind == ToleranceDesk.Lapsed.Key);
    }

    [Fact(DisplayName = "With its end a case is archived, result, answers and papers among it; the archive is a source for the next case of the same applicant")]
    [Rule("G-Plan-3.3b")]
    public async Task Archived()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var file = await hall.OpenCaseAsync();
        Assert.Empty((await hall.Cases.PrintSlipAsync(hall.Clerk, await hall.CaseSeenAsync(file))).Refusals);
        Assert.IsType<NotInArchive>(Assert.Single((await hall.Cases.TakeArchivedAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1)).Refusals));
        var id = await hall.AskedAsync(file);
        Assert.Empty(await hall.ReplyAsync(id));
        Assert.Empty(await hall.AcceptAsync(id));
        Assert.Empty((await hall.Cases.CompleteAsync(hall.Clerk, await hall.CaseSeenAsync(file), "准予救助")).Refusals);

        await using var db = city.Db();
        var archive = await db.CaseArchives.AsNoTracking().SingleAsync();
        Assert.Equal((file, "准予救助", true), (archive.CaseId, archive.Result, archive.IsWhole));
        Assert.Contains(archive.Items, item => item.Kind is ArchivedKind.Record && item.Content.Contains("准予救助", StringComparison.Ordinal));
        Assert.Contains(archive.Items, item => item.Kind is ArchivedKind.Answer && item.Content.Contains("2019 年 3 月迁入", StringComparison.Ordinal));
        Assert.Contains(archive.Items, item => item is { Kind: ArchivedKind.Paper, Name: "F-27" });

        var next = await hall.OpenCaseAsync();
        Assert.Empty((await hall.Cases.TakeArchivedAsync(hall.Clerk, await hall.CaseSeenAsync(next), 1)).Refusals);
        Assert.Equal((MaterialState.Settled, MaterialWay.Archive), await StandAsync(hall, next));
    }

    [Fact(DisplayName = "Where the archive is no source by the rules of the place, nothing is taken out of it")]
    [Rule("G-Plan-3.3b")]
    public async Task No_source()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "yiyuan-2021");
        var id = await hall.AskedAsync(await hall.OpenCaseAsync());
        Assert.Empty(await hall.ReplyAsync(id));
        Assert.Empty(await hall.AcceptAsync(id));
        var file = (await hall.RequestAsync(id)).CaseId!.Value;
        Assert.Empty((await hall.Cases.CompleteAsync(hall.Clerk, await hall.CaseSeenAsync(file), "准予救助")).Refusals);

        var next = await hall.OpenCaseAsync();
        Assert.Equal([new ArchiveNoSource()], (await hall.Cases.TakeArchivedAsync(hall.Clerk, await hall.CaseSeenAsync(next), 1)).Refusals);
    }

    [Fact(DisplayName = "The archive goes out as one file with its contents and their hashes, to who may read the case, and that stands in the access log")]
    public async Task Taken_out()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        await using var db = city.Db();
        _ = await city.PersonAsync("clerk", Role.Clerk, await db.Units.SingleAsync(unit => unit.Id == hall.Asker));
        _ = await city.PersonAsync("stranger", Role.Clerk, await db.Units.SingleAsync(unit => unit.Id == hall.Issuer));
        var file = await hall.OpenCaseAsync();
        Assert.Empty((await hall.Cases.PrintSlipAsync(hall.Clerk, await hall.CaseSeenAsync(file))).Refusals);
        Assert.Empty(await hall.ReplyAsync(await hall.AskedAsync(file)));
        Assert.Empty(await hall.AcceptAsync(await db.Verifications.Select(request => request.Id).SingleAsync()));
        Assert.Empty((await hall.Cases.CompleteAsync(hall.Clerk, await hall.CaseSeenAsync(file), "准予救助")).Refusals);
        var address = $"/archives/{await db.CaseArchives.Select(archive => archive.Id).SingleAsync()}.zip";
        await using var app = await AppUnderTest.StartAsync(city, null);

        using var clerk = await app.SignedInAsync("clerk");
        using var zip = new System.IO.Compression.ZipArchive(await clerk.GetStreamAsync(address));
        var contents = await new StreamReader(zip.GetEntry("目录.txt")!.Open()).ReadToEndAsync();
        Assert.True(zip.Entries.Count > 3, contents);
        foreach (var entry in zip.Entries.Where(entry => entry.Name != "目录.txt"))
        {
            using var content = entry.Open();
            Assert.Contains(Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content)), contents, StringComparison.OrdinalIgnoreCase);
        }
        using var stranger = await app.SignedInAsync("stranger");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        Assert.Equal(1, await db.Ledger.CountAsync(entry => entry.Chain == Domain.Ledger.Chain.Access && entry.ObjectKind == nameof(CaseArchive) && entry.Reason == "下载电子档案"));
    }

    [Theory(DisplayName = "What its issuer issues online is recorded with the material, where the place has that way")]
    [InlineData("jinan-2020", true), InlineData("gaoqing-2021", false)]
    public async Task Issued_online(string profile, bool isWay)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile);
        var file = await hall.OpenCaseAsync();

        var refusals = (await hall.Cases.TakeOnlineAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, "公安服务平台 20260309-7")).Refusals;

        if (isWay) Assert.Empty(refusals);
        else Assert.Equal("Method.Set", Assert.IsType<NoOnlineIssuing>(Assert.Single(refusals)).Rule);
        Assert.Equal(isWay ? "公安服务平台 20260309-7" : "", Assert.Single((await hall.CaseAsync(file)).Materials).Source);
    }

    private static ErrandDesk Errands(TestCity city) => new(city.City, city.Clock, new(PaperRoom.Printer, new(city.City, city.Clock)));

    private static ToleranceDesk Tolerances(TestCity city) => new(city.City, city.Clock, new(PaperRoom.Printer, new(city.City, city.Clock)));

    private static async Task<IReadOnlyList<Refusal>> AcceptAsync(TestCity city, VerificationHall hall, long file) => (await Tolerances(city).AcceptAsync(hall.Clerk, await hall.CaseSeenAsync(file), [1], "急需救助")).Refusals;

    private static async Task<ToleranceRow> RowAsync(TestCity city, VerificationHall hall) => Assert.Single((await new CaseWayQueries(city.City, city.Clock).TolerancesAsync(await Ledgers.ScopeAsync(city, hall), new(), default)).Rows);

    private static async Task<(MaterialState State, MaterialWay? Way)> StandAsync(VerificationHall hall, long file)
    {
        var material = Assert.Single((await hall.CaseAsync(file)).Materials);
        return (material.State, material.Way);
    }

    private static async Task<Seen> ErrandAsync(TestCity city)
    {
        await using var db = city.Db();
        return Seen.Of(await db.Errands.AsNoTracking().SingleAsync());
    }

    private static async Task<long> PersonAsync(TestCity city, long unit)
    {
        await using var db = city.Db();
        return (await db.StaffRegistries.AsNoTracking().SingleAsync(registry => registry.UnitId == unit)).People[0].Id;
    }
}
