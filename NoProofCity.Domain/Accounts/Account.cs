using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Accounts;

/// <summary>Invited: there is no password yet, only a one-time code can make one.</summary>
public enum AccountState { Invited, Active, Disabled }

public enum AccountAct { Rename, TakePassword, ChangePassword, RequirePasswordChange, ForgetPassword, EnrolSecondFactor, ResetSecondFactor, Grant, Revoke, SignIn, Disable, Enable }

/// <summary>What one person signs in with (账户). Never deleted: the ledger names it.</summary>
public sealed class Account : IAggregate
{
    public const int MaxSignInNameLength = 32;
    public const int MaxDisplayNameLength = 30;

    private const int MinSignInNameLength = 3;

    private readonly List<RoleGrant> _grants = [];
    private readonly List<PastPassword> _pastPasswords = [];

    private Account() { } // for EF Core

    /// <summary>The states in which each act is possible. Read together with <see cref="WhyNot"/>.</summary>
    public static IReadOnlyDictionary<AccountAct, IReadOnlyList<AccountState>> PossibleIn { get; } = new Dictionary<AccountAct, IReadOnlyList<AccountState>>
    {
        [AccountAct.Rename] = [AccountState.Invited, AccountState.Active],
        [AccountAct.TakePassword] = [AccountState.Invited],
        [AccountAct.ChangePassword] = [AccountState.Active],
        [AccountAct.RequirePasswordChange] = [AccountState.Active],
        [AccountAct.ForgetPassword] = [AccountState.Invited, AccountState.Active],
        [AccountAct.EnrolSecondFactor] = [AccountState.Active],
        [AccountAct.ResetSecondFactor] = [AccountState.Active],
        [AccountAct.Grant] = [AccountState.Invited, AccountState.Active],
        [AccountAct.Revoke] = [AccountState.Invited, AccountState.Active, AccountState.Disabled],
        [AccountAct.SignIn] = [AccountState.Active],
        [AccountAct.Disable] = [AccountState.Invited, AccountState.Active],
        [AccountAct.Enable] = [AccountState.Disabled],
    };

    /// <summary>Where an act leads; acts that are not named leave the state as it is. Enabling never brings an old password back.</summary>
    public static IReadOnlyDictionary<AccountAct, AccountState> LeadsTo { get; } = new Dictionary<AccountAct, AccountState>
    {
        [AccountAct.TakePassword] = AccountState.Active,
        [AccountAct.ForgetPassword] = AccountState.Invited,
        [AccountAct.Disable] = AccountState.Disabled,
        [AccountAct.Enable] = AccountState.Invited,
    };

    public long Id { get; private set; }
    public int Version { get; private set; }

    /// <summary>The place of the person's unit; 0 for the administrators of the installation.</summary>
    public long PlaceId { get; private set; }

    /// <summary>The unit the person belongs to; the roles may be at others.</summary>
    public long UnitId { get; private set; }

    /// <summary>Unique on the installation, small letters: it is typed.</summary>
    public string SignInName { get; private set; } = "";

    /// <summary>As the ledger and colleagues see it.</summary>
    public string DisplayName { get; private set; } = "";

    public AccountState State { get; private set; }

    public string? PasswordHash { get; private set; }
    public DateTimeOffset? PasswordAt { get; private set; }

    /// <summary>Nothing else can be done before a new password is taken.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>The shared secret of the second factor, base32; null while there is none.</summary>
    public string? SecondFactorSecret { get; private set; }

    /// <summary>The time step of the last code that was taken: a code is good once.</summary>
    public long SecondFactorStep { get; private set; }

    /// <summary>Raised whenever what was signed in before must not go on.</summary>
    public int Stamp { get; private set; }

    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>What the person worked as last, taken up again at the next sign-in.</summary>
    public long? LastGrantId { get; private set; }

    /// <summary>Roles, ended ones included.</summary>
    public IReadOnlyList<RoleGrant> Grants => _grants;

    /// <summary>Former passwords, the present one included, oldest first.</summary>
    public IReadOnlyList<PastPassword> PastPasswords => _pastPasswords;

    public bool HasSecondFactor => SecondFactorSecret is not null;

    public static Outcome<Account> Open(long placeId, long unitId, string signInName, string displayName)
    {
        var account = new Account { PlaceId = placeId, UnitId = unitId, SignInName = NormaliseName(signInName) };
        var refusals = new List<Refusal>();
        if (!IsSignInName(account.SignInName)) refusals.Add(new SignInNameMalformed(MinSignInNameLength, MaxSignInNameLength));
        refusals.AddRange(WhyNotNamed(displayName));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        account.DisplayName = Writing.Tidy(displayName);
        return account;
    }

    /// <summary>As it is stored and compared, however it was typed.</summary>
    public static string NormaliseName(string typed) => Writing.Narrow(typed).ToLowerInvariant();

    /// <summary>Every reason in the account's own state why <paramref name="act"/> is refused now.</summary>
    public IReadOnlyList<Refusal> WhyNot(AccountAct act) => PossibleIn[act].Contains(State) ? [] : [new AccountNotPossibleIn(State, act)];

