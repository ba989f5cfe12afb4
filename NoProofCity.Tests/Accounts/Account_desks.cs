using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Accounts;

public class Account_desks
{
    private const string Strong = "slow boats carry rice";

    private static readonly ReasonText Reason = ReasonText.Parse("调离本单位").Value;

    [Theory, OnEachDatabase]
    internal async Task A_new_account_has_no_password_but_a_code_that_makes_one_once(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var keeper = await city.PersonAsync("keeper", Role.SystemAdministrator);
        var unit = await city.UnitAsync();
        var opened = (await new AccountDesk(city.City, city.Clock).OpenAsync(keeper, unit.Id, "zhouhz", "周海舟")).Value;
        var codes = Codes(city);

        Assert.False((await city.SignIn().SignInAsync(new("zhouhz", "", "", "a"))).IsDone);
        Assert.Equal([new CodeNotUsable()], (await codes.SetPasswordAsync(opened.Code, "somebody", Strong, Strong, "a")).Refusals);
        Assert.Equal([new PasswordContainsName()], (await codes.SetPasswordAsync(opened.Code, "zhouhz", "zhouhz goes home", "zhouhz goes home", "a")).Refusals);
        Assert.Equal([new PasswordContainsName()], (await codes.SetPasswordAsync(opened.Code, "zhouhz", "我在县民政局上班好多年了", "我在县民政局上班好多年了", "a")).Refusals);
        Assert.True((await codes.SetPasswordAsync(opened.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), "ZHOUHZ", Strong, Strong, "a")).IsDone);
        Assert.Equal([new CodeNotUsable()], (await codes.SetPasswordAsync(opened.Code, "zhouhz", Strong, Strong, "a")).Refusals);
        Assert.True((await city.SignIn().SignInAsync(new("zhouhz", Strong, "", "a"))).IsDone);

