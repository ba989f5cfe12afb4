using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
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

    [Theory, OnEachDatabase]
    public async Task The_act_that_closes_the_last_gap_a_task_names_ends_the_task_and_says_so_in_its_ledger(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (unit, host) = (await town.UnitAsync("A"), await town.UnitAsync("B"));
        var person = await town.AppointAsync(unit, "甲某", StaffRole.Liaison);
        foreach (var post in new[] { PostKind.MainLeader, PostKind.LeaderInCharge }) await FillAsync(town, unit, post);
        var (desk, office, lead) = (new GapDesk(city.City, city.Clock), town.As(Role.Office, host), town.As(Role.UnitLead, unit));
        var (task, nextYears) = ((await desk.AskAsync(office, unit, 2026, Due)).Value, (await desk.AskAsync(office, unit, 2027, Due)).Value);
        Assert.Equal("实施方案；承办科室；培训；保密承诺", KindWords.Facts((await TaskAsync(city, task)).Facts));

        // What the task does not name is no matter of it: a leader who went meanwhile keeps nothing open.
        Assert.Empty((await town.Files.VacateAsync(lead, await town.FileAsync(unit), PostKind.MainLeader, "某某")).Refusals);
        Assert.Empty((await town.Files.FilePlanAsync(lead, await town.FileAsync(unit), new(2026, 1, "甲某"))).Refusals);
        await FillAsync(town, unit, PostKind.Section);
        var training = await town.Trainings.RecordAsync(office, host, TrainingKind.Training, "核验业务", new(2026, 2, 2));
        Assert.Empty((await town.Trainings.AttendAsync(office, new(training.Value, 0), unit, [person.Id])).Refusals);
        Assert.Equal(TaskState.Open, (await TaskAsync(city, task)).State);

        Assert.Empty((await town.Staff.RecordPledgeAsync(lead, await town.RegistryAsync(unit), person.Id, new(2026, 3, 9))).Refusals);

        var done = await TaskAsync(city, task);
        Assert.Equal((TaskState.Done, lead.PersonId, "所列缺项都已登记齐，任务随登记办结"), (done.State, done.ClosedBy, KindWords.Facts(done.Evidence!)));
        Assert.Equal(TaskState.Open, (await TaskAsync(city, nextYears)).State);
        var told = (await new LedgerQueries(city.City).TimelineAsync(town.PlaceId, nameof(WorkTask), task, default))[^1];
        Assert.Equal((StaffActs.RecordPledge.Key, lead.PersonId), (told.Act, told.PersonId));
        Assert.Contains("状态 由“待办”改为“已办结”", FactWords.Line(told).What, StringComparison.Ordinal);
        Assert.Empty((await new Recount(city.City).RunAsync(mend: false, city.Clock.GetUtcNow())).Broken);
        Assert.True((await new LedgerCheck(city.City).RunAsync(null, null, default)).IsWhole);
    }

    [Fact]
    public async Task A_refused_act_ends_no_task()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (unit, host) = (await town.UnitAsync("A"), await town.UnitAsync("B"));
        var task = (await new GapDesk(city.City, city.Clock).AskAsync(town.As(Role.Office, host), unit, 2026, Due)).Value;

        Assert.NotEmpty((await town.Files.FillAsync(town.System, await town.FileAsync(unit), new(PostKind.Section, new string('长', 400), ""))).Refusals);
        Assert.Equal(TaskState.Open, (await TaskAsync(city, task)).State);
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

    private static async Task FillAsync(TownHall town, long unit, PostKind post) =>
        Assert.Empty((await town.Files.FillAsync(town.System, await town.FileAsync(unit), new(post, "某某", ""))).Refusals);

    private static async Task<WorkTask> TaskAsync(TestCity city, long id)
    {
        await using var db = city.Db();
        return await db.Set<WorkTask>().AsNoTracking().SingleAsync(task => task.Id == id);
    }
}
