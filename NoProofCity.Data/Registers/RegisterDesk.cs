using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;

namespace NoProofCity.Data.Registers;

/// <summary>Where shared registers are kept.</summary>
public sealed class RegisterDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <param name="unitId">Whose data they are.</param>
    public Task<Outcome<long>> OpenAsync(Actor actor, long unitId, RegisterFacts facts, string? submission = null) =>
        CreateAsync<SharedRegister>(actor, RegisterActs.Keep, submission, async scene =>
        {
            if (await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == unitId) is not { } owner) return Outcome.Refused(new FieldMissing("SharedRegister.UnitId"));
            var opened = SharedRegister.Open(owner.PlaceId, owner.Id, facts);
            return opened.IsDone && await IsTakenAsync(scene, opened.Value) ? Outcome.Refused(new AlreadyThere("SharedRegister.Title")) : opened;
        });

    public Task<Outcome> ReviseAsync(Actor actor, Seen seen, RegisterFacts facts) => ActAsync<SharedRegister>(actor, RegisterActs.Keep, seen, async (register, scene) =>
    {
        var outcome = register.Revise(facts);
        return outcome.IsDone && await IsTakenAsync(scene, register) ? Outcome.Refused(new AlreadyThere("SharedRegister.Title")) : outcome;
    });

    public Task<Outcome> SuspendAsync(Actor actor, Seen seen, ReasonText reason) => WithReasonAsync(actor, seen, reason, register => register.Suspend());

    public Task<Outcome> ResumeAsync(Actor actor, Seen seen) => ActAsync<SharedRegister>(actor, RegisterActs.Keep, seen, (register, _) => register.Resume());

    /// <summary>The version before answers again; the one that answers now was a mistake.</summary>
    public Task<Outcome> RestoreAsync(Actor actor, Seen seen, ReasonText reason) => WithReasonAsync(actor, seen, reason, register => register.Restore());

    /// <summary>The rows of the version before go; nothing brings them back.</summary>
    public Task<Outcome> DropEarlierAsync(Actor actor, Seen seen) => ActAsync<SharedRegister>(actor, RegisterActs.Keep, seen, (register, _) => register.DropEarlier());

    private Task<Outcome> WithReasonAsync(Actor actor, Seen seen, ReasonText reason, Func<SharedRegister, Outcome> act) => ActAsync<SharedRegister>(actor, RegisterActs.Keep, seen, (register, scene) =>
    {
        scene.Reason = reason.Value;
        return act(register);
    });

    private static Task<bool> IsTakenAsync(Scene scene, SharedRegister register) =>
        scene.Db.SharedRegisters.AnyAsync(one => one.PlaceId == register.PlaceId && one.Title == register.Title && one.Id != register.Id);
}
