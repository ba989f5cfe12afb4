using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>Guides of items of which the list says something else: who is asked to publish them anew, and what is still demanded in them.</summary>
public sealed class Guides_of_the_place
{
    private static readonly ReasonText Rewritten = ReasonText.Parse("网上和窗口的指南都换了").Value;

    private static LinkedItem[] Three => [new("QR-1", "公租房资格确认"), new("QR-2", "租赁补贴发放"), new("QR-3", "廉租房转公租房")];

    [Theory(DisplayName = "An edition that changes items sets one guide task for each of them, and the task ends with the day on which the new guide was published")]
    [InlineData("zaozhuang-2021", 3)]
    [InlineData("gaoqing-2021", 2)]
    [Rule("Z-13b", "G-Plan-3.3a")]
    public async Task One_task_for_each_item(string profile, int items)
    {
        await using var city = await TestCity.OpenAsync();
        var (hall, unit) = await HallAsync(city, profile);
        _ = await RegisterAsync(city, hall, unit, Three[0]);
        _ = await hall.DraftAsync(unit, ListHall.Facts() with { Items = Three[..items] });
        _ = await hall.DraftAsync(unit, ListHall.Facts("无房证明") with { Items = Three[..1] });
        _ = await hall.PublishedAsync(level: Level(profile));

        await using var db = city.Db();
        var tasks = await db.Set<WorkTask>().AsNoTracking().Where(task => task.Kind == GuideTasks.Update.Key).OrderBy(task => task.Id).ToListAsync();
        Assert.Equal(items, tasks.Count);
        Assert.All(tasks, task => Assert.Equal((unit, "List.Guides", TaskState.Open), (task.UnitId, task.Rule, task.State)));
        Assert.Equal(nameof(ServiceItem), tasks[0].ObjectKind);
        Assert.Equal(["公租房资格确认（QR-1）", "家庭收入证明：{GuideChangeKind.Added}", "无房证明：{GuideChangeKind.Added}"], tasks[0].Lines);

        var (desk, agent) = (new TaskDesk(city.City, city.Clock), hall.Town.As(Role.Agent, unit));
        Assert.Equal([new EffectiveDayMissing("List.Guides")], (await desk.FinishAsync(agent, Seen.Of(tasks[0]), Rewritten)).Refusals);
        Assert.Equal([new EffectiveDayAhead(hall.Today.AddDays(1), hall.Today, "List.Guides")], (await desk.FinishAsync(agent, Seen.Of(tasks[0]), Rewritten, hall.Today.AddDays(1))).Refusals);
        Assert.Empty((await desk.FinishAsync(agent, Seen.Of(tasks[0]), Rewritten, hall.Today)).Refusals);
        Assert.Equal((TaskState.Done, hall.Today), await db.Set<WorkTask>().Where(task => task.Id == tasks[0].Id).Select(task => ValueTuple.Create(task.State, task.EffectiveOn!.Value)).SingleAsync());
    }

    [Fact(DisplayName = "What changes again while the task is open is told by the same task")]
    public async Task Told_by_the_same_task()
    {
        await using var city = await TestCity.OpenAsync();
        var (hall, unit) = await HallAsync(city, "gaoqing-2021");
        _ = await RegisterAsync(city, hall, unit, Three[0]);
        _ = await hall.DraftAsync(unit, ListHall.Facts());
        _ = await hall.PublishedAsync();
        _ = await hall.DraftAsync(unit, ListHall.Facts("无房证明"));
        _ = await hall.PublishedAsync(title: "2026 年下半年版");

        await using var db = city.Db();
        Assert.Equal("公租房资格确认（QR-1）|家庭收入证明：{GuideChangeKind.Added}|无房证明：{GuideChangeKind.Added}", string.Join('|', (await db.Set<WorkTask>().AsNoTracking().SingleAsync(task => task.Kind == GuideTasks.Update.Key)).Lines));
    }

