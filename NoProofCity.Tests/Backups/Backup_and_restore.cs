using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Backups;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Providers.Sqlite;
using NoProofCity.Tests.Ledger.Crash;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Backups;

public sealed class Backup_and_restore : IAsyncLifetime
{
    private const string Attachment = "2026/03/附件 1.txt";

    private TestCity _city = null!;
    private string _outside = "";

    private string Archive => Path.Combine(_outside, "备份.zip");

    public async Task InitializeAsync()
    {
        _city = await TestCity.OpenAsync();
        _outside = TestCity.NewFolder();
        var file = Path.Combine(_city.City.Settings.FilesFolder, Attachment);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "证明材料");
        for (var i = 0; i < 5; i++) _ = await MakeAsync();
    }

    public async Task DisposeAsync()
    {
        await _city.DisposeAsync();
        Directory.Delete(_outside, recursive: true);
    }

    [Fact]
    public async Task A_backup_under_load_has_every_act_acknowledged_before_it_began()
    {
        using var enough = new CancellationTokenSource();
        var acknowledged = new List<long>();
        var working = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                var id = await MakeAsync();
                lock (acknowledged) acknowledged.Add(id);
            }
        });
        await Task.Delay(200);
        List<long> before;
        lock (acknowledged) before = [.. acknowledged];

        var report = await Backups().MakeAsync(Archive);

        await enough.CancelAsync();
        await working;
        Assert.NotEmpty(before);
        Assert.True(report.LedgerIsWhole);
        await RestoreElsewhereAsync(async restored =>
        {
            await using var db = restored.CreateDbContext();
            Assert.Empty(before.Except(await db.Places.Select(p => p.Id).ToListAsync()));
            Assert.True((await new LedgerCheck(restored).RunAsync()).IsWhole);
        });
    }

    [Fact]
    public async Task A_checked_and_a_restored_backup_are_what_was_backed_up()
    {
        var made = await Backups().MakeAsync(Archive);
        var check = await Backups().CheckAsync(Archive);
        Assert.Equal(made.Manifest.Hash, check.Manifest.Hash);
        Assert.Equal(5, made.Manifest.Tables.Single(table => table.Name == "Places").Rows);

        var later = await MakeAsync();
        CloseCity();
        var restored = await Restore.RunAsync(_city.City.Settings, Archive, _city.Clock.GetUtcNow());

        Assert.Equal(made.Manifest.Hash, restored.Backup.Manifest.Hash);
        Assert.Equal("证明材料", await File.ReadAllTextAsync(Path.Combine(_city.City.Settings.FilesFolder, Attachment)));
        await using var db = _city.Db();
        Assert.Equal(5, await db.Places.CountAsync());
        Assert.False(await db.Places.AnyAsync(p => p.Id == later));
        Assert.True((await new LedgerCheck(_city.City).RunAsync()).IsWhole);
        // what was replaced lies aside, whole
        using var aside = new SqliteConnection($"Data Source={Path.Combine(restored.Aside!, "noproofcity.db")};Mode=ReadOnly;Pooling=False");
        aside.Open();
        using var count = aside.CreateCommand();
        count.CommandText = "SELECT count(*) FROM Places";
        Assert.Equal(6L, count.ExecuteScalar());
    }

    [Fact]
    public async Task Backups_are_remembered_in_the_ledger_with_how_they_went()
    {
        _ = await Backups().MakeAsync(Archive);
        Truncate(Archive, 1000);
        _ = await Assert.ThrowsAsync<BackupFaultException>(() => Backups().CheckAsync(Archive));

        var records = await new BackupRecords(_city.City).LatestAsync(10, CancellationToken.None);
        Assert.Equal([(BackupRecords.CheckedAct, BackupFault.Damaged), (BackupRecords.MadeAct, null)], records.Select(r => (r.Act, r.Fault)));
        Assert.True(records[1].Rows > 5);
    }

    [Fact]
    public async Task The_key_is_in_no_backup()
    {
        _ = await Backups().MakeAsync(Archive);
        var key = (await File.ReadAllTextAsync(_city.City.Settings.KeyFilePath)).Trim().Split(' ')[^1];
        Assert.DoesNotContain(key, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Archive)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut", BackupFault.Damaged), InlineData("flipped", BackupFault.Damaged), InlineData("foreign", BackupFault.NotABackup), InlineData("empty", BackupFault.NotABackup)]
    [InlineData("zip of something", BackupFault.NotABackup), InlineData("missing", BackupFault.Missing), InlineData("manifest", BackupFault.Damaged), InlineData("extra", BackupFault.Damaged), InlineData("swollen", BackupFault.Damaged), InlineData("swollen database", BackupFault.Damaged)]
    public async Task An_archive_that_is_not_as_it_was_made_is_refused_and_nothing_is_touched(string how, BackupFault fault)
    {
        _ = await Backups().MakeAsync(Archive);
        await SpoilAsync(how);
        CloseCity();
        var before = Files();

        var refused = await Assert.ThrowsAsync<BackupFaultException>(() => Restore.RunAsync(_city.City.Settings, Archive, _city.Clock.GetUtcNow()));

        Assert.Equal(fault, refused.Fault);
        Assert.Equal(before, Files());
        await using var db = _city.Db();
        Assert.Equal(5, await db.Places.CountAsync());
    }

    [Fact]
    public async Task A_name_that_leads_out_of_the_folder_is_refused_even_under_our_own_mark()
    {
        var target = Path.Combine(_outside, "hostile");
        await File.WriteAllTextAsync(target, "x");
        var manifest = new BackupManifest(BackupManifest.TheFormat, _city.Clock.GetUtcNow(), "x", _city.City.Secrets.Fingerprint, [], []);
        _ = await BackupArchive.WriteAsync(Archive, [("../../hostile.txt", target)], manifest, _city.City.Secrets, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<BackupFaultException>(() => Backups().CheckAsync(Archive));
        Assert.Equal(BackupFault.Damaged, refused.Fault);
        Assert.False(File.Exists(Path.Combine(_city.Folder, "..", "hostile.txt")));
    }

    [Fact]
    public async Task An_archive_whose_tables_hold_other_rows_than_its_manifest_says_is_refused_even_under_our_own_mark()
    {
        _ = await Backups().MakeAsync(Archive);
        using (var made = ZipFile.OpenRead(Archive)) made.GetEntry("noproofcity.db")!.ExtractToFile(Path.Combine(_outside, "copy.db"));
        var tables = await SqliteSnapshot.TablesAsync(Path.Combine(_outside, "copy.db"), CancellationToken.None);
        var other = Path.Combine(_outside, "other.npc");
        var manifest = new BackupManifest(BackupManifest.TheFormat, _city.Clock.GetUtcNow(), "x", _city.City.Secrets.Fingerprint, [.. tables.Select(t => t.Name == "Places" ? t with { Rows = t.Rows + 1 } : t)], []);
        _ = await BackupArchive.WriteAsync(other, [("noproofcity.db", Path.Combine(_outside, "copy.db"))], manifest, _city.City.Secrets, CancellationToken.None);

        Assert.Equal(BackupFault.Damaged, (await Assert.ThrowsAsync<BackupFaultException>(() => Backups().CheckAsync(other))).Fault);
    }

    [Fact]
    public async Task A_backup_of_another_key_is_refused()
    {
        await using var other = await OtherKeyAsync();
        _ = await new Data.Backups.Backups(other.City, other.Clock).MakeAsync(Archive);
        CloseCity();
        Assert.Equal(BackupFault.ForeignKey, (await Assert.ThrowsAsync<BackupFaultException>(() => Restore.RunAsync(_city.City.Settings, Archive, _city.Clock.GetUtcNow()))).Fault);
    }

    [Fact]
    public async Task A_backup_is_never_written_over_another()
    {
        _ = await Backups().MakeAsync(Archive);
        var before = await File.ReadAllBytesAsync(Archive);
        Assert.Equal(BackupFault.Exists, (await Assert.ThrowsAsync<BackupFaultException>(() => Backups().MakeAsync(Archive))).Fault);
        Assert.Equal(before, await File.ReadAllBytesAsync(Archive));
        Assert.Equal([Archive], Directory.GetFiles(_outside));
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_service_or_an_open_database()
    {
        _ = await Backups().MakeAsync(Archive);
        await using (_city.City.Serve())
            Assert.Equal(StartupFault.AlreadyServed, (await Assert.ThrowsAsync<StartupFaultException>(() => Restore.RunAsync(_city.City.Settings, Archive, _city.Clock.GetUtcNow()))).Fault);

        await using var db = _city.Db();
        await using var open = await db.Database.BeginTransactionAsync();
        Assert.Equal(BackupFault.InUse, (await Assert.ThrowsAsync<BackupFaultException>(() => Restore.RunAsync(_city.City.Settings, Archive, _city.Clock.GetUtcNow()))).Fault);
    }

    [Fact]
    public async Task A_damaged_database_is_replaced_and_kept_aside()
    {
        _ = await Backups().MakeAsync(Archive);
        CloseCity();
        await File.WriteAllTextAsync(_city.City.Settings.DatabaseFile, new string('x', 100_000));

        var restored = await Restore.RunAsync(_city.City.Settings, Archive, _city.Clock.GetUtcNow());

        await using var db = _city.Db();
        Assert.Equal(5, await db.Places.CountAsync());
        Assert.StartsWith("xxx", await File.ReadAllTextAsync(Path.Combine(restored.Aside!, "noproofcity.db")), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "A restore killed between any two of its steps is all or nothing")]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public async Task A_broken_off_restore_is_finished_at_the_next_start(int moved)
    {
        _ = await Backups().MakeAsync(Archive);
        _ = await MakeAsync();
        CloseCity();
        BreakOff(moved);

        using var reopened = await City.OpenAsync(_city.City.Settings, _city.Clock.GetUtcNow());

        await using var db = reopened.CreateDbContext();
        Assert.Equal(5, await db.Places.CountAsync());
        Assert.Equal("证明材料", await File.ReadAllTextAsync(Path.Combine(reopened.Settings.FilesFolder, Attachment)));
        Assert.True((await new LedgerCheck(reopened).RunAsync()).IsWhole);
        Assert.False(File.Exists(Path.Combine(_city.Folder, ".restoring.go")));
    }

    // The folder as a kill leaves it: unpacked and decided, and so many of the moves done.
    private void BreakOff(int moved)
    {
        var settings = _city.City.Settings;
        var staging = RestoreSwap.NewStaging(settings);
        ZipFile.ExtractToDirectory(Archive, staging);
        File.WriteAllText(Path.Combine(_city.Folder, ".restoring.go"), "replaced-x");
        var aside = Directory.CreateDirectory(Path.Combine(_city.Folder, "replaced-x")).FullName;
        if (moved > 0) File.Move(settings.DatabaseFile, Path.Combine(aside, "noproofcity.db"));
        if (moved > 1) File.Move(Path.Combine(staging, "noproofcity.db"), settings.DatabaseFile);
        if (moved > 2) Directory.Move(settings.FilesFolder, Path.Combine(aside, "files"));
    }

    private async Task SpoilAsync(string how)
    {
        switch (how)
        {
            case "cut":
                Truncate(Archive, new FileInfo(Archive).Length / 2);
                break;
            case "flipped":
                using (var file = new FileStream(Archive, FileMode.Open))
                {
                    file.Position = file.Length / 3;
                    var old = file.ReadByte();
                    file.Position--;
                    file.WriteByte((byte)(old ^ 1));
                }
                break;
            case "foreign":
                await File.WriteAllTextAsync(Archive, "这不是备份");
                break;
            case "empty":
                await File.WriteAllBytesAsync(Archive, []);
                break;
            case "missing":
                File.Delete(Archive);
                break;
            default:
                using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Update)) Spoil(zip, how);
                break;
        }
    }

    private static void Spoil(ZipArchive zip, string how)
    {
        switch (how)
        {
            case "zip of something":
                zip.GetEntry("manifest.json")!.Delete();
                break;
            case "manifest":
                Rewrite(zip, "manifest.json", text => text.Replace("\"rows\": 5", "\"rows\": 6", StringComparison.Ordinal), CompressionLevel.NoCompression);
                break;
            case "extra":
                using (var writer = new StreamWriter(zip.CreateEntry("files/more.txt", CompressionLevel.NoCompression).Open())) writer.Write("more");
                break;
            case "swollen":
                Rewrite(zip, "manifest.json", text => text, CompressionLevel.Optimal);
                break;
            case "swollen database":
                Swell(zip, "noproofcity.db");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(how), how, null);
        }
    }

    // The same bytes, but packed: such an entry may unpack to any length.
    private static void Swell(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        using (var from = zip.GetEntry(name)!.Open()) from.CopyTo(content);
        zip.GetEntry(name)!.Delete();
        using var to = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        to.Write(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static void Rewrite(ZipArchive zip, string name, Func<string, string> change, CompressionLevel level)
    {
        string text;
        using (var reader = new StreamReader(zip.GetEntry(name)!.Open())) text = reader.ReadToEnd();
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name, level).Open(), new UTF8Encoding(false));
        writer.Write(change(text));
    }

    private static void Truncate(string path, long length)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(length);
    }

    private Data.Backups.Backups Backups() => new(_city.City, _city.Clock);

    private async Task<long> MakeAsync() => (await new TrialDesk(_city.City, _city.Clock).MakeAsync(TrialDesk.House, "某地", null)).Value;

    // As when the process has ended: its pooled connections hold the file.
    private static void CloseCity() => SqliteConnection.ClearAllPools();

    // What a user would miss; lock files come and go.
    private List<string> Files() =>
        [.. Directory.EnumerateFileSystemEntries(_city.Folder, "*", SearchOption.AllDirectories).Where(f => !f.Contains(".restoring", StringComparison.Ordinal) && !f.EndsWith(".serving", StringComparison.Ordinal) && !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)).Order()];

    private async Task RestoreElsewhereAsync(Func<City, Task> look)
    {
        var elsewhere = TestCity.NewFolder();
        try
        {
            File.Copy(_city.City.Settings.KeyFilePath, Path.Combine(elsewhere, "noproofcity.key"));
            var settings = _city.City.Settings with { DataFolder = elsewhere };
            Assert.Null((await Restore.RunAsync(settings, Archive, _city.Clock.GetUtcNow())).Aside);
            using var restored = await City.OpenAsync(settings, _city.Clock.GetUtcNow());
            await look(restored);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    private static async Task<OtherCity> OtherKeyAsync()
    {
        var folder = TestCity.NewFolder();
        var clock = FakeClock.At("2026-03-09 10:00");
        return new(await City.OpenAsync(new CitySettings { DataFolder = folder }, clock.GetUtcNow()), clock);
    }

    private sealed record OtherCity(City City, FakeClock Clock) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            City.Dispose();
            SqliteConnection.ClearAllPools();
            Directory.Delete(City.Settings.DataFolder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
