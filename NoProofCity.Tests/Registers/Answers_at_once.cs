using System.Text;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Registers;

/// <summary>What a register answers, and when a person is asked instead.</summary>
public sealed class Answers_at_once
{
    private static readonly string[] Single = [RegisterHall.Wang, "王某", "未婚", "2026-01-05"];
    private static readonly string[] Married = [RegisterHall.Li, "李某", "已婚", "2025-05-01"];

    [Theory(DisplayName = "A row with that number and name answers that it is so, with the columns that are shown, whose data they are and as of when"), OnEachDatabase]
    public async Task Confirmed(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var hall = await RegisterHall.OpenAsync(city);
        var register = await hall.RegisterAsync();
        Assert.Equal(2, (await hall.ImportAsync(register, new(2026, 3, 1), Single, Married)).Value);
        await hall.ShowAsync(register, "婚姻状况");

        var answer = (await hall.AskAsync(RegisterHall.Wang.ToLowerInvariant(), " 王 某")).Answer!;

        Assert.Equal(ReplyOutcome.Confirmed, answer.Outcome);
        Assert.Equal([new ShownValue("婚姻状况", "未婚", true)], answer.Shown);
        Assert.Equal(("婚姻登记", "民政局", new DateOnly(2026, 3, 1), 30, 1), (answer.Register.Title, answer.Register.OwnerName, answer.Register.AsOf, answer.Register.FreshDays, answer.Register.Version));
    }

    [Fact(DisplayName = "Where a column decides, what stands there makes it so or not so")]
    public async Task Rule()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var register = await hall.RegisterAsync(RegisterHall.Facts() with { RuleColumn = "婚姻状况", RuleValues = ["未婚", "离异"] });
        _ = await hall.ImportAsync(register, hall.Today, Single, Married);

        Assert.Equal(ReplyOutcome.Confirmed, (await hall.AskAsync(RegisterHall.Wang, "王某")).Answer!.Outcome);
        Assert.Equal(ReplyOutcome.Mismatch, (await hall.AskAsync(RegisterHall.Li, "李某")).Answer!.Outcome);
    }

    [Fact(DisplayName = "Nobody found, another name, rows that contradict each other and data too old go to a person; not found is an answer only of a register that has everybody")]
    public async Task Gaps()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var register = await hall.RegisterAsync();
        Assert.Equal(RegisterGap.NoRegister, (await hall.AskAsync(RegisterHall.Wang, "王某")).Gap); // nothing came in yet
        _ = await hall.ImportAsync(register, hall.Today, Single, Married, [RegisterHall.Li, "李某", "离异", "2026-02-01"]);

        Assert.Equal(RegisterGap.Missing, (await hall.AskAsync(RegisterHall.Zhao, "赵某")).Gap);
        Assert.Equal(RegisterGap.NameDiffers, (await hall.AskAsync(RegisterHall.Wang, "汪某")).Gap);
        Assert.Equal(ReplyOutcome.Confirmed, (await hall.AskAsync(RegisterHall.Li, "李某")).Answer?.Outcome); // what contradicts is not told yet
        await hall.ShowAsync(register, "婚姻状况");
        Assert.Equal(RegisterGap.Contradictory, (await hall.AskAsync(RegisterHall.Li, "李某")).Gap);
        Assert.Equal(RegisterGap.NoRegister, (await hall.AskAsync(RegisterHall.Wang, "王某", "无房证明")).Gap);

        var facts = (await hall.FindAsync(register)).Facts;
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Agent, await hall.SeenAsync(register), facts with { IsComplete = true })).Refusals);
        Assert.Equal(ReplyOutcome.NotFound, (await hall.AskAsync(RegisterHall.Zhao, "赵某")).Answer!.Outcome);

        city.Clock.Pass(TimeSpan.FromDays(30));
        Assert.NotNull((await hall.AskAsync(RegisterHall.Wang, "王某")).Answer);
        city.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(RegisterGap.Stale, (await hall.AskAsync(RegisterHall.Wang, "王某")).Gap);
        Assert.Equal(RegisterGap.Stale, (await hall.AskAsync(RegisterHall.Zhao, "赵某")).Gap); // "not found" of old data is no answer either
    }

    [Fact(DisplayName = "Two registers that answer differently are no answer; of those that say the same the newer is named")]
    public async Task Several()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var (one, other) = (await hall.RegisterAsync(RegisterHall.Facts("甲") with { RuleColumn = "婚姻状况", RuleValues = ["未婚"] }), await hall.RegisterAsync(RegisterHall.Facts("乙") with { RuleColumn = "婚姻状况", RuleValues = ["未婚"] }));
        _ = await hall.ImportAsync(one, new(2026, 3, 1), Single, Married);
        _ = await hall.ImportAsync(other, new(2026, 3, 8), Single, [RegisterHall.Li, "李某", "未婚", ""]);

        Assert.Equal("乙", (await hall.AskAsync(RegisterHall.Wang, "王某")).Answer!.Register.Title);
        Assert.Equal(RegisterGap.Contradictory, (await hall.AskAsync(RegisterHall.Li, "李某")).Gap);
        Assert.Empty((await hall.Desk.SuspendAsync(hall.Agent, await hall.SeenAsync(other), ReasonText.Parse("数据有误，正在核对").Value)).Refusals);
        Assert.Equal(ReplyOutcome.Mismatch, (await hall.AskAsync(RegisterHall.Li, "李某")).Answer!.Outcome);
    }

    [Fact(DisplayName = "The registers of a city answer its counties, not the other way round")]
    public async Task Of_the_city()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var county = await TownHall.OpenAsync(city, "zaozhuang-2021", "county", hall.Town.PlaceId);
        _ = await hall.ImportAsync(await hall.RegisterAsync(), hall.Today, Single);
        await using var db = city.Db();
        Task<RegisterReply> AskAsync(long place) => Data.Registers.RegisterLookup.AskAsync(db, place, new("单身证明", null, RegisterHall.Wang, "王某", "核实"), city.Clock.GetUtcNow(), default);

        Assert.NotNull((await AskAsync(county.PlaceId)).Answer);
        Assert.NotNull((await AskAsync(hall.Town.PlaceId)).Answer);
    }

    [Fact(DisplayName = "Neither number nor name nor any value of a row lies open in the database, the ledger holds none, and the numbers are not told by what is hashed")]
    public async Task Hidden()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.ImportAsync(await hall.RegisterAsync(), hall.Today, Single);
        Assert.True((await hall.Asking.AskAsync(hall.Agent, new("单身证明", null, RegisterHall.Wang, "王某", "办理公租房"), null, "BJ-1")).IsDone);

        await using (var db = city.Db()) _ = await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var file = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(city.City.Settings.DatabaseFile));
        Assert.All([RegisterHall.Wang, "王某", "未婚"], open => Assert.DoesNotContain(open, file, StringComparison.Ordinal));
        Assert.Empty((await new LedgerCheck(city.City).RunAsync()).Broken);
    }
}
