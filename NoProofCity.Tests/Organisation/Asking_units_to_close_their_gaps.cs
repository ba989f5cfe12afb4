using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Organisation;

public sealed class Asking_units_to_close_their_gaps
{
    private static readonly DateOnly Due = new(2026, 3, 20);

    [Theory, OnEachDatabase]
    public async Task The_office_asks_once_and_the_task_says_what_is_lacking(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (unit, host) = (await town.UnitAsync("A"), await town.UnitAsync("B"));
        Assert.True((await town.Files.FillAsync(town.System, await town.FileAsync(unit), new(PostKind.MainLeader, "某某", "总责"))).IsDone);
        var (desk, office) = (new GapDesk(city.City, city.Clock), town.As(Role.Office, host));

        var asked = await desk.AskAsync(office, unit, 2026, Due);
        Assert.Equal(asked.Value, (await desk.AskAsync(office, unit, 2026, Due.AddDays(3))).Value);
        await using var db = city.Db();
        var task = await db.Set<WorkTask>().SingleAsync();
        Assert.Equal("实施方案；分管负责人；承办科室；培训；保密承诺", KindWords.Facts(task.Facts));
        Assert.Equal((unit, host, FakeClock.Local("2026-03-21 00:00")), (task.UnitId, task.SetByUnitId, task.DueAt));
        Assert.Equal(1, await db.Ledger.CountAsync(e => e.Act == OrganisationActs.AskForGaps.Key));

        // Another year is another task; one that is done may be asked for again.
        Assert.NotEqual(asked.Value, (await desk.AskAsync(office, unit, 2025, Due)).Value);
        Assert.True((await new TaskDesk(city.City, city.Clock).FinishAsync(town.As(Role.UnitLead, unit), new(task.Id, task.Version), ReasonText.Parse("已经补齐材料").Value)).IsDone);
        Assert.NotEqual(asked.Value, (await desk.AskAsync(office, unit, 2026, Due)).Value);
    }

    [Fact]
    public async Task Nobody_else_asks_and_nothing_is_asked_of_whom_nothing_lacks_or_for_a_day_that_is_over()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("A");
        var desk = new GapDesk(city.City, city.Clock);

        Assert.IsType<NotYourRight>(Assert.Single((await desk.AskAsync(town.As(Role.UnitLead, unit), unit, 2026, Due)).Refusals));
        Assert.Equal([new DueDayOver(new(2026, 3, 9))], (await desk.AskAsync(town.System, unit, 2026, new(2026, 3, 8))).Refusals);
        Assert.True((await desk.AskAsync(town.System, unit, 2026, new(2026, 3, 9))).IsDone);
        Assert.True((await town.Units.CloseAsync(town.System, await town.UnitSeenAsync(unit), ReasonText.Parse("机构改革撤销").Value)).IsDone);
        Assert.Equal([new NoGaps(2025)], (await desk.AskAsync(town.System, unit, 2025, Due)).Refusals);
        Assert.Equal([new NotFound(nameof(OrgUnit))], (await desk.AskAsync(town.System, 999, 2026, Due)).Refusals);
    }
}
