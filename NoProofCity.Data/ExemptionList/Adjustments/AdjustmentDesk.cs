using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.ExemptionList.Adjustments;

/// <summary>Where units ask for an adjustment of the list, departments say what they think of it, the office decides and it is published.</summary>
public sealed class AdjustmentDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
{
    /// <summary>A cause arose today, and the place wants the list adjusted at once.</summary>
    public static readonly NoticeKind AtOnce = new("Adjustment.AtOnce");

    public static readonly NoticeKind Returned = new("Adjustment.Returned");
    public static readonly NoticeKind Approved = new("Adjustment.Approved");

    /// <summary>Rejected: what the list said before holds again.</summary>
    public static readonly NoticeKind Rejected = new("Adjustment.Rejected");

    public static readonly NoticeKind Published = new("Adjustment.Published");

    /// <summary>A proof was asked for all the time and stood on no list.</summary>
    public static readonly HintKind Omitted = new("Adjustment.Omitted");

    /// <summary>Filed after its time, and the place counts that among the grounds of accountability.</summary>
    public static readonly HintKind Late = new("Adjustment.Late");

    /// <summary>Begins an application; from its cause date on the proof may not be demanded.</summary>
    /// <param name="unitId">Null where nobody was named yet.</param>
    /// <param name="entryId">What is to be changed or cancelled; null for an addition.</param>
    /// <param name="adviceId">What the public said, where the office begins it for that.</param>
    public Task<Outcome<long>> DraftAsync(Actor actor, long? unitId, long? entryId, AdjustmentFacts facts, string? submission = null, long? adviceId = null) =>
        CreateAsync<AdjustmentRequest>(actor, AdjustmentActs.Draft, submission, async scene =>
        {
            var drafted = await MakeAsync(scene, unitId, entryId, facts);
            if (!drafted.IsDone || adviceId is not { } advice) return drafted;
            var taken = await AdviceDesk.TakeUpAsync(scene, advice, drafted.Value);
            return taken.IsDone ? drafted : Outcome.Refused(taken.Refusals);
        });

    public Task<Outcome> ReviseAsync(Actor actor, Seen seen, AdjustmentFacts facts) =>
        ActAsync<AdjustmentRequest>(actor, AdjustmentActs.Draft, seen, async (request, scene) =>
        {
            var outcome = request.Revise(facts, scene.Today);
            return outcome.IsDone ? await AdjustmentScene.BeginAsync(scene, request, await AdjustmentScene.RulesAsync(scene, request.PlaceId)) : outcome;
        });

    /// <summary>Hands it in; after its time it is flagged, and never refused for it.</summary>
    public Task<Outcome> FileAsync(Actor actor, Seen seen) => ActAsync<AdjustmentRequest>(actor, AdjustmentActs.File, seen, (request, scene) => FileAsync(scene, request));

    /// <summary>Hands in several, all of them or none.</summary>
    public Task<Outcome> FileAllAsync(Actor actor, IReadOnlyList<Seen> seen) =>
        ActOnAllAsync<AdjustmentRequest>(actor, AdjustmentActs.File, seen, async (requests, scene) =>
        {
            var refusals = new List<Refusal>();
            foreach (var request in requests.OrderBy(request => request.Id)) refusals.AddRange((await FileAsync(scene, request)).Refusals.Select(reason => new AdjustmentRefused(request.Number, request.ProofName, reason)));
            return Outcome.Unless(refusals);
        });

    /// <summary>The office has received it and asks the departments.</summary>
    public Task<Outcome> BeginStudyAsync(Actor actor, Seen seen) => ActAsync<AdjustmentRequest>(actor, AdjustmentActs.Decide, seen, (request, _) => request.BeginStudy());

    public Task<Outcome> GiveOpinionAsync(Actor actor, Seen seen, bool agrees, ReasonText text) =>
        ActAsync<AdjustmentRequest>(actor, AdjustmentActs.GiveOpinion, seen, (request, scene) => request.GiveOpinion(actor.Role, agrees, text, actor.PersonId, scene.Now));

