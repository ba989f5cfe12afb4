using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>What a signed-in person does with their own account. Each act asks for the present password: a page left open is not enough.</summary>
public sealed class OwnAccountDesk(City city, TimeProvider time, Passwords passwords, PasswordCheck check) : Desk(city, time)
{
    /// <summary>Other sessions of the account end; the one in which it was changed goes on.</summary>
    public async Task<Outcome> ChangePasswordAsync(SessionStanding own, string present, string password, string repeated, string address)
    {
        await using var reading = City.CreateDbContext();
        var account = await reading.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == own.AccountId);
        if (!await KnowsAsync(account, present, address)) return Outcome.Refused(new CurrentPasswordWrong());
        var taken = await check.OfAsync(reading, account, password, repeated);

        return await OnOwnAsync(own, account, OwnAccountActs.ChangePassword, address, async (mine, scene) =>
        {
            var outcome = mine.ChangePassword(taken, scene.Now);
            if (outcome.IsDone) (await scene.Db.Set<Session>().SingleAsync(s => s.Id == own.SessionId)).Follow(mine);
            return outcome;
        });
    }

    /// <param name="secret">Drawn when the page was opened; the code shows that it arrived.</param>
    public async Task<Outcome> EnrolSecondFactorAsync(SessionStanding own, string present, string secret, string code, string address)
    {
        await using var reading = City.CreateDbContext();
        var account = await reading.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == own.AccountId);
        if (!await KnowsAsync(account, present, address)) return Outcome.Refused(new CurrentPasswordWrong());
        return await OnOwnAsync(own, account, OwnAccountActs.EnrolSecondFactor, address, (mine, scene) => Task.FromResult(
            TimeCode.StepOf(secret, code, scene.Now) is { } step ? mine.EnrolSecondFactor(secret, step) : Outcome.Refused(new SecondFactorCodeWrong())));
    }

    // A page left open must not become a place to guess: failures count as at the door.
    private async Task<bool> KnowsAsync(Account account, string present, string address)
    {
        var knows = passwords.Verify(account.PasswordHash, present) is not PasswordVerificationResult.Failed;
        var outcome = await InTurnAsync(AccessEntries.Installation, async (db, now) =>
        {
            var policy = await db.Set<SignInPolicy>().Select(p => p.Values).SingleAsync();
            var guard = await SignInGuard.OpenAsync(db, account.SignInName, address, policy, now);
            if (guard.IsShutAt(now)) return (Outcome.Refused(new CurrentPasswordWrong()), Kept: false);
            if (knows) guard.Passed();
            else guard.Failed(now);
            return (knows ? Outcome.Done : Outcome.Refused(new CurrentPasswordWrong()), Kept: true);
        });
        return outcome.IsDone;
    }

    private Task<Outcome> OnOwnAsync(SessionStanding own, Account seen, Act act, string address, Func<Account, Scene, Task<Outcome>> perform)
    {
        var actor = new Actor(own.AccountId, own.Name, own.PlaceId, own.UnitId, own.Role ?? default, address);
        return PerformAsync(actor, act, null, async scene =>
        {
            var mine = await scene.Db.Set<Account>().SingleAsync(a => a.Id == own.AccountId);
            if (!await scene.Db.Set<Session>().AnyAsync(s => s.Id == own.SessionId && s.EndedAt == null && s.Stamp == mine.Stamp)) return (Outcome.Refused(new SessionEnded()), null);
            if (mine.Version != seen.Version) return (Outcome.Refused(new ChangedMeanwhile(nameof(Account))), null);
            var outcome = await perform(mine, scene);
            if (outcome.IsDone) await StandingMark.RaiseAsync(scene.Db);
            return (outcome, mine);
        });
    }
}
