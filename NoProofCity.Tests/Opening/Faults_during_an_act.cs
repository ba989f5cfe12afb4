using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Tests.Ledger.Crash;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Opening;

/// <summary>An act that cannot be written is refused with its reason, leaves nothing half done, and works when the cause is gone.</summary>
public sealed class Faults_during_an_act
{
    private readonly FakeClock _clock = FakeClock.At("2026-03-09 10:00");

    [Fact]
    public async Task A_full_disk_refuses_the_act_and_nothing_is_half_done()
    {
        using var disk = SmallDisk.Mount(24);
        using var city = await OpenAsync(disk.Folder);
        var desk = new TrialDesk(city, _clock);
        disk.FillUpTo(300_000);

        var done = 0;
        Outcome<long> outcome;
        while ((outcome = await desk.MakeAsync(TrialDesk.House, new string('长', 60), null)).IsDone) done++;
        Assert.IsType<StorageFull>(Assert.Single(outcome.Refusals));
        Assert.IsType<StorageFull>(Assert.Single((await desk.MakeAsync(TrialDesk.House, "再来", null)).Refusals));

        disk.Empty();
        Assert.True((await desk.MakeAsync(TrialDesk.House, "又行了", null)).IsDone);
        await AssertWholeAsync(city, done + 1);
    }

    [Fact]
    public async Task A_disk_that_turned_read_only_refuses_the_act()
    {
        using var disk = SmallDisk.Mount(24);
        using var city = await OpenAsync(disk.Folder);
        var desk = new TrialDesk(city, _clock);
        Assert.True((await desk.MakeAsync(TrialDesk.House, "甲", null)).IsDone);
        SqliteConnection.ClearAllPools();
        disk.MakeReadOnly();
        Assert.IsType<StorageUnavailable>(Assert.Single((await desk.MakeAsync(TrialDesk.House, "乙", null)).Refusals));
        SqliteConnection.ClearAllPools();
        disk.MakeWritable();
        Assert.True((await desk.MakeAsync(TrialDesk.House, "丙", null)).IsDone);
        await AssertWholeAsync(city, 2);
    }

    [Fact]
    public async Task A_database_locked_by_another_process_refuses_the_act_and_recovers_by_itself()
    {
        await using var home = await TestCity.OpenAsync();
        using var city = await City.OpenAsync(home.City.Settings with { PatienceSeconds = 1 }, _clock.GetUtcNow());
        var desk = new TrialDesk(city, _clock);
        await using (var other = new SqliteConnection($"Data Source={city.Settings.DatabaseFile};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            _ = await command.ExecuteNonQueryAsync();
            for (var i = 0; i < 3; i++) Assert.IsType<Busy>(Assert.Single((await desk.MakeAsync(TrialDesk.House, "甲", null)).Refusals));
        }
        Assert.True((await desk.MakeAsync(TrialDesk.House, "乙", null)).IsDone);
        await AssertWholeAsync(city, 1);
    }

    private Task<City> OpenAsync(string folder) => City.OpenAsync(new CitySettings { DataFolder = folder, PatienceSeconds = 1 }, _clock.GetUtcNow());

    private static async Task AssertWholeAsync(City city, int made)
    {
        await using var db = city.CreateDbContext();
        Assert.Equal(Enumerable.Range(1, made).Select(i => $"p-{i}"), await db.Places.OrderBy(p => p.Id).Select(p => p.Code).ToListAsync());
        Assert.True((await new LedgerCheck(city).RunAsync()).IsWhole);
    }
}
