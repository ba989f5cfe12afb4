using System.Net;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Data.Demo;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.MadeUp;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Staff;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Documents;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Commands;

namespace NoProofCity.Tests.Demo;

public sealed class Demo_place
{
    [Fact(DisplayName = "A city with three counties, each with its own rules, nearly fifty units and more than 120 accounts of every role")]
    public async Task Size()
    {
        await using var city = await DemoCity.OpenAsync();
        await using var db = city.Db();

        var places = await db.Places.AsNoTracking().ToListAsync();
        Assert.Equal([PlaceKind.City, PlaceKind.County, PlaceKind.County, PlaceKind.County], places.Select(p => p.Kind));
        Assert.All(places, place => Assert.True(place.OfficeUnitId is not null && place.Members.Count > 0));
        Assert.Equal(["dongying-2022", "gaoqing-2021", "yiyuan-2021", "zaozhuang-2021"],
            (await Task.WhenAll(places.Select(p => RulesAsync(city, p.Id)))).Order(StringComparer.Ordinal));
        var units = await db.Units.AsNoTracking().ToListAsync();
        Assert.InRange(units.Count, 38, 50);
        Assert.Equal(Enum.GetValues<UnitLevel>(), units.Select(u => u.Level).Distinct().Order());
        Assert.Contains(units, u => u is { Industry: not null, SupervisingUnitId: not null });

        var accounts = await new DemoQueries(city.City, city.Clock).AccountsAsync();
        Assert.True(accounts.Count >= 120, $"{accounts.Count} accounts");
        Assert.Equal(Enum.GetValues<Role>(), accounts.SelectMany(a => a.Roles).Distinct().Order());
        Assert.True(accounts.Count(a => a.Roles.Count > 1) >= 5);
        Assert.Equal(1, await db.Set<Account>().CountAsync(a => a.State == AccountState.Disabled));
        Assert.Empty(await new FirstAdministrators(city.City, city.Clock).LackingAsync(codesCount: false));
    }

    [Theory(DisplayName = "The demo can be made on a Sunday in November and in the new year's holiday as on any other day")]
    [InlineData("2026-11-22 03:25")]
    [InlineData("2026-02-19 12:00")]
    public async Task On_any_day(string now)
    {
        await using var city = await TestCity.OpenAsync(now: now);
        Assert.Empty((await DemoCity.Over(city).MakeAsync()).Refusals);
    }

    [Fact(DisplayName = "Something is left to do: a unit without staff, one short of an agent, absences now and to come, changes that wait, gaps in files")]
    public async Task Left_to_do()
    {
        await using var city = await DemoCity.OpenAsync();
        await using var db = city.Db();
        var (county, office) = await db.Places.Where(p => p.Code == "anling").Select(p => new ValueTuple<long, long>(p.Id, p.OfficeUnitId!.Value)).SingleAsync();
        var staff = new StaffQueries(city.City);

        var town = new TownHall(city, county);
        var findings = await staff.FindingsAsync(await town.OfficeAsync(StaffActs.Read, office), new(2026, 3, 9), default);
        Assert.Single(findings, f => f.Findings.OfType<Shortage>().Any(s => s.Role is StaffRole.Agent && s.Missing == s.Wanted));
        Assert.Contains(findings, f => f.UnitName.EndsWith("教育和体育局", StringComparison.Ordinal) && f.Findings.OfType<Shortage>().Single() is { Role: StaffRole.Agent, Missing: 1 });

        var now = city.Clock.GetUtcNow();
        var registries = await db.StaffRegistries.ToListAsync();
        Assert.Contains(registries, r => r.Absences.Any(a => a.Covers(now)));
        Assert.Contains(registries, r => r.Absences.Any(a => a.FromAt > now));
        Assert.Contains(registries, r => r.Absences.Any(a => a.UntilAt < now));
        Assert.Contains(registries, r => r.Pairs.Any(p => p.HoldsOn(ChinaTime.DateOf(now))));
        Assert.Contains(registries, r => r.PendingChanges.Any(c => c.Kind is StaffChangeKind.Appoint));
        Assert.Contains(registries, r => r.PendingChanges.Any(c => c.Kind is StaffChangeKind.Release));
        Assert.NotEmpty((await staff.TrainingsAsync(await town.OfficeAsync(StaffActs.ReadTraining, office), new(), default)).Rows);
        Assert.NotEmpty((await new UnitQueries(city.City).GapsAsync(await town.OfficeAsync(OrganisationActs.ReadGaps, office), 2026, default)).Units);
        var plans = (await db.UnitFiles.AsNoTracking().ToListAsync()).SelectMany(file => file.Plans, (file, plan) => (file.UnitId, plan.AttachmentId)).ToList();
        Assert.NotEmpty(plans);
        foreach (var (unit, attachment) in plans)
            Assert.True(await db.Set<Attachment>().AnyAsync(a => a.Id == attachment && a.ObjectKind == nameof(OrgUnit) && a.ObjectId == unit), $"The plan of unit {unit} is not among its files.");
        var accounts = await db.Set<Account>().Select(a => a.Id).ToListAsync();
        Assert.All(registries.SelectMany(r => r.People).Where(p => p.AccountId is not null), p => Assert.Contains(p.AccountId!.Value, accounts));
        Assert.True(registries.SelectMany(r => r.People).Count(p => p.AccountId is not null) >= 40);
    }

