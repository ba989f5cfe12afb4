using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>Somebody to try the demo as.</summary>
/// <param name="Place">Empty for administrators, as is <paramref name="Unit"/>.</param>
public sealed record DemoAccountRow(string Place, string Unit, string Name, string SignInName, IReadOnlyList<Role> Roles);

/// <summary>Whether this installation is a demo, and who can be tried in it.</summary>
public sealed class DemoQueries(City city, TimeProvider time)
{
    /// <summary>For ever, once a demo was begun here.</summary>
    public async Task<bool> IsDemoAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await db.Installations.AnyAsync(i => i.Demo != null, cancellationToken);
    }

    /// <summary>Everybody who can sign in, place by place: administrators first, each place in the order of its roles. None where real data lies.</summary>
    public async Task<IReadOnlyList<DemoAccountRow>> AccountsAsync(CancellationToken cancellationToken = default)
    {
        if (!await IsDemoAsync(cancellationToken)) return [];
        await using var db = city.CreateDbContext();
        var today = ChinaTime.DateOf(time.GetUtcNow());
        var places = await db.Places.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.ShortName, cancellationToken);
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => a.State == AccountState.Active).ToListAsync(cancellationToken);
        return
        [
            .. from account in accounts
               let roles = account.StandingOn(today).Select(g => g.Role).Distinct().Order().ToList()
               where roles.Count > 0
               let place = places.GetValueOrDefault(account.PlaceId)
               orderby account.PlaceId, roles[0], account.Id
               select new DemoAccountRow(place?.Name ?? "", units.GetValueOrDefault(account.UnitId, ""), account.DisplayName, account.SignInName, roles),
        ];
    }
}
