using System.Globalization;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
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

    public Task<Outcome<long>> EnterAsync(Actor actor, long placeId, BasisFacts facts, string? submission = null) =>
        CreateAsync<LegalBasis>(actor, InventoryActs.EditBasis, submission, async scene =>
            await scene.Db.Places.FindAsync(placeId) is null ? Outcome.Refused(new NotFound(nameof(Place))) : LegalBasis.Enter(placeId, facts));

    public Task<Outcome> ReviseAsync(Actor actor, Seen seen, BasisFacts facts) => ActAsync<LegalBasis>(actor, InventoryActs.EditBasis, seen, (basis, _) => basis.Revise(facts));

    /// <param name="on">The first day of the new text.</param>
    public Task<Outcome> AmendAsync(Actor actor, Seen seen, DateOnly on) => ChangeAsync(actor, seen, basis => basis.Amend(on));

    /// <param name="on">The first day on which it no longer holds.</param>
    public Task<Outcome> RepealAsync(Actor actor, Seen seen, DateOnly on) => ChangeAsync(actor, seen, basis => basis.Repeal(on));

    /// <summary>It was marked by mistake.</summary>
    public Task<Outcome> RestoreAsync(Actor actor, Seen seen) => ActAsync<LegalBasis>(actor, InventoryActs.EditBasis, seen, (basis, _) => basis.Restore());

    private Task<Outcome> ChangeAsync(Actor actor, Seen seen, Func<LegalBasis, Outcome> change) =>
        ActAsync<LegalBasis>(actor, InventoryActs.EditBasis, seen, async (basis, scene) =>
        {
            var outcome = change(basis);
            if (!outcome.IsDone) return outcome;
            var hanging = (await BasisQueries.HangingAsync(scene.Db, basis, default)).Count;
            if (hanging > 0)
                _ = await Hints.RaiseAsync(scene, new(RowsHang, ObjectRef.Of(basis), basis.PlaceId, 0, Role.Office, [basis.Law, FactMark.Of(basis.State), hanging.ToString(CultureInfo.InvariantCulture)], "Inv.CancelWithoutLaw"));
            return outcome;
        });
}
