using NoProofCity.Data.Common;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification.Overdue;

/// <summary>Article 11 of the three that report to the office: report, investigation, order, and a talk where harm was done.</summary>
public sealed class Art11_Reports_to_the_office
{
    public static TheoryData<string> Places => ["dongying-2022", "yiyuan-2021", "gaoqing-2021"];

    [Theory(DisplayName = "Before the due moment there is nothing to report; after it the unit that asked has a task, due by working days, and L-06 has its row")]
    [MemberData(nameof(Places))]
    [Rule("D-Ver-11a", "Y-Ver-11a", "G-Ver-11a")]
    public async Task Report(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, profile);
        var request = await hall.Hall.SentAsync();
        city.Clock.Pass(TimeSpan.FromMinutes(20));
        Assert.Equal(0, (await hall.SweepAsync()).Opened);
        Assert.Empty(await hall.TasksAsync());
        Assert.Empty(await hall.RowsAsync(hall.Office));

        city.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(1, (await hall.SweepAsync()).Opened);

        var task = Assert.Single(await hall.TasksAsync());
        Assert.Equal((hall.Hall.Asker, TaskState.Open), (task.UnitId, task.State));
        var row = Assert.Single(await hall.RowsAsync(hall.Office));
        Assert.Equal((request, OverdueState.Open, await hall.Hall.DueAsync(request)), (row.RequestId, row.State, row.DueAt));
        // One working day after the day of the due moment.
        Assert.Equal(new DateOnly(2026, 3, 10), ChinaTime.DateOf(row.ReportDueAt!.Value));
        Assert.Null(await hall.SupervisionAsync(row.Id));

