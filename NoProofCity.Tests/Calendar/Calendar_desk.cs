using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Calendar;

public sealed class Calendar_desk
{
    private static readonly string With2027 = Clocks.ShippedCalendar.TrimEnd() + "\n2027-01-01,holiday,元旦,2027\n2027-01-04,holiday,元旦,2027\n";

    [Theory(DisplayName = "A due time past the last announced year is provisional; the new year's calendar counts it again, with a ledger line")]
    [OnEachDatabase]
    public async Task A_new_year_moves_what_rests_on_it(Database database)
    {
        await using var city = await TestCity.OpenAsync(database, "2026-12-31 10:00");
        var place = await city.OpenPlaceAsync();
        var actor = SomePlace.SystemAt(place);
        var clocks = new ClockDesk(city.City, city.Clock);
        var open = await clocks.StartAsync(actor, place, "paperArchive");
        var done = await clocks.StartAsync(actor, place, "paperArchive");
        _ = await clocks.StopAsync(actor, new Seen(done, 0));
        Assert.Equal(("2027-01-01 17:00", true), await DueAsync(city, open));

        var desk = new CalendarDesk(city.City, city.Clock);
        Assert.True((await desk.PublishDaysAsync(city.Administrator(), place, With2027, "2027.csv")).IsDone);
        var recounted = (await desk.RecountAsync(city.Administrator(), place)).Value;

        Assert.Equal((1, 1), (recounted.Counted, recounted.Moved));
        Assert.Equal(("2027-01-05 17:00", false), await DueAsync(city, open));
        Assert.Equal(("2027-01-01 17:00", true), await DueAsync(city, done));
        await using var db = city.Db();
        var line = await db.Ledger.SingleAsync(e => e.Act == CalendarActs.Publish.Key && e.ObjectKind == nameof(RunningClock));
        Assert.Equal(open, line.ObjectId);
        Assert.Contains("\"DueAt\":[\"2027-01-01T09:00:00.000Z\",\"2027-01-05T09:00:00.000Z\"]", line.Facts, StringComparison.Ordinal);
        Assert.Empty((await new LedgerCheck(city.City).RunAsync()).Broken);
    }

    [Fact(DisplayName = "A recount that is broken off is taken up again, and no clock is told of twice")]
    public async Task A_recount_can_be_resumed()
    {
        const int Many = 450; // three batches
        await using var city = await TestCity.OpenAsync(now: "2026-12-31 10:00");
        var place = await city.OpenPlaceAsync();
        var actor = SomePlace.SystemAt(place);
        var clocks = new ClockDesk(city.City, city.Clock);
        for (var i = 0; i < Many; i++) _ = await clocks.StartAsync(actor, place, "paperArchive");
        var desk = new CalendarDesk(city.City, city.Clock);
        _ = await desk.PublishDaysAsync(actor, place, With2027, "2027.csv");

        using var breaking = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.RecountAsync(actor, place, new Breaking(breaking), breaking.Token));
        Assert.Equal([place], await new CalendarQueries(city.City).UnfinishedRecountsAsync(default));
        var rest = (await desk.RecountAsync(actor, place)).Value;

