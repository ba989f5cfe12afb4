using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;

namespace NoProofCity.Data.Registers;

/// <summary>A row of a table, judged and good.</summary>
/// <param name="Values">In the order of the version's head, the number in the writing in which it is hashed.</param>
public sealed record RegisterRecord(string Key, IReadOnlyList<string> Values);

/// <summary>
/// Where the rows of a register come in. A million of them are no single transaction, for which nobody else could act: they are written in
/// turns behind the version that answers, and only the last act lets them answer in its place.
/// </summary>
public sealed class RegisterImportDesk(City city, TimeProvider time) : Desk(city, time)
{
    private const int RowsATurn = 5000;

    private static readonly string[] Columns = [nameof(RegisterRow.RegisterId), nameof(RegisterRow.VersionNo), nameof(RegisterRow.KeyIndex), nameof(RegisterRow.Payload)];

    /// <param name="rows">Read as they are written.</param>
    /// <param name="faulty">How many rows of the table could not be taken.</param>
    /// <returns>How many rows came in.</returns>
    public async Task<Outcome<long>> ImportAsync(Actor actor, Seen seen, VersionFacts facts, IEnumerable<RegisterRecord> rows, long faulty, IProgress<long>? progress, CancellationToken stopping)
    {
        var (number, placeId) = (0, 0L);
        var begun = await ActAsync<SharedRegister>(actor, RegisterActs.Import, seen, (register, scene) =>
        {
            var version = register.Begin(facts, scene.Actor.PersonId, scene.Now, scene.Today);
            if (!version.IsDone) return Outcome.Refused(version.Refusals);
            (number, placeId) = (version.Value.Number, register.PlaceId);
            return Outcome.Done;
        });
        if (!begun.IsDone) return Outcome.Refused(begun.Refusals);
        var outcome = Outcome.Refused(new LoadingOver());
        var (written, isOver) = (0L, false);
        try
        {
            outcome = await SweepAsync(seen.Id, stopping);
            foreach (var some in rows.Chunk(RowsATurn))
            {
                stopping.ThrowIfCancellationRequested();
                var hidden = some.AsParallel().AsOrdered().Select(row => Hidden(seen.Id, number, row)).ToList();
                if (outcome.IsDone) outcome = await InTurnAsync(placeId, async (db, _) =>
                {
                    await City.Provider.InsertAsync(db, RegisterRow.Table, Columns, hidden);
                    return (Outcome.Done, true);
                });
                if (!outcome.IsDone) break;
                written += some.Length;
                progress?.Report(written);
            }
            // What others said of the register while its rows came in does not stand against them.
            if (outcome.IsDone) outcome = await ActAsItStandsAsync<SharedRegister>(actor, RegisterActs.Import, seen.Id, (register, scene) => Task.FromResult(register.Finish(number, written, faulty, scene.Now)));
            isOver = outcome.IsDone;
        }
        finally
        {
            // Whatever stopped it, nothing of it stays.
            if (!isOver) _ = await ActAsItStandsAsync<SharedRegister>(actor, RegisterActs.Import, seen.Id, (register, _) => Task.FromResult(register.GiveUp(number)));
            _ = await SweepAsync(seen.Id, CancellationToken.None);
        }
        return outcome.IsDone ? written : Outcome.Refused(outcome.Refusals);
    }

    /// <summary>Takes the rows away of versions that are not kept, of one register or of all.</summary>
    public async Task<Outcome> SweepAsync(long? registerId, CancellationToken stopping)
    {
        foreach (var (register, place, number) in await DroppedAsync(registerId, stopping))
        {
            for (var left = RowsATurn; left == RowsATurn;)
            {
                stopping.ThrowIfCancellationRequested();
                var outcome = await InTurnAsync(place, async (db, _) =>
                {
                    left = await db.RegisterRows.Where(row => row.RegisterId == register && row.VersionNo == number).OrderBy(row => row.KeyIndex).Take(RowsATurn).ExecuteDeleteAsync();
                    return (Outcome.Done, true);
                });
                if (!outcome.IsDone) return outcome;
            }
        }
        return Outcome.Done;
    }

    private async Task<IReadOnlyList<(long Register, long Place, int Number)>> DroppedAsync(long? registerId, CancellationToken stopping)
    {
        await using var db = City.CreateDbContext();
        var dropped = await db.SharedRegisters.Where(register => registerId == null || register.Id == registerId)
            .SelectMany(register => register.Versions.Where(version => version.State == RegisterVersionState.Dropped), (register, version) => new { register.Id, register.PlaceId, version.Number })
            .Where(of => db.RegisterRows.Any(row => row.RegisterId == of.Id && row.VersionNo == of.Number)).ToListAsync(stopping);
        return [.. dropped.Select(of => (of.Id, of.PlaceId, of.Number))];
    }

    private object[] Hidden(long registerId, int number, RegisterRecord row) =>
        [registerId, number, City.Secrets.BlindBytesOf(row.Key), City.Secrets.EncryptBytes(JsonSerializer.SerializeToUtf8Bytes(row.Values))];
}
