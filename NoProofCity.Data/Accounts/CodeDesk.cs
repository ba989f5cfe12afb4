using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>Redeems one-time codes: the first password of an account, a new one after the old was forgotten, or an administrator of a new installation.</summary>
public sealed class CodeDesk(City city, TimeProvider time, Passwords passwords, PasswordCheck check) : Desk(city, time)
{
    /// <summary>Sets the password of the account the code was made for. The name must be given too, so that a code found on a desk is not enough.</summary>
    public async Task<Outcome> SetPasswordAsync(string code, string signInName, string password, string repeated, string address)
    {
        var name = Account.NormaliseName(signInName);
        var found = await FindAsync(code, c => c.AccountId != null);
        await using var db = City.CreateDbContext();
        var account = found?.AccountId is { } id ? await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.SignInName == name) : null;
        if (account is null) return await RefuseAsync(address);
        var taken = await check.OfAsync(db, account, password, repeated);

        return await RedeemAsync(found!.Id, address, async (scene, _) =>
        {
            var own = await scene.Db.Set<Account>().SingleAsync(a => a.Id == account.Id);
            if (own.Version != account.Version) return Outcome.Refused(new ChangedMeanwhile(nameof(Account)));
            var outcome = own.TakePassword(taken, scene.Now);
            return outcome.IsDone ? own : outcome;
        });
    }

    /// <summary>Makes the administrator the code was made for.</summary>
    public async Task<Outcome> MakeAdministratorAsync(string code, string signInName, string displayName, string password, string repeated, string address)
    {
        var found = await FindAsync(code, c => c.Role != null);
        if (found is null) return await RefuseAsync(address);
        var opened = Account.Open(AccessEntries.Installation, 0, signInName, displayName);
        await using var db = City.CreateDbContext();
        var policy = await db.Set<SignInPolicy>().Select(p => p.Values).SingleAsync();
        var refusals = opened.Refusals.Concat(PasswordCheck.WhyNot(password, repeated, [signInName, displayName], policy)).ToList();
        if (opened.IsDone && await db.Set<Account>().AnyAsync(a => a.SignInName == opened.Value.SignInName)) refusals.Add(new AlreadyThere(nameof(Account)));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var hash = passwords.Hash(password);

        return await RedeemAsync(found.Id, address, (scene, redeemed) =>
        {
            var account = Account.Open(AccessEntries.Installation, 0, signInName, displayName).Value;
            var outcome = account.TakePassword(new(hash, [], policy.PasswordHistory), scene.Now);
            if (outcome.IsDone) outcome = account.Grant(new RoleGrant(redeemed.Role!.Value, AccessEntries.Installation, 0, ChinaTime.DateOf(scene.Now), null), []);
            if (outcome.IsDone) _ = scene.Db.Add(account);
            return Task.FromResult<Outcome<Account>>(outcome.IsDone ? account : outcome);
        });
    }

    private async Task<OneTimeCode?> FindAsync(string code, System.Linq.Expressions.Expression<Func<OneTimeCode, bool>> kind)
    {
        await using var db = City.CreateDbContext();
        var hash = OneTimeCodes.HashOf(db, code);
        var found = await db.Set<OneTimeCode>().AsNoTracking().Where(kind).SingleOrDefaultAsync(c => c.Hash == hash);
        return found?.IsUsableAt(Now) == true ? found : null;
    }

    private async Task<Outcome> RedeemAsync(long codeId, string address, Func<Scene, OneTimeCode, Task<Outcome<Account>>> perform)
    {
        if (await IsShutAsync(address)) return Outcome.Refused(new CodeNotUsable());
        var person = new Actor(0, "", AccessEntries.Installation, 0, default, address);
        return await PerformAsync(person, OwnAccountActs.UseCode, null, async scene =>
        {
            var code = await scene.Db.Set<OneTimeCode>().SingleAsync(c => c.Id == codeId);
            if (!code.IsUsableAt(scene.Now)) return (Outcome.Refused(new CodeNotUsable()), null);
            var account = await perform(scene, code);
            if (!account.IsDone) return (Outcome.Refused(account.Refusals), null);
            code.End(scene.Now);
            await StandingMark.RaiseAsync(scene.Db);
            return (Outcome.Done, account.Value);
        });
    }

    private async Task<bool> IsShutAsync(string address)
    {
        await using var db = City.CreateDbContext();
        var key = db.Secrets.BlindIndexOf("address:" + address);
        return (await db.Set<FailureCount>().AsNoTracking().SingleOrDefaultAsync(f => f.Key == key))?.IsLockedAt(Now) == true;
    }

    /// <summary>Wrong codes count against the address like wrong passwords.</summary>
    private Task<Outcome> RefuseAsync(string address) => InTurnAsync(AccessEntries.Installation, async (db, now) =>
    {
        var policy = await db.Set<SignInPolicy>().Select(p => p.Values).SingleAsync();
        var guard = await SignInGuard.OpenAsync(db, null, address, policy, now);
        guard.Failed(now);
        await AccessEntries.AppendAsync(db, now, AccessEntries.CodeRefused, null, null, address, new { });
        return (Outcome.Refused(new CodeNotUsable()), Kept: true);
    });
}
