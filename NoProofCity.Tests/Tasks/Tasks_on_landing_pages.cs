using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Today;

namespace NoProofCity.Tests.Tasks;

public sealed class Tasks_on_landing_pages
{
    [Fact(DisplayName = "The unit sees what it is to do by its due time, the office what it waits for; every figure counts what its list shows")]
    public async Task Boards()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (unit, host) = (await town.UnitAsync("A"), await town.UnitAsync("B"));
        var (lead, office) = (town.As(Role.UnitLead, unit, 101), town.As(Role.Office, host, 102));
        Assert.True((await town.ProposeAsync(unit, "周衡舟", StaffRole.Agent)).IsDone);
        var only = await town.AppointAsync(unit, "沈未晞", StaffRole.Liaison);
        Assert.True((await town.Staff.RecordAbsenceAsync(town.System, await town.RegistryAsync(unit), only.Id, city.Clock.GetUtcNow(), null)).IsDone);
        Assert.True((await new GapDesk(city.City, city.Clock).AskAsync(office, unit, 2026, new(2026, 3, 9))).IsDone);
        city.Clock.Pass(TimeSpan.FromDays(1));
        await using var app = await AppUnderTest.StartAsync(city);

        var ofLead = await BoardAsync(app, lead);
        var due = Assert.Single(ofLead.Due);
        Assert.Equal(("补齐工作缺项", DeadlineState.Overdue), (due.Title, due.Due!.State));
        Assert.Equal([("待办任务", "1", FigureTone.Late), ("线索", "0", FigureTone.Plain), ("待答复核验", "0", FigureTone.Plain), ("未定保存形式", "0", FigureTone.Plain), ("清单调整", "0", FigureTone.Plain), ("本单位人员", "1", FigureTone.Look), ("待确认的人员变更", "1", FigureTone.Plain), ("超过培训期限的人员", "0", FigureTone.Plain), ("本单位工作缺项", "6", FigureTone.Look)], ofLead.Figures.Select(f => (f.Title, f.Value, f.Tone)));

        var ofOffice = await BoardAsync(app, office);
        Assert.Contains(ofOffice.Waiting, row => row.Href == due.Href);
        Assert.Equal([("待办任务", "0", "没有要办的"), ("线索", "1", "待处理"), ("待答复核验", "0", "没有要答复的"), ("梳理汇总表", "0", "没有正在梳理的批次"), ("未定的证明事项", "0", "没有要审核的"), ("问题发现", "0", "没有发现问题"), ("清单草稿", "0", "没有草稿"), ("调整中的条目", "0", "没有在调整的"), ("清单调整", "0", "没有要办的"), ("待确认的人员变更", "1", "最早 03-09 提出"), ("人员不齐的单位", "2", "共缺 5 人"), ("超过培训期限的人员", "0", "都在期限内"), ("工作缺项的单位", "2", "2 个没有实施方案")], ofOffice.Figures.Select(f => (f.Title, f.Value, f.Note)));
        Assert.Equal(["线索", "待确认的人员变更", "人员不齐的单位", "工作缺项的单位"], ofOffice.Foremost(4).Select(f => f.Title));
        Assert.Equal(["周衡舟　任职"], ofOffice.Due.Select(row => row.Title));

        var ofLeader = await BoardAsync(app, town.As(Role.Leader, host, 103));
        Assert.Equal([due.Href], ofLeader.Waiting.Select(row => row.Href));
        Assert.Equal([("各单位在办任务", "1", "1 件已超时限"), ("工作缺项的单位", "2", "2 个没有实施方案")], ofLeader.Figures.Select(f => (f.Title, f.Value, f.Note)));
    }

    private static async Task<TodayBoard> BoardAsync(AppUnderTest app, Actor actor)
    {
        var session = new Session(actor, "安岭", "民政局") { Acts = Permissions.Shipped.ActsOf(actor.Role, _ => "Office").ToHashSet() };
        var boards = new List<TodayBoard>();
        foreach (var part in app.Services.GetServices<ITodayPart>()) boards.Add(await part.OfAsync(new(session, app.City.Clock.GetUtcNow(), null), default));
        return TodayBoard.Of(boards);
    }
}