    [Fact(DisplayName = "A copy of a paper on the list may not be demanded either; mended hits hold the day of publication and end the task of the item (traps 28)")]
    public async Task Checked_and_mended()
    {
        await using var city = await TestCity.OpenAsync();
        var (hall, unit) = await HallAsync(city, "gaoqing-2021");
        _ = await RegisterAsync(city, hall, unit, Three[0]);
        _ = await hall.DraftAsync(unit, ListHall.Facts());
        _ = await hall.DraftAsync(unit, ListHall.Facts("户口簿", MethodKeys.DirectCancel));
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("GA", "公安局"), ListHall.Facts("居住证"));
        _ = await hall.PublishedAsync();
        var (queries, desk) = (new GuideQueries(city.City), new GuideDesk(city.City, city.Clock));
        GuideText text = new([new("第 1 行", "公租房资格确认"), new("第 2 行", "申请材料："), new("第 3 行", "1.户口簿复印件"), new("第 4 行", "2.家庭收入证明"), new("第 5 行", "3.居住证（部门核验，免交）")]);

        var check = await CheckAsync(queries, desk, hall, unit, text);
        var hits = await HitsAsync(hall, queries, check);
        Assert.Equal([("户口簿", WhyNotDemanded.Cancelled, EntryFit.Item), ("家庭收入证明", WhyNotDemanded.Exempt, EntryFit.Item)], hits.Select(hit => (hit.ProofName, hit.Why, hit.Fit)));
        Assert.Single((await queries.ChecksAsync((await hall.Town.ScopeAsync(hall.Office(), GuideActs.Read))!, new(), default)).Rows);

