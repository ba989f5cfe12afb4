using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Calendar;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Profiles;

public sealed class Profile_desk
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    [Theory(DisplayName = "A changed limit moves no clock that runs, and starts those of its first day")]
    [OnEachDatabase]
    public async Task A_change_does_not_reach_back(Database database)
    {
        await using var city = await TestCity.OpenAsync(database, "2026-03-09 10:00");
        var place = await city.OpenPlaceAsync();
        var actor = SomePlace.SystemAt(place);
        var clocks = new ClockDesk(city.City, city.Clock);
        var before = await clocks.StartAsync(actor, place, "database");

        var limit = (LimitValue)ShippedProfiles.Of("yiyuan-2021").Entries.Single(entry => entry.Key.LimitClass == "database").Value!;
        var key = ShippedProfiles.Catalogue.Keys.Single(k => k.LimitClass == "database").Key;
        Assert.True((await new ProfileDesk(city.City, city.Clock).ChangeAsync(actor, place, [new(key, limit with { Amount = 60 })], Today)).IsDone);
        var after = await clocks.StartAsync(actor, place, "database");

        await using var db = city.Db();
        var due = await db.Clocks.OrderBy(c => c.Id).Select(c => new { c.Id, c.DueAt, c.ProfileVersionId }).ToListAsync();
        Assert.Equal([(before, "2026-03-09 10:30"), (after, "2026-03-09 11:00")], due.Select(c => (c.Id, Clocks.Local(c.DueAt))));
        Assert.NotEqual(due[0].ProfileVersionId, due[1].ProfileVersionId);
    }

    [Theory(DisplayName = "A value of the place's own is explained as its own or by its paper, never as our default")]
    [InlineData(null, "本地自定")]
    [InlineData("安政办发〔2026〕3号", "安政办发〔2026〕3号")]
    public async Task A_local_value_is_no_default(string? paper, string source)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var place = await city.OpenPlaceAsync("jinan-2020");
        var actor = SomePlace.SystemAt(place);
        var entry = ShippedProfiles.Of("jinan-2020").Entries.Single(entry => entry.Key.LimitClass == "immediate");
        Assert.True((await new ProfileDesk(city.City, city.Clock).ChangeAsync(actor, place, [new(entry.Key.Key, (LimitValue)entry.Value! with { Amount = 60 }, paper)], Today)).IsDone);
        var id = await new ClockDesk(city.City, city.Clock).StartAsync(actor, place, "immediate");

        await using var db = city.Db();
        var clock = await db.Clocks.SingleAsync(c => c.Id == id);
        var engine = await city.City.Rulebook.EngineAsync(db, place, 0, clock.ProfileVersionId);
        var limit = Assert.Single(clock.Input.Limits);
        Assert.False(limit.IsDefault);
        Assert.Contains(engine!.Explain(clock.Input), step => step.Text == "类别" && step.Source == source);
    }

    [Fact(DisplayName = "A version under which something was done cannot be corrected; one that nobody used can")]
    public async Task A_used_version_is_immutable()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var place = await city.OpenPlaceAsync();
        var actor = SomePlace.SystemAt(place);
        var desk = new ProfileDesk(city.City, city.Clock);
        var queries = new ProfileQueries(city.City);
        IReadOnlyList<RuleChange> earlier = [new("Clock.AmberMinutes", new NumberValue(10))];
        var unused = Assert.Single(await queries.VersionsAsync(place, default));

        Assert.True((await desk.CorrectAsync(actor, new Seen(unused.Id, unused.Version), earlier)).IsDone);
        Assert.Equal(10, (await queries.InForceAsync(place, Today, default))!.Profile.Number("Clock.AmberMinutes"));

        _ = await new ClockDesk(city.City, city.Clock).StartAsync(actor, place, "database");
        var used = Assert.Single(await queries.VersionsAsync(place, default));
        Assert.True(used.IsUsed);
        Assert.Equal([new VersionInUse(1)], (await desk.CorrectAsync(actor, new Seen(used.Id, used.Version), [new("Clock.AmberMinutes", new NumberValue(12))])).Refusals);
    }

    [Fact(DisplayName = "A version begins today or later, and the one before it holds until then")]
    public async Task Versions_follow_each_other()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var place = await city.OpenPlaceAsync();
        var actor = SomePlace.SystemAt(place);
        var desk = new ProfileDesk(city.City, city.Clock);
        var queries = new ProfileQueries(city.City);

        Assert.Equal([new VersionInThePast(Today.AddDays(-1), Today)], (await desk.AdoptAsync(actor, place, ShippedProfiles.Of("gaoqing-2021"), Today.AddDays(-1))).Refusals);
        Assert.True((await desk.AdoptAsync(actor, place, ShippedProfiles.Of("gaoqing-2021"), Today.AddDays(3))).IsDone);

        Assert.Equal("yiyuan-2021", (await queries.InForceAsync(place, Today.AddDays(2), default))!.Profile.Code);
        Assert.Equal("gaoqing-2021", (await queries.InForceAsync(place, Today.AddDays(3), default))!.Profile.Code);
    }

    [Fact(DisplayName = "Only the system administrator edits the rules")]
    public async Task Others_may_only_read()
    {
        await using var city = await TestCity.OpenAsync();
        var place = await city.OpenPlaceAsync();
        var office = city.Admit(new Actor(7, "某某", place, 0, Role.Office, "10.1.2.3"));

        Assert.Equal([new NotYourRight(Role.Office, ProfileActs.Edit.Key)],
            (await new ProfileDesk(city.City, city.Clock).ChangeAsync(office, place, [new("Clock.AmberMinutes", new NumberValue(10))], Today)).Refusals);
    }

    [Theory(DisplayName = "The banner of an ended trial shows from the day after its last day, and stops nothing")]
    [Rule("J-Ver-10")]
    [InlineData("jinan-2020", "verification", "2021-07-31")]
    [InlineData("jinan-2020", "accountability", "2021-05-05")]
    public async Task Jinan_two_terms(string profile, string part, string lastDay) => await AssertEndsAsync(profile, part, lastDay);

    [Fact(DisplayName = "Gaoqing's verification trial ends on 2022-03-11")]
    [Rule("G-Ver-14")]
    public async Task Gaoqing_trial() => await AssertEndsAsync("gaoqing-2021", "verification", "2022-03-11");

    [Fact(DisplayName = "Zaozhuang's rules are no trial: no banner on any later day")]
    [Rule("Z-21")]
    public async Task Zaozhuang_never_ends()
    {
        await using var city = await TestCity.OpenAsync();
        var place = await city.OpenPlaceAsync("zaozhuang-2021");
        var queries = new ProfileQueries(city.City);

        Assert.NotNull((await queries.InForceAsync(place, new(2049, 1, 1), default)));
        Assert.Empty(await queries.EndedAsync(place, new(2049, 1, 1), default));
    }

    private static async Task AssertEndsAsync(string profile, string part, string lastDay)
    {
        await using var city = await TestCity.OpenAsync();
        var place = await city.OpenPlaceAsync(profile);
        var queries = new ProfileQueries(city.City);
        var last = DateOnly.Parse(lastDay, null);

        Assert.DoesNotContain(await queries.EndedAsync(place, last, default), term => term.Part == part);
        Assert.Contains(await queries.EndedAsync(place, last.AddDays(1), default), term => term.Part == part);
        // the service goes on
        city.Clock.MoveTo($"{last.AddDays(1):yyyy-MM-dd} 10:00");
        Assert.NotEqual(0, await new ClockDesk(city.City, city.Clock).StartAsync(SomePlace.SystemAt(place), place, profile == "jinan-2020" ? "immediate" : "database"));
    }
}
