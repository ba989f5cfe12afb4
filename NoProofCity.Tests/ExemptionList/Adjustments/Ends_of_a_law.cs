using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Inventory;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>A repealed law: what cites it is asked for in one act, and the tasks that it set the units end with the filing.</summary>
public sealed class Ends_of_a_law
{
    private const string Text = "《公共租赁住房管理办法》第七条已废止，不再要求提交该证明";

    [Fact(DisplayName = "The office asks in one act for the end of all entries that cite it: by the law where the item ends, by other reasons in words where it lives on")]
    public async Task Batch()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, first) = await hall.ListedAsync();
        var second = await hall.List.DraftAsync(unit, ListHall.Facts("居住情况证明"));
        var third = await hall.List.DraftAsync(unit, ListHall.Facts("户籍证明") with { Basis = "《户口登记条例》第四条" });
        _ = await hall.List.PublishedAsync(title: "第二版");
        var basis = await RepealedAsync(city, hall);
        var citing = await new EndingQueries(city.City).CitingAsync(await hall.List.ScopeAsync(), basis, default);
        Assert.Equal([first, second], citing!.Select(row => row.Id));

        Assert.IsType<OutsideYourScope>((await hall.Desk.EndForBasisAsync(hall.Lead(unit), basis, [new(first, false)], Text)).Refusals[0]);
        Assert.Empty((await hall.Desk.EndForBasisAsync(hall.Office(), basis, [new(first, false), new(second, true), new(third, true)], Text)).Refusals);

        await using var db = city.Db();
        var made = await db.Adjustments.AsNoTracking().OrderBy(request => request.Id).ToListAsync();
        Assert.Equal(
            [(first, ReasonKeys.OtherEnd, Text, "TZ-2026-0001"), (second, ReasonKeys.LawEnds, "", "TZ-2026-0002")],
            made.Select(request => (request.EntryId!.Value, request.Reason, request.ReasonText, request.Number)));
        Assert.All(made, request => Assert.Equal((AdjustmentState.Filed, true, new DateOnly(2026, 3, 1)), (request.State, request.IsOfficeInitiated, request.CausedOn!.Value)));
        Assert.Equal(DemandAnswer.InAdjustment, (await hall.AskAsync(unit, "居住情况证明")).Answer);
    }

    [Fact(DisplayName = "For a law that holds nothing is ended: it has to be marked as repealed or changed first")]
    public async Task Holds()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (_, first) = await hall.ListedAsync();
        var basis = (await new BasisDesk(city.City, city.Clock).EnterAsync(hall.Office(Role.Legal), hall.Town.PlaceId, new("公共租赁住房管理办法", "第七条", LegalForce.DepartmentRule))).Value;

        Assert.Equal([new LawStillHolds("公共租赁住房管理办法")], (await hall.Desk.EndForBasisAsync(hall.Office(), basis, [new(first, true)], Text)).Refusals);
        await using var db = city.Db();
        Assert.Empty(await db.Adjustments.ToListAsync());
    }

    [Fact(DisplayName = "The task that a changed law set a unit is done once the unit has filed for every entry that cites it")]
    public async Task Tasks()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, first) = await hall.ListedAsync();
        var second = await hall.List.DraftAsync(unit, ListHall.Facts("居住情况证明", MethodKeys.Verification));
        _ = await hall.List.PublishedAsync(title: "第二版");
        var inventory = new InventoryHall(city, hall.Town);
        _ = await inventory.TableOfAsync(unit, InventoryHall.Proof());
        _ = await RepealedAsync(city, hall);
        await using var db = city.Db();
        Task<TaskState> StateAsync() => db.Set<WorkTask>().AsNoTracking().Where(task => task.Kind == BasisDesk.Adjust.Key).Select(task => task.State).SingleAsync();

        _ = await hall.FiledAsync(unit, first, AdjustmentHall.End(new(2026, 3, 9)));
        Assert.Equal(TaskState.Open, await StateAsync());
        _ = await hall.FiledAsync(unit, second, AdjustmentHall.End(new(2026, 3, 9)) with { New = ListHall.Facts("居住情况证明", MethodKeys.Verification) });
        Assert.Equal(TaskState.Done, await StateAsync());
    }

    private static async Task<long> RepealedAsync(TestCity city, AdjustmentHall hall)
    {
        var desk = new BasisDesk(city.City, city.Clock);
        var basis = await desk.EnterAsync(hall.Office(Role.Legal), hall.Town.PlaceId, new("公共租赁住房管理办法", "第七条", LegalForce.DepartmentRule));
        await using var db = city.Db();
        Assert.Empty((await desk.RepealAsync(hall.Office(Role.Legal), Seen.Of(await db.LegalBases.SingleAsync(one => one.Id == basis.Value)), new(2026, 3, 1))).Refusals);
        return basis.Value;
    }
}
