using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.ExemptionList.Adjustments;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Today;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>Anybody may say what they think of the list; the office answers.</summary>
public sealed class Advice_of_the_public
{
    private static readonly AdviceFacts Facts = new(AdviceKind.Missing, "", "社区还在要居住证明，能不能也列进去", "", "");

    private static readonly ReasonText Answer = ReasonText.Parse("已经请社区改正，居住证明列入下一版清单").Value;

    [Theory(DisplayName = "What the public suggests gets a number, and each the next; the office answers it")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-12", "G-Adj-12")]
    public async Task Numbered(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, profile);
        var (desk, advice) = Of(city);

        var first = await desk.GiveAsync(town.PlaceId, Facts, "s1");
        Assert.Empty(first.Refusals);
        var receipt = (await advice.ReceiptAsync(town.PlaceId, first.Value, default))!;
        Assert.Equal("YJ-2026-000001", receipt.Number);
        Assert.Equal("YJ-2026-000002", (await advice.ReceiptAsync(town.PlaceId, (await desk.GiveAsync(town.PlaceId, Facts, "s2")).Value, default))!.Number);

        Assert.Empty((await desk.AnswerAsync(town.As(Role.Office, 0), await SeenAsync(city, first.Value), Answer)).Refusals);
        Assert.Equal((AdviceState.Answered, Answer.Value), await advice.LookUpAsync(town.PlaceId, receipt.Number, receipt.Code, default) is { } told ? (told.State, told.Answer) : default);
    }

