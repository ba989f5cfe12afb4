using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Tasks;

/// <summary>Hints, tasks and notices, raised as the modules raise them: inside an act on a unit.</summary>
public sealed class Hints_tasks_and_notices
{
    private static readonly HintKind Late = new("Trial.Late");
    private static readonly TaskKind Report = new("Trial.Report");
    private static readonly NoticeKind News = new("Trial.News");
    private static readonly ReasonText Reason = ReasonText.Parse("已经当面核实").Value;
    private static readonly ListQuery First = new();

    private static ListQuery Where(string key, string value) => new ListQuery().With(key, value);

    [Theory, OnEachDatabase]
    public async Task A_hint_is_raised_once_and_judged_by_the_role_it_is_addressed_to(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (town, unit) = await TownAsync(city);
        var module = new TrialModule(city);
        await module.RunAsync(town, unit, scene => Hints.RaiseAsync(scene, HintOf(town, unit)));
        await module.RunAsync(town, unit, scene => Hints.RaiseAsync(scene, HintOf(town, unit)));
        var (queries, desk) = (new HintQueries(city.City), new HintDesk(city.City, city.Clock));
        var (officer, clerk, office) = (town.As(Role.AccountabilityOfficer, unit), town.As(Role.Clerk, unit), town.As(Role.Office, unit));

        async Task<ListPage<HintRow>> HintsAsync(Actor actor, ListQuery query) => await queries.PageAsync(await ScopeAsync(city, actor, HintActs.Read), query, default);

        var row = Assert.Single((await HintsAsync(officer, First)).Rows);
        Assert.Equal(("Trial.Late", "核验超时 2 小时\n经办 2 次催办", unit, HintState.Open), (row.Kind, row.Facts, row.UnitId, row.State));
        Assert.Equal(1, (await new FrameCountsQueries(city.City, city.Clock).OfAsync(officer)).Counts[FrameCount.Hints]);
        Assert.Null(await new Reading(city.City, city.Clock).ScopeAsync(clerk, HintActs.Read, clerk.PlaceId, default));
        Assert.Empty((await HintsAsync(office, First)).Rows);

        Assert.Equal([new NotTheAddressee(Role.AccountabilityOfficer)], (await desk.SetAsideAsync(office, row, Reason)).Refusals);
        Assert.IsType<NotYourRight>(Assert.Single((await desk.TakeUpAsync(clerk, row)).Refusals));
        Assert.True((await desk.SetAsideAsync(officer, row, Reason)).IsDone);
        Assert.IsType<ChangedMeanwhile>(Assert.Single((await desk.TakeUpAsync(officer, row)).Refusals));
        var judged = await OfAsync<Hint>(city, row.Id);
        Assert.Equal([new HintNotPossibleIn(HintState.SetAside, HintAct.TakeUp)], (await desk.TakeUpAsync(officer, Seen.Of(judged))).Refusals);
        Assert.Equal("已经当面核实", judged.Reason);

        await module.RunAsync(town, unit, scene => Hints.RaiseAsync(scene, HintOf(town, unit)));
        Assert.Empty((await HintsAsync(officer, First)).Rows);
        Assert.Single((await HintsAsync(officer, Where("state", "SetAside"))).Rows);
        Assert.Empty((await new FrameCountsQueries(city.City, city.Clock).OfAsync(officer)).Counts);
        Assert.Empty((await new Recount(city.City).RunAsync(mend: false, city.Clock.GetUtcNow())).Broken);
    }

