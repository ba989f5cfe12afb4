using System.Net;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Verification;

/// <summary>What was verified is not used for anything else; who reads it stands in the log.</summary>
public sealed class Verification_art12_Who_reads
{
    [Theory(DisplayName = "Who opens an answer stands in the log with the time, the request and what it was for; another unit opens nothing")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [InlineData("jinan-2020")]
    [Rule("D-Ver-12", "Y-Ver-12", "G-Ver-12", "J-Ver-9a")]
    public async Task Opened(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        var id = await hall.SentAsync();
        Assert.True((await hall.Queries.OpenAsync(hall.Clerk, id, default)).IsDone);
        Assert.Empty(await LogAsync());
        Assert.Empty(await hall.ReplyAsync(id));
        city.Clock.MoveTo("2026-03-09 15:00");

        Assert.True((await hall.Queries.OpenAsync(hall.Clerk, id, default)).IsDone);
        var stranger = hall.Town.As(Role.Agent, await hall.Town.UnitAsync("JT", "交通局"), 950);
        Assert.IsType<OutsideYourScope>(Assert.Single((await hall.Queries.OpenAsync(stranger, id, default)).Refusals));

        var line = Assert.Single(await LogAsync());
        Assert.Equal((hall.Clerk.PersonId, FakeClock.Local("2026-03-09 15:00"), nameof(VerificationRequest), id, "临时救助"), (line.PersonId, line.At, line.ObjectKind, line.ObjectId, line.Reason));

        async Task<IReadOnlyList<LedgerEntry>> LogAsync()
        {
            await using var db = city.Db();
            return await db.Ledger.AsNoTracking().Where(entry => entry.Chain == Chain.Access && entry.Act == AccessLog.SawAct).ToListAsync();
        }
    }

    [Theory(DisplayName = "Each look at an answer and each opened paper stands in the ledger of looks with who, when, the request and what for; a unit sees those of its own requests")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-12", "Y-Ver-12", "G-Ver-12")]
    public async Task Ledger_of_looks(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var hall = await VerificationHall.OpenAsync(city, profile);
        var (id, room, stranger) = (await hall.SentAsync(), new LetterRoom(city), await hall.Town.UnitAsync("JT", "交通局"));
        Assert.Empty(await hall.ReplyAsync(id));
        city.Clock.MoveTo("2026-03-09 15:00");
        Assert.True((await hall.Queries.OpenAsync(hall.Clerk, id, default)).IsDone);
        Assert.NotNull(await room.OpenAsync(hall.Answerer, (await room.OfAsync(id))[0]));

        var looks = await LooksAsync(hall.List.Office());

        var number = (await hall.RequestAsync(id)).Number;
        Assert.Equal([(number, "F-03", null), (number, null, "临时救助")], looks.Select(look => (look.RequestNumber, look.Form, look.Purpose)));
        Assert.All(looks, look => Assert.Equal(FakeClock.Local("2026-03-09 15:00"), look.At));
        Assert.Equal("答复", Web.Words.FactWords.Seen(looks[1].Facts));
        Assert.Equal(looks, await LooksAsync(hall.LeadOfAsker));
        Assert.Equal(looks, await LooksAsync(hall.List.Lead(hall.Issuer)));
        Assert.Empty(await LooksAsync(hall.List.Lead(stranger)));

        async Task<IReadOnlyList<RequestViewRow>> LooksAsync(Actor actor) => (await new ViewQueries(city.City).PageAsync((await hall.Town.ScopeAsync(actor, VerificationActs.ReadViews))!, new(), default)).Rows;
    }

    [Theory(DisplayName = "The staff of a unit take no list of requests along: the address refuses it with the article and it stands in the log; the office takes it masked")]
    [InlineData("verification/inbox.xlsx")]
    [InlineData("verification/outbox.xlsx")]
    [InlineData("supplements.xlsx")]
    [Rule("D-Ver-12", "Y-Ver-12", "G-Ver-12")]
    public async Task No_bulk_export(string address)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        _ = await hall.SentAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        foreach (var role in new[] { Role.Clerk, Role.Agent, Role.Liaison, Role.UnitLead })
        {
            using var window = await app.SignedInAsync(await SomebodyAsync(role));
            using var refused = await window.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains("附件2第十二条", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using var office = await app.SignedInAsync(await SomebodyAsync(Role.Office));
        using var taken = await office.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(SheetWriter.ContentType, taken.Content.Headers.ContentType?.MediaType);
        await using var logged = city.Db();
        Assert.Equal(4, await logged.Ledger.CountAsync(entry => entry.Chain == Chain.Access && entry.Act == LedgerQueries.DeniedAct));

        async Task<string> SomebodyAsync(Role role)
        {
            await using var db = city.Db();
            _ = await city.PersonAsync($"who{role}", role, await db.Units.SingleAsync(unit => unit.Id == hall.Issuer));
            return $"who{role}";
        }
    }
}
