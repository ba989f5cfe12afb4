using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Accounts;

/// <summary>What somebody typed to sign in, and from where.</summary>
public sealed record SignInAttempt(string Name, string Password, string Code, string Address);

/// <summary>
/// The door. Whoever fails gets one answer, whatever failed, and the same is done for it: one hash compared, one code computed,
/// two counts written, one line in the access chain.
/// </summary>
public sealed class SignInDesk(City city, TimeProvider time, Passwords passwords) : Desk(city, time)
{
    // stands in for the secret of those who have none, so that a code is computed for everybody
    private static readonly string NobodysSecret = TimeCode.NewSecret();

    private enum Failure { UnknownName, WrongPassword, WrongCode, Shut, NotActive }

    /// <summary>Signs in and opens a session.</summary>
    public async Task<Outcome<long>> SignInAsync(SignInAttempt attempt)
    {
        var name = Account.NormaliseName(attempt.Name);
        // Hashing takes a tenth of a second: before the transaction, so that nobody waits for it.
        var hash = await HashOfAsync(name);
        var verified = passwords.Verify(hash, attempt.Password);
        var rehashed = verified is PasswordVerificationResult.SuccessRehashNeeded ? passwords.Hash(attempt.Password) : null;
        Session? session = null;

        var outcome = await InTurnAsync(AccessEntries.Installation, async (db, now) =>
        {
            var policy = await db.Set<SignInPolicy>().Select(p => p.Values).SingleAsync();
            var guard = await SignInGuard.OpenAsync(db, name, attempt.Address, policy, now);
            var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.SignInName == name);
            var step = account is { HasSecondFactor: true } ? account.StepOf(attempt.Code, now) : null;
            if (account is not { HasSecondFactor: true }) _ = TimeCode.StepOf(NobodysSecret, attempt.Code, now);

            Failure? failure =
                guard.IsShutAt(now) ? Failure.Shut
                : account is null ? Failure.UnknownName
                : account.WhyNot(AccountAct.SignIn).Count > 0 ? Failure.NotActive
                : verified is PasswordVerificationResult.Failed || account.PasswordHash != hash ? Failure.WrongPassword
                : account.HasSecondFactor && step is null ? Failure.WrongCode
                : null;
            if (failure is { } reason)
            {
                await RefuseAsync(db, now, account, guard, reason, name, attempt.Address);
                return (Outcome.Refused(new SignInRefused()), Kept: true);
            }

            guard.Passed();
            account!.TookCode(step ?? 0);
            if (rehashed is not null) account.Rehash(rehashed);
            session = await OpenAsync(db, account, attempt.Address, now);
            return (Outcome.Done, Kept: true);
        });
        return outcome.IsDone ? session!.Id : outcome;
    }

    public Task SignOutAsync(long sessionId, string address) => InTurnAsync(AccessEntries.Installation, async (db, now) =>
    {
        if (await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == sessionId && s.EndedAt == null) is not { } session) return (Outcome.Done, Kept: false);
        session.End(now);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == session.AccountId);
        await StandingMark.RaiseAsync(db);
        await AccessEntries.AppendAsync(db, now, AccessEntries.SignedOut, account, session, address, new { session = session.Id });
        return (Outcome.Done, Kept: true);
    });

    /// <summary>Works as something else from now on; pages opened as the former are opened anew.</summary>
    public Task<Outcome> WorkAsAsync(long sessionId, long grantId, string address) => InTurnAsync(AccessEntries.Installation, async (db, now) =>
    {
        var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == sessionId && s.EndedAt == null);
        if (session is null) return (Outcome.Refused(new SessionEnded()), Kept: false);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == session.AccountId);
        if (account.State != AccountState.Active || account.Stamp != session.Stamp) return (Outcome.Refused(new SessionEnded()), Kept: false);
        var grant = account.StandingOn(ChinaTime.DateOf(now)).FirstOrDefault(g => g.Id == grantId);
        if (grant is null) return (Outcome.Refused(new GrantNotThere()), Kept: false);

        session.WorkAs(account, grant);
        account.WorksAs(grant);
        await StandingMark.RaiseAsync(db);
        await AccessEntries.AppendAsync(db, now, AccessEntries.RoleSwitched, account, session, address, new { session = session.Id, unit = grant.UnitId });
        return (Outcome.Done, Kept: true);
    });

    private static async Task<Session> OpenAsync(CityContext db, Account account, string address, DateTimeOffset now)
    {
        var standing = account.StandingOn(ChinaTime.DateOf(now));
        var grant = standing.Count == 1 ? standing[0] : standing.FirstOrDefault(g => g.Id == account.LastGrantId);
        var session = Session.Begin(account, grant, address, now);
        account.SignedIn(now);
        _ = db.Add(session);
        _ = await db.SaveChangesAsync();
        await AccessEntries.AppendAsync(db, now, AccessEntries.SignedIn, account, session, address, new { session = session.Id });
        return session;
    }

    private static async Task RefuseAsync(CityContext db, DateTimeOffset now, Account? account, SignInGuard guard, Failure failure, string name, string address)
    {
        guard.Failed(now);
        await AccessEntries.AppendAsync(db, now, AccessEntries.Refused, account, null, address, new { failure = failure.ToString(), name = SignInGuard.KeyOfName(db, name) });
    }

    private async Task<string?> HashOfAsync(string name)
    {
        await using var db = City.CreateDbContext();
        return await db.Set<Account>().Where(a => a.SignInName == name && a.State == AccountState.Active).Select(a => a.PasswordHash).SingleOrDefaultAsync();
    }
}
