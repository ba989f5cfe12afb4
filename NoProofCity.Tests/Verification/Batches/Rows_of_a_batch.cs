using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Batches;
using NoProofCity.Tests.Registers;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification.Batches;

/// <summary>A list is approved by the unit lead, and each person of it has one result.</summary>
public sealed class Rows_of_a_batch
{
    private static readonly BatchFacts Facts = new("单身证明", null, "公租房年度复核", 500, "名单.xlsx");

    [Theory(DisplayName = "Nothing is asked before the unit lead approves; then each row has one result or the reason why a person must look"), OnEachDatabase]
    public async Task Approved(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.ImportAsync(await hall.RegisterAsync(), hall.Today, [RegisterHall.Wang, "王某", "未婚", "2026-01-05"], [RegisterHall.Li, "李某", "未婚", "2025-05-01"]);
        var desk = new BatchDesk(city.City, city.Clock);
        // More than are asked in one transaction.
        BatchPerson[] people = [new(2, "王某", RegisterHall.Wang), new(3, "李四", RegisterHall.Li), .. Enumerable.Range(4, 300).Select(row => new BatchPerson(row, "赵某", RegisterHall.Zhao))];
        var asked = await desk.SubmitAsync(hall.Agent, Facts, people);
        Assert.Empty(asked.Refusals);

        Assert.False(await desk.AdvanceAsync());
        var seen = new Seen(asked.Value, (await FindAsync(city)).Version);
        Assert.NotEmpty((await desk.ApproveAsync(hall.Agent, seen)).Refusals);
        Assert.Empty((await desk.ApproveAsync(hall.Town.As(Role.UnitLead, hall.Unit, 301), seen)).Refusals);
        Assert.True(await desk.AdvanceAsync());
        Assert.Equal((BatchState.Running, 200), ((await FindAsync(city)).State, (await FindAsync(city)).RowsDone));
        // Another process goes on where this one ended.
        Assert.True(await new BatchDesk(city.City, city.Clock).AdvanceAsync());
        Assert.False(await desk.AdvanceAsync());

        var batch = await FindAsync(city);
        Assert.Equal((BatchState.Done, 302), (batch.State, batch.RowsDone));
        await using var db = city.Db();
        var rows = await db.BatchRows.AsNoTracking().OrderBy(row => row.RowNo).ToListAsync();
        Assert.All(rows, row => Assert.True(row.Outcome is null != row.Gap is null));
        Assert.Equal((ReplyOutcome.Confirmed, RegisterGap.NameDiffers, RegisterGap.Missing), (rows[0].Outcome, rows[1].Gap, rows[2].Gap));
        Assert.Equal(302, await db.DataQueries.CountAsync(query => query.ObjectKind == nameof(BatchVerification)));
    }

    [Fact(DisplayName = "A list with more persons than were asked for is refused")]
    public async Task Quota()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var desk = new BatchDesk(city.City, city.Clock);

        var refused = await desk.SubmitAsync(hall.Agent, Facts with { Quota = 1 }, [new(2, "王某", RegisterHall.Wang), new(3, "李某", RegisterHall.Li)]);

        Assert.Equal([new OverQuota(2, 1)], refused.Refusals);
    }

    private static async Task<BatchVerification> FindAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.BatchVerifications.AsNoTracking().SingleAsync();
    }
}