    [Fact(DisplayName = "Some nine hundred proofs of forty units stand in tables of every state, and whatever can be found by the rules of the places is to be found in them")]
    public async Task Inventory()
    {
        await using var city = await DemoCity.OpenAsync();
        await using var db = city.Db();

        Assert.InRange(await db.InventoryRows.CountAsync(), 850, 1000);
        var tables = await db.InventoryBatches.AsNoTracking().ToListAsync();
        Assert.True(tables.Select(t => t.UnitId).Distinct().Count() >= 38);
        Assert.Equal(Enum.GetValues<BatchState>(), tables.Select(t => t.State).Distinct().Order());
        Assert.Contains(tables, t => t.IsZeroReport);
        Assert.Contains(tables, t => t.DaysLate > 0);
        Assert.Equal([CollectionState.Open, CollectionState.Closed], (await db.CollectionTasks.Select(r => r.State).Distinct().ToListAsync()).Order());

        var found = new List<InventoryFinding>();
        foreach (var place in await db.Places.Select(p => p.Id).ToListAsync())
            found.AddRange((await new FindingQueries(city.City).SearchAsync(place, ChinaTime.DateOf(city.Clock.GetUtcNow()), default)).Select(told => told.Finding));
        Assert.Equal(Enum.GetValues<FindingKind>(), found.Select(f => f.Kind).Distinct().Order());
        Assert.Equal([2, 2, 2, 3], found.OfType<AskedInACircle>().Select(f => f.Circle.Count).Order());
        Assert.Contains(found.OfType<AskedMoreThanOnce>(), f => f.Names.Count >= 3);
        Assert.Contains(await db.Set<WorkTask>().Select(t => t.Kind).Distinct().ToListAsync(), kind => kind == BasisDesk.Adjust.Key);
        Assert.NotEmpty((await new ItemQueries(city.City).CompareAsync((await new TownHall(city, await db.Places.Where(p => p.Code == "anling").Select(p => p.Id).SingleAsync())
            .OfficeAsync(InventoryActs.ReadItem, await db.Places.Where(p => p.Code == "anling").Select(p => p.OfficeUnitId!.Value).SingleAsync())), default)).Lacking);
    }

