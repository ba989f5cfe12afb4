using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Common;

public sealed class Drafts_and_arrangements
{
    private const string Form = "verification.answer/397";

    private static readonly Actor Clerk = new(9, "周衡舟", 1, 12, Role.Clerk, "test");

    [Theory, OnEachDatabase]
    public async Task A_draft_comes_back_after_a_restart_and_is_gone_when_dropped(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var at = await new DraftStore(city.City, city.Clock).KeepAsync(Clerk, Form, """{"Purpose":"继承公证"}""");
        var found = await new DraftStore(city.City, city.Clock).FindAsync(Clerk, Form, default);
        Assert.Equal(new Draft("""{"Purpose":"继承公证"}""", at!.Value), found);

        await new DraftStore(city.City, city.Clock).DropAsync(Clerk, Form);
        Assert.Null(await new DraftStore(city.City, city.Clock).FindAsync(Clerk, Form, default));
    }

    public static TheoryData<Actor> Others =>
    [
        Clerk with { PersonId = 10 },
        Clerk with { Role = Role.Agent },
        Clerk with { UnitId = 13 },
        Clerk with { PlaceId = 2 },
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Another_person_or_the_same_one_in_another_role_never_reaches_a_draft(Actor other)
    {
        await using var city = await TestCity.OpenAsync();
        var drafts = new DraftStore(city.City, city.Clock);
        _ = await drafts.KeepAsync(Clerk, Form, "mine");

        Assert.Null(await drafts.FindAsync(other, Form, default));
        await drafts.DropAsync(other, Form);
        _ = await drafts.KeepAsync(other, Form, "theirs");
        Assert.Equal("mine", (await drafts.FindAsync(Clerk, Form, default))!.Content);
    }

    [Theory, OnEachDatabase]
    public async Task Two_tabs_keep_the_same_draft_at_once_and_one_of_them_is_the_last(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var drafts = new DraftStore(city.City, city.Clock);
        var kept = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => drafts.KeepAsync(Clerk, Form, $"{i}"))));

        Assert.All(kept, at => Assert.NotNull(at));
        await using var db = city.Db();
        Assert.InRange(int.Parse((await db.Set<StoredDraft>().SingleAsync()).Content), 0, 11);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_not_touched_for_ninety_days_falls_away(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var drafts = new DraftStore(city.City, city.Clock);
        _ = await drafts.KeepAsync(Clerk, Form, "old");
        city.Clock.Pass(TimeSpan.FromDays(90));
        Assert.NotNull(await drafts.FindAsync(Clerk, Form, default));
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(await drafts.FindAsync(Clerk, Form, default));

        _ = await drafts.KeepAsync(Clerk, "another", "new");
        await using var db = city.Db();
        Assert.Equal("another", (await db.Set<StoredDraft>().SingleAsync()).Form);
    }

    [Fact]
    public async Task What_was_typed_and_searched_for_lies_encrypted_and_stands_in_no_ledger()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await new DraftStore(city.City, city.Clock).KeepAsync(Clerk, Form, new string('张', 20_000));
        await new ListMemoryStore(city.City).KeepAsync(Clerk, "inbox", new("甲", "?q=zhangsan"));

        await using var db = city.Db();
        Assert.DoesNotContain("张", await db.Database.SqlQuery<string>($"SELECT Content AS Value FROM Drafts").SingleAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("zhangsan", await db.Database.SqlQuery<string>($"SELECT Arrangement AS Value FROM ListArrangements").SingleAsync(), StringComparison.Ordinal);
        Assert.Equal(20_000, (await db.Set<StoredDraft>().SingleAsync()).Content.Length);
        Assert.Empty(await db.Ledger.ToListAsync());
    }

    [Theory, OnEachDatabase]
    public async Task An_arrangement_belongs_to_the_account_whatever_its_role(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var lists = new ListMemoryStore(city.City);
        await lists.HideAsync(Clerk, "inbox", ["asker"]);
        await lists.KeepAsync(Clerk, "inbox", new("我的超时", "?state=late"));
        await lists.KeepAsync(Clerk, "inbox", new("我的超时", "?state=today"));

        var found = await lists.OfAsync(Clerk with { Role = Role.Liaison }, "inbox", default);
        Assert.Equal(["asker"], found.Hidden);
        Assert.Equal([new SavedView("我的超时", "?state=today")], found.Views);
        Assert.Equal(ListArrangement.None, await lists.OfAsync(Clerk with { PersonId = 10 }, "inbox", default));
        Assert.Equal(ListArrangement.None, await lists.OfAsync(Clerk, "outbox", default));

        await lists.DropAsync(Clerk, "inbox", "我的超时");
        Assert.Empty((await lists.OfAsync(Clerk, "inbox", default)).Views);
    }

    [Theory, OnEachDatabase]
    public async Task Views_kept_at_once_are_all_there(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var lists = new ListMemoryStore(city.City);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => lists.KeepAsync(Clerk, "inbox", new($"v{i}", "?")))));
        Assert.Equal(8, (await lists.OfAsync(Clerk, "inbox", default)).Views.Count);
    }
}
