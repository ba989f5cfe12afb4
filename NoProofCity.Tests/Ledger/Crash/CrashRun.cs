using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Tests.Ledger.Crash;

/// <param name="Back">The longest time from the start of a new process to its first act, in seconds.</param>
internal sealed record CrashReport(int Kills, int Acknowledged, int SentAgain, double Back, IReadOnlyList<string> Wrong);

/// <summary>Kills a working process again and again and looks at what is left.</summary>
internal sealed class CrashRun(string folder, string runner)
{
    private readonly Dictionary<string, long> _made = [];
    private readonly Dictionary<long, int> _renamed = [];
    private readonly Dictionary<long, int> _staffed = [];
    private readonly HashSet<string> _inFlight = [];
    private readonly List<string> _wrong = [];
    private int _acknowledged;
    private int _sentAgain;
    private TimeSpan _back;

    public async Task<CrashReport> RunAsync(int kills, int seed)
    {
        using (var city = await City.OpenAsync(new CitySettings { DataFolder = folder }, TimeProvider.System.GetUtcNow())) _ = await StaffTrial.OpenPlaceAsync(city, TimeProvider.System);
        var random = new Random(seed);
        for (var kill = 0; kill < kills; kill++)
        {
            await WorkUntilKilledAsync(random.Next(1, 60), TimeSpan.FromMilliseconds(random.Next(0, 30)));
            await LookAsync();
        }
        return new(kills, _acknowledged, _sentAgain, _back.TotalSeconds, _wrong);
    }

    private async Task WorkUntilKilledAsync(int lines, TimeSpan more)
    {
        _sentAgain += _inFlight.Count;
        using var process = new Process { StartInfo = new ProcessStartInfo("dotnet", ["exec", runner, ActRunner.Verb, folder, .. _inFlight]) { RedirectStandardOutput = true, RedirectStandardError = true } };
        var errors = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        var watch = Stopwatch.StartNew();
        _ = process.Start();
        process.BeginErrorReadLine();
        var isUp = false;
        var killing = Task.CompletedTask;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Take(line);
            if (!isUp && line.StartsWith("made", StringComparison.Ordinal))
            {
                isUp = true;
                if (watch.Elapsed > _back) _back = watch.Elapsed;
            }
            if (isUp && --lines == 0) killing = KillAsync(process, more);
        }
        await process.WaitForExitAsync();
        await killing;
        if (!isUp) throw new InvalidOperationException($"The process did not come up again: {errors}");
    }

    // On Unix Process.Kill is SIGKILL.
    private static async Task KillAsync(Process process, TimeSpan after)
    {
        await Task.Delay(after);
        process.Kill();
    }

    private void Take(string line)
    {
        var words = line.Split(' ');
        switch (words)
        {
            case ["sent", var submission]:
                _ = _inFlight.Add(submission);
                break;
            case ["made", var submission, var id]:
                _acknowledged++;
                _ = _inFlight.Remove(submission);
                _made[submission] = long.Parse(id, CultureInfo.InvariantCulture);
                break;
            case ["renamed", var id, var version]:
                _acknowledged++;
                _renamed[long.Parse(id, CultureInfo.InvariantCulture)] = int.Parse(version, CultureInfo.InvariantCulture);
                break;
            case ["staffed", var unit, var version]:
                _acknowledged++;
                _staffed[long.Parse(unit, CultureInfo.InvariantCulture)] = int.Parse(version, CultureInfo.InvariantCulture);
                break;
            default:
                break; // a line cut off by the kill
        }
    }

    private async Task LookAsync()
    {
        using var city = await City.OpenAsync(new CitySettings { DataFolder = folder }, TimeProvider.System.GetUtcNow());
        await using var db = city.CreateDbContext();
        var places = await db.Places.AsNoTracking().Where(p => p.Code != StaffTrial.PlaceCode).ToDictionaryAsync(p => p.Id);
        var entries = await db.Ledger.AsNoTracking().Where(e => e.PlaceId == TrialDesk.House.PlaceId && e.Chain == Chain.Acts && e.ObjectKind == nameof(Place)).ToListAsync();
        var opened = entries.Where(e => e.Act == TrialDesk.Open.Key).ToList();
        var renames = entries.Where(e => e.Act == TrialDesk.Edit.Key).GroupBy(e => e.ObjectId).ToDictionary(g => g.Key, g => g.Count());

        foreach (var (submission, id) in _made)
        {
            if (opened.Count(e => e.Submission == submission && e.ObjectId == id) != 1 || !places.ContainsKey(id)) _wrong.Add($"acknowledged and not there once: {submission}");
        }
        foreach (var (id, version) in _renamed)
        {
            if (!places.TryGetValue(id, out var place) || place.Version < version) _wrong.Add($"acknowledged and not there: {id} {version}");
        }
        foreach (var place in places.Values)
        {
            if (opened.Count(e => e.ObjectId == place.Id) != 1) _wrong.Add($"without its entry: {place.Id}");
            if (place.Version != renames.GetValueOrDefault(place.Id)) _wrong.Add($"half: {place.Id}");
        }
        if (entries.Count != opened.Count + renames.Values.Sum() || opened.Any(e => !places.ContainsKey(e.ObjectId))) _wrong.Add("an entry without its act");
        var last = await db.NumberSeries.Where(s => s.Kind == TrialDesk.Kind).Select(s => s.Last).SingleOrDefaultAsync();
        if (last != places.Count || places.Values.Select(p => p.Code).Distinct().Count() != places.Count) _wrong.Add($"numbers: {last} given for {places.Count}");
        await LookAtStaffAsync(db);
        foreach (var count in (await new Recount(city).RunAsync(mend: false, TimeProvider.System.GetUtcNow())).Broken) _wrong.Add($"counter: {count}");
        var verdict = await new LedgerCheck(city).RunAsync();
        if (!verdict.IsWhole) _wrong.Add($"chain: {verdict.Broken[0]}");
    }

    private async Task LookAtStaffAsync(CityContext db)
    {
        var registries = await db.StaffRegistries.AsNoTracking().ToListAsync();
        var acts = await db.Ledger.AsNoTracking().Where(e => e.ObjectKind == nameof(StaffRegistry) && e.Chain == Chain.Acts).GroupBy(e => e.ObjectId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        foreach (var registry in registries)
        {
            if (registry.Version < _staffed.GetValueOrDefault(registry.UnitId)) _wrong.Add($"acknowledged and not there: registry {registry.Id}");
            if (registry.Version != acts.GetValueOrDefault(registry.Id)) _wrong.Add($"half: registry {registry.Id}");
        }
        if (_staffed.Keys.Except(registries.Select(r => r.UnitId)).Any()) _wrong.Add("acknowledged and not there: a registry");
    }
}