        await using var db = city.Db();
        var ledger = string.Concat(await db.Ledger.Select(e => e.Facts).ToListAsync());
        Assert.DoesNotContain(opened.Code, ledger, StringComparison.Ordinal);
        Assert.DoesNotContain((await city.AccountAsync(opened.Id)).PasswordHash!, ledger, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_worth_nothing_after_its_time()
    {
        await using var city = await TestCity.OpenAsync();
        var opened = (await new AccountDesk(city.City, city.Clock).OpenAsync(await city.PersonAsync("keeper", Role.SystemAdministrator), (await city.UnitAsync()).Id, "zhouhz", "周海舟")).Value;
        city.Clock.Pass(TimeSpan.FromHours(24));
        Assert.Equal([new CodeNotUsable()], (await Codes(city).SetPasswordAsync(opened.Code, "zhouhz", Strong, Strong, "a")).Refusals);
    }

    [Fact(DisplayName = "Guessing codes shuts the address like guessing passwords")]
    public async Task Codes_are_not_guessed()
    {
        await using var city = await TestCity.OpenAsync();
        var opened = (await new AccountDesk(city.City, city.Clock).OpenAsync(await city.PersonAsync("keeper", Role.SystemAdministrator), (await city.UnitAsync()).Id, "zhouhz", "周海舟")).Value;
        for (var i = 0; i < 30; i++) _ = await Codes(city).SetPasswordAsync(OneTimeCode.Draw(), "zhouhz", Strong, Strong, "bad");
        Assert.Equal([new CodeNotUsable()], (await Codes(city).SetPasswordAsync(opened.Code, "zhouhz", Strong, Strong, "bad")).Refusals);
        Assert.True((await Codes(city).SetPasswordAsync(opened.Code, "zhouhz", Strong, Strong, "good")).IsDone);
    }

    [Fact(DisplayName = "Three codes make three administrators, each for itself, and none twice")]
    public async Task First_administrators()
    {
        await using var city = await TestCity.OpenAsync();
        var first = new FirstAdministrators(city.City, city.Clock);
        Assert.Equal(FirstAdministrators.Roles, await first.LackingAsync(codesCount: true));
        var codes = (await first.DrawAsync(TheSystem, FirstAdministrators.Roles)).Value;
        Assert.Empty(await first.LackingAsync(codesCount: true));

        foreach (var (code, name) in codes.Zip(["system1", "security1", "audit1"]))
            Assert.True((await Codes(city).MakeAdministratorAsync(code.Code, name, "管理员", Strong, Strong, "a")).IsDone);
        Assert.Equal([new CodeNotUsable()], (await Codes(city).MakeAdministratorAsync(codes[0].Code, "second", "管理员", Strong, Strong, "a")).Refusals);
        Assert.Empty(await first.LackingAsync(codesCount: false));

        var rows = (await new AccountQueries(city.City, city.Clock).PageAsync(await EveryAccountAsync(city), new(), default)).Rows;
        Assert.Equal([("audit1", Role.AuditAdministrator), ("security1", Role.SecurityAdministrator), ("system1", Role.SystemAdministrator)], rows.Select(r => (r.SignInName, Assert.Single(r.Roles))));
        await using var db = city.Db();
        Assert.DoesNotContain(codes[0].Code, string.Concat(await db.Ledger.Select(e => e.Facts).ToListAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_administrator_code_makes_the_older_void()
    {
        await using var city = await TestCity.OpenAsync();
        var first = new FirstAdministrators(city.City, city.Clock);
        var older = (await first.DrawAsync(TheSystem, [Role.SystemAdministrator])).Value[0];
        _ = await first.DrawAsync(TheSystem, [Role.SystemAdministrator]);
        Assert.Equal([new CodeNotUsable()], (await Codes(city).MakeAdministratorAsync(older.Code, "system1", "管理员", Strong, Strong, "a")).Refusals);
    }

    [Fact(DisplayName = "The three administrators are three people, and none has business")]
    public async Task Administrators_are_apart()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var (keeper, guardian) = (await city.PersonAsync("keeper", Role.SystemAdministrator), await city.PersonAsync("guard", Role.SecurityAdministrator));
        var agent = await city.PersonAsync("agent", Role.Agent, unit);
        var desk = new RoleDesk(city.City, city.Clock);
        var today = new DateOnly(2026, 3, 9);

        Assert.Equal([new AdministratorsApart(Role.AuditAdministrator, Role.SystemAdministrator)],
            (await desk.GrantAsync(guardian, Seen.Of(await city.AccountAsync(keeper.PersonId)), new(Role.AuditAdministrator, null, today, null))).Refusals);
        Assert.Equal([new AdministratorApartFromBusiness(Role.Agent, Role.SystemAdministrator)],
            (await desk.GrantAsync(guardian, Seen.Of(await city.AccountAsync(keeper.PersonId)), new(Role.Agent, unit.Id, today, null))).Refusals);
        Assert.Equal([new AdministratorApartFromBusiness(Role.SystemAdministrator, Role.Agent)],
            (await desk.GrantAsync(guardian, Seen.Of(await city.AccountAsync(agent.PersonId)), new(Role.SystemAdministrator, null, today, null))).Refusals);
        Assert.Equal([new NotOnOwnAccount()], (await desk.GrantAsync(guardian, Seen.Of(await city.AccountAsync(guardian.PersonId)), new(Role.Agent, unit.Id, today, null))).Refusals);
        Assert.Equal([new RoleNeedsUnit(Role.Liaison)], (await desk.GrantAsync(guardian, Seen.Of(await city.AccountAsync(agent.PersonId)), new(Role.Liaison, null, today, null))).Refusals);
        Assert.True((await desk.GrantAsync(guardian, Seen.Of(await city.AccountAsync(agent.PersonId)), new(Role.Liaison, unit.Id, today, null))).IsDone);

        // The system administrator opens accounts and gives no roles; the security administrator the other way round.
        Assert.IsType<NotYourRight>(Assert.Single((await desk.GrantAsync(keeper, Seen.Of(await city.AccountAsync(agent.PersonId)), new(Role.Clerk, unit.Id, today, null))).Refusals));
        Assert.IsType<NotYourRight>(Assert.Single((await new AccountDesk(city.City, city.Clock).OpenAsync(guardian, unit.Id, "new1", "新人")).Refusals));
        Assert.Equal([new AdministratorOnlyAtTheServer()], (await new AccountDesk(city.City, city.Clock).ResetPasswordAsync(keeper, Seen.Of(await city.AccountAsync(guardian.PersonId)))).Refusals);
    }

    [Fact(DisplayName = "Who is disabled, re-roled or must change the password does nothing further, whatever their page says")]
    public async Task Zero_further_acts()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var keeper = await city.PersonAsync("keeper", Role.SystemAdministrator);
        var guardian = await city.PersonAsync("guard", Role.SecurityAdministrator);
        var second = await city.PersonAsync("guard2", Role.SecurityAdministrator);
        var agent = await city.PersonAsync("agent", Role.Agent, unit);
        var (accounts, roles) = (new AccountDesk(city.City, city.Clock), new RoleDesk(city.City, city.Clock));

        async Task<Outcome> ActAsync(Actor actor) => await roles.UnlockAsync(actor, Seen.Of(await city.AccountAsync(agent.PersonId)));
        Assert.True((await ActAsync(guardian)).IsDone);

        Assert.True((await accounts.DisableAsync(keeper, Seen.Of(await city.AccountAsync(guardian.PersonId)), Reason)).IsDone);
        Assert.Equal([new NoLongerStanding()], (await ActAsync(guardian)).Refusals);

        Assert.True((await ActAsync(second)).IsDone);
        Assert.Equal([new NoLongerStanding()], (await ActAsync(second with { Role = Role.SystemAdministrator })).Refusals);
        var third = await city.PersonAsync("guard3", Role.SecurityAdministrator);
        Assert.True((await roles.RevokeAsync(third, Seen.Of(await city.AccountAsync(second.PersonId)), (await city.AccountAsync(second.PersonId)).Grants[0].Id)).IsDone);
        Assert.Equal([new NoLongerStanding()], (await ActAsync(second)).Refusals);
        Assert.Empty(await new RightsQueries(city.City, city.Clock).ActsOfAsync(second));

        await using var db = city.Db();
        Assert.Equal(3, await db.Ledger.CountAsync(e => e.Chain == Chain.Access && e.Act == "Access.Denied"));
    }

    [Fact]
    public async Task Disabling_forced_sign_out_and_a_taken_role_end_the_session_and_raise_the_mark()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var (keeper, guardian) = (await city.PersonAsync("keeper", Role.SystemAdministrator), await city.PersonAsync("guard", Role.SecurityAdministrator));
        var sessions = new SessionQueries(city.City, city.Clock);
        var roles = new RoleDesk(city.City, city.Clock);
        var acts = new Dictionary<string, Func<Actor, SessionStanding, Task<Outcome>>>
        {
            ["one"] = async (person, _) => await new AccountDesk(city.City, city.Clock).DisableAsync(keeper, Seen.Of(await city.AccountAsync(person.PersonId)), Reason),
            ["two"] = async (person, own) => await roles.RevokeAsync(guardian, Seen.Of(await city.AccountAsync(person.PersonId)), own.GrantId!.Value),
            ["three"] = async (_, own) => await roles.EndSessionAsync(guardian, (await sessions.OnlineAsync(10)).Single(r => r.Id == own.SessionId), Reason),
        };
        foreach (var (name, act) in acts)
        {
            var person = await city.PersonAsync(name, Role.Agent, unit);
            var own = await Signing_in.SignInAsync(city, name);
            Assert.Equal([name], (await sessions.OnlineAsync(10)).Select(r => r.SignInName));
            var mark = await sessions.MarkAsync();

            Assert.True((await act(person, own)).IsDone);

            Assert.True(await sessions.MarkAsync() > mark, name);
            Assert.Null(await sessions.FindAsync(own.SessionId));
            if (name != "two") Assert.Empty(await sessions.OnlineAsync(10));
            if (name == "two") await city.SignIn().SignOutAsync(own.SessionId, "a");
        }
    }

    [Fact]
    public async Task The_policy_is_the_security_administrators_and_stands_in_the_ledger()
    {
        await using var city = await TestCity.OpenAsync();
        var (keeper, guardian) = (await city.PersonAsync("keeper", Role.SystemAdministrator), await city.PersonAsync("guard", Role.SecurityAdministrator));
        var policy = await new AccountQueries(city.City, city.Clock).PolicyAsync();
        var desk = new RoleDesk(city.City, city.Clock);

        Assert.IsType<NotYourRight>(Assert.Single((await desk.RevisePolicyAsync(keeper, policy, policy.Values with { IdleMinutes = 30 })).Refusals));
        Assert.Equal([new PolicyValueOutOfRange("IdleMinutes", 2, 120)], (await desk.RevisePolicyAsync(guardian, policy, policy.Values with { IdleMinutes = 600 })).Refusals);
        Assert.True((await desk.RevisePolicyAsync(guardian, policy, policy.Values with { IdleMinutes = 30, SecondFactor = SecondFactorDuty.Administrators })).IsDone);

        await using var db = city.Db();
        var facts = (await db.Ledger.SingleAsync(e => e.Act == "Policy.Edit")).Facts;
        Assert.Contains("IdleMinutes\\\":15", facts, StringComparison.Ordinal);
        Assert.Contains("IdleMinutes\\\":30", facts, StringComparison.Ordinal);
        Assert.Equal(SessionDuty.EnrolSecondFactor, (await Signing_in.SignInAsync(city, "guard")).Duty);
    }

    [Fact]
    public async Task A_list_of_accounts_is_paged_and_filtered()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        foreach (var name in new[] { "ann", "bob", "cid", "dan" }) _ = await city.PersonAsync(name, name == "bob" ? Role.Liaison : Role.Agent, unit);
        var queries = new AccountQueries(city.City, city.Clock);

        var all = await EveryAccountAsync(city);
        var first = await queries.PageAsync(all, new() { Size = 2 }, default);
        var second = await queries.PageAsync(all, new() { Size = 2, Cursor = first.Next }, default);

        Assert.Equal(["ann", "bob"], first.Rows.Select(r => r.SignInName));
        Assert.Equal(["cid", "dan"], second.Rows.Select(r => r.SignInName));
        Assert.Equal([Role.Liaison], (await queries.PageAsync(all, new ListQuery().With("role", "Liaison").With("unit", $"{unit.Id}").With("place", "anling"), default)).Rows.Single(r => r.Unit == "县民政局").Roles);
        Assert.Equal(["ann"], (await queries.PageAsync(all, new() { Text = "周an" }, default)).Rows.Select(r => r.SignInName));
        Assert.Empty((await queries.PageAsync(all, new ListQuery().With("state", "Disabled"), default)).Rows);
    }

    private static async Task<ReadScope> EveryAccountAsync(TestCity city) =>
        (await new Reading(city.City, city.Clock).OfHouseAsync(TheSystem with { Role = Role.SystemAdministrator }, AccountActs.ReadAccount, default))!;

    private static Actor TheSystem => new(0, "system", 0, 0, default, "admin-code");

    private static CodeDesk Codes(TestCity city)
    {
        var passwords = new Passwords(TestPeople.QuickHasher);
        return new CodeDesk(city.City, city.Clock, passwords, new PasswordCheck(passwords));
    }
}
