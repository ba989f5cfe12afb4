using NoProofCity.Data.Registers;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Registers;

public sealed class Versions_of_a_register
{
    private static string[] Row(string state) => [RegisterHall.Wang, "王某", state, "2026-01-05"];

    [Theory(DisplayName = "An import is a version of its own: the one before is kept until the next, then its rows go; taken back, it answers again"), OnEachDatabase]
    public async Task One_after_the_other(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var hall = await RegisterHall.OpenAsync(city);
        var register = await hall.RegisterAsync();
        foreach (var (state, day) in ((string, int)[])[("未婚", 1), ("已婚", 2), ("离异", 3)]) Assert.Equal(1, (await hall.ImportAsync(register, new(2026, 3, day), Row(state))).Value);
        await hall.ShowAsync(register, "婚姻状况");

        Assert.Equal([RegisterVersionState.Dropped, RegisterVersionState.Earlier, RegisterVersionState.InForce], (await hall.FindAsync(register)).Versions.OrderBy(version => version.Number).Select(version => version.State));
        Assert.Equal(2, await hall.RowsAsync());
        Assert.Equal("离异", await AnswerAsync());

        Assert.Empty((await hall.Desk.RestoreAsync(hall.Agent, await hall.SeenAsync(register), ReasonText.Parse("传错了一张表").Value)).Refusals);
        Assert.Equal("已婚", await AnswerAsync());
        Assert.Empty((await hall.Imports.SweepAsync(null, default)).Refusals);
        Assert.Equal(1, await hall.RowsAsync());
        Assert.Equal([new NoEarlierVersion()], (await hall.Desk.RestoreAsync(hall.Agent, await hall.SeenAsync(register), ReasonText.Parse("再退回一版").Value)).Refusals);

        async Task<string> AnswerAsync() => (await hall.AskAsync(RegisterHall.Wang, "王某")).Answer!.Shown.Single().Value;
    }

    [Fact(DisplayName = "Until its last row is there a new version answers nothing; one that breaks off leaves nothing, and the one before goes on answering")]
    public async Task Broken_off()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var register = await hall.RegisterAsync();
        _ = await hall.ImportAsync(register, hall.Today, Row("未婚"));
        using var stopping = new CancellationTokenSource();
        IEnumerable<RegisterRecord> Rows()
        {
            for (var row = 0; row < 12_000; row++)
            {
                if (row == 11_000) stopping.Cancel();
                yield return new(RegisterHall.Wang, Row("已婚"));
            }
        }