    [Theory, OnEachDatabase]
    public async Task A_task_is_the_units_until_it_shows_what_it_did(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (town, unit) = await TownAsync(city);
        var other = await town.UnitAsync("B");
        var module = new TrialModule(city);
        await module.RunAsync(town, unit, scene => WorkTasks.SetAsync(scene, TaskOf(town, unit, new(2026, 3, 12))));
        await module.RunAsync(town, unit, scene => WorkTasks.SetAsync(scene, TaskOf(town, unit, new(2026, 3, 20))));
        var desk = new TaskDesk(city.City, city.Clock);
        var (agent, stranger, office) = (town.As(Role.Agent, unit), town.As(Role.Agent, other), town.As(Role.Office, other));

        var row = Assert.Single((await TasksAsync(city, agent, First)).Rows);
        Assert.Equal(FakeClock.Local("2026-03-13 00:00"), row.DueAt);
        Assert.Equal(1, (await new FrameCountsQueries(city.City, city.Clock).OfAsync(agent)).Counts[WorkTask.OpenCount]);
        Assert.Empty((await TasksAsync(city, stranger, First)).Rows);
        Assert.Single((await TasksAsync(city, office, First)).Rows);
        Assert.Empty((await new FrameCountsQueries(city.City, city.Clock).OfAsync(office)).Counts);

        Assert.IsType<OutsideYourScope>(Assert.Single((await desk.FinishAsync(stranger, row, Reason)).Refusals));
        Assert.IsType<NotYourRight>(Assert.Single((await desk.WithdrawAsync(agent, row, Reason)).Refusals));
        Assert.True((await desk.FinishAsync(agent, row, Reason)).IsDone);
        var done = await OfAsync<WorkTask>(city, row.Id);
        Assert.Equal((TaskState.Done, "已经当面核实", agent.PersonId), (done.State, done.Evidence, done.ClosedBy));
        Assert.Equal([new TaskNotPossibleIn(TaskState.Done, TaskAct.Withdraw)], (await desk.WithdrawAsync(office, Seen.Of(done), Reason)).Refusals);

        await module.RunAsync(town, unit, scene => WorkTasks.SetAsync(scene, TaskOf(town, unit, null)));
        Assert.Equal(2, (await TasksAsync(city, agent, Where("state", "all"))).Rows.Count);
        Assert.Empty((await new Recount(city.City).RunAsync(mend: false, city.Clock.GetUtcNow())).Broken);
    }

    [Theory, OnEachDatabase]
    public async Task Tasks_stand_in_the_order_in_which_they_are_due_and_a_limit_stops_with_its_task(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (town, unit) = await TownAsync(city);
        var module = new TrialModule(city);
        TaskKind Kind(int i) => new($"Trial.{i}");
        await module.RunAsync(town, unit, async scene =>
        {
            _ = await WorkTasks.SetAsync(scene, TaskOf(town, unit, null) with { Kind = Kind(1) });
            _ = await WorkTasks.SetAsync(scene, TaskOf(town, unit, new(2026, 3, 20)) with { Kind = Kind(2) });
            _ = await WorkTasks.SetAsync(scene, TaskOf(town, unit, null) with { Kind = Kind(3) }, Domain.Calendar.DeadlineInput.Received(scene.Now, new Domain.Calendar.Limit("paperArchive", 1, Domain.Calendar.LimitUnit.WorkingDays, Domain.Calendar.LimitForce.Hard, null)));
        });
        var agent = town.As(Role.Agent, unit);
        Assert.Equal(["Trial.3", "Trial.2", "Trial.1"], (await TasksAsync(city, agent, First)).Rows.Select(r => r.Kind));
        Assert.Equal(["Trial.2"], (await TasksAsync(city, agent, Where("kind", "Trial.2"))).Rows.Select(r => r.Kind));

        await module.RunAsync(town, unit, scene => WorkTasks.FinishAsync(scene, Kind(3), new(nameof(OrgUnit), unit), unit, Reason));
        await module.RunAsync(town, unit, scene => WorkTasks.WithdrawAsync(scene, Kind(2), new(nameof(OrgUnit), unit), unit, Reason));
        Assert.Equal(["Trial.1"], (await TasksAsync(city, agent, First)).Rows.Select(r => r.Kind));
        await using var db = city.Db();
        Assert.Equal(Domain.Calendar.ClockState.Stopped, (await db.Clocks.SingleAsync()).State);
    }

