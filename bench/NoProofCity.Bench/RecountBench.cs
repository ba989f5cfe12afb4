using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.MadeUp;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Bench;

internal static class RecountBench
{
    /// <summary>Counts the open limits of a made-up place again by three calendars: a Wednesday off, as it was before, and hours of a unit that has none.</summary>
    /// <param name="folder">A data folder filled by bench-data; the calendars stay in it.</param>
    public static async Task<int> RunAsync(string folder)
    {
        using var city = await City.OpenAsync(new CitySettings { DataFolder = folder }, TimeProvider.System.GetUtcNow());
        await using var db = city.CreateDbContext();
        var place = (await db.Places.SingleAsync(p => p.Code == MadeUpPlaceDesk.Code)).Id;
        var open = await db.Clocks.CountAsync(c => c.State != ClockState.Stopped);
        var wednesday = ChinaTime.DateOf((await db.Clocks.MaxAsync(c => c.ClockStartsAt))!.Value).AddDays(-7);
        while (wednesday.DayOfWeek is not DayOfWeek.Wednesday) wednesday = wednesday.AddDays(-1);

        var actor = new Actor(0, "系统", place, 0, Role.SystemAdministrator, "bench");
        var desk = new CalendarDesk(city, TimeProvider.System);
        var before = (await new CalendarQueries(city).NewestAsync(place, default))!;
        var off = before.Sheet.TrimEnd() + string.Create(CultureInfo.InvariantCulture, $"\n{wednesday:yyyy-MM-dd},holiday,测量,{wednesday.Year}\n");
        var nobodys = new OwnHours(null, new Dictionary<long, OfficeHours> { [-1] = new([new(new(1, 1), [new(new(8, 0), new(12, 0))])]) });
        await MeasureAsync("a Wednesday off", () => desk.PublishDaysAsync(actor, place, off, "bench"));
        await MeasureAsync("back again", () => desk.PublishDaysAsync(actor, place, before.Sheet, "bench"));
        await MeasureAsync("hours of nobody", () => desk.PublishHoursAsync(actor, place, nobodys, "bench"));
        return 0;

        async Task MeasureAsync(string name, Func<Task<Domain.Common.Outcome<long>>> publish)
        {
            if (!(await publish()).IsDone) throw new InvalidOperationException(name);
            var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var done = (await desk.RecountAsync(actor, place)).Value;
            Console.WriteLine($"{name}: {done.Counted:N0} of {open:N0} open limits counted, {done.Moved:N0} moved, {watch.Elapsed.TotalSeconds:N2} s, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:N2} s of processor, working set {Environment.WorkingSet >> 20} MB");
        }
    }
}
