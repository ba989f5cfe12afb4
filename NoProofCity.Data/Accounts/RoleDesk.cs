using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>A role to be given. Administrators' roles name no unit.</summary>
public sealed record NewGrant(Role Role, long? UnitId, DateOnly From, DateOnly? Until);

/// <summary>The security administrator's desk: roles, locks, second factors, open sessions, the policy.</summary>
public sealed class RoleDesk(City city, TimeProvider time) : Desk(city, time)
{
    public Task<Outcome> GrantAsync(Actor actor, Seen seen, NewGrant grant) => OnOtherAsync(actor, AccountActs.GrantRole, seen, async (account, scene) =>
    {
        var held = account.HeldAgainst(grant.Role, grant.UnitId ?? 0, ChinaTime.DateOf(scene.Now));
        if (RoleSeparation.IsAdministrator(grant.Role))
        {
            var administrator = new RoleGrant(grant.Role, AccessEntries.Installation, 0, grant.From, grant.Until);
            return account.Grant(administrator, RoleSeparation.WhyNotGrantAdministrator(grant.Role, held));
        }
        if (grant.UnitId is not { } unitId) return Outcome.Refused(new RoleNeedsUnit(grant.Role));
        if (await scene.Db.Set<OrgUnit>().SingleOrDefaultAsync(u => u.Id == unitId) is not { } unit) return Outcome.Refused(new NotFound(nameof(OrgUnit)));
        var place = await scene.Db.Set<Place>().SingleAsync(p => p.Id == unit.PlaceId);
        return account.Grant(new RoleGrant(grant.Role, place.Id, unit.Id, grant.From, grant.Until), RoleSeparation.WhyNotGrant(grant.Role, unit, place, held));
    });

    /// <summary>Takes effect at once, on open pages too.</summary>
    public Task<Outcome> RevokeAsync(Actor actor, Seen seen, long grantId) =>
        OnOtherAsync(actor, AccountActs.GrantRole, seen, (account, scene) => Task.FromResult(account.Revoke(grantId, scene.Now)));

    /// <summary>Lets a name try again that was shut by failed sign-ins.</summary>
    public Task<Outcome> UnlockAsync(Actor actor, Seen seen) => ActAsync<Account>(actor, AccountActs.UnlockAccount, seen, async (account, scene) =>
    {
        var key = SignInGuard.KeyOfName(scene.Db, account.SignInName);
        (await scene.Db.Set<FailureCount>().SingleOrDefaultAsync(f => f.Key == key))?.Clear();
        return Outcome.Done;
    });

    /// <summary>For a lost telephone: the person signs in by password and enrols again.</summary>
    public Task<Outcome> ResetSecondFactorAsync(Actor actor, Seen seen, ReasonText reason) => OnOtherAsync(actor, AccountActs.ResetSecondFactor, seen, (account, scene) =>
    {
        scene.Reason = reason.Value;
        return Task.FromResult(account.ResetSecondFactor());
    });

    public Task<Outcome> RequirePasswordChangeAsync(Actor actor, Seen seen) =>
        OnOtherAsync(actor, AccountActs.EditPolicy, seen, (account, _) => Task.FromResult(account.RequirePasswordChange()));

    public Task<Outcome> RevisePolicyAsync(Actor actor, Seen seen, SignInPolicyValues values) =>
        ActAsync<SignInPolicy>(actor, AccountActs.EditPolicy, seen, async (policy, scene) =>
        {
            var outcome = policy.Revise(values);
            if (outcome.IsDone) await StandingMark.RaiseAsync(scene.Db);
            return outcome;
        });

    /// <summary>Signs somebody out (强制下线).</summary>
    public Task<Outcome> EndSessionAsync(Actor actor, Seen seen, ReasonText reason) => ActAsync<Session>(actor, SessionActs.End, seen, async (session, scene) =>
    {
        if (session.EndedAt is not null) return Outcome.Refused(new SessionEnded());
        scene.Reason = reason.Value;
        session.End(scene.Now);
        await StandingMark.RaiseAsync(scene.Db);
        return Outcome.Done;
    });

    private Task<Outcome> OnOtherAsync(Actor actor, Act act, Seen seen, Func<Account, Scene, Task<Outcome>> perform) =>
        ActAsync<Account>(actor, act, seen, async (account, scene) =>
        {
            if (account.Id == actor.PersonId) return Outcome.Refused(new NotOnOwnAccount());
            var outcome = await perform(account, scene);
            if (outcome.IsDone) await StandingMark.RaiseAsync(scene.Db);
            return outcome;
        });
}
