using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Profiles;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Inventory;

/// <summary>Where the law office keeps the library of legal texts.</summary>
public sealed class BasisDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>A text on which rows hang is amended or repealed: the list is to be adjusted.</summary>
    public static readonly HintKind RowsHang = new("Inventory.BasisChanged");

    /// <summary>A unit whose rows cite the text asks for their adjustment.</summary>
    public static readonly TaskKind Adjust = new("Inventory.AdjustForBasis");

    private static readonly ReasonText StandsAgain = ReasonText.Parse("法律依据恢复为现行有效，不再需要调整").Value;

    public Task<Outcome<long>> EnterAsync(Actor actor, long placeId, BasisFacts facts, string? submission = null) =>
        CreateAsync<LegalBasis>(actor, InventoryActs.EditBasis, submission, async scene =>
            await scene.Db.Places.FindAsync(placeId) is null ? Outcome.Refused(new NotFound(nameof(Place))) : LegalBasis.Enter(placeId, facts));

    public Task<Outcome> ReviseAsync(Actor actor, Seen seen, BasisFacts facts) => ActAsync<LegalBasis>(actor, InventoryActs.EditBasis, seen, (basis, _) => basis.Revise(facts));

    /// <param name="on">The first day of the new text.</param>
    public Task<Outcome> AmendAsync(Actor actor, Seen seen, DateOnly on) => ChangeAsync(actor, seen, on, basis => basis.Amend(on));

    /// <param name="on">The first day on which it no longer holds.</param>
    public Task<Outcome> RepealAsync(Actor actor, Seen seen, DateOnly on) => ChangeAsync(actor, seen, on, basis => basis.Repeal(on));

    /// <summary>It was marked by mistake: what it asked of the units is taken back.</summary>
    public Task<Outcome> RestoreAsync(Actor actor, Seen seen) => ActAsync<LegalBasis>(actor, InventoryActs.EditBasis, seen, async (basis, scene) =>
    {
        var outcome = basis.Restore();
        if (!outcome.IsDone) return outcome;
        var (about, kind) = (ObjectRef.Of(basis), Adjust.Key);
        foreach (var unit in await scene.Db.Set<WorkTask>().Where(task => task.Kind == kind && task.ObjectKind == about.Kind && task.ObjectId == about.Id && task.State == TaskState.Open).Select(task => task.UnitId).ToListAsync())
            await WorkTasks.WithdrawAsync(scene, Adjust, about, unit, StandsAgain);
        return outcome;
    });

    /// <summary>By when an adjustment is asked for: counted from the change, or from the day on which it was entered where that is later, since nobody knew before. Null where the place sets no limit.</summary>
    internal static DeadlineInput? LimitOf(PlaceRules rules, DateOnly on, DateOnly today) =>
        rules.Profile.LimitOf("adjustmentFiling") is { IsDone: true, Value: var limit } ? DeadlineInput.CausedOn(on > today ? on : today, limit) : null;

    private Task<Outcome> ChangeAsync(Actor actor, Seen seen, DateOnly on, Func<LegalBasis, Outcome> change) =>
        ActAsync<LegalBasis>(actor, InventoryActs.EditBasis, seen, async (basis, scene) =>
        {
            var outcome = change(basis);
            if (!outcome.IsDone) return outcome;
            var hanging = await BasisQueries.HangingAsync(scene.Db, basis, default);
            if (hanging.Count == 0) return outcome;
            IReadOnlyList<string> Facts(int rows) => [basis.Law, FactMark.Of(basis.State), string.Create(CultureInfo.InvariantCulture, $"{rows} 条证明以它为依据")];
            _ = await Hints.RaiseAsync(scene, new(RowsHang, ObjectRef.Of(basis), basis.PlaceId, 0, Role.Office, Facts(hanging.Count), "Inv.CancelWithoutLaw"));
            var limit = LimitOf(await scene.RulesAsync(basis.PlaceId), on, scene.Today);
            foreach (var ofUnit in hanging.GroupBy(row => row.UnitId))
                _ = await WorkTasks.SetAsync(scene, new(Adjust, ObjectRef.Of(basis), basis.PlaceId, ofUnit.Key, Facts(ofUnit.Count()), Rule: "Adj.FilingWorkdays"), limit);
            return outcome;
        });
}
