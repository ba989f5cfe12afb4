using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>
/// Whether the person still is what their page says they are. A page knows only what was so when it was opened;
/// every act asks this first, in its own transaction. A name shut by failed sign-ins still stands: else anybody could stop a colleague's work by typing.
/// </summary>
internal static class AccountStanding
{
    internal static async Task<IReadOnlyList<Refusal>> WhyNotAsync(CityContext db, Actor actor, DateOnly today, CancellationToken cancellationToken = default) =>
        actor.IsSystem || await Of(db, actor, today).AnyAsync(cancellationToken) ? [] : [new NoLongerStanding()];

    private static IQueryable<Account> Of(CityContext db, Actor actor, DateOnly today) =>
        db.Set<Account>().Where(a => a.Id == actor.PersonId && a.State == AccountState.Active && !a.MustChangePassword
            && a.Grants.Any(g => g.Role == actor.Role && g.PlaceId == actor.PlaceId && g.UnitId == actor.UnitId
                && g.EndedAt == null && g.From <= today && (g.Until == null || g.Until >= today)));
}