    [Theory, OnEachDatabase]
    public async Task News_goes_to_the_one_who_can_act_to_the_deputy_while_away_and_folds_until_it_is_read(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (town, unit) = await TownAsync(city);
        var (a, b) = (town.As(Role.Liaison, unit, account: 201), town.As(Role.Liaison, unit, account: 202));
        var first = await LinkedAsync(city, town, unit, "周衡舟", a);
        _ = await LinkedAsync(city, town, unit, "沈未晞", b);
        var (queries, desk, module) = (new NoticeQueries(city.City), new NoticeDesk(city.City, city.Clock), new TrialModule(city));
        Task TellAsync(string fact) => module.RunAsync(town, unit, scene => Notices.ToAsync(scene, unit, StaffRole.Liaison, new(nameof(OrgUnit), unit), News, [fact]));

        await TellAsync("一");
        await TellAsync("二");
        var folded = Assert.Single((await queries.PageAsync(a, First, default)).Rows);
        Assert.Equal(("二", 2), (folded.Facts, folded.Times));
        Assert.Equal((1, 0), (await queries.UnreadAsync(a.PersonId), await queries.UnreadAsync(b.PersonId)));

        _ = await desk.ReadAsync(b, folded.Id);
        Assert.Equal(1, (await new FrameCountsQueries(city.City, city.Clock).OfAsync(a)).Notices);
        _ = await desk.ReadAsync(a, folded.Id);
        Assert.Equal(0, await queries.UnreadAsync(a.PersonId));
        await TellAsync("三");
        Assert.Equal([1, 2], (await queries.PageAsync(a, First, default)).Rows.Select(n => n.Times));
        _ = await desk.ReadAllAsync(a);
        Assert.Empty((await queries.PageAsync(a, Where("state", "unread"), default)).Rows);

        Assert.True((await town.Staff.RecordAbsenceAsync(town.System, await town.RegistryAsync(unit), first, city.Clock.GetUtcNow(), null)).IsDone);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await TellAsync("四");
        Assert.Equal((0, 1), (await queries.UnreadAsync(a.PersonId), await queries.UnreadAsync(b.PersonId)));
        await using var db = city.Db();
        Assert.DoesNotContain(await db.Ledger.ToListAsync(), e => e.Facts.Contains(nameof(Notice), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_serves_nobody_is_told()
    {
        await using var city = await TestCity.OpenAsync();
        var (town, unit) = await TownAsync(city);
        await new TrialModule(city).RunAsync(town, unit, async scene => Assert.False(await Notices.ToAsync(scene, unit, StaffRole.Liaison, new(nameof(OrgUnit), unit), News, [])));
        await using var db = city.Db();
        Assert.Empty(await db.Set<Notice>().ToListAsync());
    }

    private static async Task<ReadScope> ScopeAsync(TestCity city, Actor actor, Act act) => (await new Reading(city.City, city.Clock).ScopeAsync(actor, act, actor.PlaceId, default))!;

    private static async Task<ListPage<TaskRow>> TasksAsync(TestCity city, Actor actor, ListQuery query) =>
        await new TaskQueries(city.City, city.Clock).PageAsync(await ScopeAsync(city, actor, TaskActs.Read), query, default);

    private static async Task<T> OfAsync<T>(TestCity city, long id)
        where T : class, IAggregate
    {
        await using var db = city.Db();
        return await db.Set<T>().SingleAsync(thing => thing.Id == id);
    }

    private static async Task<(TownHall Town, long Unit)> TownAsync(TestCity city)
    {
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        return (town, await town.UnitAsync("A"));
    }

    private static async Task<long> LinkedAsync(TestCity city, TownHall town, long unit, string name, Actor account)
    {
        var person = await town.AppointAsync(unit, name, StaffRole.Liaison);
        Assert.Empty((await town.Staff.LinkAsync(town.System, await town.RegistryAsync(unit), person.Id, account.PersonId)).Refusals);
        return person.Id;
    }

    private static NewHint HintOf(TownHall town, long unit) => new(Late, new(nameof(OrgUnit), unit), town.PlaceId, unit, Role.AccountabilityOfficer, ["核验超时 2 小时", "经办 2 次催办"], "Ver.Limit");

    private static NewTask TaskOf(TownHall town, long unit, DateOnly? dueOn) => new(Report, new(nameof(OrgUnit), unit), town.PlaceId, unit, ["写明超时原因"], dueOn);

    /// <summary>A module that does something with a unit and raises things beside it.</summary>
    private sealed class TrialModule(TestCity city) : Desk(city.City, city.Clock)
    {
        public async Task RunAsync(TownHall town, long unitId, Func<Scene, Task> raise)
        {
            var seen = await town.UnitSeenAsync(unitId);
            Assert.Empty((await ActAsync<OrgUnit>(town.System, OrganisationActs.EditUnit, seen, async (_, scene) =>
            {
                await raise(scene);
                return Outcome.Done;
            })).Refusals);
        }
    }
}