        var seen = await hall.SeenAsync(register);
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hall.Imports.ImportAsync(hall.Agent, seen, new(hall.Today, "大表.xlsx", RegisterHall.Head), Rows(), 0, null, stopping.Token));

        Assert.Equal(1, await hall.RowsAsync());
        Assert.NotNull((await hall.AskAsync(RegisterHall.Wang, "王某")).Answer);
        Assert.Equal(RegisterVersionState.Dropped, (await hall.FindAsync(register)).Versions.Single(version => version.Number == 2).State);
        Assert.Equal(1, (await hall.ImportAsync(register, hall.Today, Row("已婚"))).Value);
    }

    [Fact(DisplayName = "A table without the columns of the answer, of a day ahead, older than what is there, or without a row is refused and changes nothing")]
    public async Task Refused()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var register = await hall.RegisterAsync(RegisterHall.Facts() with { RuleColumn = "登记日期", RuleValues = ["2026-01-05"] });
        _ = await hall.ImportAsync(register, hall.Today, Row("未婚"));
        await hall.ShowAsync(register, "婚姻状况");
        async Task<IReadOnlyList<Refusal>> TryAsync(DateOnly asOf, params string[] head) => (await hall.Imports.ImportAsync(hall.Agent, await hall.SeenAsync(register), new(asOf, "a.xlsx", head), [], 0, null, default)).Refusals;

        Assert.Equal([new AsOfAhead(hall.Today.AddDays(1))], await TryAsync(hall.Today.AddDays(1), RegisterHall.Head));
        Assert.Equal([new AsOfOlder(hall.Today.AddDays(-1), hall.Today)], await TryAsync(hall.Today.AddDays(-1), RegisterHall.Head));
        Assert.Equal([new RegisterColumnsMissing("婚姻状况、登记日期")], await TryAsync(hall.Today, "公民身份号码", "姓名"));
        Assert.Equal([new RegisterColumnTwice("备注")], await TryAsync(hall.Today, [.. RegisterHall.Head, "备注", "备 注"]));
        Assert.Equal([new RegisterWithoutRows()], await TryAsync(hall.Today, RegisterHall.Head));
        Assert.NotNull((await hall.AskAsync(RegisterHall.Wang, "王某")).Answer);
    }

    [Fact(DisplayName = "A register needs a title, a purpose, a proof, two columns and a term; a title stands once in a place")]
    public async Task Fields()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.RegisterAsync();

        Assert.Equal([new AlreadyThere("SharedRegister.Title")], (await hall.Desk.OpenAsync(hall.Agent, hall.Unit, RegisterHall.Facts())).Refusals);
        Assert.Equal(
            [new FieldMissing("SharedRegister.Title"), new FieldMissing("SharedRegister.Purpose"), new FieldMissing("SharedRegister.Proofs"), new KeyIsName("姓 名"), new FreshDaysOutOfRange(0, SharedRegister.MostFreshDays), new FieldMissing("SharedRegister.RuleValues")],
            (await hall.Desk.OpenAsync(hall.Agent, hall.Unit, new(" ", "", KeyKind.Other, "姓名", "姓 名", 0) { RuleColumn = "状态" })).Refusals);
    }

    [Theory(DisplayName = "The data bureau keeps the registers of the place, a unit its own; the office only reads, and a clerk only asks")]
    [InlineData(Role.DataBureau, true, true)]
    [InlineData(Role.UnitLead, true, false)]
    [InlineData(Role.Liaison, true, true)]
    [InlineData(Role.Agent, true, true)]
    [InlineData(Role.Clerk, false, true)]
    [InlineData(Role.Office, false, false)]
    public async Task Rights(Role role, bool keeps, bool asks)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var register = await hall.RegisterAsync();
        var elsewhere = await hall.Town.UnitAsync("JY", "教育局");
        _ = await hall.ImportAsync(register, hall.Today, Row("未婚"));
        var actor = hall.Town.As(role, hall.Unit, 500);
        static bool IsDenied(IReadOnlyList<Refusal> refusals) => refusals.Any(refusal => refusal is NotYourRight or OutsideYourScope);
        var stale = new Data.Common.Seen(register, 999); // no such version: nothing changes under the test
        var why = ReasonText.Parse("核对数据").Value;
        Func<Task<IReadOnlyList<Refusal>>>[] buttons =
        [
            async () => (await hall.Desk.OpenAsync(actor, hall.Unit, RegisterHall.Facts($"库{role}"))).Refusals,
            async () => (await hall.Desk.ReviseAsync(actor, stale, RegisterHall.Facts())).Refusals,
            async () => (await hall.Desk.SuspendAsync(actor, stale, why)).Refusals,
            async () => (await hall.Desk.ResumeAsync(actor, stale)).Refusals,
            async () => (await hall.Desk.RestoreAsync(actor, stale, why)).Refusals,
            async () => (await hall.Desk.DropEarlierAsync(actor, stale)).Refusals,
            async () => (await hall.Imports.ImportAsync(actor, stale, new(hall.Today, "a.xlsx", RegisterHall.Head), [], 0, null, default)).Refusals,
        ];

        foreach (var press in buttons) Assert.Equal(!keeps, IsDenied(await press()));
        Assert.Equal(!asks, IsDenied((await hall.Asking.AskAsync(actor, new("单身证明", null, RegisterHall.Wang, "王某", "核实"), null, "BJ-1")).Refusals));
        Assert.Equal(!asks, IsDenied((await hall.Asking.RecordAsync(actor, new("平台", "单身证明", RegisterHall.Wang, "", "核实", "BJ-1", null, "未婚"))).Refusals));
        Assert.Equal(role is not Role.DataBureau, IsDenied((await hall.Desk.OpenAsync(actor, elsewhere, RegisterHall.Facts($"别家{role}"))).Refusals));
    }
}
