using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Verification;

/// <summary>What is asked, of whom, and in which class of limit.</summary>
/// <param name="IssuerUnitId">Null for the unit that the list says.</param>
public sealed record VerificationAsk(VerificationFacts Facts, long? IssuerUnitId = null)
{
    /// <summary>The class that the asker chose; null for that of the list.</summary>
    public string? LimitClass { get; init; }

    public AskedItem? Item { get; init; }
}

/// <summary>One question of a case about one of its materials.</summary>
public sealed record CaseQuestion(int MaterialNo, long? IssuerUnitId = null)
{
    public string Purpose { get; init; } = "";
    public string Questions { get; init; } = "";
    public string Channel { get; init; } = VerificationRules.SystemChannel;
    public string ChannelNote { get; init; } = "";
    public string Secrecy { get; init; } = "";
    public string ReceiverReason { get; init; } = "";
    public string? LimitClass { get; init; }
}

/// <summary>Where one unit asks another and the other answers.</summary>
public sealed class VerificationDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
{
    public static readonly NoticeKind WantsSending = new("Verification.WantsSending");
    public static readonly NoticeKind Arrived = new("Verification.Arrived");
    public static readonly NoticeKind Replied = new("Verification.Replied");
    public static readonly NoticeKind Returned = new("Verification.Returned");
    public static readonly NoticeKind Cancelled = new("Verification.Cancelled");
    public static readonly NoticeKind Noted = new("Verification.Noted");

    private readonly Delivery _delivery = new(papers, new(papers));

    /// <summary>Asks about several materials of a case in one go, each of the unit that issues it. Sent at once by who may; otherwise an agent of the unit sends with one click.</summary>
    public Task<Outcome> AskForCaseAsync(Actor actor, long caseId, IReadOnlyList<CaseQuestion> questions, string? submission = null) =>
        ActWithinAsync<CaseFile>(actor, VerificationActs.Ask, caseId, async (one, scene) =>
        {
            var asker = await VerificationScene.UnitAsync(scene, one.UnitId);
            var item = new AskedItem(one.ItemKind, (await CaseScene.ClockAsync(scene.Db, one.Id))?.DueAt);
            var (made, refusals) = (new List<IAggregate>(), new List<Refusal>());
            foreach (var question in questions)
            {
                if (one.Material(question.MaterialNo) is not { } material) refusals.Add(new NoSuchMaterial(question.MaterialNo));
                else if (await CaseDesk.WhyNotElectronicAsync(scene, one, question.MaterialNo, MaterialWay.Verification) is { } paper) refusals.Add(paper);
                else
                {
                    var asked = await VerificationScene.MakeAsync(scene, asker, new(FactsOf(one, material, question), question.IssuerUnitId) { LimitClass = question.LimitClass, Item = item });
                    var outcome = asked.IsDone ? one.Ask(material.No, asked.Value.Number) : Outcome.Refused(asked.Refusals);
                    if (outcome.IsDone) outcome = await GoOnAsync(scene, asked.Value);
                    refusals.AddRange(outcome.Refusals);
                    if (asked.IsDone) made.Add(asked.Value);
                }
            }
            return refusals.Count > 0 ? Outcome.Refused([.. refusals.Distinct()]) : made;
        }, submission);

