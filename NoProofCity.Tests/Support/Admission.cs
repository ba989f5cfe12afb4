using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Tests.Support;

/// <summary>A desk acts only for somebody who stands: with an account that holds the role at the place and unit.</summary>
internal static class Admission
{
    private static readonly DateOnly LongAgo = new(2000, 1, 1);

    /// <summary>The same actor, with an account under their number and the role given long ago.</summary>
    public static Actor Admit(this TestCity city, Actor actor)
    {
        using var db = city.Db();
        using var transaction = db.Database.BeginTransaction();
        var account = db.Set<Account>().SingleOrDefault(a => a.Id == actor.PersonId);
        if (account is null)
        {
            account = Account.Open(actor.PlaceId, actor.UnitId, $"person{actor.PersonId}", actor.Name).Value.As(actor.PersonId);
            _ = account.TakePassword(new NewPassword("none", [], 1), city.Clock.GetUtcNow());
            _ = db.Add(account);
            if (db.Database.ProviderName!.EndsWith("SqlServer", StringComparison.Ordinal)) _ = db.Database.ExecuteSqlRaw("SET IDENTITY_INSERT Accounts ON");
            _ = db.SaveChanges();
            if (db.Database.ProviderName!.EndsWith("SqlServer", StringComparison.Ordinal)) _ = db.Database.ExecuteSqlRaw("SET IDENTITY_INSERT Accounts OFF");
        }
        if (!account.Grants.Any(g => g.Role == actor.Role && g.PlaceId == actor.PlaceId && g.UnitId == actor.UnitId))
        {
            _ = account.Grant(new RoleGrant(actor.Role, actor.PlaceId, actor.UnitId, LongAgo, null), []);
            _ = db.SaveChanges();
        }
        transaction.Commit();
        return actor;
    }
}
