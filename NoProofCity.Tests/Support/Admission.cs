using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Tests.Support;

/// <summary>A desk acts only for somebody who stands: with an account that holds the role at the place and unit.</summary>
internal static class Admission
{
    /// <summary>The same actor, with an account under their number and the role given long ago. Once for each; by plain statements, so that no test need wait for it.</summary>
    public static Actor Admit(this TestCity city, Actor actor)
    {
        using var db = city.Db();
        if (!db.Set<Account>().Any(a => a.Id == actor.PersonId))
            Run(db, $"""
                INSERT INTO Accounts (Id, Version, PlaceId, UnitId, SignInName, DisplayName, State, MustChangePassword, SecondFactorStep, Stamp)
                VALUES ({actor.PersonId}, 0, {actor.PlaceId}, {actor.UnitId}, {"person" + actor.PersonId}, {actor.Name}, 'Active', 0, 0, 0)
                """);
        var role = actor.Role.ToString();
        if (!db.Set<Account>().Any(a => a.Id == actor.PersonId && a.Grants.Any(g => g.Role == actor.Role && g.PlaceId == actor.PlaceId && g.UnitId == actor.UnitId)))
            _ = db.Database.ExecuteSql($"""INSERT INTO RoleGrants (AccountId, Role, PlaceId, UnitId, "From") VALUES ({actor.PersonId}, {role}, {actor.PlaceId}, {actor.UnitId}, '2000-01-01')""");
        return actor;
    }

    // On SQL Server a number of one's own choice must be allowed, in the same batch.
    private static void Run(DbContext db, FormattableString insert) =>
        _ = db.Database.ExecuteSql(db.Database.ProviderName!.EndsWith("SqlServer", StringComparison.Ordinal)
            ? FormattableStringFactory.Create($"SET IDENTITY_INSERT Accounts ON; {insert.Format}; SET IDENTITY_INSERT Accounts OFF", insert.GetArguments())
            : insert);
}
