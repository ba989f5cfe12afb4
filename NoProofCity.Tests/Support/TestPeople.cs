using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NoProofCity.Data.Accounts;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Tests.Support;

/// <summary>Units and people of a test installation, put there directly: how they came is another test's matter.</summary>
internal static class TestPeople
{
    public const string Password = "绿水青山 at the river";

    /// <summary>Hashes as the product does, only quicker.</summary>
    public static PasswordHasher<Account> QuickHasher { get; } = new(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));

    public static async Task<OrgUnit> UnitAsync(this TestCity city, string code = "anling", string unitCode = "MZ", string name = "县民政局")
    {
        await using var db = city.Db();
        var place = await db.Places.SingleOrDefaultAsync(p => p.Code == code);
        if (place is null)
        {
            place = Place.Open(code, "安岭县", PlaceKind.County, null).Value;
            _ = db.Add(place);
            _ = await db.SaveChangesAsync();
        }
        var facts = new UnitFacts(name, UnitKind.AdministrativeOrgan) { ShortName = "民政局", PinyinInitials = "XMZJ" };
        var unit = OrgUnit.Open(place.Id, unitCode, UnitLevel.County, facts, null, new UnitRules(new HashSet<string>())).Value;
        _ = db.Add(unit);
        _ = await db.SaveChangesAsync();
        return unit;
    }

    /// <summary>Somebody with a password and a role, as the ledger will name them.</summary>
    public static async Task<Actor> PersonAsync(this TestCity city, string signInName, Role role, OrgUnit? unit = null, string password = Password)
    {
        await using var db = city.Db();
        var now = city.Clock.GetUtcNow();
        var account = Account.Open(unit?.PlaceId ?? 0, unit?.Id ?? 0, signInName, "周" + signInName).Value;
        Assert.True(account.Grant(new RoleGrant(role, unit?.PlaceId ?? 0, unit?.Id ?? 0, ChinaTime.DateOf(now), null), []).IsDone);
        Assert.True(account.TakePassword(new NewPassword(QuickHasher.HashPassword(account, password), [], 5), now).IsDone);
        _ = db.Add(account);
        _ = await db.SaveChangesAsync();
        return new Actor(account.Id, account.DisplayName, unit?.PlaceId ?? 0, unit?.Id ?? 0, role, "10.1.1.9");
    }

    public static async Task<Account> AccountAsync(this TestCity city, long id)
    {
        await using var db = city.Db();
        return await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == id);
    }

    public static SignInDesk SignIn(this TestCity city, IPasswordHasher<Account>? hasher = null) => new(city.City, city.Clock, new Passwords(hasher ?? QuickHasher));
}
