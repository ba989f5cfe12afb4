using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Tasks;
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

        Assert.Equal(0, await new BatchSweep(city.City, city.Clock).RunAsync());
        var seen = new Seen(asked.Value, (await FindAsync(city)).Version);
        Assert.NotEmpty((await desk.ApproveAsync(hall.Agent, seen)).Refusals);
        Assert.Empty((await desk.ApproveAsync(hall.Town.As(Role.UnitLead, hall.Unit, 301), seen)).Refusals);
        Assert.Equal(200, await new BatchSweep(city.City, city.Clock).RunAsync());
        Assert.Equal((BatchVerificationState.Running, 200), ((await FindAsync(city)).State, (await FindAsync(city)).RowsDone));
        // Another process goes on where this one ended.
        Assert.Equal(102, await new BatchSweep(city.City, city.Clock).RunAsync());
        Assert.Equal(0, await new BatchSweep(city.City, city.Clock).RunAsync());

        var batch = await FindAsync(city);
        Assert.Equal((BatchVerificationState.Done, 302), (batch.State, batch.RowsDone));
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

    [Fact(DisplayName = "Nobody decides on their own list; without a lead's word nothing is asked, refused it says why, and withdrawn it waits for nobody")]
    public async Task Decided()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var desk = new BatchDesk(city.City, city.Clock);
        var (lead, other) = (hall.Town.As(Role.UnitLead, hall.Unit, 301), hall.Town.As(Role.UnitLead, await hall.Town.UnitAsync("XX"), 302));
        async Task<Seen> AskedAsync(Actor actor) => new((await desk.SubmitAsync(actor, Facts, [new(2, "王某", RegisterHall.Wang)])).Value, 1);

        // Who leads the unit and is its agent too.
        var own = await AskedAsync(hall.Agent);
        Assert.Equal([new OwnBatch()], (await desk.ApproveAsync(hall.Town.As(Role.UnitLead, hall.Unit, 300), own)).Refusals);
        Assert.IsType<OutsideYourScope>(Assert.Single((await desk.ApproveAsync(other, own)).Refusals));
        Assert.IsType<NotYourRight>(Assert.Single((await desk.ApproveAsync(hall.Town.As(Role.Agent, hall.Unit, 303), own)).Refusals));
        Assert.Empty((await desk.RefuseAsync(lead, own, ReasonText.Parse("用途不清").Value)).Refusals);
        Assert.Equal((BatchVerificationState.Refused, "用途不清"), await StandsAsync(city, own.Id));
        Assert.Equal([new BatchVerificationNotPossibleIn(BatchVerificationState.Refused, BatchVerificationAct.Approve)], (await desk.ApproveAsync(lead, own with { Version = own.Version + 1 })).Refusals);

        var second = await AskedAsync(hall.Agent);
        Assert.Empty((await desk.WithdrawAsync(hall.Agent, second)).Refusals);
        Assert.Equal(0, await new BatchSweep(city.City, city.Clock).RunAsync());
        await using var db = city.Db();
        Assert.Equal(0, await db.DataQueries.CountAsync());
        Assert.Contains(await db.Set<Notice>().Select(notice => notice.Kind).ToListAsync(), kind => kind == BatchDesk.Decided.Key);
    }

    [Fact(DisplayName = "Stopped, it asks no more; what was answered stays, and the list says why")]
    public async Task Stopped()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.ImportAsync(await hall.RegisterAsync(), hall.Today, [RegisterHall.Wang, "王某", "未婚", "2026-01-05"]);
        var (desk, sweep) = (new BatchDesk(city.City, city.Clock), new BatchSweep(city.City, city.Clock));
        var asked = await desk.SubmitAsync(hall.Agent, Facts, [.. Enumerable.Range(2, 300).Select(row => new BatchPerson(row, "王某", RegisterHall.Wang))]);
        Assert.Empty((await desk.ApproveAsync(hall.Town.As(Role.UnitLead, hall.Unit, 301), new(asked.Value, 1))).Refusals);
        Assert.Equal(200, await sweep.RunAsync());

        Assert.Empty((await desk.StopAsync(hall.Agent, new(asked.Value, 3), ReasonText.Parse("名单有误").Value)).Refusals);

        Assert.Equal(0, await sweep.RunAsync());
        await using var db = city.Db();
        Assert.Equal((200, 100), (await db.BatchRows.CountAsync(row => row.Outcome == ReplyOutcome.Confirmed), await db.BatchRows.CountAsync(row => row.DoneAt == null)));
        Assert.Equal((BatchVerificationState.Stopped, "名单有误"), await StandsAsync(city, asked.Value));
    }

    [Fact(DisplayName = "A process that is killed in the middle of a list and started again leaves each row one result, and each look one line on file")]
    public async Task Killed()
    {
        const int People = 3000;
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.ImportAsync(await hall.RegisterAsync(), hall.Today, [RegisterHall.Wang, "王某", "未婚", "2026-01-05"]);
        var desk = new BatchDesk(city.City, city.Clock);
        var asked = await desk.SubmitAsync(hall.Agent, Facts with { Quota = People }, [.. Enumerable.Range(2, People).Select(row => new BatchPerson(row, "王某", RegisterHall.Wang))]);
        Assert.Empty((await desk.ApproveAsync(hall.Town.As(Role.UnitLead, hall.Unit, 301), new(asked.Value, 1))).Refusals);
        async Task<int> DoneAsync(Func<int, bool> enough)
        {
            for (var waited = System.Diagnostics.Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(20))
                if (await FindAsync(city) is { RowsDone: var done } && enough(done)) return done;
            return (await FindAsync(city)).RowsDone;
        }

        for (var kill = 0; kill < 2; kill++)
        {
            var before = (await FindAsync(city)).RowsDone;
            var (product, client) = await ProductProcess.ServeAsync(ProductProcess.Built, city.Folder);
            using (client)
            await using (product)
            {
                var done = await DoneAsync(done => done > before);
                Assert.InRange(done, before + 1, People - 1);
                product.Process.Kill(); // SIGKILL
                await product.Process.WaitForExitAsync();
            }
            await using var torn = city.Db();
            var results = await torn.BatchRows.CountAsync(row => row.DoneAt != null);
            Assert.Equal(((await FindAsync(city)).RowsDone, results), (results, await torn.DataQueries.CountAsync()));
        }
        var (again, browser) = await ProductProcess.ServeAsync(ProductProcess.Built, city.Folder);
        using (browser)
        await using (again) Assert.Equal(People, await DoneAsync(done => done == People));

        await using var db = city.Db();
        Assert.Equal((BatchVerificationState.Done, ""), await StandsAsync(city, asked.Value));
        Assert.Equal((People, People), (await db.BatchRows.CountAsync(row => row.DoneAt != null), await db.DataQueries.CountAsync()));
        Assert.Equal(1, await db.Set<Notice>().CountAsync(notice => notice.Kind == BatchSweep.Finished.Key));
    }

    private static async Task<(BatchVerificationState, string)> StandsAsync(TestCity city, long id)
    {
        await using var db = city.Db();
        var batch = await db.BatchVerifications.AsNoTracking().SingleAsync(batch => batch.Id == id);
        return (batch.State, batch.Reason);
    }

    private static async Task<BatchVerification> FindAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.BatchVerifications.AsNoTracking().SingleAsync();
    }
}
