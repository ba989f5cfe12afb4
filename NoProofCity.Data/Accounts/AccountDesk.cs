using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>A new account and the code for its first password, in plain text this once.</summary>
public sealed record OpenedAccount(long Id, string Code);

/// <summary>The system administrator's desk: who has an account. Which roles it holds, the security administrator decides (<see cref="RoleDesk"/>).</summary>
public sealed class AccountDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <param name="unitId">The person's unit; its place is the account's.</param>
    public async Task<Outcome<OpenedAccount>> OpenAsync(Actor actor, long unitId, string signInName, string displayName)
    {
        Account? account = null;
        string? code = null;
        var outcome = await PerformAsync(actor, AccountActs.EditAccount, null, async scene =>
        {
            var unit = await scene.Db.Set<OrgUnit>().SingleOrDefaultAsync(u => u.Id == unitId);
            if (unit is null) return (Outcome.Refused(new NotFound(nameof(OrgUnit))), null);
            var opened = Account.Open(unit.PlaceId, unit.Id, signInName, displayName);
            if (!opened.IsDone) return (Outcome.Refused(opened.Refusals), null);
            account = opened.Value;
            if (await scene.WhyNotAsync(account) is { Count: > 0 } denials) return (Outcome.Refused(denials), account);
            if (unit.State == UnitState.Closed) return (Outcome.Refused(new UnitClosed()), account);
            _ = scene.Db.Add(account);
            await scene.SaveAsync();
            code = await OneTimeCodes.DrawAsync(scene.Db, account, scene.Now);
            return (Outcome.Done, account);
        });
        return outcome.IsDone ? new OpenedAccount(account!.Id, code!) : outcome;
    }

    public Task<Outcome> RenameAsync(Actor actor, Seen seen, string displayName) =>
        ActAsync<Account>(actor, AccountActs.EditAccount, seen, (account, _) => account.Rename(displayName));

    /// <summary>Ends everything the person has open; nothing of theirs is lost.</summary>
    public Task<Outcome> DisableAsync(Actor actor, Seen seen, ReasonText reason) => OnOtherAsync(actor, AccountActs.EditAccount, seen, (account, scene) =>
    {
        scene.Reason = reason.Value;
        return Task.FromResult(account.Disable());
    });

    /// <summary>Makes a disabled account usable again, by a new one-time code: the old password is gone.</summary>
    public Task<Outcome<string>> EnableAsync(Actor actor, Seen seen) => WithCodeAsync(actor, seen, account => account.Enable());

    /// <summary>Makes the old password worthless and gives a one-time code for a new one.</summary>
    public Task<Outcome<string>> ResetPasswordAsync(Actor actor, Seen seen) => WithCodeAsync(actor, seen, account => account.ForgetPassword());

    private async Task<Outcome<string>> WithCodeAsync(Actor actor, Seen seen, Func<Account, Outcome> perform)
    {
        string? code = null;
        var outcome = await OnOtherAsync(actor, AccountActs.EditAccount, seen, async (account, scene) =>
        {
            if (account.Grants.Any(g => g.EndedAt is null && RoleSeparation.IsAdministrator(g.Role))) return Outcome.Refused(new AdministratorOnlyAtTheServer());
            var done = perform(account);
            if (done.IsDone) code = await OneTimeCodes.DrawAsync(scene.Db, account, scene.Now);
            return done;
        });
        return outcome.IsDone ? code! : outcome;
    }

    private Task<Outcome> OnOtherAsync(Actor actor, Act act, Seen seen, Func<Account, Scene, Task<Outcome>> perform) =>
        ActAsync<Account>(actor, act, seen, async (account, scene) =>
        {
            if (account.Id == actor.PersonId) return Outcome.Refused(new NotOnOwnAccount());
            var outcome = await perform(account, scene);
            if (outcome.IsDone) await StandingMark.RaiseAsync(scene.Db);
            return outcome;
        });
}