    /// <summary>Asks without a case of the house: for one that another system keeps.</summary>
    public Task<Outcome<long>> AskAsync(Actor actor, VerificationAsk ask, string? submission = null) =>
        CreateAsync<VerificationRequest>(actor, VerificationActs.Ask, submission, async scene =>
        {
            if (await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == actor.UnitId) is not { } asker) return Outcome.Refused(new NotFound(nameof(OrgUnit)));
            var asked = await VerificationScene.MakeAsync(scene, asker, ask with { Facts = ask.Facts with { CaseId = null, MaterialNo = null } });
            if (!asked.IsDone) return asked;
            var outcome = await GoOnAsync(scene, asked.Value);
            return outcome.IsDone ? asked : outcome;
        });

    /// <summary>Sends what the counter asked for.</summary>
    public Task<Outcome> SendAsync(Actor actor, Seen seen) =>
        ActAsync<VerificationRequest>(actor, VerificationActs.Send, seen, (request, scene) => _delivery.SendAsync(scene, request));

    /// <summary>Sends several, all of them or none.</summary>
    public Task<Outcome> SendAllAsync(Actor actor, IReadOnlyList<Seen> seen) =>
        ActOnAllAsync<VerificationRequest>(actor, VerificationActs.Send, seen, async (requests, scene) =>
        {
            var refusals = new List<Refusal>();
            foreach (var request in requests.OrderBy(request => request.Id)) refusals.AddRange((await _delivery.SendAsync(scene, request)).Refusals);
            return Outcome.Unless([.. refusals.Distinct()]);
        });

    /// <summary>Somebody of the issuer takes it up, or takes it over from a colleague.</summary>
    public Task<Outcome> TakeAsync(Actor actor, Seen seen) =>
        AnswerAsync(actor, VerificationActs.Answer, seen, async (request, scene) =>
        {
            var person = (await VerificationScene.RegistryAsync(scene, request.IssuerUnitId))!.People.First(person => person.AccountId == actor.PersonId);
            if (request.State is not VerificationState.InProgress) return request.Begin(person);
            request.Assign(person);
            return Outcome.Done;
        });

    /// <summary>Another class of limit, with its reason, before the time is over; the time already run counts.</summary>
    public Task<Outcome> ReclassifyAsync(Actor actor, Seen seen, string limitClass, string reason) =>
        AnswerAsync(actor, VerificationActs.Reclassify, seen, async (request, scene) =>
        {
            scene.Reason = reason;
            if (request.WhyNot(VerificationAct.Reclassify) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var limit = (await VerificationScene.IssuerRulesAsync(scene, request)).LimitOf(limitClass);
            if (!limit.IsDone) return Outcome.Refused(limit.Refusals);
            var clock = (await VerificationScene.ClockAsync(scene.Db, request.Id))!;
            return clock.Reclassify([limit.Value], reason, scene.Now, await scene.EngineAsync(request.IssuerPlaceId, request.IssuerUnitId, clock.ProfileVersionId));
        });

    /// <summary>Not the business of the unit that was asked. That nothing was found is no return but an answer.</summary>
    public Task<Outcome> ReturnAsync(Actor actor, Seen seen, ReasonText reason, long? suggestedUnitId, string suggestion) =>
        AnswerAsync(actor, VerificationActs.Return, seen, async (request, scene) =>
        {
            scene.Reason = reason.Value;
            var rules = await VerificationScene.IssuerRulesAsync(scene, request);
            var engine = await scene.EngineAsync(request.IssuerPlaceId, request.IssuerUnitId, request.IssuerProfileId);
            if (request.Return(reason, suggestedUnitId, suggestion, rules, rules.IsReturnLate(request.ReceivedAt!.Value, scene.Now, engine), actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            _ = await VerificationScene.StopAsync(scene, request);
            await TellAskerAsync(scene, request, Returned, reason.Value);
            return await _delivery.ReturnAsync(scene, request);
        });

    /// <summary>To the unit whose business it is; its time begins anew, the case waits on.</summary>
    public Task<Outcome> RerouteAsync(Actor actor, Seen seen, long toUnitId, string? limitClass = null) =>
        ActAsync<VerificationRequest>(actor, VerificationActs.Send, seen, async (request, scene) =>
        {
            if (await VerificationScene.WhyNotSendAsync(scene, request) is { Count: > 0 } notRegistered) return Outcome.Refused(notRegistered);
            if (await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == toUnitId) is not { } to) return Outcome.Refused(new NotFound(nameof(OrgUnit)));
            var issuer = await scene.RulesAsync(to.PlaceId);
            var entry = await CaseScene.EntryAsync(scene.Db, request.EntryId);
            var classes = VerificationRules.Of(issuer.Profile).ClassesOf(entry?.Handling, request.Item, request.Channel, limitClass);
            if (!classes.IsDone) return Outcome.Refused(classes.Refusals);
            return request.Reroute(to, classes.Value, issuer.ProfileVersionId, actor.PersonId, scene.Now) is { IsDone: false } refused ? refused : await _delivery.DeliverAsync(scene, request);
        });

    /// <summary>Answers. Whoever answers owns it.</summary>
    public Task<Outcome> ReplyAsync(Actor actor, Seen seen, AnswerFacts facts) =>
        AnswerAsync(actor, VerificationActs.Answer, seen, async (request, scene) =>
        {
            var hasScan = await scene.Db.Set<Attachment>().AnyAsync(file => file.ObjectKind == nameof(VerificationRequest) && file.ObjectId == request.Id);
            if (request.WhyNotReply(facts, hasScan, actor.PersonId, scene.Today) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var isLate = await VerificationScene.StopAsync(scene, request);
            request.Assign((await VerificationScene.RegistryAsync(scene, request.IssuerUnitId))?.People.FirstOrDefault(person => person.AccountId == actor.PersonId));
            if (request.Reply(facts, hasScan, actor.PersonId, isLate, scene.Now) is { IsDone: false } refused) return refused;
            await TellAskerAsync(scene, request, Replied, FactMark.Of(facts.Outcome));
            return await _delivery.ReplyAsync(scene, request, facts);
        });

    /// <summary>The asker takes the answer; where it settles nothing, the way on is chosen with it. What is asked of the applicant goes by <see cref="SupplementDesk"/>.</summary>
    public Task<Outcome> AcceptAsync(Actor actor, Seen seen, AnswerHandling? handling = null) =>
        ActAsync<VerificationRequest>(actor, VerificationActs.Accept, seen, async (request, scene) =>
        {
            if (handling is AnswerHandling.Supplement && request.Answer is { Outcome: ReplyOutcome.Mismatch }) return Outcome.Refused(new SupplementByNotice());
            if (await VerificationScene.OutstandingAsync(scene, request) is { } outstanding) return Outcome.Refused(outstanding);
            return request.Accept(handling, await VerificationScene.AskerRulesAsync(scene, request), actor.PersonId, scene.Now) is { IsDone: false } refused ? refused : await VerificationScene.SettleAsync(scene, request);
        });

    public Task<Outcome> CancelAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<VerificationRequest>(actor, VerificationActs.Cancel, seen, async (request, scene) =>
        {
            scene.Reason = reason.Value;
            var owner = request.OwnerId;
            if (await VerificationScene.CancelAsync(scene, request, reason) is { IsDone: false } refused) return refused;
            if (request is { CaseId: { } caseId, MaterialNo: { } no } && await scene.Db.CaseFiles.SingleAsync(file => file.Id == caseId) is { State: CaseState.Open } one)
            {
                scene.TellOf(one);
                if (one.Reopen(no, $"{request.Number} {FactMark.Of(VerificationState.Cancelled)}") is { IsDone: false } notReopened) return notReopened;
            }
            if (owner is { } id && await scene.Db.Set<StaffPerson>().Where(person => person.Id == id).Select(person => person.AccountId).SingleOrDefaultAsync() is { } account)
                await Notices.ToAccountAsync(scene.Db, account, request.IssuerPlaceId, ObjectRef.Of(request), Cancelled, [request.Number, request.ProofName, reason.Value], scene.Now);
            return Outcome.Done;
        });

    /// <summary>A line to the other unit.</summary>
    public Task<Outcome> NoteAsync(Actor actor, Seen seen, string text) =>
        ActAsync<VerificationRequest>(actor, VerificationActs.Note, seen, (request, scene) => Task.FromResult(request.Note(actor.UnitId, text, actor.PersonId, scene.Now)),
            // Either of the two units writes.
            request => actor.UnitId == request.IssuerUnitId ? request.IssuerUnitId : request.UnitId);

    /// <summary>Whoever is signed in is too close to the matter: it goes to the next, and they no longer act on it.</summary>
    public Task<Outcome> RecuseAsync(Actor actor, Seen seen, ReasonText reason) =>
        AnswerAsync(actor, VerificationActs.Answer, seen, async (request, scene) =>
        {
            scene.Reason = reason.Value;
            var registry = (await VerificationScene.RegistryAsync(scene, request.IssuerUnitId))!;
            var person = registry.People.First(person => person.AccountId == actor.PersonId);
            if (registry.Recuse(person, new(MatterKind.Request, request.Number), reason, scene.Now) is { IsDone: false } refused) return refused;
            scene.TellOf(registry);
            await VerificationScene.OwnAsync(scene, request, Arrived, person);
            return Outcome.Done;
        });

    private Task<Outcome> AnswerAsync(Actor actor, Act act, Seen seen, Func<VerificationRequest, Scene, Task<Outcome>> perform) =>
        ActAsync<VerificationRequest>(actor, act, seen, async (request, scene) =>
            await VerificationScene.WhyNotAnswerAsync(scene, request) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : await perform(request, scene), request => request.IssuerUnitId);

    // Whoever may send does; for the others the agent of the unit has it to do.
    private async Task<Outcome> GoOnAsync(Scene scene, VerificationRequest request)
    {
        if (await VerificationScene.WhyNotSendAsync(scene, request) is []) return await _delivery.SendAsync(scene, request);
        _ = await Notices.ToAsync(scene, request.UnitId, StaffRole.Agent, ObjectRef.Of(request), WantsSending, [request.Number, request.ProofName]);
        return Outcome.Done;
    }

    private static VerificationFacts FactsOf(CaseFile one, CaseMaterial material, CaseQuestion question) => new(material.ProofName, one.Applicant, question.Purpose.Length > 0 ? question.Purpose : one.ItemName)
    {
        CaseId = one.Id, MaterialNo = material.No, ExternalNumber = one.ExternalNumber, EntryId = material.EntryId, Questions = question.Questions, Channel = question.Channel, ChannelNote = question.ChannelNote,
        Secrecy = question.Secrecy, ReceiverReason = question.ReceiverReason,
    };

    private static async Task TellAskerAsync(Scene scene, VerificationRequest request, NoticeKind kind, string words)
    {
        foreach (var account in new[] { request.AskedBy, request.SentBy ?? 0 }.Where(account => account != 0).Distinct())
            await Notices.ToAccountAsync(scene.Db, account, request.PlaceId, ObjectRef.Of(request), kind, [request.Number, request.ProofName, words], scene.Now);
    }
}
