using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Cases;

/// <summary>Where an answer differs from what was filled in, the applicant is asked for what settles it; whose paper counts then, the place says.</summary>
public sealed class SupplementDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
{
    private const string Numbers = "Case.Supplement";

    private readonly Delivery _delivery = new(papers, new(papers));

    /// <summary>Takes the answer over and gives the applicant the notice. Where the issuer's word counts, the answer stays open until the issuer has looked again.</summary>
    public Task<Outcome> AskAsync(Actor actor, Seen request, SupplementFacts facts) =>
        ActAsync<VerificationRequest>(actor, SupplementActs.Ask, request, async (found, scene) =>
        {
            ArgumentNullException.ThrowIfNull(facts);
            if (found.WhyNot(VerificationAct.Accept) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            if (await VerificationScene.OutstandingAsync(scene, found) is { } outstanding) return Outcome.Refused(outstanding);
            var rules = await VerificationScene.AskerRulesAsync(scene, found);
            var made = Supplement.Ask(found, facts, rules, await ListedAsync(scene, found, facts), actor.PersonId, scene.Now);
            if (!made.IsDone) return Outcome.Refused(made.Refusals);
            if (await GoesOnAsync(scene, found, rules) is { IsDone: false } refused) return refused;
            var asked = made.Value;
            asked.Take(scene.Today.Year, await scene.NextNumberAsync(found.PlaceId, Numbers, scene.Today.Year));
            _ = scene.Db.Add(asked);
            scene.TellOf(asked);
            var one = found.CaseId is { } id ? await scene.Db.CaseFiles.SingleAsync(file => file.Id == id) : null;
            return Outcome.Unless((await papers.IssueAsync(scene, asked, CaseActs.Read, await SupplementOnPaper.OfAsync(scene, found, one, asked))).Refusals);
        });

    /// <summary>The applicant brought it: it is the material itself, or the issuer looks at it a second and last time.</summary>
    public Task<Outcome> ReceiveAsync(Actor actor, Seen seen, string received) =>
        ActAsync<Supplement>(actor, SupplementActs.Ask, seen, async (one, scene) =>
        {
            if (one.Receive(received, actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            var request = await scene.Db.Verifications.SingleAsync(asked => asked.Id == one.RequestId);
            scene.TellOf(request);
            if (one.Precedence is SupplementPrecedence.Issuer) return await _delivery.AskAgainAsync(scene, request, one.Received);
            if (one is not { CaseId: { } caseId, MaterialNo: { } no }) return Outcome.Done;
            var file = await scene.Db.CaseFiles.SingleAsync(file => file.Id == caseId);
            scene.TellOf(file);
            if (file.Settle(no, MaterialWay.Supplement, one.Number, actor.PersonId, scene.Now) is { IsDone: false } unsettled) return unsettled;
            await ToleranceScene.FollowAsync(scene, file);
            return Outcome.Done;
        });

    /// <summary>It came to nothing: another way is open.</summary>
    public Task<Outcome> DropAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<Supplement>(actor, SupplementActs.Ask, seen, (one, scene) =>
        {
            scene.Reason = reason.Value;
            return one.Drop(reason);
        });

    private static async Task<Outcome> GoesOnAsync(Scene scene, VerificationRequest request, VerificationRules rules)
    {
        if (rules.Precedence is SupplementPrecedence.Issuer) return Outcome.Unless(request.WhyNotAgain(rules));
        return request.Accept(AnswerHandling.Supplement, rules, scene.Actor.PersonId, scene.Now) is { IsDone: false } refused ? refused : await VerificationScene.SettleAsync(scene, request);
    }

    // The notice is no back door: what the list spares the applicant is not asked for by it.
    private static async Task<IReadOnlyList<Refusal>> ListedAsync(Scene scene, VerificationRequest request, SupplementFacts facts)
    {
        var (profile, refusals) = ((await scene.RulesAsync(request.PlaceId)).Profile, new List<Refusal>());
        var asked = facts.Items.Select(item => Writing.Tidy(item.Name)).Where(name => name.Length > 0).ToList();
        var item = request.CaseId is { } id ? CaseScene.ItemOf(await scene.Db.CaseFiles.SingleAsync(file => file.Id == id)) : null;
        foreach (var (name, (verdict, _)) in await DemandQueries.OfAsync(scene.Db, profile, request.PlaceId, request.UnitId, item, asked, scene.Today))
        {
            if (!verdict.MayDemand) refusals.Add(new MayNotBeDemanded(name, verdict.Answer, false, verdict.Rule));
        }
        return refusals;
    }
}
