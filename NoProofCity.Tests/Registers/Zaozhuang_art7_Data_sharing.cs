using NoProofCity.Data.Common;
using NoProofCity.Data.Registers;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;
using NoProofCity.Tests.Verification;

namespace NoProofCity.Tests.Registers;

/// <summary>Staff may also look into national and provincial databases; what was looked up stays on file.</summary>
public sealed class Zaozhuang_art7_Data_sharing
{
    [Theory(DisplayName = "A look into a national database stands in the list of queries with who, when, where, what for, what was found and the case"), OnEachDatabase]
    [Rule("Z-7a")]
    public async Task On_file(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var hall = await RegisterHall.OpenAsync(city);
        var clerk = hall.Town.As(Role.Clerk, hall.Unit, 310);
        var query = new PlatformQuery("国家婚姻登记信息核验", "单身证明", RegisterHall.Wang, "王某", "办理公租房", "BJ-2026-000007", ReplyOutcome.Confirmed, "未婚");

        Assert.Empty((await hall.Asking.RecordAsync(clerk, query, "once")).Refusals);
        Assert.Empty((await hall.Asking.RecordAsync(clerk, query, "once")).Refusals);

        var line = Assert.Single(await hall.QueriesAsync());
        Assert.Equal((clerk.Name, "民政局", city.Clock.GetUtcNow(), "国家婚姻登记信息核验", "办理公租房", "BJ-2026-000007", ReplyOutcome.Confirmed), (line.ByName, line.UnitName, line.At, line.Source, line.Purpose, line.CaseNumber, line.Outcome));
        Assert.Equal(("王*", "370***********" + RegisterHall.Wang[^4..], "未婚"), (line.Name, line.Number, line.Result));
        Assert.Equal(
            [new FieldMissing("DataQuery.Source"), new FieldMissing("DataQuery.Purpose"), new FieldMissing("DataQuery.CaseNumber"), new FieldMissing("DataQuery.Result")],
            (await hall.Asking.RecordAsync(clerk, query with { Source = " ", Purpose = "", CaseNumber = "", Result = "" })).Refusals);
    }

    [Fact(DisplayName = "What is asked of a register goes on file by itself, whether it answers or not; without a purpose nothing is asked, and another unit does not see it")]
    [Rule("Z-7a")]
    public async Task By_itself()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var register = await hall.RegisterAsync();
        _ = await hall.ImportAsync(register, hall.Today, [RegisterHall.Wang, "王某", "未婚", ""]);
        Task<Outcome<RegisterReply>> AskAsync(string number, string purpose = "办理公租房", string proof = "单身证明") => hall.Asking.AskAsync(hall.Agent, new(proof, null, number, "王某", purpose), null, "BJ-1");

        Assert.NotNull((await AskAsync(RegisterHall.Wang)).Value.Answer);
        Assert.Equal(RegisterGap.Missing, (await AskAsync(RegisterHall.Zhao)).Value.Gap);
        Assert.Equal([new FieldMissing("DataQuery.Purpose")], (await AskAsync(RegisterHall.Wang, " ")).Refusals);
        Assert.Equal([new NoRegisterFor("无房证明")], (await AskAsync(RegisterHall.Wang, proof: "无房证明")).Refusals);

        var lines = await hall.QueriesAsync();
        Assert.Equal([RegisterGap.Missing, null], lines.Select(line => line.Gap).OrderByDescending(gap => gap is not null));
        Assert.All(lines, line => Assert.Equal(("婚姻登记（民政局）", hall.Today), (line.Source, line.AsOf!.Value)));
        Assert.Single(await hall.QueriesAsync(new ListQuery { Text = RegisterHall.Zhao }));
        var other = hall.Town.As(Role.Agent, await hall.Town.UnitAsync("JY", "教育局"), 320);
        Assert.Empty((await hall.Registers.QueriesAsync((await hall.Town.ScopeAsync(other, RegisterActs.ReadQueries))!, new(), default)).Rows);
    }

    [Fact(DisplayName = "By month: how many requests each register covers, how many it answered at once and why the others went to a person; most first, trials not counted")]
    public async Task Benefit()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var (idle, busy) = (await hall.RegisterAsync(RegisterHall.Facts("低保名单") with { Proofs = ["低保证明"] }), await hall.RegisterAsync());
        _ = await hall.ImportAsync(busy, hall.Today, [RegisterHall.Wang, "王某", "未婚", ""]);
        foreach (var (number, name) in ((string, string)[])[(RegisterHall.Wang, "王某"), (RegisterHall.Wang, "汪某"), (RegisterHall.Zhao, "赵某")]) Assert.True((await hall.Asking.AskAsync(hall.Agent, new("单身证明", null, number, name, "核实"), null, "BJ-1")).IsDone);
        Assert.True((await hall.Asking.AskAsync(hall.Agent, new("", null, RegisterHall.Wang, null, "试查"), busy, "")).IsDone);
        var scope = (await hall.Town.ScopeAsync(hall.Town.As(Role.Office, hall.Unit, 330), RegisterActs.Read))!;
        Task<IReadOnlyList<RegisterBenefit>> InAsync(int month) => hall.Registers.BenefitAsync(scope, RegisterMonth.Of(new DateOnly(2026, month, 9)), default);

        Assert.Equal([new(busy, "婚姻登记", "民政局", 3, 1, 0, 1, 1, 0, 0), new(idle, "低保名单", "民政局", 0, 0, 0, 0, 0, 0, 0)], await InAsync(3));
        Assert.All(await InAsync(2), one => Assert.Equal(0, one.Asked));
    }

    [Fact(DisplayName = "What people answered counts for the register that could have done it, and for the proof itself where there is none")]
    public async Task Would_have_answered()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var hall = await VerificationHall.OpenAsync(city, "zaozhuang-2021");
        Assert.Empty(await hall.ReplyAsync(await hall.SentAsync()));
        _ = await hall.SentAsync();
        var (registers, scope) = (new RegisterQueries(city.City), (await hall.Town.ScopeAsync(hall.List.Office(), RegisterActs.Read))!);
        Task<IReadOnlyList<RegisterBenefit>> NowAsync() => registers.BenefitAsync(scope, RegisterMonth.Of(new DateOnly(2026, 3, 9)), default);

        Assert.Equal([new(0, VerificationHall.Proof, "公安局", 0, 0, 0, 0, 0, 0, 1)], await NowAsync());

        var opened = await new RegisterDesk(city.City, city.Clock).OpenAsync(hall.Answerer, hall.Issuer, RegisterHall.Facts("户籍库") with { Proofs = [VerificationHall.Proof] });
        Assert.Equal([new(opened.Value, "户籍库", "公安局", 0, 0, 0, 0, 0, 0, 1)], await NowAsync());
    }
}
