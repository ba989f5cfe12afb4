using Microsoft.Data.Sqlite;
using NoProofCity.Data.Opening;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Opening;

/// <summary>Whatever is wrong: one sentence in Chinese, nothing lost, and the house opens again when it is put right.</summary>
public sealed class Faults_at_the_start : IAsyncLifetime
{
    private readonly string _folder = TestCity.NewFolder();

    private CitySettings Settings => new() { DataFolder = _folder, PatienceSeconds = 1 };

    public async Task InitializeAsync()
    {
        using (await City.OpenAsync(Settings, DateTimeOffset.UnixEpoch)) { }
        SqliteConnection.ClearAllPools();
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_missing_key_file_is_asked_for_and_none_is_made_in_its_place()
    {
        File.Move(Settings.KeyFilePath, Settings.KeyFilePath + ".away");
        await RefusedAsync(Settings, StartupFault.KeyFileMissing, "找不到密钥文件");
        Assert.False(File.Exists(Settings.KeyFilePath));
        File.Move(Settings.KeyFilePath + ".away", Settings.KeyFilePath);
        using var again = await City.OpenAsync(Settings, DateTimeOffset.UnixEpoch);
    }

    [Theory, InlineData(""), InlineData("NoProofCity key 1 "), InlineData("NoProofCity key 1 AAAA"), InlineData("something else"), InlineData("NoProofCity key 1 !!!")]
    public async Task A_damaged_key_file_is_told_from_a_wrong_one(string text)
    {
        await File.WriteAllTextAsync(Settings.KeyFilePath, text);
        await RefusedAsync(Settings, StartupFault.KeyFileDamaged, "内容不完整");
    }

    [Fact]
    public async Task A_wrong_key_file_is_refused_before_anything_is_written()
    {
        await File.WriteAllTextAsync(Settings.KeyFilePath, "NoProofCity key 1 " + Convert.ToBase64String(new byte[32]));
        await RefusedAsync(Settings, StartupFault.KeyFileWrong, "不是这个数据库的");
    }

    [Fact]
    public async Task A_file_that_is_no_database_stays_as_it_is()
    {
        await File.WriteAllTextAsync(Settings.DatabaseFile, new string('x', 5000));
        await RefusedAsync(Settings, StartupFault.NotADatabase, "不是本系统的数据库");
        Assert.Equal(5000, new FileInfo(Settings.DatabaseFile).Length);
    }

    [Fact]
    public async Task A_database_of_another_program_gets_no_tables_of_ours()
    {
        File.Delete(Settings.DatabaseFile);
        Execute("CREATE TABLE Recipes (Id INTEGER)");
        await RefusedAsync(Settings, StartupFault.NotADatabase, "不是本系统的数据库");
        Assert.Equal(1L, Execute("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        _ = Execute("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '10.0.0')");
        await RefusedAsync(Settings, StartupFault.DatabaseNewer, "更新版本");
    }

    [Fact]
    public async Task A_locked_database_is_waited_for_and_then_named()
    {
        using var other = Open();
        Execute(other, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
        await RefusedAsync(Settings, StartupFault.DatabaseBusy, "正被其他程序占用");
        Execute(other, "ROLLBACK");
        other.Dispose();
        using var again = await City.OpenAsync(Settings, DateTimeOffset.UnixEpoch);
    }

    [Theory]
    [InlineData("Oracle", "", StartupFault.UnknownProvider), InlineData("SqlServer", "", StartupFault.ConnectionStringMissing), InlineData("SqlServer", "Sever=x;;=", StartupFault.ConnectionStringMalformed)]
    [InlineData("SqlServer", "Server=127.0.0.1,1;Connect Timeout=1;Encrypt=false;User ID=a;Password=geheim", StartupFault.DatabaseUnreachable)]
    public async Task A_wrong_connection_is_named_without_its_password(string provider, string connection, StartupFault fault)
    {
        var told = await RefusedAsync(Settings with { Provider = provider, ConnectionString = connection }, fault, "未能启动");
        Assert.DoesNotContain("geheim", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_folder_is_named_and_works_again_when_writable()
    {
        using var disk = SmallDisk.Mount(16);
        var settings = Settings with { DataFolder = disk.Folder };
        using (await City.OpenAsync(settings, DateTimeOffset.UnixEpoch)) { }
        SqliteConnection.ClearAllPools();
        disk.MakeReadOnly();
        await RefusedAsync(settings, StartupFault.FolderReadOnly, "不能写入");
        disk.MakeWritable();
        using var again = await City.OpenAsync(settings, DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task A_full_disk_is_named_and_the_house_opens_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(16);
        var settings = Settings with { DataFolder = disk.Folder };
        disk.FillUpTo(0);
        await RefusedAsync(settings, StartupFault.DiskFull, "磁盘已满");
        disk.FillUpTo(100_000); // room for the key and the beginning of a database
        await RefusedAsync(settings, StartupFault.DiskFull, "磁盘已满");
        disk.Empty();
        using var again = await City.OpenAsync(settings, DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task The_process_says_it_in_Chinese_and_ends_with_one()
    {
        await File.WriteAllTextAsync(Settings.KeyFilePath, "x");
        foreach (var arguments in new[] { Array.Empty<string>(), ["verify-ledger"], ["recount"], ["backup", "--out", Path.Combine(_folder, "a.zip")] })
        {
            var run = await ProductProcess.RunAsync(ProductProcess.Built, _folder, arguments);
            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith("未能启动：密钥文件", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_web_process_on_one_file_is_refused_and_commands_are_not()
    {
        var (first, client) = await ProductProcess.ServeAsync(ProductProcess.Built, _folder);
        using (client)
        await using (first)
        {
            var second = await ProductProcess.RunAsync(ProductProcess.Built, _folder, "--urls", $"http://127.0.0.1:{ProductProcess.FreePort()}");
            Assert.Equal(1, second.ExitCode);
            Assert.Contains("已有一个正在运行的服务", second.Errors, StringComparison.Ordinal);

            var verify = await ProductProcess.RunAsync(ProductProcess.Built, _folder, "verify-ledger", "--json");
            Assert.Equal((0, true), (verify.ExitCode, verify.Output.Contains("\"ok\": true", StringComparison.Ordinal)));

            var restore = await ProductProcess.RunAsync(ProductProcess.Built, _folder, "restore", "--from", Path.Combine(_folder, "a.zip"));
            Assert.Equal(1, restore.ExitCode);
            Assert.Contains("已有一个正在运行的服务", restore.Errors, StringComparison.Ordinal);
        }
    }

    private static async Task<string> RefusedAsync(CitySettings settings, StartupFault fault, string words)
    {
        var refused = await Assert.ThrowsAsync<StartupFaultException>(() => City.OpenAsync(settings, DateTimeOffset.UnixEpoch));
        SqliteConnection.ClearAllPools();
        Assert.Equal(fault, refused.Fault);
        var told = StartupWords.Of(refused);
        Assert.Contains(words, told, StringComparison.Ordinal);
        return told;
    }

    private SqliteConnection Open()
    {
        var db = new SqliteConnection($"Data Source={Settings.DatabaseFile};Pooling=False");
        db.Open();
        return db;
    }

    private object? Execute(string sql)
    {
        using var db = Open();
        return Execute(db, sql);
    }

    private static object? Execute(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
