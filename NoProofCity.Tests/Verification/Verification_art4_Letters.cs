using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Data.Settings;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Settings;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Paper;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Forms;

namespace NoProofCity.Tests.Verification;

/// <summary>One letter asks and one answers, proof by proof, each with its way, its flow and its limit.</summary>
public sealed class Verification_art4_Letters
{
    private const int Most = 45 * 1024;

    private static readonly EntryHandling Unclassified = new();

    [Theory(DisplayName = "A proof whose letters lack something stands in the report, and the general ones are sent for it")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-4a", "Y-Ver-4a", "G-Ver-4a")]
    public async Task Gaps(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        Assert.Empty(await GapsAsync(city, hall));
        await HandleAsync(city, hall, handling => handling with { Letters = new("系统核验", "", "") });

        Assert.Equal([LetterPart.Flow, LetterPart.Questions], Assert.Single(await GapsAsync(city, hall)).Lacks);
        var id = await hall.SentAsync();

        Assert.Equal(("", "", ""), ((await hall.RequestAsync(id)).Way, (await hall.RequestAsync(id)).Flow, (await hall.RequestAsync(id)).Questions));
        var letter = LetterRoom.Printed<F03Letter>((await new LetterRoom(city).OfAsync(id)).Single());
        Assert.Equal($"请核实“{VerificationHall.Proof}”载明的情况是否属实。", Assert.Single(letter.Questions));
    }

    [Theory(DisplayName = "Letters without a limit are not in use; with the issuer's word on how it keeps the data they are")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-4b", "Y-Ver-4b", "G-Ver-4b")]
    public async Task Limit(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile, handling: Unclassified);
        Assert.Equal([LetterPart.Limit], Assert.Single(await GapsAsync(city, hall)).Lacks);
        Assert.Equal("", (await hall.RequestAsync(await hall.SentAsync())).Way);

        Assert.Empty((await hall.List.Entries.ClassifyAsync(hall.List.Lead(hall.Issuer), await hall.List.SeenAsync(hall.EntryId), StorageClass.PaperArchive, null)).Refusals);

        Assert.Empty(await GapsAsync(city, hall));
        var id = await hall.SentAsync();
        Assert.Equal(("系统核验", "受理、查询、反馈", "是否为本地户籍"), ((await hall.RequestAsync(id)).Way, (await hall.RequestAsync(id)).Flow, (await hall.RequestAsync(id)).Questions));
        var letter = LetterRoom.Printed<F03Letter>((await new LetterRoom(city).OfAsync(id)).Single());
        Assert.Equal(("系统核验", "是否为本地户籍"), (letter.Way, Assert.Single(letter.Questions)));
    }

    [Fact(DisplayName = "Where one set serves for all proofs nothing is lacking")]
    public async Task Generic()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "zaozhuang-2021", handling: Unclassified);
        await HandleAsync(city, hall, handling => handling with { Letters = new("", "", "") });
        Assert.Empty(await GapsAsync(city, hall));
        Assert.Empty(Assert.Single(await LettersAsync(city, hall, new())).Lacks);
    }

    [Theory(DisplayName = "Sending issues the letter with the full number and a code, answering the reply with a masked one; both units open both, nobody else does"), OnEachDatabase]
    public async Task Letter_and_reply(Database database)
    {
        await using var city = await TestCity.OpenAsync(database, now: "2026-03-09 10:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        await AddressAsync(city);
        var room = new LetterRoom(city);
        var id = await hall.SentAsync();

        var paper = Assert.Single(await room.OfAsync(id));
        var letter = LetterRoom.Printed<F03Letter>(paper);
        Assert.Equal(("民政局", "公安局", "张三丰", "临时救助", "QR-1"), (letter.Unit, letter.To, letter.Applicant, letter.Item, letter.ItemCode));
        Assert.Contains(VerificationHall.Applicant.Number, LaidOut.Of(letter).Text, StringComparison.Ordinal);
        Assert.Equal((await hall.DueAsync(id), $"https://wzm.anling.example/check?code={paper.CheckCode}"), (letter.DueAt, letter.Check.Address));
        Assert.Equal("附件2第五条、附件2第七条", letter.Basis);
        Assert.Contains("仅用于办理该事项", LaidOut.Of(letter).Text, StringComparison.Ordinal);
        Assert.InRange(paper.Size, 1, Most);
        Assert.Equal((1, 1), (LaidOut.Of(letter).Pages, LaidOut.Of(letter with { Check = letter.Check with { Address = "" } }).Pages));

        city.Clock.Pass(TimeSpan.FromMinutes(20));
        Assert.Empty(await hall.ReplyAsync(id));
        var replied = (await room.OfAsync(id))[^1];
        var reply = LetterRoom.Printed<F04Reply>(replied);
        Assert.Equal(("公安局", "民政局", paper.Number, "人口信息系统"), (reply.Unit, reply.To, reply.LetterNumber, reply.Record));
        Assert.DoesNotContain(VerificationHall.Applicant.Number, LaidOut.Of(reply).Text, StringComparison.Ordinal);
        Assert.InRange(replied.Size, 1, Most);
        Assert.Equal((1, 1), (LaidOut.Of(reply).Pages, LaidOut.Of(await ProofAsync(city, id)).Pages));

        var stranger = hall.Town.As(Role.Agent, await hall.Town.UnitAsync("JT", "交通局"), 950);
        foreach (var one in new[] { paper, replied })
        {
            Assert.NotNull(await room.OpenAsync(hall.Clerk, one));
            Assert.NotNull(await room.OpenAsync(hall.Answerer, one));
            Assert.Null(await room.OpenAsync(stranger, one));
        }
    }

    [Fact(DisplayName = "A return has its slip, and the next unit its own letter; what was refused leaves no paper")]
    public async Task Return_slip()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var (room, other) = (new LetterRoom(city), await hall.Town.UnitAsync("DJ", "登记中心"));
        var id = await hall.SentAsync();
        Assert.NotEmpty(await hall.ReplyAsync(id, VerificationHall.Answer(text: "")));
        Assert.Single(await room.OfAsync(id));

        Assert.Empty(await hall.ReturnAsync(id, "问登记中心", other));
        var slip = LetterRoom.Printed<F07Return>((await room.OfAsync(id))[^1]);
        Assert.Equal(("公安局", "民政局", "户籍不在本局管辖", "转登记中心。问登记中心", "附件2第七条"), (slip.Unit, slip.To, slip.Reason, slip.Suggested, slip.Basis));

        Assert.Empty((await hall.Desk.RerouteAsync(hall.Agent, await hall.SeenAsync(id), other)).Refusals);
        var papers = await room.OfAsync(id);
        Assert.Equal(["F-03", "F-07", "F-03"], papers.Select(paper => paper.Form));
        Assert.Equal("登记中心", LetterRoom.Printed<F03Letter>(papers[^1]).To);
        Assert.NotEqual(papers[0].CheckCode, papers[^1].CheckCode);
    }

    [Fact(DisplayName = "The code of a letter says that it is genuine and whose it is, and nothing of what is asked")]
    public async Task Code()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var paper = Assert.Single(await new LetterRoom(city).OfAsync(await hall.SentAsync()));
        var desk = new ElectronicProofDesk(city.City, city.Clock);

        var answer = (await desk.CheckAsync(VerificationCode.Parse(paper.CheckCode)!.ToString(), "10.2.3.4")).Value;

        Assert.Equal(new ProofAnswer(ProofCheckResult.Valid, "", "民政局", new(2026, 3, 9)) { Form = "F-03" }, answer);
        Assert.Equal(ProofAnswer.None, (await desk.CheckAsync(VerificationCode.Draw().Value, "10.2.3.4")).Value);
    }

    [Theory(DisplayName = "A limit that is our default prints no article; one that is stated prints its own")]
    [InlineData("jinan-2020", "immediate", false)]
    [InlineData("yiyuan-2021", "database", true)]
    [Rule("J-Ver-7b")]
    public async Task Article_of_the_limit(string profile, string limitClass, bool isStated)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        city.Clock.MoveTo("2026-03-10 09:00");
        var id = await hall.SentAsync();
        var limit = Assert.Single((await hall.ClockAsync(id)).Input.LimitsInForce);
        Assert.Equal((limitClass, isStated, "2026-03-10 09:30"), (limit.Class, limit.Article is not null, await hall.DueLocalAsync(id)));
        var letter = LetterRoom.Printed<F03Letter>(Assert.Single(await new LetterRoom(city).OfAsync(id)));
        // Nor does Jinan say by an article who starts a verification.
        if (isStated) Assert.EndsWith(ShippedProfiles.Of(profile).ArticleOf("Ver.Database")!, letter.Basis, StringComparison.Ordinal);
        else Assert.Null(letter.Basis);
        Assert.Contains("30 分", letter.Limit, StringComparison.Ordinal);
    }

    private static async Task<F21Certificate> ProofAsync(TestCity city, long requestId)
    {
        await using var db = city.Db();
        var proof = await db.ElectronicProofs.SingleAsync(one => one.SourceKind == nameof(VerificationRequest) && one.SourceId == requestId);
        return LetterRoom.Printed<F21Certificate>(await db.IssuedDocuments.SingleAsync(paper => paper.ObjectKind == nameof(ElectronicProof) && paper.ObjectId == proof.Id));
    }

    private static async Task AddressAsync(TestCity city) =>
        Assert.Empty((await new SettingsDesk(city.City, city.Clock).ReviseAsync(SomePlace.System, new(HouseSettings.TheOnly, 0), new("", "", "https://wzm.anling.example"))).Refusals);

    private static async Task HandleAsync(TestCity city, VerificationHall hall, Func<EntryHandling, EntryHandling> change)
    {
        await using var db = city.Db();
        var entry = (await db.ExemptionEntries.FindAsync(hall.EntryId))!;
        Assert.Empty((await hall.List.Entries.HandleAsync(hall.List.Office(), Seen.Of(entry), change(entry.Handling))).Refusals);
    }

    private static Task<IReadOnlyList<LetterRow>> GapsAsync(TestCity city, VerificationHall hall) => LettersAsync(city, hall, new ListQuery().With("gap", "yes"));

    private static async Task<IReadOnlyList<LetterRow>> LettersAsync(TestCity city, VerificationHall hall, ListQuery query) =>
        (await new LetterQueries(city.City, city.Clock).PageAsync((await hall.Town.ScopeAsync(hall.List.Office(), ListActs.Read))!, query, default)).Rows;
}
