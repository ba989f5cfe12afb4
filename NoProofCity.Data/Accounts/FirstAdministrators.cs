using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>A code for one administrator, in plain text this once.</summary>
public sealed record AdministratorCode(Role Role, string Code, DateTimeOffset ExpiresAt);

/// <summary>Codes by which the three administrators make themselves. There is no default password; who may start the program at the server may make a code.</summary>
public sealed class FirstAdministrators(City city, TimeProvider time) : Desk(city, time)
{
    public static IReadOnlyList<Role> Roles { get; } = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    /// <summary>The administrators nobody is, and for whom no code is waiting.</summary>
    public async Task<IReadOnlyList<Role>> LackingAsync(bool codesCount, CancellationToken cancellationToken = default)
    {
        await using var db = City.CreateDbContext();
        var today = ChinaTime.DateOf(Now);
        var held = await db.Set<Account>().Where(a => a.State != AccountState.Disabled).SelectMany(a => a.Grants)
            .Where(g => g.EndedAt == null && g.From <= today && (g.Until == null || g.Until >= today)).Select(g => g.Role).Distinct().ToListAsync(cancellationToken);
        var now = Now;
        var waiting = codesCount
            ? await db.Set<OneTimeCode>().Where(c => c.Role != null && c.EndedAt == null && c.ExpiresAt > now).Select(c => c.Role!.Value).ToListAsync(cancellationToken)
            : [];
        return [.. Roles.Except(held).Except(waiting)];
    }

    /// <summary>Makes a code for each; older codes for the same role are void.</summary>
    /// <param name="actor">The system, by the command or the start of the server.</param>
    public async Task<Outcome<IReadOnlyList<AdministratorCode>>> DrawAsync(Actor actor, IReadOnlyList<Role> roles)
    {
        var codes = new List<AdministratorCode>();
        foreach (var role in roles)
        {
            string? code = null;
            DateTimeOffset expiresAt = default;
            var made = await CreateAsync<OneTimeCode>(actor, AccountActs.EditAccount, submission: null, async scene =>
            {
                foreach (var older in await scene.Db.Set<OneTimeCode>().Where(c => c.Role == role && c.EndedAt == null).ToListAsync()) older.End(scene.Now);
                code = OneTimeCode.Draw();
                expiresAt = await OneTimeCodes.ExpiryAsync(scene.Db, scene.Now);
                return OneTimeCode.ForAdministrator(role, OneTimeCodes.HashOf(scene.Db, code), expiresAt);
            });
            if (!made.IsDone) return Outcome.Refused(made.Refusals);
            codes.Add(new(role, code!, expiresAt));
        }
        return codes;
    }
}
