using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Accounts;

public class Signing_in
{
    private const string Wrong = "not the password";

    [Theory, OnEachDatabase]
    internal async Task The_right_password_opens_a_session_and_both_are_in_the_access_chain(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var agent = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());

        Assert.False((await city.SignIn().SignInAsync(new("agent", Wrong, "", "10.0.0.1"))).IsDone);
        var signedIn = await city.SignIn().SignInAsync(new(" AGENT", TestPeople.Password, "", "10.0.0.1"));

        var standing = await new SessionQueries(city.City, city.Clock).FindAsync(signedIn.Value);
        Assert.Equal((agent.PersonId, Role.Agent, agent.UnitId, SessionDuty.None), (standing!.AccountId, standing.Role, standing.UnitId, standing.Duty));
        await using var db = city.Db();
        var entries = await db.Ledger.Where(e => e.Chain == Chain.Access).OrderBy(e => e.Number).ToListAsync();
        Assert.Equal([("SignIn.Refused", agent.PersonId, "10.0.0.1"), ("SignIn.Done", agent.PersonId, "10.0.0.1")], entries.Select(e => (e.Act, e.PersonId, e.Address)));
        Assert.DoesNotContain(Wrong, string.Concat(entries.Select(e => e.Facts)), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Unknown name, wrong password, disabled account, wrong code, shut name: one answer, one effort")]
    public async Task One_answer_and_one_effort()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        _ = await city.PersonAsync("known", Role.Agent, unit);
        _ = await city.PersonAsync("shut", Role.Agent, unit);
        var disabled = await city.PersonAsync("disabled", Role.Agent, unit);
        var coded = await city.PersonAsync("coded", Role.Agent, unit);
        await using (var db = city.Db())
        {
            Assert.True((await db.Set<Account>().SingleAsync(a => a.Id == disabled.PersonId)).Disable().IsDone);
            Assert.True((await db.Set<Account>().SingleAsync(a => a.Id == coded.PersonId)).EnrolSecondFactor(TimeCode.NewSecret(), 0).IsDone);
            _ = await db.SaveChangesAsync();
        }
        for (var i = 0; i < 5; i++) _ = await city.SignIn().SignInAsync(new("shut", Wrong, "", "10.0.0.2"));

        var hasher = new CountingHasher();
        var desk = city.SignIn(hasher);
        foreach (var (name, password) in new[] { ("known", Wrong), ("nobody", Wrong), ("nobody", TestPeople.Password), ("disabled", TestPeople.Password), ("coded", TestPeople.Password), ("shut", TestPeople.Password), ("known", new string('x', 5000)) })
        {
            hasher.Compared = hasher.Hashed = 0;
            var outcome = await desk.SignInAsync(new(name, password, "123456", "10.0.0.3"));
            Assert.Equal([new SignInRefused()], outcome.Refusals);
            Assert.Equal((name, 1, 0), (name, hasher.Compared, hasher.Hashed));
        }
    }