    public Task<Outcome> ReturnAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<AdjustmentRequest>(actor, AdjustmentActs.Decide, seen, async (request, scene) =>
        {
            scene.Reason = reason.Value;
            var outcome = request.Return(reason);
            if (outcome.IsDone) await TellAsync(scene, request, Returned, reason.Value);
            return outcome;
        });

    /// <summary>Agrees; where the place says so, the list says it from then on.</summary>
    public Task<Outcome> ApproveAsync(Actor actor, Seen seen, ReasonText words) =>
        ActAsync<AdjustmentRequest>(actor, AdjustmentActs.Decide, seen, async (request, scene) =>
        {
            scene.Reason = words.Value;
            if (request.Approve(words, actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            var profile = (await scene.RulesAsync(request.PlaceId)).Profile;
            if (AdjustmentRules.Of(profile) is { InForceOn: InForceOn.Approval } rules && await AdjustmentScene.TakeEffectAsync(scene, request, rules, profile) is { IsDone: false } notInForce) return notInForce;
            await TellAsync(scene, request, Approved, words.Value);
            return await IssueOpinionAsync(scene, request);
        });

    /// <summary>Declines: what the list said before holds again, and what was added provisionally goes.</summary>
    public Task<Outcome> RejectAsync(Actor actor, Seen seen, ReasonText words) =>
        ActAsync<AdjustmentRequest>(actor, AdjustmentActs.Decide, seen, async (request, scene) =>
        {
            scene.Reason = words.Value;
            if (request.Reject(words, actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            await AdjustmentScene.EndAsync(scene, request, cameToNothing: true);
            await TellAsync(scene, request, Rejected, words.Value);
            return await IssueOpinionAsync(scene, request);
        });

    /// <summary>Makes it public on the list as it stands; never an edition.</summary>
    public Task<Outcome> PublishAsync(Actor actor, Seen seen) =>
        ActAsync<AdjustmentRequest>(actor, AdjustmentActs.Publish, seen, async (request, scene) =>
        {
            if (request.Publish(actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            var profile = (await scene.RulesAsync(request.PlaceId)).Profile;
            if (request.InForceAt is null && await AdjustmentScene.TakeEffectAsync(scene, request, AdjustmentRules.Of(profile), profile) is { IsDone: false } notInForce) return notInForce;
            await AdjustmentScene.EndAsync(scene, request, cameToNothing: false);
            ListVersions.Raise(scene, request.PlaceId);
            await TellAsync(scene, request, Published, AdjustmentScene.GroundOf(request, profile));
            return Outcome.Done;
        });

    public Task<Outcome> WithdrawAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<AdjustmentRequest>(actor, AdjustmentActs.Withdraw, seen, async (request, scene) =>
        {
            scene.Reason = reason.Value;
            if (request.Withdraw() is { IsDone: false } refused) return refused;
            _ = await AdjustmentScene.StopAsync(scene, request);
            await AdjustmentScene.EndAsync(scene, request, cameToNothing: true);
            await AdviceDesk.LetGoAsync(scene, request);
            return Outcome.Done;
        });

    /// <summary>A legal text fell away: the office asks in one act for the end of all entries chosen that cite it.</summary>
    public Task<Outcome> EndForBasisAsync(Actor actor, long basisId, IReadOnlyList<EntryEnding> endings, string basisText, string? submission = null) =>
        ActWithinAsync<LegalBasis>(actor, AdjustmentActs.File, basisId, async (basis, scene) =>
        {
            if (EntryEnding.WhyNot(basis) is { Count: > 0 } holds) return Outcome.Refused(holds);
            var (rules, made, refusals) = (await AdjustmentScene.RulesAsync(scene, basis.PlaceId), new List<IAggregate>(), new List<Refusal>());
            var citing = (await EndingQueries.CitingAsync(scene.Db, basis, default)).Select(row => row.Id).ToHashSet();
            foreach (var ending in endings.Where(ending => citing.Contains(ending.EntryId)))
            {
                var entry = (await AdjustmentScene.EntryAsync(scene, ending.EntryId))!;
                var request = await MakeAsync(scene, entry.UnitId, entry.Id, ending.Facts(entry, basis, basisText, scene.Today, rules));
                var outcome = request.IsDone ? await FileAsync(scene, request.Value) : Outcome.Refused(request.Refusals);
                refusals.AddRange(outcome.Refusals.Select(reason => new AdjustmentRefused(entry.Number, entry.ProofName, reason)));
                if (request.IsDone) made.Add(request.Value);
            }
            if (refusals.Count > 0) return Outcome.Refused(refusals);
            return made.Count > 0 ? made : Outcome.Refused(new NoEntryCites(basis.Law));
        }, submission);

    /// <summary>Makes drafts of the good rows of a table of the whole place: the units' own applications, which their leads file.</summary>
    public Task<Outcome> ImportAsync(Actor actor, long placeId, IReadOnlyList<AdjustmentEntry> entries, string? submission = null) =>
        ActWithinAsync<Place>(actor, AdjustmentActs.Draft, placeId, (place, scene) => TakeAsync(scene, place.Id, null, entries), submission);

    /// <summary>Likewise of a table of one unit.</summary>
    public Task<Outcome> ImportOfUnitAsync(Actor actor, long unitId, IReadOnlyList<AdjustmentEntry> entries, string? submission = null) =>
        ActWithinAsync<OrgUnit>(actor, AdjustmentActs.Draft, unitId, (unit, scene) => TakeAsync(scene, unit.PlaceId, unit, entries), submission);

    private static async Task<Outcome<IReadOnlyList<IAggregate>>> TakeAsync(Scene scene, long placeId, OrgUnit? only, IReadOnlyList<AdjustmentEntry> entries)
    {
        var sheet = await AdjustmentSheet.OfAsync(scene.Db, placeId, only, await AdjustmentScene.RulesAsync(scene, placeId), scene.Today);
        if (sheet.Take(entries).SelectMany(verdict => verdict.Refusals).ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        var made = new List<IAggregate>();
        foreach (var (unit, entry, facts) in sheet.Made)
        {
            var request = await MakeAsync(scene, unit.Id, entry?.Id, facts, byOffice: false);
            if (!request.IsDone) return Outcome.Refused([.. request.Refusals.Select(reason => new AdjustmentRefused("", facts.New.ProofName, reason))]);
            made.Add(request.Value);
        }
        return made;
    }

    internal static async Task<Outcome<AdjustmentRequest>> MakeAsync(Scene scene, long? unitId, long? entryId, AdjustmentFacts facts, bool? byOffice = null)
    {
        var unit = await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == unitId);
        var entry = await AdjustmentScene.EntryAsync(scene, entryId);
        var rules = await AdjustmentScene.RulesAsync(scene, unit?.PlaceId ?? entry?.PlaceId ?? scene.Actor.PlaceId);
        var drafted = AdjustmentRequest.Draft(unit, entry, facts, byOffice ?? scene.Actor.Role is Role.Office, scene.Today, rules);
        if (!drafted.IsDone) return drafted;
        // Before the entry says whether somebody else adjusts it.
        if (await scene.WhyNotAsync(drafted.Value) is { Count: > 0 } denied) return Outcome.Refused(denied);
        _ = scene.Db.Add(drafted.Value);
        if (StoredTexts.TooLong(scene.Db.ChangeTracker) is { Count: > 0 } tooLong) return Outcome.Refused(tooLong);
        await scene.SaveAsync();
        var begun = await AdjustmentScene.BeginAsync(scene, drafted.Value, rules);
        return begun.IsDone ? drafted : begun;
    }

    private async Task<Outcome> FileAsync(Scene scene, AdjustmentRequest request)
    {
        var profile = (await scene.RulesAsync(request.PlaceId)).Profile;
        var rules = AdjustmentRules.Of(profile);
        if (request.WhyNotFiled(scene.Today, rules) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        if (await AdjustmentScene.BeginAsync(scene, request, rules) is { IsDone: false } notBegun) return notBegun;
        var isFirst = request.FiledAt is null;
        var number = isFirst ? await AdjustmentScene.NextNumberAsync(scene, request.PlaceId) : request.Number;
        if (request.File(number, await AdjustmentScene.StopAsync(scene, request), scene.Actor.PersonId, scene.Now, scene.Today, rules) is { IsDone: false } refused) return refused;
        if (isFirst) await PointOutAsync(scene, request, rules);
        await CloseTasksAsync(scene, request);
        if (request.IsOfficeInitiated) return Outcome.Done;
        await scene.SaveAsync();
        return Outcome.Unless((await papers.IssueAsync(scene, request, AdjustmentActs.Read, await AdjustmentOnPaper.OfAsync(scene.Db, request, rules.Filing is not null))).Refusals);
    }

    private async Task<Outcome> IssueOpinionAsync(Scene scene, AdjustmentRequest request)
    {
        await scene.SaveAsync();
        return Outcome.Unless((await papers.IssueAsync(scene, request, AdjustmentActs.Read, await DecisionOnPaper.OfAsync(scene.Db, request))).Refusals);
    }

    // They are hints: whether anybody is to blame somebody else judges.
    private static async Task PointOutAsync(Scene scene, AdjustmentRequest request, AdjustmentRules rules)
    {
        var reason = rules.Reasons.Find(request.Reason)?.Label ?? request.ReasonText;
        if (request.Reason == ReasonKeys.Omitted)
            _ = await Hints.RaiseAsync(scene, new(Omitted, ObjectRef.Of(request), request.PlaceId, request.UnitId, Role.AccountabilityOfficer, [request.Number, request.ProofName, reason], "Adj.Reasons"));
        if (request.IsLate && rules.LateGround is { } ground)
            _ = await Hints.RaiseAsync(scene, new(Late, ObjectRef.Of(request), request.PlaceId, request.UnitId, Role.AccountabilityOfficer, [request.Number, request.ProofName, $"迟报 {request.DaysLate} 个工作日", ground.Article is { } article ? $"{ground.Label}（{article}）" : ground.Label], "Adj.FilingWorkdays"));
    }

    // The unit was asked to adjust what a changed text carries; it has, once every entry of its own that cites the text is asked for.
    private static async Task CloseTasksAsync(Scene scene, AdjustmentRequest request)
    {
        var (kind, about) = (BasisDesk.Adjust.Key, nameof(LegalBasis));
        foreach (var task in await scene.Db.Set<WorkTask>().Where(task => task.Kind == kind && task.ObjectKind == about && task.UnitId == request.UnitId && task.State == TaskState.Open).ToListAsync())
        {
            var basis = await scene.Db.LegalBases.SingleAsync(one => one.Id == task.ObjectId);
            if (!BasisText.Citations($"{request.Old?.Basis} {request.New.Basis} {request.Law} {request.Basis}").Any(basis.IsCitedBy)) continue;
            var left = await EndingQueries.CitingAsync(scene.Db, basis, default);
            if (left.Any(row => row.UnitId == request.UnitId && !row.IsAsked && row.Id != request.EntryId)) continue;
            await WorkTasks.FinishAsync(scene, task, ReasonText.Parse(FactMark.Done(BasisDesk.Adjust)).Value);
        }
    }

    private static Task TellAsync(Scene scene, AdjustmentRequest request, NoticeKind kind, string words) =>
        Notices.ToLeadsAsync(scene, request.UnitId, ObjectRef.Of(request), kind, [request.Number, request.ProofName, FactMark.Of(request.Type), words]);
}

/// <summary>What stands against one application of several.</summary>
public sealed record AdjustmentRefused(string Number, string ProofName, Refusal Reason) : Refusal(Reason.Rule);