    [Fact(DisplayName = "The ledger is whole, its story in order and over, and the counters are right")]
    public async Task Ledger_and_counters()
    {
        await using var city = await DemoCity.OpenAsync();
        Assert.Empty((await new Recount(city.City).RunAsync(mend: false, city.Clock.GetUtcNow())).Broken);
        var verified = await CommandRun.OfAsync(city.Folder, city.Clock, "verify-ledger", "--json");
        Assert.True(verified.Json.GetProperty("ok").GetBoolean(), verified.Output);

        await using var db = city.Db();
        foreach (var chain in (await db.Ledger.AsNoTracking().ToListAsync()).GroupBy(e => (e.PlaceId, e.Chain)))
            Assert.Equal(chain.OrderBy(e => e.At).Select(e => e.Number), chain.OrderBy(e => e.Number).Select(e => e.Number));
        Assert.True(await db.Ledger.MaxAsync(e => e.At) <= city.Clock.GetUtcNow());
        Assert.Empty(await db.Ledger.Where(e => e.Chain == Domain.Ledger.Chain.Access).ToListAsync());
    }

    [Fact(DisplayName = "It is refused where there is a place, an account or a demo, and changes nothing")]
    public async Task Refused_beside_anything()
    {
        await using var withPlace = await TestCity.OpenAsync();
        _ = await withPlace.OpenPlaceAsync();
        Assert.IsType<RealDataPresent>((await DemoCity.Over(withPlace).MakeAsync()).Refusals.Single());

        await using var withAdministrator = await TestCity.OpenAsync();
        _ = await withAdministrator.PersonAsync("sysadmin", Role.SystemAdministrator);
        Assert.IsType<RealDataPresent>((await DemoCity.Over(withAdministrator).MakeAsync()).Refusals.Single());
        Assert.False(await new DemoQueries(withAdministrator.City, withAdministrator.Clock).IsDemoAsync());

        await using var demo = await DemoCity.OpenAsync();
        var again = await CommandRun.OfAsync(demo.Folder, demo.Clock, "demo");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("没有改动任何内容", again.Errors, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Broken off, it stays marked as a demo and is not begun a second time")]
    public async Task Broken_off()
    {
        await using var city = await TestCity.OpenAsync(now: DemoCity.Now);
        using var stopping = new CancellationTokenSource();
        var progress = new Stopping(stopping);
        _ = await Assert.ThrowsAsync<OperationCanceledException>(() => DemoCity.Over(city).MakeAsync(progress, stopping.Token));

        Assert.True(await new DemoQueries(city.City, city.Clock).IsDemoAsync());
        Assert.IsType<DemoHalfMade>((await DemoCity.Over(city).MakeAsync()).Refusals.Single());
    }

    [Fact(DisplayName = "A start after the first says nothing: nothing is made again, and no codes are offered since there are administrators")]
    public async Task Later_starts()
    {
        await using var city = await DemoCity.OpenAsync();
        using var said = new StringWriter();
        var terminal = new Terminal(said, said, asJson: false);

        await DemoCommand.OfferAsync(city.City, city.Clock, PaperRoom.Printer, terminal);
        await AdministratorCodes.OfferAsync(new FirstAdministrators(city.City, city.Clock), terminal);

        Assert.Empty(said.ToString());
    }

    [Theory(DisplayName = "Whoever the sign-in page names can sign in by the stated password, in every role")]
    [MemberData(nameof(Roles))]
    public async Task Signing_in(Role role)
    {
        await using var city = await DemoCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        var account = (await new DemoQueries(city.City, city.Clock).AccountsAsync()).First(a => a.Roles.Contains(role));

        using var browser = await app.SignedInAsync(account.SignInName, DemoPlace.Password);

        // No second factor and no new password is asked for; with several roles, which one.
        using var page = await browser.GetAsync(new Uri("/account/change-password", UriKind.Relative));
        Assert.True(account.Roles.Count > 1 ? page.StatusCode is HttpStatusCode.Found or HttpStatusCode.OK : page.StatusCode is HttpStatusCode.OK, $"{page.StatusCode}");
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    private static async Task<string> RulesAsync(TestCity city, long placeId)
    {
        await using var db = city.Db();
        return (await city.City.Rulebook.InForceAsync(db, placeId, new(2026, 3, 9)))!.Profile.Code;
    }

    private sealed class Stopping(CancellationTokenSource source) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
            if (value.Done == 5) source.Cancel();
        }
    }
}
