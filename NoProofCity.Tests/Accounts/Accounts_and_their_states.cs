using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Accounts;

public class Accounts_and_their_states
{
    private static readonly DateTimeOffset Now = FakeClock.Local("2026-03-09 10:00");
    private static readonly DateOnly Today = new(2026, 3, 9);

    public static TheoryData<AccountAct, AccountState> ActsAndOtherStates
    {
        get
        {
            var data = new TheoryData<AccountAct, AccountState>();
            foreach (var act in Enum.GetValues<AccountAct>())
                foreach (var state in Enum.GetValues<AccountState>().Except(Account.PossibleIn[act])) data.Add(act, state);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ActsAndOtherStates))]
    public void An_act_is_refused_in_every_state_but_its_own(AccountAct act, AccountState state) =>
        Assert.Equal([new AccountNotPossibleIn(state, act)], In(state).WhyNot(act));

    [Theory]
    [InlineData("  ZhouHZ ", "zhouhz")]
    [InlineData("ｚｈｏｕ．hz", "zhou.hz")]
    public void A_sign_in_name_is_one_however_it_is_typed(string typed, string kept) => Assert.Equal(kept, Account.Open(1, 2, typed, "周海舟").Value.SignInName);

    [Theory]
    [InlineData("ab")]
    [InlineData("周海舟")]
    [InlineData("zhou hz!")]
    public void A_sign_in_name_can_be_typed_anywhere(string name) => Assert.Contains(new SignInNameMalformed(3, 32), Account.Open(1, 2, name, "周海舟").Refusals);

    [Fact]
    public void Only_the_last_passwords_are_remembered()
    {
        var account = In(AccountState.Active);
        for (var i = 1; i <= 7; i++) Assert.True(account.ChangePassword(new NewPassword($"h{i}", [], 5), Now).IsDone);
        Assert.Equal(["h3", "h4", "h5", "h6", "h7"], account.PastPasswords.Select(p => p.Hash));
    }

    [Theory]
    [InlineData(AccountAct.Disable)]
    [InlineData(AccountAct.ForgetPassword)]
    public void What_ends_trust_ends_the_password_and_every_session(AccountAct act)
    {
        var account = In(AccountState.Active);
        var stamp = account.Stamp;
        Assert.True((act == AccountAct.Disable ? account.Disable() : account.ForgetPassword()).IsDone);
        Assert.Null(account.PasswordHash);
        Assert.True(account.Stamp > stamp);
    }

    [Fact]
    public void Enabling_brings_no_old_password_back()
    {
        var account = In(AccountState.Disabled);
        Assert.True(account.Enable().IsDone);
        Assert.Equal((AccountState.Invited, null), (account.State, account.PasswordHash));
    }

    [Fact]
    public void A_role_stands_on_both_its_days_and_not_after_it_was_taken_back()
    {
        var grant = new RoleGrant(Role.Agent, 1, 2, Today, Today.AddDays(1));
        Assert.Equal([false, true, true, false], Enumerable.Range(-1, 4).Select(day => grant.StandsOn(Today.AddDays(day))));

        var account = In(AccountState.Active);
        Assert.True(account.Grant(grant.As(7), []).IsDone);
        Assert.True(account.Revoke(7, Now).IsDone);
        Assert.Empty(account.StandingOn(Today));
        Assert.Equal([new GrantNotThere()], account.Revoke(7, Now).Refusals);
    }

    [Fact(DisplayName = "The same role may be held at two units; an administrator's beside nothing")]
    public void Held_against()
    {
        var account = In(AccountState.Active);
        Assert.True(account.Grant(new RoleGrant(Role.Agent, 1, 2, Today, null), []).IsDone);
        Assert.Equal([Role.Agent], account.HeldAgainst(Role.Agent, 2, Today));
        Assert.Empty(account.HeldAgainst(Role.Agent, 3, Today));
        Assert.Equal([new AdministratorApartFromBusiness(Role.AuditAdministrator, Role.Agent)],
            RoleSeparation.WhyNotGrantAdministrator(Role.AuditAdministrator, account.HeldAgainst(Role.AuditAdministrator, 0, Today)));
    }

    [Fact]
    public void Failures_in_a_row_shut_and_a_pause_forgets_them()
    {
        var count = new FailureCount("k");
        for (var i = 0; i < 4; i++) count.Add(Now, 5, TimeSpan.FromMinutes(15));
        Assert.False(count.IsLockedAt(Now));
        count.Add(Now.AddMinutes(16), 5, TimeSpan.FromMinutes(15));
        Assert.Equal(1, count.Failures);
        for (var i = 0; i < 4; i++) count.Add(Now.AddMinutes(16), 5, TimeSpan.FromMinutes(15));
        Assert.True(count.IsLockedAt(Now.AddMinutes(30)));
        Assert.False(count.IsLockedAt(Now.AddMinutes(31)));
    }

    private static Account In(AccountState state)
    {
        var account = Account.Open(1, 2, "zhouhz", "周海舟").Value;
        if (state is AccountState.Active) _ = account.TakePassword(new NewPassword("h0", [], 5), Now);
        if (state is AccountState.Disabled) _ = account.Disable();
        return account;
    }
}
