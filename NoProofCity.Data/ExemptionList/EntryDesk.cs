using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.ExemptionList;

/// <summary>Where the office keeps the drafts of the list and says how entries are dealt with, and where issuers say how they keep what a proof says.</summary>
public sealed class EntryDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>A proof that is being adjusted was demanded all the same.</summary>
    public static readonly HintKind DemandedInInterim = new("List.DemandedInInterim");

    /// <summary>Enters a draft by hand.</summary>
    public Task<Outcome<long>> DraftAsync(Actor actor, long unitId, EntryFacts facts, string? submission = null) =>
        CreateAsync<ExemptionEntry>(actor, ListActs.Draft, submission, async scene =>
            await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == unitId) is { } unit
                ? await ListScene.DraftAsync(scene, unit, facts, await ListScene.RulesAsync(scene, unit.PlaceId))
                : Outcome.Refused(new NotFound(nameof(OrgUnit))));

    public Task<Outcome> ReviseAsync(Actor actor, Seen seen, EntryFacts facts) =>
        ActAsync<ExemptionEntry>(actor, ListActs.Draft, seen, async (entry, scene) => entry.Revise(facts, await ListScene.RulesAsync(scene, entry.PlaceId)));

    /// <summary>Drops drafts, all of them or none.</summary>
    public Task<Outcome> DropAsync(Actor actor, IReadOnlyList<Seen> seen, ReasonText reason) =>
        ActOnAllAsync<ExemptionEntry>(actor, ListActs.Draft, seen, (entries, scene) =>
        {
            scene.Reason = reason.Value;
            return Task.FromResult(Outcome.Unless([.. entries.SelectMany(entry => entry.Drop().Refusals.Select(refusal => new EntryRefused(entry.Number, entry.ProofName, refusal)))]));
        });

    /// <summary>Sets how entries are dealt with, all of them or none; what the change does not name stays as each has it.</summary>
    public Task<Outcome> HandleAsync(Actor actor, IReadOnlyList<Seen> seen, HandlingChange change) =>
        ActOnAllAsync<ExemptionEntry>(actor, ListActs.Draft, seen, async (entries, scene) =>
        {
            var refusals = new List<Refusal>();
            foreach (var entry in entries)
            {
                IReadOnlyList<Refusal> reasons = change.Storage is { } storage && storage != entry.Storage && entry.IssuerUnitId is not null
                    ? [new OnlyTheIssuerClassifies(entry.Issuer)] : (await HandleAsync(scene, entry, change.On(entry.Handling))).Refusals;
                refusals.AddRange(reasons.Select(reason => new EntryRefused(entry.Number, entry.ProofName, reason)));
            }
            return Outcome.Unless(refusals);
        });

    /// <summary>The same for one, where what is blank is taken away.</summary>
    public Task<Outcome> HandleAsync(Actor actor, Seen seen, EntryHandling handling) =>
        ActAsync<ExemptionEntry>(actor, ListActs.Draft, seen, async (entry, scene) =>
            handling.Storage != entry.Storage && entry.IssuerUnitId is not null ? Outcome.Refused(new OnlyTheIssuerClassifies(entry.Issuer)) : await HandleAsync(scene, entry, handling));

    /// <summary>The issuer says how it keeps what the proof says, and by when a law lets it answer.</summary>
    public Task<Outcome> ClassifyAsync(Actor actor, Seen seen, StorageClass storage, int? statutoryDays) =>
        ActAsync<ExemptionEntry>(actor, ListActs.Classify, seen,
            (entry, scene) => HandleAsync(scene, entry, entry.Handling with { Storage = storage, StatutoryDays = statutoryDays }), entry => entry.IssuerUnitId ?? 0);

    /// <summary>The lead of the unit lets a proof in adjustment be demanded all the same, where the place forbids it in principle only; the office is told.</summary>
    public Task<Outcome> OverrideAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<ExemptionEntry>(actor, ListActs.Override, seen, async (entry, scene) =>
        {
            scene.Reason = reason.Value;
            if (!entry.IsInInterim) return Outcome.Refused(new NotInAdjustment(entry.Number));
            if (DemandRule.InterimOf((await scene.RulesAsync(entry.PlaceId)).Profile) is InterimDemand.Ban) return Outcome.Refused(new InterimIsAbsolute());
            _ = await Hints.RaiseAsync(scene, new(DemandedInInterim, ObjectRef.Of(entry), entry.PlaceId, entry.UnitId, Role.Office, [entry.ProofName, reason.Value], "Adj.InterimDemand"));
            return Outcome.Done;
        });

    /// <summary>Sets it and, where the list reads otherwise afterwards, lets the history of an entry in force say since when.</summary>
    internal static async Task<Outcome> HandleAsync(Scene scene, ExemptionEntry entry, EntryHandling handling)
    {
        var rules = await ListScene.RulesAsync(scene, entry.PlaceId);
        var before = await ListScene.LineAsync(scene, entry, rules);
        if (entry.Handle(handling) is { IsDone: false } refused) return refused;
        var after = await ListScene.LineAsync(scene, entry, rules);
        if (before.ChangesTo(after).Count == 0) return Outcome.Done;
        entry.Note(scene.Now, after, new(GroundKind.Handling, null, scene.Reason ?? "", ""), scene.Actor.PersonId);
        if (entry.State is EntryState.InForce) ListVersions.Raise(scene, entry.PlaceId);
        return Outcome.Done;
    }
}
