using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Ledger;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Databases;

/// <summary>The statements that stand in every act: the number, the ledger and its head.</summary>
public sealed class What_an_act_writes_to_SQL_Server
{
    [Fact]
    public async Task Is_taken_and_asks_for_nothing_back_from_a_table_with_a_trigger()
    {
        var server = new OfflineSqlServer { FindsRows = true };
        await using var db = server.Db();
        Assert.Equal(1, await Numbers.NextAsync(db, 1, "Test", 2026));
        await LedgerBook.AppendAsync(db, 1, Chain.Acts, number => new LedgerEntry
        {
            PlaceId = 1, Chain = Chain.Acts, Number = number, At = FakeClock.Local("2026-03-09 10:00"), PersonId = 1, PersonName = "测试", UnitId = 1, Role = "Office", Act = "Test",
            ObjectKind = "Test", ObjectId = 1, Facts = "{}", Reason = null, ProfileVersionId = null, Address = "test", Submission = null,
        });
        await db.SaveChangesAsync();

        Assert.Contains(server.Statements, sql => sql.Contains("INSERT INTO [Ledger]", StringComparison.Ordinal));
        Assert.All(server.Statements, sql =>
        {
            Assert.Empty(TSql.Faults(sql));
            foreach (var insert in sql.Split(';').Where(part => part.Contains("INTO [Ledger]", StringComparison.Ordinal))) Assert.DoesNotContain("OUTPUT", insert, StringComparison.Ordinal);
        });
    }
}
