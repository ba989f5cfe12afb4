using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification.Overdue;

namespace NoProofCity.Data.Verification.Overdue;

/// <summary>Where a late answer is reported, supervised, ordered to be completed, and talked about.</summary>
public sealed class OverdueDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
{
    /// <summary>The unit that asked is to tell the office.</summary>
    public static readonly TaskKind ToReport = new("Overdue.ToReport");

    /// <summary>The supervisor's clock runs.</summary>
    public static readonly NoticeKind ToSupervise = new("Overdue.ToSupervise");

    /// <summary>The supervisor's time has passed as well.</summary>
    public static readonly NoticeKind SupervisionMissed = new("Overdue.SupervisionMissed");

    public static readonly NoticeKind Reported = new("Overdue.Reported");
    public static readonly NoticeKind Ordered = new("Overdue.Ordered");
    public static readonly NoticeKind TalkProposed = new("Overdue.TalkProposed");
    public static readonly NoticeKind TalkDecided = new("Overdue.TalkDecided");

    /// <summary>The place counts a late answer among the grounds of accountability.</summary>
    public static readonly HintKind Ground = new("Overdue.Ground");

    /// <summary>A late answer did harm.</summary>
    public static readonly HintKind BadEffect = new("Overdue.BadEffect");

    private static readonly ReasonText HasReported = ReasonText.Parse(FactMark.Done(ToReport)).Value;

    /// <summary>The unit that asked tells the office.</summary>
    public Task<Outcome> ReportAsync(Actor actor, Seen seen, ReasonText words) =>
        ActAsync<OverdueCase>(actor, OverdueActs.Report, seen, async (one, scene) =>
        {
            if (one.ReportTo(words, actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            await WorkTasks.FinishAsync(scene, ToReport, ObjectRef.Of(one), one.UnitId, HasReported);
            await Notices.ToRoleAsync(scene, one.PlaceId, Role.Office, ObjectRef.Of(one), Reported, [one.RequestNumber, one.ProofName]);
            return Outcome.Done;
        });

    /// <summary>The registered supervisor of the unit that is late says what they did; their clock ends.</summary>
    public Task<Outcome> GiveFeedbackAsync(Actor actor, Seen seen, ReasonText words) =>
        ActAsync<OverdueCase>(actor, OverdueActs.Supervise, seen, async (one, scene) =>
        {
            var registry = await VerificationScene.RegistryAsync(scene, one.IssuerUnitId);
            var refusals = registry?.WhyNotServe(actor.PersonId, [StaffRole.Supervisor], scene.Now, []) ?? [new NotRegisteredAs($"{StaffRole.Supervisor}")];
            if (refusals.Count > 0) return Outcome.Refused(refusals);
            var clock = await OverdueScene.SupervisionAsync(scene.Db, one.Id);
            if (one.GiveFeedback(words, clock?.Deadline.IsOverdueAt(scene.Now) ?? false, actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            if (clock is { State: ClockState.Running }) _ = clock.Stop(scene.Now);
            return Outcome.Done;
        }, one => one.IssuerUnitId);

    /// <summary>The office writes down what it found with the two units. Where harm was done, those who deal with accountability are told.</summary>
    public Task<Outcome> InvestigateAsync(Actor actor, Seen seen, Investigation found) =>
        ActAsync<OverdueCase>(actor, OverdueActs.Order, seen, async (one, scene) =>
        {
            var hasGrounds = (await scene.RulesAsync(one.PlaceId)).Profile.Set("Acc.Grounds").Members.Count > 0;
            if (one.Investigate(found, !hasGrounds, scene.Now) is { IsDone: false } refused) return refused;
            if (one.BadEffect.Length > 0) await OverdueScene.HintAsync(scene, one, BadEffect, "Ver.Diligence", [one.BadEffect, one.Basis]);
            return Outcome.Done;
        });

    /// <summary>Orders completion by a day; the order goes out as F-08.</summary>
    public Task<Outcome> OrderAsync(Actor actor, Seen seen, DateOnly? until, string words) =>
        ActAsync<OverdueCase>(actor, OverdueActs.Order, seen, async (one, scene) =>
        {
            if (one.OrderUntil(until, words, scene.Now) is { IsDone: false } refused) return refused;
            var paper = await papers.IssueAsync(scene, one, OverdueActs.Read, new OrderOnPaper(await LateAnswer.OfAsync(scene.Db, one), until!.Value, one.Order, scene.Today));
            if (!paper.IsDone) return Outcome.Refused(paper.Refusals);
            IReadOnlyList<string> facts = [one.RequestNumber, one.ProofName, $"{until:yyyy-MM-dd}"];
            await Notices.ToLeadsAsync(scene, one.IssuerUnitId, ObjectRef.Of(one), Ordered, facts);
            _ = await Notices.ToAsync(scene, one.IssuerUnitId, StaffRole.Liaison, ObjectRef.Of(one), Ordered, facts);
            return Outcome.Done;
        });

    /// <summary>Asks the government to hold a talk; the proposal goes out as F-09.</summary>
    /// <param name="persons">With whom.</param>
    public Task<Outcome> ProposeTalkAsync(Actor actor, Seen seen, string persons) =>
        ActAsync<OverdueCase>(actor, OverdueActs.ProposeTalk, seen, async (one, scene) =>
        {
            if (one.ProposeTalk(persons, scene.Now) is { IsDone: false } refused) return refused;
            var paper = await papers.IssueAsync(scene, one, OverdueActs.Read, new TalkOnPaper(await LateAnswer.OfAsync(scene.Db, one), one.BadEffect, one.TalkPersons, scene.Today));
            if (!paper.IsDone) return Outcome.Refused(paper.Refusals);
            await Notices.ToRoleAsync(scene, one.PlaceId, Role.Government, ObjectRef.Of(one), TalkProposed, [one.RequestNumber, one.TalkPersons]);
            return Outcome.Done;
        });

    public Task<Outcome> AgreeTalkAsync(Actor actor, Seen seen, ReasonText words) => DecideAsync(actor, seen, (one, scene) => one.AgreeTalk(words, scene.Now));

    public Task<Outcome> DeclineTalkAsync(Actor actor, Seen seen, ReasonText words) => DecideAsync(actor, seen, (one, scene) => one.DeclineTalk(words, scene.Now));

    /// <summary>The talk was held.</summary>
    public Task<Outcome> HoldTalkAsync(Actor actor, Seen seen, DateOnly? on, ReasonText result) =>
        ActAsync<OverdueCase>(actor, OverdueActs.DecideTalk, seen, (one, scene) => one.HoldTalk(on, result, scene.Now));

    private Task<Outcome> DecideAsync(Actor actor, Seen seen, Func<OverdueCase, Scene, Outcome> decide) =>
        ActAsync<OverdueCase>(actor, OverdueActs.DecideTalk, seen, async (one, scene) =>
        {
            if (decide(one, scene) is { IsDone: false } refused) return refused;
            await Notices.ToRoleAsync(scene, one.PlaceId, Role.Office, ObjectRef.Of(one), TalkDecided, [one.RequestNumber, FactMark.Of(one.State), one.TalkDecision]);
            return Outcome.Done;
        });
}
