using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>Reads the notices of whoever asks.</summary>
public sealed class NoticeQueries(City city)
{
    /// <summary>The latest first. Filter "state": "unread" for those not read yet.</summary>
    public async Task<ListPage<Notice>> PageAsync(Actor actor, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var own = db.Set<Notice>().AsNoTracking().Where(n => n.AccountId == actor.PersonId);
        if (query.Filter("state") == "unread") own = own.Where(n => n.ReadAt == null);
        return await own.PageAsync(query, descending: true, n => n.LastAt, n => n.Id, n => n, null, leaving);
    }

    public async Task<int> UnreadAsync(long accountId, CancellationToken leaving = default)
    {
        await using var db = city.CreateDbContext();
        return await db.Set<Notice>().CountAsync(n => n.AccountId == accountId && n.ReadAt == null, leaving);
    }
}
