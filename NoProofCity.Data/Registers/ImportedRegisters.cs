using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Registers;

namespace NoProofCity.Data.Registers;

/// <summary>The registers whose tables were brought in.</summary>
internal sealed class ImportedRegisters : IRegisterSource
{
    // Under one number there are a few rows; more of them say the same or contradict each other already.
    private const int MostRows = 50;

    public async Task<IReadOnlyList<RegisterReply>> AskAsync(CityContext db, IReadOnlyList<long> places, RegisterQuestion question, DateTimeOffset now, CancellationToken leaving)
    {
        var proofs = new List<string> { SharedRegister.Fold(question.ProofName) };
        // An entry is covered by the name its proof has on the list, whatever the question calls it.
        if (question.EntryId is { } entry && await db.ExemptionEntries.Where(one => one.Id == entry).Select(one => one.ProofName).SingleOrDefaultAsync(leaving) is { } named) proofs.Add(SharedRegister.Fold(named));
        var registers = await db.SharedRegisters.AsNoTracking()
            .Where(register => places.Contains(register.PlaceId) && register.State == RegisterState.InUse && register.Proofs.Any(proof => proofs.Contains(proof.Folded)) && register.Versions.Any(version => version.State == RegisterVersionState.InForce))
            .ToListAsync(leaving);
        var replies = new List<RegisterReply>();
        foreach (var register in registers) replies.Add(await AskAsync(db, register, question, now, leaving));
        return replies;
    }

    /// <summary>Asks one register, whatever proofs it covers.</summary>
    internal static async Task<RegisterReply> AskAsync(CityContext db, SharedRegister register, RegisterQuestion question, DateTimeOffset now, CancellationToken leaving)
    {
        if (register.InForce is not { } version) return RegisterReply.None;
        var owner = await db.Units.Where(unit => unit.Id == register.UnitId).Select(unit => unit.Name).SingleAsync(leaving);
        var asked = new AskedRegister(register.Id, version.Number, register.PlaceId, register.Title, register.UnitId, owner, version.AsOf, register.FreshDays);
        var (key, number) = (db.Secrets.BlindBytesOf(SharedRegister.Fold(question.Key)), version.Number);
        var found = await db.RegisterRows.Where(row => row.RegisterId == register.Id && row.VersionNo == number && row.KeyIndex == key).OrderBy(row => row.Id).Select(row => row.Payload).Take(MostRows).ToListAsync(leaving);
        return RegisterJudgement.Of(register, asked, [.. found.Select(payload => JsonSerializer.Deserialize<List<string>>(db.Secrets.DecryptBytes(payload))!)], question.Name, ChinaTime.DateOf(now));
    }
}
