using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>Where people read what they were told. Everybody has their own notices and no others; reading is no act and stands in no ledger.</summary>
public sealed class NoticeDesk(City city, TimeProvider time) : Desk(city, time)
{
    public Task<Outcome> ReadAsync(Actor actor, long id) => ReadAsync(actor, notices => notices.Where(n => n.Id == id));

    public Task<Outcome> ReadAllAsync(Actor actor) => ReadAsync(actor, notices => notices);

    /// <summary>Tells somebody what came of a work that outlived its act.</summary>
    public Task<Outcome> TellAsync(Actor actor, ObjectRef about, NoticeKind kind, IReadOnlyList<string> facts) => InTurnAsync(actor.PlaceId, async (db, now) =>
    {
        await Notices.ToAccountAsync(db, actor.PersonId, actor.PlaceId, about, kind, facts, now);
        return (Outcome.Done, Kept: true);
    });

    private Task<Outcome> ReadAsync(Actor actor, Func<IQueryable<Notice>, IQueryable<Notice>> which) => InTurnAsync(actor.PlaceId, async (db, now) =>
    {
        var unread = which(db.Set<Notice>().Where(n => n.AccountId == actor.PersonId && n.ReadAt == null));
        return (Outcome.Done, Kept: await unread.ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now)) > 0);
    });
}