    [Fact(DisplayName = "Where the place does not ask the public, nothing is received")]
    public async Task Not_asked()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, TownHall.Varied("yiyuan-2021", "Adj.PublicAdvice", new FlagValue(false)));

        Assert.Equal([new NoPublicAdvice()], (await Of(city).Desk.GiveAsync(town.PlaceId, Facts, "s1")).Refusals);
    }

    [Fact(DisplayName = "Sent twice, it is received once")]
    public async Task Twice()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (desk, _) = Of(city);

        Assert.Equal((await desk.GiveAsync(town.PlaceId, Facts, "same")).Value, (await desk.GiveAsync(town.PlaceId, Facts, "same")).Value);
        await using var db = city.Db();
        Assert.Equal(1, await db.Set<PublicAdvice>().CountAsync());
    }

    [Fact(DisplayName = "The answer opens to the end of the phone or the code of the receipt; an unknown number and a wrong proof are told alike")]
    public async Task Looked_up()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (desk, advice) = Of(city);
        var with = (await advice.ReceiptAsync(town.PlaceId, (await desk.GiveAsync(town.PlaceId, Facts with { Phone = "138 0000 1234" }, "s1")).Value, default))!;
        var without = (await advice.ReceiptAsync(town.PlaceId, (await desk.GiveAsync(town.PlaceId, Facts, "s2")).Value, default))!;

        Assert.NotNull(await advice.LookUpAsync(town.PlaceId, "ｙｊ-2026-000001", "１２３４", default));
        Assert.NotNull(await advice.LookUpAsync(town.PlaceId, with.Number, with.Code, default));
        Assert.NotNull(await advice.LookUpAsync(town.PlaceId, without.Number, without.Code.ToLowerInvariant(), default));
        foreach (var (number, proof) in ((string, string)[])[(with.Number, "4321"), (with.Number, ""), (without.Number, "1234"), (without.Number, ""), (without.Number, with.Code), ("YJ-2026-000009", "1234")])
            Assert.Null(await advice.LookUpAsync(town.PlaceId, number, proof, default));
        Assert.Null(await advice.LookUpAsync(town.PlaceId + 1, with.Number, "1234", default));
    }

    [Fact(DisplayName = "What was said and who said it lies encrypted; the ledger has neither, nor where they sat")]
    public async Task Hidden()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await Of(city).Desk.GiveAsync(town.PlaceId, Facts with { Name = "某某某", Phone = "13800001234" }, "s1");
        await using var db = city.Db();
        var columns = await db.Database.SqlQuery<string>($"""SELECT "Text" || "Name" || "Phone" || Code AS "Value" FROM PublicAdvices""").SingleAsync();
        var ledger = await db.Ledger.AsNoTracking().Where(entry => entry.ObjectKind == nameof(PublicAdvice)).SingleAsync();

        foreach (var plain in (string[])["居住证明", "某某某", "13800001234"])
        {
            Assert.DoesNotContain(plain, columns, StringComparison.Ordinal);
            Assert.DoesNotContain(plain, System.Text.Json.JsonSerializer.Serialize(ledger, Readable), StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "Only the office answers, once; the law office reads")]
    public async Task Rights()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (desk, _) = Of(city);
        var id = (await desk.GiveAsync(town.PlaceId, Facts, "s1")).Value;
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.Office && !RoleSeparation.IsAdministrator(role)))
            Assert.IsType<NotYourRight>(Assert.Single((await desk.AnswerAsync(town.As(role, 0, 200 + (int)role), await SeenAsync(city, id), Answer)).Refusals));

        Assert.NotNull(await town.ScopeAsync(town.As(Role.Legal, 0, 300), AdviceActs.Read));
        Assert.Null(await town.ScopeAsync(town.As(Role.UnitLead, 0, 301), AdviceActs.Read));
        Assert.Empty((await desk.AnswerAsync(town.As(Role.Office, 0), await SeenAsync(city, id), Answer)).Refusals);
        Assert.Equal([new AdviceNotPossibleIn(AdviceState.Answered, AdviceAct.Answer)], (await desk.AnswerAsync(town.As(Role.Office, 0), await SeenAsync(city, id), Answer)).Refusals);
    }

    [Fact(DisplayName = "The office begins an adjustment for a piece of advice: each knows the other, and a second one is refused until it is withdrawn")]
    [Rule("Y-Adj-12", "G-Adj-12")]
    public async Task Taken_up()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, entry) = await hall.ListedAsync();
        var (desk, advice) = Of(city);
        var id = (await desk.GiveAsync(hall.Town.PlaceId, Facts with { Kind = AdviceKind.Easier, EntryNumber = "00001" }, "s1")).Value;

        var begun = await hall.Desk.DraftAsync(hall.Office(), unit, entry, AdjustmentHall.BetterWay(new(2026, 3, 9)), adviceId: id);
        Assert.Empty(begun.Refusals);
        var row = Assert.Single((await advice.PageAsync((await hall.Town.ScopeAsync(hall.Office(), AdviceActs.Read))!, new ListQuery(), default)).Rows);
        Assert.Equal(begun.Value, row.AdjustmentId);
        Assert.Equal(new(id, row.Number), (await hall.Queries.ViewAsync(await hall.RequestAsync(begun.Value), default)).Advice);

        var second = await hall.Desk.DraftAsync(hall.Office(), unit, null, AdjustmentHall.Addition(new(2026, 3, 9)), adviceId: id);
        Assert.Equal([new AdviceTakenUp(row.Number)], second.Refusals);
        await using (var db = city.Db()) Assert.Equal(1, await db.Adjustments.CountAsync());

        // Withdrawn before anything came of it, it is free for another.
        Assert.Empty((await hall.Desk.WithdrawAsync(hall.Office(), await hall.SeenAsync(begun.Value), ReasonText.Parse("条目选错了").Value)).Refusals);
        Assert.Empty((await hall.Desk.DraftAsync(hall.Office(), unit, null, AdjustmentHall.Addition(new(2026, 3, 9)), adviceId: id)).Refusals);
    }

    [Fact(DisplayName = "A unit that applies for an adjustment takes up no advice, and nobody that of another place")]
    public async Task Taken_up_by_the_office_alone()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, entry) = await hall.ListedAsync();
        var other = await TownHall.OpenAsync(city, "gaoqing-2021", "qinghe");
        var (desk, _) = Of(city);
        var (own, foreign) = ((await desk.GiveAsync(hall.Town.PlaceId, Facts, "s1")).Value, (await desk.GiveAsync(other.PlaceId, Facts, "s2")).Value);

        Assert.NotEmpty((await hall.Desk.DraftAsync(hall.Lead(unit), unit, entry, AdjustmentHall.BetterWay(new(2026, 3, 9)), adviceId: own)).Refusals);
        Assert.Equal([new NotFound(nameof(PublicAdvice))], (await hall.Desk.DraftAsync(hall.Office(), unit, entry, AdjustmentHall.BetterWay(new(2026, 3, 9)), adviceId: foreign)).Refusals);
        await using var db = city.Db();
        Assert.Empty(await db.Adjustments.ToListAsync());
        Assert.All(await db.Set<PublicAdvice>().ToListAsync(), advice => Assert.Null(advice.AdjustmentId));
    }

    [Fact(DisplayName = "Each piece that waits stands on the office's day by itself, and on nobody else's; answered, it is gone")]
    public async Task On_the_day()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (desk, _) = Of(city);
        var id = (await desk.GiveAsync(town.PlaceId, Facts with { EntryNumber = "00001" }, "s1")).Value;
        _ = await desk.GiveAsync(town.PlaceId, Facts, "s2");
        await using var app = await AppUnderTest.StartAsync(city);
        var part = app.Services.GetServices<ITodayPart>().OfType<AdviceToday>().Single();
        Task<TodayBoard> BoardAsync(Role role) =>
            part.OfAsync(new(new(town.As(role, 0, 100 + (int)role), "安岭", "办公室") { Acts = Permissions.Shipped.ActsOf(role, _ => "Office").ToHashSet() }, city.Clock.GetUtcNow(), null), default);

        Assert.Equal(
            [("群众意见　YJ-2026-000001", $"list/advice/{id}", "清单上没有的，条目 00001", "答复"), ("群众意见　YJ-2026-000002", $"list/advice/{id + 1}", "清单上没有的", "答复")],
            (await BoardAsync(Role.Office)).Due.Select(row => (row.Title, row.Href, row.About, row.Next)).Order());
        Assert.Empty((await BoardAsync(Role.Legal)).Due);
        Assert.Empty((await desk.AnswerAsync(town.As(Role.Office, 0), await SeenAsync(city, id), Answer)).Refusals);
        Assert.Equal([$"list/advice/{id + 1}"], (await BoardAsync(Role.Office)).Due.Select(row => row.Href));
    }

    [Fact(DisplayName = "Blank, too long, or with a phone that is none, it is refused with every reason")]
    public void Refused()
    {
        var at = FakeClock.Local("2026-03-09 10:00");
        Assert.Equal([new FieldMissing("PublicAdvice.Text"), new AdvicePhoneWrong()], PublicAdvice.Receive(1, 1, "CODE", Facts with { Text = " ", Phone = "12" }, at).Refusals);
        Assert.Equal([new TextTooLong("PublicAdvice.Text", 1001, AdviceFacts.MostCharacters)], PublicAdvice.Receive(1, 1, "CODE", Facts with { Text = new('话', 1001) }, at).Refusals);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static (AdviceDesk Desk, AdviceQueries Advice) Of(TestCity city) => (new(city.City, city.Clock), new(city.City));

    private static async Task<Seen> SeenAsync(TestCity city, long id)
    {
        await using var db = city.Db();
        return Seen.Of(await db.Set<PublicAdvice>().AsNoTracking().SingleAsync(advice => advice.Id == id));
    }
}
