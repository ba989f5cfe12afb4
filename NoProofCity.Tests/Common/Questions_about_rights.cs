using NoProofCity.Data.Common;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Ledger.Crash;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Common;

public sealed class Questions_about_rights
{
    private static readonly Act[] Acts = [OrganisationActs.ReadUnit, OrganisationActs.EditUnit, OrganisationActs.KeepUnitFile, OrganisationActs.ReadUnitFile, TaskActs.Finish, HintActs.TakeUp];

    [Fact(DisplayName = "A page with six acts asks the database no more than a page with one")]
    public async Task As_many_for_six_acts_as_for_one()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var lead = town.As(Role.UnitLead, await town.UnitAsync("A"));
        var unit = await ThingAsync(city, lead.UnitId);
        var statements = new List<string>();
        using var observed = city.Observed(statements);
        var reading = new Reading(observed, city.Clock);

        // What the rulebook keeps of a profile is not read again.
        _ = await reading.ActsOnAsync(lead, unit, [Acts[0]]);
        statements.Clear();
        _ = await reading.ActsOnAsync(lead, unit, [Acts[0]]);
        var one = statements.Count;
        statements.Clear();
        Assert.Equal([OrganisationActs.ReadUnit, OrganisationActs.KeepUnitFile, OrganisationActs.ReadUnitFile], (await reading.ActsOnAsync(lead, unit, Acts)).Intersect(Acts[..4]));
        Assert.Equal(one, statements.Count);
    }

    [Fact(DisplayName = "The counts of the frame cost five questions, however many there are")]
    public async Task The_frame_asks_five()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var office = town.As(Role.Office, await town.UnitAsync("A"));
        var statements = new List<string>();
        using var observed = city.Observed(statements);
        var queries = new FrameCountsQueries(observed, city.Clock);
        _ = await queries.OfAsync(office);
        statements.Clear();
        _ = await queries.OfAsync(office);
        // Notices, counters, standing, rules, path.
        Assert.Equal(5, statements.Count);
    }

    [Fact(DisplayName = "An act on fifty things of one unit asks about their right as often as an act on one")]
    public async Task As_many_for_fifty_things_as_for_one()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var office = town.As(Role.Office, await town.UnitAsync("A"));
        Assert.Empty((await new TrialDesk(city.City, city.Clock).SetAllAsync(office, office.UnitId, 50)).Refusals);
        List<Seen> seen;
        await using (var db = city.Db()) seen = [.. db.Set<WorkTask>().AsEnumerable().Select(task => Seen.Of(task))];
        var statements = new List<string>();
        using var observed = city.Observed(statements);
        var desk = new TrialDesk(observed, city.Clock);
        Assert.NotEmpty((await desk.LookAtAsync(office, seen[..1])).Refusals);
        statements.Clear();
        Assert.NotEmpty((await desk.LookAtAsync(office, seen[..1])).Refusals);
        var one = statements.Count;
        statements.Clear();
        Assert.NotEmpty((await desk.LookAtAsync(office, seen)).Refusals);
        Assert.Equal(one, statements.Count);
    }

    private static async Task<OrgUnit> ThingAsync(TestCity city, long id)
    {
        await using var db = city.Db();
        return (await db.Units.FindAsync(id))!;
    }
}
