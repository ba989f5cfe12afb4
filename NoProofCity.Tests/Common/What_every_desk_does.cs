using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Ledger.Crash;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Common;

public sealed class What_every_desk_does
{
    private static readonly Actor Clerk = new(9, "李四", 1, 0, Role.Clerk, "10.0.0.9");

    [Theory, OnEachDatabase]
    public async Task A_refused_act_gives_its_number_back(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        _ = await desk.MakeAsync(TrialDesk.House, "甲", null);
        Assert.False((await desk.MakeAsync(TrialDesk.House, "乙", null, afterNumber: () => Outcome.Refused(new NotFound("x")))).IsDone);
        Assert.False((await desk.MakeAsync(TrialDesk.House, "", null)).IsDone);
        _ = await Assert.ThrowsAsync<DivideByZeroException>(() => desk.MakeAsync(TrialDesk.House, "丙", null, afterNumber: () => throw new DivideByZeroException()));
        _ = await desk.MakeAsync(TrialDesk.House, "丁", null);
        Assert.Equal(["p-1", "p-2"], await CodesAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task A_denied_act_is_noted_in_the_access_log_and_does_nothing_else(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        Assert.False((await desk.MakeAsync(Clerk, "甲", null)).IsDone);
        _ = await desk.MakeAsync(TrialDesk.House, "乙", null);

        Assert.Equal(["p-1"], await CodesAsync(city)); // the number that the denied act took went back
        var noted = Assert.Single(await new LedgerQueries(city.City).PageAsync(1, Chain.Access, new(), null, 10, CancellationToken.None));
        Assert.Equal(("Access.Denied", "李四", "Clerk"), (noted.Act, noted.PersonName, noted.Role));
        Assert.Contains("Place.Open", noted.Facts, StringComparison.Ordinal);
        Assert.True((await new LedgerCheck(city.City).RunAsync()).IsWhole);
    }

    [Theory, OnEachDatabase]
    public async Task Numbers_have_no_gap_and_no_double_when_many_act_at_once(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => desk.MakeAsync(TrialDesk.House, "甲", null, i % 3 == 0 ? () => Outcome.Refused(new NotFound("x")) : null))));
        Assert.Equal(26, outcomes.Count(outcome => outcome.IsDone));
        Assert.Equal(Enumerable.Range(1, 26).Select(i => $"p-{i}").Order(StringComparer.Ordinal), (await CodesAsync(city)).Order(StringComparer.Ordinal));
        Assert.True((await new LedgerCheck(city.City).RunAsync()).IsWhole);
    }

    [Theory(DisplayName = "A number is of the place of the thing, whoever takes it"), OnEachDatabase]
    public async Task A_number_is_of_the_place_of_the_thing(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        var id = (await desk.MakeAsync(TrialDesk.House, "甲", null)).Value;
        var other = (await desk.MakeAsync(TrialDesk.House, "乙", null)).Value;
        Assert.True((await desk.RenameNumberedAsync(TrialDesk.House, new Seen(other, 0), "丙")).IsDone);
        await using var db = city.Db();
        Assert.Equal([(id, 2), (other, 1)], (await db.NumberSeries.OrderBy(s => s.PlaceId).ToListAsync()).Select(s => (s.PlaceId, s.Last)));
    }

    [Theory(DisplayName = "The first number of a kind costs the ledger nothing, and raises the version once"), OnEachDatabase]
    public async Task The_first_number_of_a_kind_is_like_every_other(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var seen = await town.PlaceSeenAsync();
        Assert.True((await new TrialDesk(city.City, city.Clock).RenameNumberedAsync(TrialDesk.House, seen, "乙")).IsDone);
        var told = (await new LedgerQueries(city.City).TimelineAsync(1, nameof(Place), seen.Id, CancellationToken.None))[^1];
        Assert.Equal($$$"""{"Place#{{{seen.Id}}}":{"Name":["安岭","乙"]}}""", told.Facts);
        Assert.Equal(seen.Version + 1, (await town.PlaceSeenAsync()).Version);
    }

    [Theory(DisplayName = "Who has no right to an act learns nothing of what it would have been refused for, and the attempt is noted"), OnEachDatabase]
    public async Task The_right_is_judged_before_the_form(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var clerk = town.As(Role.Clerk, await town.UnitAsync("A"));
        NewUnit nowhere = new(town.PlaceId, "N", UnitLevel.County, new("新单位", UnitKind.Town), ParentId: 999);
        Assert.Equal([new NotYourRight(Role.Clerk, "Unit.Edit")], (await town.Units.OpenAsync(clerk, nowhere)).Refusals);
        Assert.Single(await new LedgerQueries(city.City).PageAsync(town.PlaceId, Chain.Access, new(), null, 10, CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task A_form_sent_twice_acts_once_and_answers_twice(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.MakeAsync(TrialDesk.House, "甲", "form-1"))));
        Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        Assert.Equal(["p-1"], await CodesAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task A_submission_of_somebody_else_is_not_answered(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        _ = await desk.MakeAsync(TrialDesk.House, "甲", "form-1");
        var other = new Actor(3, "王五", 1, 0, Role.SystemAdministrator, "10.0.0.3");
        Assert.IsType<AlreadyThere>(Assert.Single((await desk.MakeAsync(other, "甲", "form-1")).Refusals));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_saw_the_same_one_wins_and_the_other_is_told(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        var id = (await desk.MakeAsync(TrialDesk.House, "甲", null)).Value;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => desk.RenameAsync(TrialDesk.House, new Seen(id, 0), $"名 {i}"))));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.IsType<ChangedMeanwhile>(Assert.Single(outcome.Refusals)));
        Assert.Single(await new LedgerQueries(city.City).PageAsync(1, Chain.Acts, new(Act: "Place.Edit"), null, 10, CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task The_ledger_tells_old_and_new_without_being_told(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        var id = (await desk.MakeAsync(TrialDesk.House, "甲", null)).Value;
        _ = await desk.RenameAsync(TrialDesk.House, new Seen(id, 0), "乙");
        var last = (await new LedgerQueries(city.City).TimelineAsync(1, nameof(Place), id, CancellationToken.None))[^1];
        Assert.Equal($$$"""{"Place#{{{id}}}":{"Name":["甲","乙"]}}""", last.Facts);
    }

    [Theory(DisplayName = "A task set and a hint raised in an act on something else begin with a line of their own"), OnEachDatabase]
    public async Task What_an_act_asks_for_is_told(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("A");
        var (desk, admin) = (new TrialDesk(city.City, city.Clock), city.Administrator());
        for (var i = 0; i < 2; i++) Assert.Empty((await desk.AskAsync(admin, await town.PlaceSeenAsync(), unit)).Refusals);
        await using var db = city.Db();
        foreach (var kind in new[] { nameof(WorkTask), nameof(Hint) })
        {
            var line = await db.Ledger.SingleAsync(e => e.ObjectKind == kind);
            Assert.Equal((TrialDesk.Edit.Key, admin.PersonId), (line.Act, line.PersonId));
            Assert.StartsWith($"{{\"{kind}#{line.ObjectId}\":", line.Facts, StringComparison.Ordinal);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_look_at_personal_data_is_noted_with_field_and_purpose_and_never_the_value(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        var id = (await desk.MakeAsync(TrialDesk.House, "甲", null)).Value;
        await using var db = city.Db();
        var seen = await db.Places.SingleAsync(p => p.Id == id);

        Assert.True((await new AccessLog(city.City, city.Clock).SawAsync(Clerk, seen, ["IdNumber", "Phone"], "核对申请人身份")).IsDone);

        var noted = Assert.Single(await new LedgerQueries(city.City).PageAsync(1, Chain.Access, new(PersonId: 9), null, 10, CancellationToken.None));
        Assert.Equal(("Access.Saw", nameof(Place), id, "核对申请人身份", """{"saw":["IdNumber","Phone"]}"""), (noted.Act, noted.ObjectKind, noted.ObjectId, noted.Reason, noted.Facts));
        Assert.True((await new LedgerCheck(city.City).RunAsync()).IsWhole);
    }

    private static async Task<List<string>> CodesAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.Places.OrderBy(p => p.Id).Select(p => p.Code).ToListAsync();
    }
}
