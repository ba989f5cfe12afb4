using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

/// <summary>The offices' acts: by every role, exactly as the list of rights says.</summary>
public sealed class Rights_of_the_place
{
    [Fact]
    public async Task Each_role_may_do_what_the_list_gives_it()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var unit = await hall.Town.UnitAsync("ZJ");
        var batch = await hall.UnderReviewAsync(unit, InventoryHall.Proof());
        var round = await hall.Rounds.SetAsync(hall.Office(Role.Office), hall.Town.PlaceId, "第二批", new(2026, 3, 31), [unit]);
        var basis = await hall.Library.EnterAsync(hall.Office(), hall.Town.PlaceId, new("户口登记条例", "", LegalForce.Law));
        // No such version: who may act is told so, and nothing changes under the test.
        var (table, row, seenRound, seenBasis) = (new Seen(batch, 999), new Seen((await hall.RowSeenAsync(batch)).Id, 999), new Seen(round.Value, 999), new Seen(basis.Value, 999));
        var why = InventoryHall.Why();
        var made = 0;
        (Act Act, Func<Actor, Task<IReadOnlyList<Refusal>>> Press)[] buttons =
        [
            (InventoryActs.Collect, async a => (await hall.Rounds.SetAsync(a, hall.Town.PlaceId, $"批{++made}", new(2026, 3, 31), [unit])).Refusals),
            (InventoryActs.Collect, async a => (await hall.Rounds.RemindAsync(a, seenRound)).Refusals),
            (InventoryActs.Collect, async a => (await hall.Rounds.CloseAsync(a, seenRound)).Refusals),
            (InventoryActs.Review, async a => (await hall.Review.BeginAsync(a, table)).Refusals),
            (InventoryActs.Review, async a => (await hall.Review.ReturnAsync(a, table, why)).Refusals),
            (InventoryActs.Review, async a => (await hall.Review.OpineAsync(a, row, Disposition.Cancel, why)).Refusals),
            (InventoryActs.Review, async a => (await hall.Review.DecideAsync(a, row, new(Disposition.Cancel, null))).Refusals),
            (InventoryActs.Review, async a => (await hall.Review.DecideAllAsync(a, [new(row, new(Disposition.Cancel, null))])).Refusals),
            (InventoryActs.Review, async a => (await hall.Review.DismissAsync(a, hall.Town.PlaceId, (FindingKind)(made++ % 13), [row.Id], ReasonText.Parse($"第 {made} 次看过").Value)).Refusals),
            (InventoryActs.Override, async a => (await hall.Review.OverrideAsync(a, row, why)).Refusals),
            (InventoryActs.WaivePromise, async a => (await hall.Review.WaivePromiseAsync(a, row, why)).Refusals),
            (InventoryActs.Conclude, async a => (await hall.Review.ConcludeAsync(a, table)).Refusals),
            (InventoryActs.TakeOver, async a => (await hall.Review.DraftListAsync(a, table)).Refusals),
            (InventoryActs.TakeOver, async a => (await hall.Review.CloseAsync(a, table)).Refusals),
            (InventoryActs.EditBasis, async a => (await hall.Library.EnterAsync(a, hall.Town.PlaceId, new($"法{++made}", "", LegalForce.Law))).Refusals),
            (InventoryActs.EditBasis, async a => (await hall.Library.ReviseAsync(a, seenBasis, new("法", "", LegalForce.Law))).Refusals),
            (InventoryActs.EditBasis, async a => (await hall.Library.AmendAsync(a, seenBasis, new(2026, 1, 1))).Refusals),
            (InventoryActs.EditBasis, async a => (await hall.Library.RepealAsync(a, seenBasis, new(2026, 1, 1))).Refusals),
            (InventoryActs.EditBasis, async a => (await hall.Library.RestoreAsync(a, seenBasis)).Refusals),
        ];

        foreach (var (act, press) in buttons)
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var expected = Permissions.Shipped.WhyNot(hall.Town.As(role, unit), act, new(hall.Town.PlaceId, null, "/ZJ/"), key => string.Join(RightCondition.Separator, ShippedProfiles.Of("dongying-2022").Options(key))).Count > 0;
                var denied = (await press(hall.Town.As(role, unit))).Any(refusal => refusal is NotYourRight or OutsideYourScope);
                Assert.True(expected == denied, $"{act} as {role}");
            }
        }
        await using var db = city.Db();
        Assert.Equal(BatchState.UnderReview, (await db.InventoryBatches.SingleAsync(b => b.Id == batch)).State);
    }
}