    public Outcome Rename(string displayName) => Do(AccountAct.Rename, WhyNotNamed(displayName), () => DisplayName = Writing.Tidy(displayName));

    /// <summary>The first password, or a new one after the old was forgotten.</summary>
    public Outcome TakePassword(NewPassword password, DateTimeOffset at) => Do(AccountAct.TakePassword, password.Weaknesses, () => Keep(password, at));

    public Outcome ChangePassword(NewPassword password, DateTimeOffset at) => Do(AccountAct.ChangePassword, password.Weaknesses, () => Keep(password, at));

    /// <summary>The same password hashed as is now usual: nothing is changed for its owner.</summary>
    public void Rehash(string hash) => PasswordHash = hash;

    public Outcome RequirePasswordChange() => Do(AccountAct.RequirePasswordChange, [], () => MustChangePassword = true);

    /// <summary>The present password is worth nothing from now on; a one-time code makes a new one.</summary>
    public Outcome ForgetPassword() => Do(AccountAct.ForgetPassword, [], () =>
    {
        (PasswordHash, MustChangePassword) = (null, false);
        Stamp++;
    });

    /// <param name="step">The time step of the code by which the person showed that the secret arrived.</param>
    public Outcome EnrolSecondFactor(string secret, long step) =>
        Do(AccountAct.EnrolSecondFactor, HasSecondFactor ? [new SecondFactorThere()] : [], () => (SecondFactorSecret, SecondFactorStep) = (secret, step));

    public Outcome ResetSecondFactor() => Do(AccountAct.ResetSecondFactor, HasSecondFactor ? [] : [new NoSecondFactor()], () =>
    {
        SecondFactorSecret = null;
        Stamp++;
    });

    /// <summary>The time step of a typed code that is one of now, a step before or after, and was not taken before; null when the code is no good.</summary>
    public long? StepOf(string typed, DateTimeOffset now) =>
        SecondFactorSecret is not null && TimeCode.StepOf(SecondFactorSecret, typed, now) is { } step && step > SecondFactorStep ? step : null;

    public void TookCode(long step) => SecondFactorStep = Math.Max(SecondFactorStep, step);

    /// <summary>Gives a role. What may stand together, <see cref="RoleSeparation"/> says.</summary>
    public Outcome Grant(RoleGrant grant, IReadOnlyList<Refusal> whyNot) =>
        Do(AccountAct.Grant, grant.Until < grant.From ? [.. whyNot, new GrantEndsBeforeItBegins()] : whyNot, () => _grants.Add(grant));

    public Outcome Revoke(long grantId, DateTimeOffset at)
    {
        var grant = _grants.Find(g => g.Id == grantId && g.EndedAt is null);
        return Do(AccountAct.Revoke, grant is null ? [new GrantNotThere()] : [], () => grant!.End(at));
    }

    /// <summary>The roles in which the person may work on a day.</summary>
    public IReadOnlyList<RoleGrant> StandingOn(DateOnly day) => [.. _grants.Where(g => g.StandsOn(day))];

    /// <summary>Roles that count against a new one there: administrators are kept apart everywhere, a role is held once per unit.</summary>
    public IReadOnlyCollection<Role> HeldAgainst(Role role, long unitId, DateOnly today) =>
        [.. _grants.Where(g => g.EndedAt is null && (g.Until is null || g.Until >= today))
            .Where(g => g.UnitId == unitId || RoleSeparation.IsAdministrator(role) || RoleSeparation.IsAdministrator(g.Role))
            .Select(g => g.Role).Distinct()];

    public void SignedIn(DateTimeOffset at) => LastSignInAt = at;

    public void WorksAs(RoleGrant grant) => LastGrantId = grant.Id;

    public Outcome Disable() => Do(AccountAct.Disable, [], () =>
    {
        PasswordHash = null;
        Stamp++;
    });

    public Outcome Enable() => Do(AccountAct.Enable, [], () => Stamp++);

    private static List<Refusal> WhyNotNamed(string displayName) =>
        string.IsNullOrWhiteSpace(displayName) ? [new FieldMissing("Account.DisplayName")]
        : Writing.Tidy(displayName).Length > MaxDisplayNameLength ? [new DisplayNameTooLong(MaxDisplayNameLength)] : [];

    private static bool IsSignInName(string name) =>
        name.Length is >= MinSignInNameLength and <= MaxSignInNameLength && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');

    private void Keep(NewPassword password, DateTimeOffset at)
    {
        (PasswordHash, PasswordAt, MustChangePassword) = (password.Hash, at, false);
        _pastPasswords.Add(new PastPassword(password.Hash, at));
        if (_pastPasswords.Count > password.HistoryLength) _pastPasswords.RemoveRange(0, _pastPasswords.Count - password.HistoryLength);
        Stamp++;
    }

    private Outcome Do(AccountAct act, IReadOnlyList<Refusal> others, Action change)
    {
        if (WhyNot(act).Concat(others).ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        if (LeadsTo.TryGetValue(act, out var next)) State = next;
        return Outcome.Done;
    }
}
