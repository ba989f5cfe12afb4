using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Providers.Sqlite;
using NoProofCity.Domain.Ledger;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Databases;

/// <summary>What the embedded database promises: nothing acknowledged is lost, readers never wait, one writer at a time.</summary>
public sealed class Sqlite_file
{
    private const int Busy = 5;

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("foreign_keys", "1")]
    public async Task Every_pooled_connection_has_its_settings(string pragma, string value)
    {
        await using var city = await TestCity.OpenAsync();
        for (var use = 0; use < 3; use++)
        {
            await using var db = city.Db();
            await db.Database.OpenConnectionAsync();
            Assert.Equal(value, await PragmaAsync(db, pragma));
            // What somebody changes on a connection does not outlive its return to the pool.
            if (pragma != "journal_mode") _ = await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF; PRAGMA case_sensitive_like=OFF");
        }
    }

    [Fact]
    public async Task An_act_holds_the_only_pen_before_it_writes_and_readers_go_on()
    {
        await using var city = await TestCity.OpenAsync();
        await using var db = city.Db();
        await using var turn = await city.City.Provider.BeginAsync(db, 1);

        await using var other = new SqliteConnection($"Data Source={city.City.Settings.DatabaseFile};Default Timeout=1");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Installations";
        Assert.Equal(1L, await command.ExecuteScalarAsync());
        command.CommandText = "BEGIN IMMEDIATE";
        Assert.Equal(Busy, (await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync())).SqliteErrorCode);
    }

    [Fact]
    public async Task A_turn_that_is_not_committed_leaves_nothing_and_lets_the_next_one_write()
    {
        await using var city = await TestCity.OpenAsync();
        for (var time = 0; time < 2; time++)
        {
            await using var db = city.Db();
            await using var turn = await city.City.Provider.BeginAsync(db, 1);
            Assert.Equal(1, await Numbers.NextAsync(db, 1, "Test", 2026));
        }
    }

    [Theory]
    [InlineData("UPDATE Ledger SET Act = 'x'")]
    [InlineData("DELETE FROM Ledger")]
    [InlineData("INSERT OR REPLACE INTO Ledger SELECT * FROM Ledger")]
    public async Task No_statement_changes_the_ledger(string statement)
    {
        await using var city = await TestCity.OpenAsync();
        await using var db = city.Db();
        _ = db.Ledger.Add(new LedgerEntry
        {
            PlaceId = 1, Chain = Chain.Acts, Number = 1, At = city.Clock.GetUtcNow(), PersonId = 1, PersonName = "测试", UnitId = 1, Role = "Office", Act = "Test",
            ObjectKind = "Test", ObjectId = 1, Facts = "{}", Reason = null, ProfileVersionId = null, Address = "test", Submission = null,
        });
        await db.SaveChangesAsync();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_patience_is_not_patience_for_ever()
    {
        using var provider = new SqliteProvider("Data Source=never.db", TimeSpan.Zero, new Secrets(new byte[Secrets.MasterSize]));
        Assert.Equal(1, new SqliteConnectionStringBuilder(provider.ConnectionString).DefaultTimeout);
    }

    private static async Task<string> PragmaAsync(DbContext db, string pragma)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }
}