        Assert.Empty((await hall.Desk.ReportAsync(hall.Hall.Agent, row, OverdueHall.Words)).Refusals);
        Assert.Equal(TaskState.Done, Assert.Single(await hall.TasksAsync()).State);
        Assert.Equal(1, await hall.ToldAsync(hall.Office, OverdueDesk.Reported));
        Assert.Equal(city.Clock.GetUtcNow(), Assert.Single(await hall.RowsAsync(hall.Office, new ListQuery().With("mine", "yes"))).ReportedAt);
    }

    [Theory(DisplayName = "The office writes down what it found before it orders; an order without a day, or with one that is over, is refused; with one F-08 goes out")]
    [MemberData(nameof(Places))]
    [Rule("D-Ver-11b", "Y-Ver-11b", "G-Ver-11b")]
    public async Task Order(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, profile);
        var one = await hall.ReportedAsync();

        Assert.Contains(new InvestigationMissing(), (await hall.Desk.OrderAsync(hall.Office, Seen.Of(one), new(2026, 3, 12), "")).Refusals);
        Assert.Equal([new FindingMissing()], (await hall.Desk.InvestigateAsync(hall.Office, Seen.Of(one), new(" ", "", ""))).Refusals);
        Assert.Empty((await hall.Desk.InvestigateAsync(hall.Office, Seen.Of(one), OverdueHall.Found())).Refusals);
        one = await hall.CaseAsync(one.Id);
        Assert.Equal([new OrderDayMissing()], (await hall.Desk.OrderAsync(hall.Office, Seen.Of(one), null, "")).Refusals);
        Assert.Equal([new OrderDayOver(new(2026, 3, 9))], (await hall.Desk.OrderAsync(hall.Office, Seen.Of(one), new(2026, 3, 8), "")).Refusals);
        Assert.Empty(await hall.PapersAsync(one.Id));
        Assert.Empty((await hall.Desk.OrderAsync(hall.Office, Seen.Of(one), new(2026, 3, 12), "由 B 角接办")).Refusals);

        Assert.Equal("F-08", Assert.Single(await hall.PapersAsync(one.Id)).Form);
        Assert.Equal((OverdueState.Ordered, new DateOnly(2026, 3, 12)), ((await hall.CaseAsync(one.Id)).State, (await hall.CaseAsync(one.Id)).OrderedUntil!.Value));
        Assert.Empty(await hall.HintsAsync());

        // The late answer ends it.
        city.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Empty(await hall.Hall.ReplyAsync(one.RequestId));
        Assert.Equal((OverdueState.Resolved, city.Clock.GetUtcNow()), ((await hall.CaseAsync(one.Id)).State, (await hall.CaseAsync(one.Id)).SettledAt!.Value));
    }

    [Theory(DisplayName = "Being late alone asks for no talk; harm does: F-09 goes to the government, and the talk is held only when it has decided")]
    [MemberData(nameof(Places))]
    [Rule("D-Ver-11c", "Y-Ver-11c", "G-Ver-11c")]
    public async Task Talk(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, profile);
        var one = await hall.ReportedAsync();

        Assert.Equal([new BadEffectMissing()], (await hall.Desk.ProposeTalkAsync(hall.Office, Seen.Of(one), "分管负责人")).Refusals);
        Assert.Empty((await hall.Desk.InvestigateAsync(hall.Office, Seen.Of(one), OverdueHall.Found("申请人错过了办理时间", "有关规定第三条"))).Refusals);
        Assert.Equal([new TalkPersonsMissing()], (await hall.Desk.ProposeTalkAsync(hall.Office, Seen.Of(await hall.CaseAsync(one.Id)), " ")).Refusals);
        Assert.Empty((await hall.Desk.ProposeTalkAsync(hall.Office, Seen.Of(await hall.CaseAsync(one.Id)), "分管负责人")).Refusals);
        Assert.Equal("F-09", Assert.Single(await hall.PapersAsync(one.Id)).Form);
        Assert.Equal(1, await hall.ToldAsync(hall.Government, OverdueDesk.TalkProposed));

        Assert.IsType<OverdueNotPossibleIn>(Assert.Single((await hall.Desk.HoldTalkAsync(hall.Government, Seen.Of(await hall.CaseAsync(one.Id)), new(2026, 3, 9), OverdueHall.Words)).Refusals));
        Assert.IsType<NotYourRight>(Assert.Single((await hall.Desk.AgreeTalkAsync(hall.Office, Seen.Of(await hall.CaseAsync(one.Id)), OverdueHall.Words)).Refusals));
        Assert.Empty((await hall.Desk.AgreeTalkAsync(hall.Government, Seen.Of(await hall.CaseAsync(one.Id)), OverdueHall.Words)).Refusals);
        Assert.Equal([new TalkDayAhead(new(2026, 3, 10), new(2026, 3, 9))], (await hall.Desk.HoldTalkAsync(hall.Government, Seen.Of(await hall.CaseAsync(one.Id)), new(2026, 3, 10), OverdueHall.Words)).Refusals);
        Assert.Empty((await hall.Desk.HoldTalkAsync(hall.Government, Seen.Of(await hall.CaseAsync(one.Id)), new(2026, 3, 9), OverdueHall.Words)).Refusals);
        Assert.Equal((OverdueState.TalkHeld, OverdueHall.Words.Value), ((await hall.CaseAsync(one.Id)).State, (await hall.CaseAsync(one.Id)).TalkResult));
    }

    [Theory(DisplayName = "Harm is pointed out to those who deal with accountability, with the request and both units; a place that lists no grounds has the basis written")]
    [InlineData("dongying-2022", true)]
    [InlineData("yiyuan-2021", false)]
    [InlineData("gaoqing-2021", false)]
    [Rule("D-Ver-10", "Y-Ver-10", "G-Ver-10")]
    public async Task Accountability(string profile, bool isBasisNeeded)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, profile);
        var one = await hall.ReportedAsync();

        var refusals = (await hall.Desk.InvestigateAsync(hall.Office, Seen.Of(one), OverdueHall.Found("申请人错过了办理时间"))).Refusals;
        Assert.Equal(isBasisNeeded ? [new AccountabilityBasisMissing()] : [], refusals);
        if (isBasisNeeded) Assert.Empty((await hall.Desk.InvestigateAsync(hall.Office, Seen.Of(one), OverdueHall.Found("申请人错过了办理时间", "有关规定第三条"))).Refusals);

        var hint = Assert.Single(await hall.HintsAsync());
        Assert.Equal((Role.AccountabilityOfficer, "Ver.Diligence", hall.Hall.Issuer), (hint.Addressee, hint.Rule, hint.UnitId));
        Assert.Equal([one.RequestNumber, "民政局", "公安局"], hint.Lines.Take(3));
    }
}
