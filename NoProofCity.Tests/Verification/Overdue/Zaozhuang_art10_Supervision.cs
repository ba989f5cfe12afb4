using NoProofCity.Data.Common;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification.Overdue;

/// <summary>Who is late is supervised: the unit's supervisor finishes and feeds back within half an hour.</summary>
public sealed class Zaozhuang_art10_Supervision
{
    private const string Profile = "zaozhuang-2021";

    [Fact(DisplayName = "Nobody opens it: late at 09:30, and the supervisor's half hour ends at 10:00, whenever the sweep came by")]
    [Rule("Z-10i")]
    public async Task Second_clock()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 08:00");
        var hall = await OverdueHall.AtNineAsync(city, Profile);

        var late = await hall.LateAsync(minutes: 41);

        Assert.Equal((OverdueRule.Supervisor, FakeClock.Local("2026-03-09 09:30")), (late.Rule, late.DueAt));
        Assert.Equal(FakeClock.Local("2026-03-09 10:00"), (await hall.SupervisionAsync(late.Id))!.DueAt);
        Assert.Equal(1, await hall.ToldAsync(hall.Supervisor, OverdueDesk.ToSupervise));
        Assert.Equal([late.Id], (await hall.RowsAsync(hall.Supervisor, new ListQuery().With("mine", "yes"))).Select(row => row.Id));
        Assert.Empty(await hall.TasksAsync());
        Assert.Empty(await hall.HintsAsync());
    }

    [Fact(DisplayName = "At the due moment itself it is not late, a moment later it is")]
    [Rule("Z-10i")]
    public async Task To_the_moment()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 08:00");
        var hall = await OverdueHall.AtNineAsync(city, Profile);
        _ = await hall.Hall.SentAsync();

        city.Clock.MoveTo("2026-03-09 09:30");
        Assert.Equal(0, (await hall.SweepAsync()).Opened);
        city.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await hall.SweepAsync()).Opened);
    }

    [Fact(DisplayName = "The supervisor's feedback ends it; nobody is told after that, and somebody who is not registered as supervisor gives none")]
    [Rule("Z-10i")]
    public async Task Feedback()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 08:00");
        var hall = await OverdueHall.AtNineAsync(city, Profile);
        var late = await hall.LateAsync();
        var stranger = hall.Hall.Town.As(Domain.Organisation.Role.Supervisor, hall.Hall.Issuer, 972);

        Assert.IsType<NotRegisteredAs>(Assert.Single((await hall.Desk.GiveFeedbackAsync(stranger, Seen.Of(late), OverdueHall.Words)).Refusals));
        Assert.Empty((await hall.Desk.GiveFeedbackAsync(hall.Supervisor, Seen.Of(late), OverdueHall.Words)).Refusals);
        city.Clock.MoveTo("2026-03-09 10:30");

        Assert.Equal(new Swept(0, 0, 0), await hall.SweepAsync());
        Assert.Equal(0, await hall.ToldAsync(hall.Office, OverdueDesk.SupervisionMissed));
        Assert.False((await hall.CaseAsync(late.Id)).FeedbackWasLate);
    }

    [Fact(DisplayName = "A missed supervision is brought to the office, once, however often and in how many processes the sweep runs; a feedback after it is heard, and late")]
    [Rule("Z-10i")]
    public async Task Missed()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 08:00");
        var hall = await OverdueHall.AtNineAsync(city, Profile);
        var late = await hall.LateAsync();

        city.Clock.MoveTo("2026-03-09 10:00");
        Assert.Equal(0, (await hall.SweepAsync()).Escalated);
        city.Clock.MoveTo("2026-03-09 10:01");
        var rounds = await Task.WhenAll(hall.SweepAsync(), new OverdueSweep(city.City, city.Clock).RunAsync(city.Clock.GetUtcNow()), hall.SweepAsync());

        Assert.Equal(1, rounds.Sum(round => round.Escalated));
        Assert.Equal(1, await hall.ToldAsync(hall.Office, OverdueDesk.SupervisionMissed));
        var reported = await hall.CaseAsync(late.Id);
        Assert.Equal((OverdueState.Reported, (long?)null), (reported.State, reported.ReportedBy));
        Assert.Empty((await hall.Desk.GiveFeedbackAsync(hall.Supervisor, Seen.Of(reported), OverdueHall.Words)).Refusals);
        Assert.True((await hall.CaseAsync(late.Id)).FeedbackWasLate);
    }

    [Fact(DisplayName = "F-08 goes out from the office of the task force")]
    [Rule("Z-4a")]
    public async Task Sender()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 08:00");
        var hall = await OverdueHall.AtNineAsync(city, Profile);
        var late = await hall.LateAsync();
        city.Clock.MoveTo("2026-03-09 10:01");
        _ = await hall.SweepAsync();

        Assert.Empty((await hall.Desk.InvestigateAsync(hall.Office, Seen.Of(await hall.CaseAsync(late.Id)), OverdueHall.Found())).Refusals);
        Assert.Empty((await hall.Desk.OrderAsync(hall.Office, Seen.Of(await hall.CaseAsync(late.Id)), new(2026, 3, 10), "")).Refusals);

        var paper = Assert.Single(await hall.PapersAsync(late.Id));
        Assert.Equal("F-08", paper.Form);
        Assert.Contains("\"工作专班办公室\"", System.Text.RegularExpressions.Regex.Unescape(paper.Content), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "An answer before the supervisor has fed back ends the supervision too")]
    public async Task Answered()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 08:00");
        var hall = await OverdueHall.AtNineAsync(city, Profile);
        var late = await hall.LateAsync();

        Assert.Empty(await hall.Hall.ReplyAsync(late.RequestId));
        city.Clock.MoveTo("2026-03-09 10:30");

        Assert.Equal(new Swept(0, 0, 0), await hall.SweepAsync());
        Assert.Equal(OverdueState.Resolved, (await hall.CaseAsync(late.Id)).State);
        Assert.Equal(ClockState.Stopped, (await hall.SupervisionAsync(late.Id))!.State);
    }
}
