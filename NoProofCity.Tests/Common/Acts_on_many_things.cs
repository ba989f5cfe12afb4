using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Ledger.Crash;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Common;

public sealed class Acts_on_many_things
{
    [Theory(DisplayName = "What an act on many things did to a part of one stands in the line of that one"), OnEachDatabase]
    public async Task Parts_are_told(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("A");
        var change = (Scene scene) => AdmitAsync(scene, town.PlaceId, unit);
        Assert.Empty((await Desk(city).ChangeAsync(city.Administrator(), town.PlaceId, change)).Refusals);
        Assert.Contains("PlaceMember", (await LinesAsync(city, nameof(Place)))[^1].Facts, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "What follows an act on many things is done, and what it did besides is told"), OnEachDatabase]
    public async Task What_follows_is_done(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (unit, other) = (await town.UnitAsync("A"), await town.UnitAsync("B"));
        Assert.Empty((await Desk(city).ChangeAsync(city.Administrator(), town.PlaceId, async scene =>
        {
            var beside = await scene.Db.Units.SingleAsync(u => u.Id == other);
            scene.Afterwards(() =>
            {
                Assert.True(beside.Close(scene.Today, 0, false).IsDone);
                scene.TellOf(beside);
                return Task.CompletedTask;
            });
            return await AdmitAsync(scene, town.PlaceId, unit);
        })).Refusals);
        var told = (await LinesAsync(city, nameof(OrgUnit))).Single(line => line.ObjectId == other && line.Act == TrialDesk.Edit.Key);
        Assert.Contains("Closed", told.Facts, StringComparison.Ordinal);
        Assert.Empty((await new LedgerCheck(city.City).RunAsync()).Broken);
    }

    [Theory(DisplayName = "Each thing is asked about its right and its version; one against it, and none is touched"), OnEachDatabase]
    public async Task All_or_none(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (own, other) = (await town.UnitAsync("A"), await town.UnitAsync("B"));
        var lead = town.As(Role.UnitLead, own);
        var (seen, foreign) = (await town.UnitSeenAsync(own), await town.UnitSeenAsync(other));

        Assert.Equal([new OutsideYourScope(Role.UnitLead, "UnitFile.Keep", Scope.Own)], (await Desk(city).RenameAllAsync(lead, [seen, foreign], "甲")).Refusals);
        Assert.Equal([new ChangedMeanwhile(nameof(OrgUnit))], (await Desk(city).RenameAllAsync(town.System, [seen with { Version = 9 }, foreign], "甲")).Refusals);
        Assert.Equal([new NotFound(nameof(OrgUnit))], (await Desk(city).RenameAllAsync(lead, [seen, new(999, 0)], "甲")).Refusals);
        Assert.All((await Desk(city).RenameAllAsync(town.System, [seen, foreign], new('长', 101))).Refusals, refusal => Assert.IsType<TextTooLong>(refusal));
        Assert.Equal((seen, foreign), (await town.UnitSeenAsync(own), await town.UnitSeenAsync(other)));

        Assert.Empty((await Desk(city).RenameAllAsync(town.System, [seen, foreign], "甲")).Refusals);
        Assert.Equal([own, other], (await LinesAsync(city, nameof(OrgUnit))).Where(line => line.Act == "UnitFile.Keep" && line.Facts.Contains('甲', StringComparison.Ordinal)).Select(line => line.ObjectId));
        await using var db = city.Db();
        Assert.Equal(other, (await db.Ledger.SingleAsync(e => e.Chain == Chain.Access && e.PersonId == lead.PersonId)).ObjectId);
    }

    [Theory(DisplayName = "A unit makes many things of its own in one act, each with its line; not those of another unit"), OnEachDatabase]
    public async Task Of_a_unit(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (own, other) = (await town.UnitAsync("A"), await town.UnitAsync("B"));
        var lead = town.As(Role.UnitLead, own);

        Assert.Equal([new OutsideYourScope(Role.UnitLead, "UnitFile.Keep", Scope.Own)], (await Desk(city).SetAllAsync(lead, other, 3)).Refusals);
        Assert.Empty((await Desk(city).SetAllAsync(lead, own, 3)).Refusals);
        var told = await LinesAsync(city, nameof(WorkTask));
        Assert.Equal(3, told.Count);
        Assert.All(told, line => Assert.Equal(1, line.Facts.Split("WorkTask#").Length - 1));
        Assert.DoesNotContain(await LinesAsync(city, nameof(OrgUnit)), line => line.Act == "UnitFile.Keep");
    }

    private static async Task<IReadOnlyList<IAggregate>> AdmitAsync(Scene scene, long placeId, long unitId)
    {
        var place = await scene.Db.Places.SingleAsync(p => p.Id == placeId);
        Assert.True(place.Admit(await scene.Db.Units.SingleAsync(u => u.Id == unitId), scene.Today).IsDone);
        return [place];
    }

    private static TrialDesk Desk(TestCity city) => new(city.City, city.Clock);

    private static async Task<List<LedgerEntry>> LinesAsync(TestCity city, string kind)
    {
        await using var db = city.Db();
        return await db.Ledger.Where(e => e.Chain == Chain.Acts && e.ObjectKind == kind).OrderBy(e => e.At).ThenBy(e => e.Number).ToListAsync();
    }
}
