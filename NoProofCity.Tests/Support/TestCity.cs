using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Providers.Sqlite;

namespace NoProofCity.Tests.Support;

/// <summary>A real installation for one test: its own folder, key and database, gone when disposed.</summary>
internal sealed class TestCity : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private static readonly Lazy<string> Temporary = new(() =>
        OperatingSystem.IsLinux() && Directory.Exists(InMemory) && new DriveInfo(InMemory).AvailableFreeSpace > RoomInMemory ? InMemory : Path.GetTempPath());

    private const string InMemory = "/dev/shm";
    private const long RoomInMemory = 2L << 30;

    private readonly Database _database;

    private TestCity(City city, FakeClock clock, Database database) => (City, Clock, _database) = (city, clock, database);

    public static string? SqlServer { get; } = Environment.GetEnvironmentVariable("NOPROOFCITY_TEST_SQLSERVER") is { Length: > 0 } text ? text : null;

    public City City { get; }

    public FakeClock Clock { get; }

    public string Folder => City.Settings.DataFolder;

    public static async Task<TestCity> OpenAsync(Database database = Database.Sqlite, string now = "2026-03-09 10:00", int patienceSeconds = 15)
    {
        var clock = FakeClock.At(now);
        var folder = NewFolder();
        if (database is Database.Sqlite) CopyFolder(await Template.Value, folder);
        return new TestCity(await City.OpenAsync(Settings(database, folder) with { PatienceSeconds = patienceSeconds }, clock.GetUtcNow()), clock, database);
    }

    /// <summary>Over a copy of a folder that another left.</summary>
    public static async Task<TestCity> OfFolderAsync(string from, string now)
    {
        var clock = FakeClock.At(now);
        var folder = NewFolder();
        CopyFolder(from, folder);
        return new TestCity(await City.OpenAsync(Settings(Database.Sqlite, folder), clock.GetUtcNow()), clock, Database.Sqlite);
    }

    /// <summary>
    /// In memory where the machine has a disk of that kind with room: every act waits until its transaction lies on the disk, and the tests
    /// would spend a good part of their time so. A killed process loses nothing there either; a power cut no test can make.
    /// </summary>
    public static string NewFolder()
    {
        var folder = Path.Combine(Temporary.Value, "noproofcity-" + Path.GetRandomFileName());
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>On the ordinary disk, for what is large.</summary>
    public static string NewFolderOnDisk() => Directory.CreateTempSubdirectory("noproofcity-").FullName;

    public CityContext Db() => City.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        if (_database is Database.SqlServer)
        {
            await using var db = Db();
            _ = await db.Database.EnsureDeletedAsync();
        }
        Close(City);
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Closes the installation and leaves its folder to be copied, until the tests are over.</summary>
    public async Task<string> LeaveAsync()
    {
        // What stands in the log beside the file would not be copied along.
        await using (var db = Db()) _ = await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Close(City);
        return DeletedAtTheEnd(Folder);
    }

    private static CitySettings Settings(Database database, string folder) => new()
    {
        Provider = database.ToString(),
        DataFolder = folder,
        ConnectionString = database is Database.Sqlite ? null
            : new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = "NoProofCity_" + Path.GetFileName(folder) }.ConnectionString,
    };

    // Migrations take a second; every test after the first starts from a copy.
    private static async Task<string> MakeTemplateAsync()
    {
        var folder = NewFolder();
        Close(await City.OpenAsync(Settings(Database.Sqlite, folder), FakeClock.Local("2026-01-01 00:00")));
        return DeletedAtTheEnd(folder);
    }

    // Its own connections alone: tests beside it go on with theirs.
    private static void Close(City city)
    {
        city.Dispose();
        if (city.Provider is not SqliteProvider sqlite) return;
        using var own = new SqliteConnection(sqlite.ConnectionString);
        SqliteConnection.ClearPool(own);
    }

    private static string DeletedAtTheEnd(string folder)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
