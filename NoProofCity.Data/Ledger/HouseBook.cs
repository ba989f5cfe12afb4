using System.Text.Encodings.Web;
using System.Text.Json;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Ledger;

/// <summary>What was done to the installation itself (backup, restore, recount, repaired guards), in its own chain.</summary>
internal static class HouseBook
{
    /// <summary>The place that stands for the installation.</summary>
    internal const long House = 0;

    internal const string ObjectKind = nameof(Installation);

    internal static readonly JsonSerializerOptions Facts = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="address">The command that did it.</param>
    internal static Task<Outcome> NoteAsync(City city, string act, object facts, string address, DateTimeOffset now) =>
        Transactions.RunAsync(city, act, async () =>
        {
            await using var db = city.CreateDbContext();
            await using var turn = await city.Provider.BeginAsync(db, House);
            await AppendAsync(city, db, act, facts, address, now);
            _ = await db.SaveChangesAsync();
            await turn.CommitAsync();
            return Outcome.Done;
        });

    /// <summary>Within a transaction that is open already.</summary>
    internal static Task AppendAsync(City city, CityContext db, string act, object facts, string address, DateTimeOffset now)
    {
        var scene = new Scene(db, city.Rulebook, new Actor(0, "系统", House, 0, default, address), new Act(act), now);
        return LedgerBook.AppendAsync(db, House, Chain.Acts, number => LedgerEntries.OfHouse(scene, number, JsonSerializer.Serialize(facts, Facts)));
    }
}