        Assert.InRange(rest.Counted, 1, Many - 1);
        Assert.Empty(await new CalendarQueries(city.City).UnfinishedRecountsAsync(default));
        await using var db = city.Db();
        Assert.Equal(Many, await db.Ledger.CountAsync(e => e.Act == CalendarActs.Publish.Key && e.ObjectKind == nameof(RunningClock)));
        Assert.Equal(1, await db.Clocks.Select(c => c.DueAt).Distinct().CountAsync());
    }

    [Theory(DisplayName = "What a calendar leaves where it is gets no ledger line and no new version; it is not looked at twice")]
    [OnEachDatabase]
    public async Task What_stays_is_not_written(Database database)
    {
        await using var city = await TestCity.OpenAsync(database, "2026-12-31 10:00:00.1237");
        var place = await city.OpenPlaceAsync();
        var actor = SomePlace.SystemAt(place);
        var clocks = new ClockDesk(city.City, city.Clock);
        var moves = await clocks.StartAsync(actor, place, "paperArchive");
        var stays = await clocks.StartAsync(actor, place, "database");
        var desk = new CalendarDesk(city.City, city.Clock);
        _ = await desk.PublishDaysAsync(actor, place, With2027, "2027.csv");

        Assert.Equal(new Recounted(2, 1), (await desk.RecountAsync(actor, place)).Value);
        Assert.Equal(new Recounted(0, 0), (await desk.RecountAsync(actor, place)).Value);
        await using var db = city.Db();
        Assert.Equal([(moves, 1), (stays, 0)], (await db.Clocks.OrderBy(c => c.Id).Select(c => new { c.Id, c.Version }).ToListAsync()).Select(c => (c.Id, c.Version)));
        Assert.Equal(1, await db.Ledger.CountAsync(e => e.Act == CalendarActs.Publish.Key && e.ObjectKind == nameof(RunningClock)));
    }

    [Fact(DisplayName = "A calendar published while another is being counted is counted instead")]
    public async Task A_newer_calendar_takes_over()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-12-31 10:00");
        var place = await city.OpenPlaceAsync();
        var actor = SomePlace.SystemAt(place);
        var clocks = new ClockDesk(city.City, city.Clock);
        for (var i = 0; i < 250; i++) _ = await clocks.StartAsync(actor, place, "paperArchive");
        var desk = new CalendarDesk(city.City, city.Clock);
        _ = await desk.PublishDaysAsync(actor, place, With2027, "2027.csv");

        var newer = new Publishing(() => desk.PublishDaysAsync(actor, place, With2027 + "2027-01-05,holiday,元旦,2027\n", "2027-2.csv"));
        var overtaken = await desk.RecountAsync(actor, place, newer);

        Assert.Equal([new ChangedMeanwhile(nameof(CalendarVersion))], overtaken.Refusals);
        Assert.Equal(250, (await desk.RecountAsync(actor, place)).Value.Moved);
        await using var db = city.Db();
        Assert.Equal("2027-01-06 17:00", Clocks.Local(await db.Clocks.Select(c => c.DueAt).Distinct().SingleAsync()));
    }

    [Fact(DisplayName = "A recount broken off is finished by the web process when it starts")]
    public async Task The_server_finishes_it()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-12-31 10:00");
        var place = await city.OpenPlaceAsync();
        var actor = SomePlace.SystemAt(place);
        var clocks = new ClockDesk(city.City, city.Clock);
        for (var i = 0; i < 250; i++) _ = await clocks.StartAsync(actor, place, "paperArchive");
        var desk = new CalendarDesk(city.City, city.Clock);
        _ = await desk.PublishDaysAsync(actor, place, With2027, "2027.csv");
        using var breaking = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.RecountAsync(actor, place, new Breaking(breaking), breaking.Token));

        await using var app = await AppUnderTest.StartAsync(city);
        // A second process over the same installation takes up the same work at the same time.
        await using var second = await AppUnderTest.StartAsync(city);
        var queries = new CalendarQueries(city.City);
        for (var left = 300; (await queries.UnfinishedRecountsAsync(default)).Count > 0 && left > 0; left--) await Task.Delay(100);

        Assert.Empty(await queries.UnfinishedRecountsAsync(default));
        await using var db = city.Db();
        Assert.Equal(250, await db.Ledger.CountAsync(e => e.Act == CalendarActs.Publish.Key && e.ObjectKind == nameof(RunningClock)));
        Assert.Equal("2027-01-05 17:00", Clocks.Local(await db.Clocks.Select(c => c.DueAt).Distinct().SingleAsync()));
    }

    [Fact(DisplayName = "A wrong calendar file is refused with everything that is wrong, and the calendar in force stays")]
    public async Task A_wrong_file_changes_nothing()
    {
        await using var city = await TestCity.OpenAsync();
        var place = await city.OpenPlaceAsync();

        var outcome = await new CalendarDesk(city.City, city.Clock).PublishDaysAsync(SomePlace.SystemAt(place), place,
            CalendarSheet.Header + "\n2027-02-30,holiday,春节,2027\n2027-01-01,feast,元旦,2027\n", "wrong.csv");

        Assert.Equal([new WrongDate(2, "2027-02-30"), new UnknownDayKind(3, "feast")], outcome.Refusals);
        Assert.Equal(1, (await new CalendarQueries(city.City).NewestAsync(place, default))!.Number);
    }

    [Fact(DisplayName = "Only who may publish the calendar can, and the attempt of another is in the access log")]
    public async Task A_clerk_may_not_publish()
    {
        await using var city = await TestCity.OpenAsync();
        var place = await city.OpenPlaceAsync();
        var clerk = city.Admit(new Actor(7, "某某", place, 0, Role.Clerk, "10.1.2.3"));
        var desk = new CalendarDesk(city.City, city.Clock);

        Assert.Equal([new NotYourRight(Role.Clerk, CalendarActs.Publish.Key)], (await desk.PublishDaysAsync(clerk, place, With2027, "2027.csv")).Refusals);
        Assert.Equal([new NotYourRight(Role.Clerk, CalendarActs.Publish.Key)], (await desk.RecountAsync(clerk, place)).Refusals);

        await using var db = city.Db();
        Assert.NotEmpty(await db.Ledger.Where(e => e.PersonId == 7 && e.Chain == Domain.Ledger.Chain.Access).ToListAsync());
    }

    [Fact(DisplayName = "Office hours of one unit move the clocks of that unit alone")]
    public async Task Hours_of_one_unit()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var place = await city.OpenPlaceAsync();
        var actor = SomePlace.SystemAt(place);
        var clock = await new ClockDesk(city.City, city.Clock).StartAsync(actor, place, "paperArchive");
        var desk = new CalendarDesk(city.City, city.Clock);

        var others = new OwnHours(null, new Dictionary<long, OfficeHours> { [99] = Clocks.EveryDay("08:00-12:00") });
        Assert.True((await desk.PublishHoursAsync(actor, place, others, "夏季办公时间")).IsDone);
        Assert.Equal(0, (await desk.RecountAsync(actor, place)).Value.Moved);

        var everywhere = new OwnHours(Clocks.EveryDay("08:00-12:00", "14:00-18:00"), new Dictionary<long, OfficeHours>());
        Assert.True((await desk.PublishHoursAsync(actor, place, everywhere, "夏季办公时间")).IsDone);
        Assert.Equal(1, (await desk.RecountAsync(actor, place)).Value.Moved);
        Assert.Equal(("2026-03-10 18:00", false), await DueAsync(city, clock));
    }

    private static async Task<(string Due, bool IsProvisional)> DueAsync(TestCity city, long id)
    {
        await using var db = city.Db();
        var clock = await db.Clocks.AsNoTracking().SingleAsync(c => c.Id == id);
        return (Clocks.Local(clock.DueAt), clock.IsProvisional);
    }

    private sealed class Breaking(CancellationTokenSource source) : IProgress<Recounted>
    {
        public void Report(Recounted value) => source.Cancel();
    }

    private sealed class Publishing(Func<Task<Outcome<long>>> publish) : IProgress<Recounted>
    {
        private bool _isDone;

        public void Report(Recounted value)
        {
            if (!_isDone) Assert.True(publish().GetAwaiter().GetResult().IsDone);
            _isDone = true;
        }
    }
}
