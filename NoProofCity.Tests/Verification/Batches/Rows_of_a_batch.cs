using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
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

    [Fact(DisplayName = "The lead stops it, however far it has come: it asks no more, what was answered stays, it says why, and whoever asked is told")]
    public async Task Stopped()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.ImportAsync(await hall.RegisterAsync(), hall.Today, [RegisterHall.Wang, "王某", "未婚", "2026-01-05"]);
        var (desk, sweep) = (new BatchDesk(city.City, city.Clock), new BatchSweep(city.City, city.Clock));
        var asked = await desk.SubmitAsync(hall.Agent, Facts, [.. Enumerable.Range(2, 300).Select(row => new BatchPerson(row, "王某", RegisterHall.Wang))]);
        Assert.Empty((await desk.ApproveAsync(hall.Town.As(Role.UnitLead, hall.Unit, 301), new(asked.Value, 1))).Refusals);
        Assert.Equal(200, await sweep.RunAsync());

        Assert.Empty((await desk.StopAsync(hall.Town.As(Role.UnitLead, hall.Unit, 301), asked.Value, ReasonText.Parse("名单有误").Value)).Refusals);

        Assert.Equal(0, await sweep.RunAsync());
        await using var db = city.Db();
        Assert.Equal((200, 100), (await db.BatchRows.CountAsync(row => row.Outcome == ReplyOutcome.Confirmed), await db.BatchRows.CountAsync(row => row.DoneAt == null)));
        Assert.Equal((BatchVerificationState.Stopped, "名单有误"), await StandsAsync(city, asked.Value));
        Assert.Equal(1, await db.Set<Notice>().CountAsync(notice => notice.Kind == BatchDesk.Decided.Key && notice.AccountId == hall.Agent.PersonId));
        Assert.IsType<BatchVerificationNotPossibleIn>(Assert.Single((await desk.StopAsync(hall.Agent, asked.Value, ReasonText.Parse("名单有误").Value)).Refusals));
    }

    [Fact(DisplayName = "The ledger tells of a list how many it names and each look into their data, not its rows; the timeline none of its turns but the last")]
    public async Task Ledger()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.ImportAsync(await hall.RegisterAsync(), hall.Today, [RegisterHall.Wang, "王某", "未婚", "2026-01-05"]);
        var asked = await AskedAndApprovedAsync(city, hall, [.. Enumerable.Range(2, 300).Select(row => new BatchPerson(row, "王某", RegisterHall.Wang))]);
        while (await new BatchSweep(city.City, city.Clock).RunAsync() > 0) { }

        await using var db = city.Db();
        var lines = await db.Ledger.AsNoTracking().Where(entry => entry.ObjectKind == nameof(BatchVerification)).OrderBy(entry => entry.Number).ToListAsync();
        Assert.Equal([BatchActs.Ask.Key, BatchActs.Decide.Key, BatchActs.Run.Key, BatchActs.Finish.Key], lines.Select(line => line.Act));
        Assert.All(lines, line => Assert.DoesNotContain(nameof(BatchPersonRow), line.Facts, StringComparison.Ordinal));
        Assert.Equal([0, 0, 200, 100], lines.Select(line => System.Text.RegularExpressions.Regex.Count(line.Facts, "\"DataQuery#")));
        var told = await new LedgerQueries(city.City).TimelineAsync(hall.Town.PlaceId, nameof(BatchVerification), asked, CancellationToken.None, BatchActs.Run.Key);
        Assert.Equal([BatchActs.Ask.Key, BatchActs.Decide.Key, BatchActs.Finish.Key], told.Select(line => line.Act));
    }

    [Fact(DisplayName = "A list whose rows cannot be read holds up no other")]
    public async Task Unreadable()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.ImportAsync(await hall.RegisterAsync(), hall.Today, [RegisterHall.Wang, "王某", "未婚", "2026-01-05"]);
        BatchPerson[] people = [new(2, "王某", RegisterHall.Wang)];
        var (broken, other) = (await AskedAndApprovedAsync(city, hall, people), await AskedAndApprovedAsync(city, hall, people));
        await using var db = city.Db();
        _ = await db.Database.ExecuteSqlAsync($"UPDATE BatchRows SET Number = 'x' WHERE BatchId = {broken}");

        _ = await Assert.ThrowsAsync<AggregateException>(() => new BatchSweep(city.City, city.Clock).RunAsync());

        Assert.Equal((BatchVerificationState.Approved, ""), await StandsAsync(city, broken));
        Assert.Equal((BatchVerificationState.Done, ""), await StandsAsync(city, other));
    }

    [Fact(DisplayName = "A name that its column cannot hold, or a purpose, is refused by name; the longest that is taken is read as it was written")]
    public async Task Longest()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var desk = new BatchDesk(city.City, city.Clock);
        string Name(int length) => new('某', length);

        var refused = await desk.SubmitAsync(hall.Agent, Facts, [new(2, Name(BatchPersonRow.LongestName + 1), RegisterHall.Wang)]);
        Assert.Equal([new TextTooLong("BatchPersonRow.Name", BatchPersonRow.LongestName + 1, BatchPersonRow.LongestName)], refused.Refusals);
        Assert.IsType<TextTooLong>(Assert.Single((await desk.SubmitAsync(hall.Agent, Facts with { Purpose = Name(300) }, [new(2, "王某", RegisterHall.Wang)])).Refusals));

        Assert.Empty((await desk.SubmitAsync(hall.Agent, Facts, [new(2, Name(BatchPersonRow.LongestName), RegisterHall.Wang)])).Refusals);
        await using var db = city.Db();
        Assert.Equal(Name(BatchPersonRow.LongestName), await db.BatchRows.Select(row => row.Name).SingleAsync());
        var most = db.Model.FindEntityType(typeof(BatchPersonRow))!.FindProperty(nameof(BatchPersonRow.Name))!.GetMaxLength();
        Assert.InRange(city.City.Secrets.Encrypt(Name(BatchPersonRow.LongestName)).Length, 1, most!.Value);
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

    private static async Task<long> AskedAndApprovedAsync(TestCity city, RegisterHall hall, IReadOnlyList<BatchPerson> people)
    {
        var desk = new BatchDesk(city.City, city.Clock);
        var asked = await desk.SubmitAsync(hall.Agent, Facts, people);
        Assert.Empty(asked.Refusals);
        Assert.Empty((await desk.ApproveAsync(hall.Town.As(Role.UnitLead, hall.Unit, 301), new(asked.Value, 1))).Refusals);
        return asked.Value;
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
