using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Ledger.Crash;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Ledger;

/// <summary>Entries written by acts, tampered with in the database by somebody who has no key, and checked.</summary>
public sealed class Ledger_of_a_city
{
    private const int Acts = 30;

    [Theory, OnEachDatabase]
    public async Task What_acts_wrote_is_whole(Database database)
    {
        await using var city = await WithActsAsync(database);
        var verdict = await CheckAsync(city);
        Assert.Empty(verdict.Broken);
        Assert.Equal(Acts, verdict.Entries);
        Assert.Equal(Acts, verdict.Ends.Single(end => end is { PlaceId: 1, Chain: Chain.Acts }).Number);
    }

    [Theory(DisplayName = "An entry of another place or chain is not linked")]
    [InlineData(2, Chain.Acts)]
    [InlineData(1, Chain.Access)]
    public async Task An_entry_is_linked_to_its_own_chain(long placeId, Chain chain)
    {
        await using var city = await TestCity.OpenAsync();
        await using var db = city.Db();
        var entry = new LedgerEntry
        {
            PlaceId = 1, Chain = Chain.Acts, Number = 1, At = city.Clock.GetUtcNow(), PersonId = 0, PersonName = "系统", UnitId = 0, Role = "",
            Act = "Place.Edit", ObjectKind = nameof(Place), ObjectId = 1, Facts = "{}", Address = "test",
        };
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => LedgerBook.AppendAsync(db, placeId, chain, _ => entry));
    }

    [Theory, OnEachDatabase]
    public async Task Every_column_of_an_entry_is_guarded(Database database)
    {
        await using var city = await WithActsAsync(database);
        foreach (var column in LedgerBody.Columns)
        {
            var value = column.Kind switch
            {
                LedgerColumnKind.Number => "4711",
                LedgerColumnKind.Moment => "'2026-03-09 02:00:00.001'",
                _ => "'另外的'",
            };
            await TamperAsync(city, $"UPDATE Ledger SET {column.Name} = {value} WHERE PlaceId = 1 AND Number = 7");
            Assert.Contains("Altered 7-7", await BrokenAsync(city));
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_changed_empty_text_or_hash_is_named(Database database)
    {
        await using var city = await WithActsAsync(database);
        await TamperAsync(city, "UPDATE Ledger SET Reason = '' WHERE PlaceId = 1 AND Number = 7");
        await TamperAsync(city, "UPDATE Ledger SET Hash = (SELECT Hash FROM LedgerHeads WHERE PlaceId = 1 AND Chain = 'Acts') WHERE PlaceId = 1 AND Number = 12");
        Assert.Equal(["Altered 7-7", "Altered 12-12"], await BrokenAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task A_removed_entry_is_named(Database database)
    {
        await using var city = await WithActsAsync(database);
        await TamperAsync(city, "DELETE FROM Ledger WHERE PlaceId = 1 AND Number IN (4, 5, 20)");
        Assert.Equal(["Removed 4-5", "Removed 20-20"], await BrokenAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task Swapped_entries_are_named(Database database)
    {
        await using var city = await WithActsAsync(database);
        await TamperAsync(city, "UPDATE Ledger SET Number = -1 WHERE PlaceId = 1 AND Number = 4", "UPDATE Ledger SET Number = 4 WHERE PlaceId = 1 AND Number = 9", "UPDATE Ledger SET Number = 9 WHERE PlaceId = 1 AND Number = -1");
        Assert.Equal(["Swapped 4-9"], await BrokenAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task An_inserted_entry_is_named_at_the_end_and_in_between(Database database)
    {
        const string Copied = "PlaceId, Chain, At, PersonId, PersonName, UnitId, Role, Act, ObjectKind, ObjectId, Facts, Reason, ProfileVersionId, Address, Hash";
        await using var city = await WithActsAsync(database);
        await TamperAsync(city, $"INSERT INTO Ledger (Number, {Copied}) SELECT 31, {Copied} FROM Ledger WHERE PlaceId = 1 AND Number = 5");
        Assert.Equal(["Inserted 31-31"], await BrokenAsync(city));

        await TamperAsync(city, "DELETE FROM Ledger WHERE PlaceId = 1 AND Number = 31", "UPDATE Ledger SET Number = -Number - 1 WHERE PlaceId = 1 AND Number > 10", "UPDATE Ledger SET Number = -Number WHERE Number < 0",
            $"INSERT INTO Ledger (Number, {Copied}) SELECT 11, {Copied} FROM Ledger WHERE PlaceId = 1 AND Number = 5");
        Assert.Equal(["Inserted 11-11"], await BrokenAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task A_cut_tail_is_named_by_the_head(Database database)
    {
        await using var city = await WithActsAsync(database);
        await TamperAsync(city, "DELETE FROM Ledger WHERE PlaceId = 1 AND Number > 25");
        Assert.Equal(["TailCut 26-30"], await BrokenAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task A_cut_tail_with_a_head_moved_back_is_a_forged_head(Database database)
    {
        await using var city = await WithActsAsync(database);
        await TamperAsync(city, "DELETE FROM Ledger WHERE PlaceId = 1 AND Number > 25",
            "UPDATE LedgerHeads SET Number = 25, Hash = (SELECT Hash FROM Ledger WHERE PlaceId = 1 AND Number = 25) WHERE PlaceId = 1 AND Chain = 'Acts'");
        Assert.Equal(["HeadForged 0-0"], await BrokenAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task A_missing_head_and_a_missing_chain_are_named(Database database)
    {
        await using var city = await WithActsAsync(database);
        await TamperAsync(city, "DELETE FROM LedgerHeads WHERE PlaceId = 1");
        Assert.Equal(["HeadMissing 0-0"], await BrokenAsync(city));
        await TamperAsync(city, "DELETE FROM Ledger WHERE PlaceId = 1");
        Assert.Equal(["ChainMissing 0-0"], await BrokenAsync(city));
        await TamperAsync(city, "UPDATE Installations SET Chains = ''");
        Assert.Equal(["ListForged 0-0"], await BrokenAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task An_entry_of_a_chain_that_the_house_does_not_keep_is_named(Database database)
    {
        await using var city = await WithActsAsync(database);
        await TamperAsync(city, "INSERT INTO Ledger (PlaceId, Chain, Number, At, PersonId, PersonName, UnitId, Role, Act, ObjectKind, ObjectId, Facts, Address, Hash) "
            + "SELECT PlaceId, 'Other', Number, At, PersonId, PersonName, UnitId, Role, Act, ObjectKind, ObjectId, Facts, Address, Hash FROM Ledger WHERE PlaceId = 1 AND Number = 1");
        Assert.Equal(["Inserted 0-0"], await BrokenAsync(city));
    }

    [Fact]
    public async Task A_text_hidden_from_the_lists_by_another_storage_class_is_named()
    {
        await using var city = await WithActsAsync(Database.Sqlite);
        await TamperAsync(city, "UPDATE Ledger SET ObjectKind = CAST(ObjectKind AS BLOB) WHERE PlaceId = 1 AND Number = 7");
        await TamperAsync(city, "UPDATE Ledger SET At = At || '0' WHERE PlaceId = 1 AND Number = 9");
        Assert.Equal(["Altered 7-7", "Altered 9-9"], await BrokenAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task The_application_can_neither_change_nor_remove_nor_replace_an_entry(Database database)
    {
        await using var city = await WithActsAsync(database);
        await using var db = city.Db();
        await Assert.ThrowsAnyAsync<Exception>(() => db.Ledger.ExecuteUpdateAsync(set => set.SetProperty(e => e.Facts, "{}")));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Ledger.ExecuteDeleteAsync());
        if (database is Database.Sqlite)
            await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("INSERT OR REPLACE INTO Ledger SELECT * FROM Ledger WHERE Number = 3"));
        Assert.Empty(await BrokenAsync(city));
    }

    [Theory, OnEachDatabase]
    public async Task A_missing_guard_is_reported_noted_and_stands_again(Database database)
    {
        await using var city = await WithActsAsync(database);
        await using (var db = city.Db()) _ = await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Ledger_is_append_only");
        Assert.Equal(["GuardMissing 0-0"], await BrokenAsync(city));

        using (var reopened = await City.OpenAsync(city.City.Settings, city.Clock.GetUtcNow()))
            Assert.Equal([LedgerBreakKind.GuardMissing], (await new LedgerCheck(reopened).RunAsync()).Broken.Select(b => b.Kind));

        using var again = await City.OpenAsync(city.City.Settings, city.Clock.GetUtcNow());
        Assert.True((await new LedgerCheck(again).RunAsync()).IsWhole);
        var noted = await new LedgerQueries(again).PageAsync(0, Chain.Acts, new(), null, 10, CancellationToken.None);
        Assert.Equal("Ledger.GuardsRestored", Assert.Single(noted).Act);
    }

    [Theory, OnEachDatabase]
    public async Task Acts_going_on_during_a_check_do_not_look_like_tampering(Database database)
    {
        await using var city = await WithActsAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        using var enough = new CancellationTokenSource();
        var working = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) Assert.True((await desk.MakeAsync(TrialDesk.House, "又一个", null)).IsDone);
        });
        for (var i = 0; i < 10; i++) Assert.Empty(await BrokenAsync(city));
        await enough.CancelAsync();
        await working;
    }

    [Fact]
    public async Task A_check_is_broken_off_and_tells_its_progress()
    {
        await using var city = await WithActsAsync(Database.Sqlite);
        var told = new List<long>();
        _ = await new LedgerCheck(city.City).RunAsync(progress: new Told(told));
        Assert.Equal(Acts, told[^1]);

        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LedgerCheck(city.City).RunAsync(cancellationToken: stopped.Token));
    }

    [Theory, OnEachDatabase]
    public async Task The_pages_and_the_timeline_show_every_entry_once(Database database)
    {
        await using var city = await WithActsAsync(database);
        var queries = new LedgerQueries(city.City);
        var numbers = new List<long>();
        for (long? before = null; await queries.PageAsync(1, Chain.Acts, new(), before, 7, CancellationToken.None) is { Count: > 0 } page; before = page[^1].Number)
            numbers.AddRange(page.Select(row => row.Number));
        Assert.Equal(Enumerable.Range(1, Acts).Reverse().Select(n => (long)n), numbers);

        var first = (await queries.PageAsync(1, Chain.Acts, new(Act: "Place.Open"), null, 1, CancellationToken.None))[0];
        Assert.Equal([first.Number], (await queries.TimelineAsync(1, nameof(Place), first.ObjectId, CancellationToken.None)).Select(row => row.Number));
        Assert.Empty(await queries.PageAsync(1, Chain.Acts, new(From: first.At.AddDays(1)), null, 7, CancellationToken.None));
    }

    private static async Task<TestCity> WithActsAsync(Database database)
    {
        var city = await TestCity.OpenAsync(database);
        var desk = new TrialDesk(city.City, city.Clock);
        for (var i = 0; i < Acts; i++)
        {
            Assert.True((await desk.MakeAsync(TrialDesk.House, $"第 {i} 个", null)).IsDone);
            city.Clock.Pass(TimeSpan.FromMilliseconds(1234.5678));
        }
        return city;
    }

    private static Task<LedgerVerdict> CheckAsync(TestCity city) => new LedgerCheck(city.City).RunAsync();

    private static async Task<IReadOnlyList<string>> BrokenAsync(TestCity city) =>
        [.. (await CheckAsync(city)).Broken.Select(b => $"{b.Kind} {b.From}-{b.To}")];

    // With the rights of who runs the database, and the guards put back so that only the rows tell.
    private static async Task TamperAsync(TestCity city, params string[] statements)
    {
        await using (var db = city.Db())
        {
            foreach (var guard in city.City.Provider.Guards) _ = await db.Database.ExecuteSqlRawAsync(guard.DropSql);
            foreach (var statement in statements) _ = await db.Database.ExecuteSqlRawAsync(statement);
        }
        _ = await city.City.Provider.MigrateAsync(CancellationToken.None);
    }

    private sealed class Told(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
