using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

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
}
