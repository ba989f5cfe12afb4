using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification.Overdue;

/// <summary>What time alone brings about: each step once, in office hours, and nothing that was answered.</summary>
public sealed class The_sweep
{
    [Theory(DisplayName = "Rounds that overlap find each late answer once"), OnEachDatabase]
    public async Task Once(Database database)
    {
        await using var city = await TestCity.OpenAsync(database, "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, "gaoqing-2021");
        for (var i = 0; i < 3; i++) _ = await hall.Hall.SentAsync();
        city.Clock.Pass(TimeSpan.FromMinutes(31));

        var rounds = await Task.WhenAll(hall.SweepAsync(), new OverdueSweep(city.City, city.Clock).RunAsync(city.Clock.GetUtcNow()), hall.SweepAsync());

        Assert.Equal(3, rounds.Sum(round => round.Opened));
        Assert.Equal(3, (await hall.AllAsync()).Count);
        Assert.Equal(3, (await hall.TasksAsync()).Count);
        Assert.Equal(new Swept(0, 0, 0), await hall.SweepAsync());
    }

    [Theory(DisplayName = "Nobody is set to work while the office is closed: at midnight, at noon, on a Sunday; the next opening finds it")]
    [InlineData("2026-03-10 00:00")]
    [InlineData("2026-03-09 12:30")]
    [InlineData("2026-03-15 10:00")]
    public async Task Closed(string moment)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 11:00");
        var hall = await OverdueHall.OpenAsync(city, "gaoqing-2021");
        _ = await hall.Hall.SentAsync();

        city.Clock.MoveTo(moment);
        Assert.Equal(new Swept(0, 0, 0), await hall.SweepAsync());
        Assert.Empty(await hall.AllAsync());
        city.Clock.MoveTo("2026-03-16 09:00");
        Assert.Equal(1, (await hall.SweepAsync()).Opened);
    }

    [Fact(DisplayName = "An answer that comes late before any round stands in L-06 all the same, with nothing left to do")]
    public async Task Late_between_rounds()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, "gaoqing-2021");
        var request = await hall.Hall.SentAsync();
        city.Clock.Pass(TimeSpan.FromMinutes(31));

        Assert.Empty(await hall.Hall.ReplyAsync(request));

        Assert.Equal(OverdueState.Resolved, Assert.Single(await hall.RowsAsync(hall.Office)).State);
        Assert.Empty(await hall.TasksAsync());
        Assert.Equal(new Swept(0, 0, 0), await hall.SweepAsync());
    }

    [Fact(DisplayName = "An answer in time leaves no row; what is answered late ends the task to report")]
    public async Task Answered()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, "gaoqing-2021");
        var (inTime, late) = (await hall.Hall.SentAsync(), await hall.Hall.SentAsync());
        Assert.Empty(await hall.Hall.ReplyAsync(inTime));
        city.Clock.Pass(TimeSpan.FromMinutes(31));
        _ = await hall.SweepAsync();
        Assert.Equal(late, Assert.Single(await hall.AllAsync()).RequestId);

        Assert.Empty(await hall.Hall.ReplyAsync(late));

        Assert.Equal(TaskState.Withdrawn, Assert.Single(await hall.TasksAsync()).State);
        Assert.True((await hall.Hall.RequestAsync(late)).Answer!.WasLate);
    }

    [Fact(DisplayName = "Late is late, though the request went to another unit: the second unit has a time, and a row, of its own")]
    public async Task Rerouted()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, "gaoqing-2021");
        var other = await hall.Hall.Town.UnitAsync("DJ", "登记中心");
        var first = await hall.LateAsync();
        Assert.Empty(await hall.Hall.ReturnAsync(first.RequestId));
        Assert.Empty((await hall.Hall.Desk.RerouteAsync(hall.Hall.Agent, await hall.Hall.SeenAsync(first.RequestId), other)).Refusals);
        Assert.Equal(0, (await hall.SweepAsync()).Opened);

        city.Clock.Pass(TimeSpan.FromMinutes(31));
        Assert.Equal(1, (await hall.SweepAsync()).Opened);

        Assert.Equal([(hall.Hall.Issuer, OverdueState.Resolved), (other, OverdueState.Open)], (await hall.AllAsync()).OrderBy(one => one.Id).Select(one => (one.IssuerUnitId, one.State)));
    }

    [Fact(DisplayName = "What lies with somebody who is away goes to whoever is there, once; back again, they keep their hands off what was given away")]
    public async Task Absent()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, "gaoqing-2021");
        var request = await hall.Hall.SentAsync();
        var owner = (await hall.Hall.RequestAsync(request)).OwnerId;
        Assert.Equal(0, (await hall.SweepAsync()).Moved);
        var registry = (await hall.Hall.Town.StaffList.RegistryAsync(hall.Hall.Issuer, default))!;
        Assert.Empty((await hall.Hall.Town.Staff.RecordAbsenceAsync(hall.Hall.List.Lead(hall.Hall.Issuer), await hall.Hall.Town.RegistryAsync(hall.Hall.Issuer), owner!.Value, city.Clock.GetUtcNow(), city.Clock.GetUtcNow().AddMinutes(10))).Refusals);

        var rounds = await Task.WhenAll(hall.SweepAsync(), hall.SweepAsync());

        Assert.Equal(1, rounds.Sum(round => round.Moved));
        var deputy = registry.People.Single(person => person.Name == "郑洁").Id;
        Assert.Equal(deputy, (await hall.Hall.RequestAsync(request)).OwnerId);
        city.Clock.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(0, (await hall.SweepAsync()).Moved);
        Assert.Equal(deputy, (await hall.Hall.RequestAsync(request)).OwnerId);
    }

    [Fact(DisplayName = "What lies with somebody who is too close to the party goes to the other")]
    [Rule("J-Ver-9a")]
    public async Task Recused()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, "jinan-2020");
        var request = await hall.Hall.SentAsync();
        var (number, owner) = ((await hall.Hall.RequestAsync(request)).Number, (await hall.Hall.RequestAsync(request)).OwnerId);
        Assert.Empty((await hall.Hall.Town.Staff.RecuseAsync(hall.Hall.Answerer, await hall.Hall.Town.RegistryAsync(hall.Hall.Issuer), new(MatterKind.Request, number), ReasonText.Parse("申请人是近亲属").Value)).Refusals);

        Assert.Equal(1, (await hall.SweepAsync()).Moved);
        Assert.NotEqual(owner, (await hall.Hall.RequestAsync(request)).OwnerId);
        Assert.IsType<Recused>(Assert.Single(await hall.Hall.ReplyAsync(request)));
    }

    [Fact(DisplayName = "The unit that is late reads it as well as the one that asked; a third unit sees nothing")]
    public async Task Readers()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, "gaoqing-2021");
        _ = await hall.LateAsync();

        Assert.Single(await hall.RowsAsync(hall.Hall.Agent));
        Assert.Single(await hall.RowsAsync(hall.Hall.Answerer));
        Assert.Empty(await hall.RowsAsync(hall.Hall.Town.As(Domain.Organisation.Role.Agent, await hall.Hall.Town.UnitAsync("JT", "交通局"), 950)));
    }
}