    [Fact(DisplayName = "Five failures shut the name for fifteen minutes, whether anybody has it or not; the security administrator opens it")]
    public async Task A_name_is_shut()
    {
        await using var city = await TestCity.OpenAsync();
        var agent = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        var guardian = await city.PersonAsync("guard", Role.SecurityAdministrator);
        foreach (var name in new[] { "agent", "nobody" })
            for (var i = 0; i < 5; i++) _ = await city.SignIn().SignInAsync(new(name, Wrong, "", $"10.0.0.{i}"));

        await using (var db = city.Db()) Assert.Equal(2, await db.Set<FailureCount>().CountAsync(f => f.LockedUntil != null));
        Assert.False((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "10.9.9.9"))).IsDone);
        var details = await new AccountQueries(city.City, city.Clock).FindAsync(agent.PersonId);
        Assert.Equal(FakeClock.Local("2026-03-09 10:15"), details!.ShutUntil);

        Assert.True((await new RoleDesk(city.City, city.Clock).UnlockAsync(guardian, details.Row)).IsDone);
        Assert.True((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "10.9.9.9"))).IsDone);
    }

    [Fact]
    public async Task A_shut_name_opens_by_itself_when_its_time_is_over()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        for (var i = 0; i < 5; i++) _ = await city.SignIn().SignInAsync(new("agent", Wrong, "", "10.0.0.1"));

        city.Clock.MoveTo("2026-03-09 10:14");
        Assert.False((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "10.0.0.1"))).IsDone);
        city.Clock.MoveTo("2026-03-09 10:15");
        Assert.True((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "10.0.0.1"))).IsDone);
    }

    [Fact(DisplayName = "An address that tries many names is shut too, and success with one's own name does not open it")]
    public async Task An_address_is_shut()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        for (var i = 0; i < 29; i++) _ = await city.SignIn().SignInAsync(new($"guess{i}", Wrong, "", "10.0.0.66"));
        Assert.True((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "10.0.0.66"))).IsDone);
        _ = await city.SignIn().SignInAsync(new("guess29", Wrong, "", "10.0.0.66"));

        Assert.False((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "10.0.0.66"))).IsDone);
        Assert.True((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "10.0.0.67"))).IsDone);
    }

    [Fact(DisplayName = "With a second factor the code is asked, and the same code opens once only")]
    public async Task Second_factor()
    {
        await using var city = await TestCity.OpenAsync();
        var agent = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        var secret = TimeCode.NewSecret();
        var desk = new OwnAccountDesk(city.City, city.Clock, new Passwords(TestPeople.QuickHasher), new PasswordCheck(new Passwords(TestPeople.QuickHasher)));
        var own = await SignInAsync(city, "agent");

        Assert.Equal([new CurrentPasswordWrong()], (await desk.EnrolSecondFactorAsync(own, Wrong, secret, TimeCode.Of(secret, city.Clock.GetUtcNow()), "a")).Refusals);
        Assert.Equal([new SecondFactorCodeWrong()], (await desk.EnrolSecondFactorAsync(own, TestPeople.Password, secret, "000000", "a")).Refusals);
        Assert.True((await desk.EnrolSecondFactorAsync(own, TestPeople.Password, secret, TimeCode.Of(secret, city.Clock.GetUtcNow()), "a")).IsDone);

        city.Clock.Pass(TimeSpan.FromSeconds(60));
        var code = TimeCode.Of(secret, city.Clock.GetUtcNow());
        Assert.False((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "a"))).IsDone);
        Assert.True((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, code, "a"))).IsDone);
        Assert.False((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, code, "a"))).IsDone);

        await using var db = city.Db();
        Assert.DoesNotContain(secret, string.Concat(await db.Ledger.Select(e => e.Facts).ToListAsync()), StringComparison.Ordinal);
        Assert.True((await new RoleDesk(city.City, city.Clock).ResetSecondFactorAsync(
            await city.PersonAsync("guard", Role.SecurityAdministrator), Data.Common.Seen.Of(await city.AccountAsync(agent.PersonId)), Domain.Common.ReasonText.Parse("手机遗失，本人到场").Value)).IsDone);
        Assert.True((await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "a"))).IsDone);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_no_earlier_one_is_taken()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        var desk = new OwnAccountDesk(city.City, city.Clock, new Passwords(TestPeople.QuickHasher), new PasswordCheck(new Passwords(TestPeople.QuickHasher)));
        var (own, other) = (await SignInAsync(city, "agent"), await SignInAsync(city, "agent"));

        Assert.Equal([new PasswordUsedBefore(5)], (await desk.ChangePasswordAsync(own, TestPeople.Password, TestPeople.Password, TestPeople.Password, "a")).Refusals);
        Assert.Equal([new PasswordTooCommon(), new PasswordsDiffer()], (await desk.ChangePasswordAsync(own, TestPeople.Password, "woaini1314520", "other", "a")).Refusals);
        Assert.True((await desk.ChangePasswordAsync(own, TestPeople.Password, "slow boats carry rice", "slow boats carry rice", "a")).IsDone);

        var sessions = new SessionQueries(city.City, city.Clock);
        Assert.NotNull(await sessions.FindAsync(own.SessionId));
        Assert.Null(await sessions.FindAsync(other.SessionId));
    }

    [Fact]
    public async Task A_session_ends_when_nobody_is_seen_and_at_the_end_of_its_day()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        var own = await SignInAsync(city, "agent");
        var sessions = new SessionQueries(city.City, city.Clock);

        for (var i = 0; i < 51; i++) // 14 minutes each: 11 hours 54 minutes
        {
            city.Clock.Pass(TimeSpan.FromMinutes(14));
            Assert.NotNull(await sessions.FindAsync(own.SessionId));
            await new SessionNotes(city.City).NoteSeenAsync(new Dictionary<long, DateTimeOffset> { [own.SessionId] = city.Clock.GetUtcNow() });
        }
        city.Clock.Pass(TimeSpan.FromMinutes(6));
        Assert.Null(await sessions.FindAsync(own.SessionId));

        var idle = await SignInAsync(city, "agent");
        city.Clock.Pass(TimeSpan.FromMinutes(15));
        Assert.Null(await sessions.FindAsync(idle.SessionId));
    }

    [Fact(DisplayName = "A person with several roles works as one of them, and as the last one next time")]
    public async Task Several_roles()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var agent = await city.PersonAsync("agent", Role.Agent, unit);
        await using (var db = city.Db())
        {
            var account = await db.Set<Account>().SingleAsync(a => a.Id == agent.PersonId);
            Assert.True(account.Grant(new RoleGrant(Role.Supervisor, unit.PlaceId, unit.Id, new DateOnly(2026, 3, 1), null), []).IsDone);
            _ = await db.SaveChangesAsync();
        }

        var own = await SignInAsync(city, "agent");
        Assert.Equal((SessionDuty.ChooseRole, null), (own.Duty, own.Role));
        var sessions = new SessionQueries(city.City, city.Clock);
        var supervisor = (await sessions.RolesOfAsync(own.AccountId)).Single(r => r.Role == Role.Supervisor);
        Assert.Equal(("安岭县", "县民政局"), (supervisor.Place, supervisor.Unit));
        Assert.True((await city.SignIn().WorkAsAsync(own.SessionId, supervisor.GrantId, "a")).IsDone);
        Assert.Equal((SessionDuty.None, Role.Supervisor, 1), (await sessions.FindAsync(own.SessionId)) is { } now ? (now.Duty, now.Role!.Value, now.Turn) : default);
        Assert.Equal(Role.Supervisor, (await SignInAsync(city, "agent")).Role);
        Assert.Equal([new GrantNotThere()], (await city.SignIn().WorkAsAsync(own.SessionId, 999, "a")).Refusals);
    }

    internal static async Task<SessionStanding> SignInAsync(TestCity city, string name) =>
        (await new SessionQueries(city.City, city.Clock).FindAsync((await city.SignIn().SignInAsync(new(name, TestPeople.Password, "", "10.0.0.1"))).Value))!;

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        public int Compared { get; set; }

        public int Hashed { get; set; }

        public string HashPassword(Account user, string password)
        {
            Hashed++;
            return TestPeople.QuickHasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Compared++;
            return TestPeople.QuickHasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
