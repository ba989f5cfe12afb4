using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Backups;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Demo;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Data.Health;

/// <summary>Looks whether the installation is sound. Reads only; a probe file in the data folder is taken away again.</summary>
public sealed class CityHealth(City city, TimeProvider time)
{
    private const long LowDiskBytes = 2L << 30;
    private const long NoDiskBytes = 200L << 20;

    /// <summary>A day late and one missed is noticed.</summary>
    private static readonly TimeSpan BackupAge = TimeSpan.FromDays(2);

    /// <summary>Everything, for the operator.</summary>
    public async Task<IReadOnlyList<HealthCheck>> CheckAsync(CancellationToken cancellationToken)
    {
        var checks = (await CheckServiceAsync(cancellationToken)).ToList();
        if (checks.Exists(check => check is { Matter: HealthMatter.Database or HealthMatter.Schema, State: HealthState.Broken })) return checks;
        checks.AddRange(await ReadersAsync(cancellationToken), await ClockAsync(cancellationToken), await BackupAsync(cancellationToken), await DemoAsync(cancellationToken));
        await AddPlacesAsync(checks, cancellationToken);
        return checks;
    }

    /// <summary>What the public address answers by: whether the service can work at all.</summary>
    public async Task<IReadOnlyList<HealthCheck>> CheckServiceAsync(CancellationToken cancellationToken)
    {
        var checks = new List<HealthCheck> { KeyFile(), DataFolder(), DiskSpace() };
        try
        {
            await using var db = city.CreateDbContext();
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).LastOrDefault();
            var guards = await city.Provider.BrokenGuardsAsync(db, cancellationToken);
            checks.InsertRange(0,
            [
                new(HealthMatter.Database, HealthState.Good),
                pending is null ? new(HealthMatter.Schema, HealthState.Good) : new(HealthMatter.Schema, HealthState.Broken, pending),
                guards.Count == 0 ? new(HealthMatter.LedgerGuards, HealthState.Good) : new(HealthMatter.LedgerGuards, HealthState.Broken, string.Join("、", guards)),
            ]);
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            checks.Insert(0, new(HealthMatter.Database, HealthState.Broken));
        }
        return checks;
    }

    private HealthCheck KeyFile()
    {
        var path = city.Settings.KeyFilePath;
        return new(HealthMatter.KeyFile, File.Exists(path) && IsOurs(path) ? HealthState.Good : HealthState.Broken, path);
    }

    private bool IsOurs(string path)
    {
        try { return Opening.KeyFile.Read(path).Fingerprint == city.Secrets.Fingerprint; }
        catch (StartupFaultException) { return false; }
    }

    private HealthCheck DataFolder()
    {
        var folder = Path.GetFullPath(city.Settings.DataFolder);
        try
        {
            var probe = Path.Combine(folder, ".healthy");
            File.WriteAllText(probe, nameof(NoProofCity));
            File.Delete(probe);
            return new(HealthMatter.DataFolder, HealthState.Good, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(HealthMatter.DataFolder, HealthState.Broken, folder);
        }
    }

    private HealthCheck DiskSpace()
    {
        var folder = Path.GetFullPath(city.Settings.DataFolder);
        try
        {
            var free = new DriveInfo(folder).AvailableFreeSpace;
            return new(HealthMatter.DiskSpace, free < NoDiskBytes ? HealthState.Broken : free < LowDiskBytes ? HealthState.Warning : HealthState.Good, $"{free / (double)(1 << 30):N1} GB");
        }
        catch (IOException)
        {
            return new(HealthMatter.DiskSpace, HealthState.Broken, folder);
        }
    }

    private async Task<HealthCheck> ReadersAsync(CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return new(HealthMatter.Readers, await city.Provider.ReadersWaitAsync(db, cancellationToken) ? HealthState.Warning : HealthState.Good);
    }

    // What was written in the future was written by a wrong clock, then or now.
    private async Task<HealthCheck> ClockAsync(CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        var last = await db.Ledger.MaxAsync(e => (DateTimeOffset?)e.At, cancellationToken);
        var now = time.GetUtcNow();
        var shown = ChinaTime.ToLocal(now).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return new(HealthMatter.Clock, last > now.AddMinutes(1) ? HealthState.Broken : HealthState.Good, shown);
    }

    private async Task<HealthCheck> BackupAsync(CancellationToken cancellationToken)
    {
        if (!city.Settings.IsSqlite) return new(HealthMatter.Backup, HealthState.Good);
        var made = (await new BackupRecords(city).LatestAsync(20, cancellationToken)).FirstOrDefault(r => r is { Act: BackupRecords.MadeAct, Fault: null });
        return made is null
            ? new(HealthMatter.Backup, HealthState.Warning)
            : new(HealthMatter.Backup, time.GetUtcNow() - made.At > BackupAge ? HealthState.Warning : HealthState.Good,
                ChinaTime.ToLocal(made.At).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<HealthCheck> DemoAsync(CancellationToken cancellationToken) =>
        new(HealthMatter.Demo, await new DemoQueries(city, time).IsDemoAsync(cancellationToken) ? HealthState.Warning : HealthState.Good);

    private async Task AddPlacesAsync(List<HealthCheck> checks, CancellationToken cancellationToken)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow());
        var unfinished = await new CalendarQueries(city).UnfinishedRecountsAsync(cancellationToken);
        await using var db = city.CreateDbContext();
        foreach (var place in await new PlaceQueries(city).AllAsync(cancellationToken))
        {
            var calendar = (await new CalendarQueries(city).NewestAsync(place.Id, cancellationToken))?.Read();
            var missing = calendar is null ? today.Year : calendar.MissingYearOn(today);
            checks.Add(new(HealthMatter.Calendar, missing is null ? HealthState.Good : missing == today.Year ? HealthState.Broken : HealthState.Warning, $"{place.Name} {missing ?? today.Year + 1}"));
            checks.Add(new(HealthMatter.Recounts, unfinished.Contains(place.Id) ? HealthState.Warning : HealthState.Good, place.Name));
            var rules = await city.Rulebook.InForceAsync(db, place.Id, today, cancellationToken);
            var ended = rules?.Profile.EndedOn(today) ?? [];
            checks.Add(rules is null ? new(HealthMatter.Profiles, HealthState.Broken, place.Name)
                : ended.Count == 0 ? new(HealthMatter.Profiles, HealthState.Good, place.Name)
                : new(HealthMatter.Profiles, HealthState.Warning, $"{place.Name}：{string.Join("、", ended.Select(term => term.Name))}"));
        }
    }
}
