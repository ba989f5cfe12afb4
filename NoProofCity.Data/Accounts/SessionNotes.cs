using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;

namespace NoProofCity.Data.Accounts;

/// <summary>Notes who is at work. No act of anybody: it stands in no ledger.</summary>
public sealed class SessionNotes(City city)
{
    /// <summary>Notes that people were seen; written together, some seconds late.</summary>
    public async Task NoteSeenAsync(IReadOnlyDictionary<long, DateTimeOffset> seen)
    {
        await using var db = city.CreateDbContext();
        foreach (var (sessionId, at) in seen)
            _ = await db.Set<Session>().Where(s => s.Id == sessionId && s.SeenAt < at).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, at));
    }
}