        Assert.Equal([new GuideNotPublishedYet(hall.Today.AddDays(2), hall.Today)], (await desk.MendAsync(hall.Clerk(unit), [hits[0]], hall.Today.AddDays(2))).Refusals);
        Assert.IsType<NotYourRight>(Assert.Single((await desk.MendAsync(hall.Town.As(Role.Clerk, unit), [hits[0]], hall.Today)).Refusals));
        Assert.Empty((await desk.MendAsync(hall.Clerk(unit), [hits[0]], hall.Today)).Refusals);
        await using var db = city.Db();
        Assert.Equal(TaskState.Open, (await db.Set<WorkTask>().AsNoTracking().SingleAsync(task => task.Kind == GuideTasks.Update.Key && task.UnitId == unit)).State);
        Assert.Empty((await desk.MendAsync(hall.Clerk(unit), [hits[1]], hall.Today)).Refusals);
        var task = await db.Set<WorkTask>().AsNoTracking().SingleAsync(task => task.Kind == GuideTasks.Update.Key && task.UnitId == unit);
        Assert.Equal((TaskState.Done, hall.Today), (task.State, task.EffectiveOn));
        Assert.Equal([new GuideHitNotPossibleIn(GuideHitState.Mended, GuideHitAct.SetAside)], (await desk.SetAsideAsync(hall.Clerk(unit), [(await HitsAsync(hall, queries, check))[0]], ListHall.Why())).Refusals);
        Assert.Empty((await new Recount(city.City).RunAsync(mend: false, city.Clock.GetUtcNow())).Broken);
    }

    [Fact(DisplayName = "A repeat of the same file shows what is gone, and what was set aside stays so")]
    public async Task Checked_again()
    {
        await using var city = await TestCity.OpenAsync();
        var (hall, unit) = await HallAsync(city, "gaoqing-2021");
        foreach (var proof in (string[])["家庭收入证明", "户口簿", "居住证"]) _ = await hall.DraftAsync(unit, ListHall.Facts(proof));
        _ = await hall.PublishedAsync();
        var (queries, desk) = (new GuideQueries(city.City), new GuideDesk(city.City, city.Clock));
        var first = await CheckAsync(queries, desk, hall, unit, new([new("1", "提交户口簿"), new("2", "提交家庭收入证明"), new("3", "提交居住证")]));
        Assert.Empty((await desk.SetAsideAsync(hall.Clerk(unit), [(await HitsAsync(hall, queries, first))[2]], ListHall.Why("外省申请人才用"))).Refusals);

        city.Clock.Pass(TimeSpan.FromDays(1));
        var again = await CheckAsync(queries, desk, hall, unit, new([new("1", "无需提交户口簿"), new("2", "提交家庭收入证明"), new("3", "提交居住证")]));

        Assert.Equal([("家庭收入证明", GuideHitState.Open), ("居住证", GuideHitState.NoDemand)], (await HitsAsync(hall, queries, again)).Select(hit => (hit.ProofName, hit.State)));
        await using var db = city.Db();
        var check = await db.GuideChecks.AsNoTracking().SingleAsync(one => one.Id == again);
        var scope = (await hall.Town.ScopeAsync(hall.Clerk(unit), GuideActs.Read))!;
        Assert.Equal(["户口簿"], (await queries.GoneAsync(scope, again, default)).Select(hit => hit.ProofName));
        Assert.Equal((3, 1), ((await queries.StandingAsync(scope, check, default)).Before, (await queries.StandingAsync(scope, check, default)).Gone));
        Assert.Equal("提交家庭收入证明", (await queries.TextAsync(scope, again, 0, default))!.Parts[1].Text);

        var stranger = hall.Clerk(await hall.Town.UnitAsync("GA", "公安局"));
        Assert.Empty(await HitsAsync(hall, queries, again, stranger));
        Assert.Null(await queries.TextAsync((await hall.Town.ScopeAsync(stranger, GuideActs.Read))!, again, 0, default));
        Assert.IsType<OutsideYourScope>(Assert.Single((await desk.OpenAsync(stranger, hall.Town.PlaceId, unit, [new("a", "b", 1, new([]), [])], 1)).Refusals));
    }

    private static UnitLevel Level(string profile) => profile.StartsWith("zao", StringComparison.Ordinal) ? UnitLevel.City : UnitLevel.County;

    private static async Task<(ListHall Hall, long Unit)> HallAsync(TestCity city, string profile)
    {
        var hall = await ListHall.OpenAsync(city, profile, kind: Level(profile) is UnitLevel.City ? PlaceKind.City : PlaceKind.County);
        return (hall, await hall.Town.UnitAsync("ZJ", "住建局", level: Level(profile)));
    }

    private static async Task<long> RegisterAsync(TestCity city, ListHall hall, long unit, LinkedItem item)
    {
        await using var db = city.Db();
        var rules = InventoryRules.Of((await city.City.Rulebook.InForceAsync(db, hall.Town.PlaceId, hall.Today))!.Profile);
        var registered = await new ItemDesk(city.City, city.Clock).RegisterAsync(hall.Clerk(unit), unit, item.Code, new(item.Name, rules.PowerTypes.Members[0].Key, ItemKind.Promised));
        Assert.Empty(registered.Refusals);
        return registered.Value;
    }

    private static async Task<long> CheckAsync(GuideQueries queries, GuideDesk desk, ListHall hall, long unit, GuideText text)
    {
        var ground = await queries.GroundAsync(hall.Town.PlaceId, hall.Today, default);
        var opened = await desk.OpenAsync(hall.Clerk(unit), hall.Town.PlaceId, unit, [new("指南.txt", new string('0', 64), 10, text, ground.Search.Search(text, unit))], ground.ListVersion);
        Assert.Empty(opened.Refusals);
        return opened.Value;
    }

    private static async Task<IReadOnlyList<GuideHitRow>> HitsAsync(ListHall hall, GuideQueries queries, long check, Actor? by = null) =>
        (await queries.HitsAsync((await hall.Town.ScopeAsync(by ?? hall.Office(), GuideActs.Read))!, new ListQuery().With("check", $"{check}"), default)).Rows;
}
