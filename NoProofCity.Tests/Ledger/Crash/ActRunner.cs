using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;

namespace NoProofCity.Tests.Ledger.Crash;

/// <summary>A process that acts until it is killed, and says each act when, and only when, it was acknowledged.</summary>
internal static class ActRunner
{
    public const string Verb = "acts";
    private const int AtOnce = 4;

    /// <param name="inFlight">Submissions that were sent before the last kill and never acknowledged; they are sent again first.</param>
    public static async Task RunAsync(string folder, string[] inFlight)
    {
        using var city = await City.OpenAsync(new CitySettings { DataFolder = folder }, TimeProvider.System.GetUtcNow());
        await using var serving = city.Serve();
        var desk = new TrialDesk(city, TimeProvider.System);
        foreach (var submission in inFlight) await MakeAsync(desk, submission);
        // On threads of their own: SQLite answers at once, and one of them would never let the others begin.
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var id = await MakeAsync(desk, Guid.NewGuid().ToString("N"));
                for (var version = 0; version < 2; version++)
                {
                    if ((await desk.RenameAsync(TrialDesk.House, new Seen(id, version), $"改 {version}")).IsDone) Say($"renamed {id} {version + 1}");
                }
            }
        })).Append(Task.Run(() => ProposeAsync(city))));
    }

    private static async Task ProposeAsync(City city)
    {
        await using var db = city.CreateDbContext();
        var place = await db.Places.Where(p => p.Code == StaffTrial.PlaceCode).Select(p => p.Id).SingleAsync();
        var staff = new StaffTrial(city, TimeProvider.System);
        while (true) await staff.RunAsync(place, (unit, version) => Say($"staffed {unit} {version}"));
    }

    private static async Task<long> MakeAsync(TrialDesk desk, string submission)
    {
        Say($"sent {submission}");
        var made = await desk.MakeAsync(TrialDesk.House, submission, submission);
        if (!made.IsDone) throw new UnreachableException(made.Refusals[0].ToString());
        Say($"made {submission} {made.Value}");
        return made.Value;
    }

    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
