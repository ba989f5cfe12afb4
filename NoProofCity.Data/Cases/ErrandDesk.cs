using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Cases;

/// <summary>An agent of the unit goes for a paper, so that the applicant does not.</summary>
public sealed class ErrandDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
{
    public static readonly NoticeKind Assigned = new("Errand.Assigned");
    public static readonly NoticeKind Ended = new("Errand.Ended");

    private const string Numbers = "Case.Errand";

    private static readonly StaffRole[] Running = [StaffRole.Agent];

    /// <summary>Gives it to an agent and prints what the applicant signs.</summary>
    /// <param name="agentId">Of the registry; null for whoever comes first. Their partner goes where they are away or related to the applicant.</param>
    public Task<Outcome> AskAsync(Actor actor, Seen seen, int no, ErrandFacts facts, long? agentId = null) =>
        ActAsync<CaseFile>(actor, ErrandActs.Ask, seen, async (one, scene) =>
        {
            ArgumentNullException.ThrowIfNull(facts);
            if (one.WhyNotSettle(no) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var registry = await VerificationScene.RegistryAsync(scene, one.UnitId);
            var chosen = agentId is { } id ? registry?.Serving(StaffRole.Agent, scene.Today).Select(serving => serving.Person).FirstOrDefault(person => person.Id == id) : null;
            if (agentId is not null && chosen is null) return Outcome.Refused(new ErrandAgentElsewhere());
            if (registry?.OwnerFor(StaffRole.Agent, scene.Now, chosen, MattersOf(scene, one)) is not { } agent) return Outcome.Refused(new NoErrandAgent());
            var number = Errand.NumberOf(scene.Today.Year, await scene.NextNumberAsync(one.PlaceId, Numbers, scene.Today.Year));
            var asked = Errand.Ask(one, one.Material(no)!, facts, number, agent, actor.PersonId, scene.Now);
            if (!asked.IsDone) return Outcome.Refused(asked.Refusals);
            if (one.Ask(no, number, MaterialWay.Errand) is { IsDone: false } refused) return refused;
            _ = scene.Db.Add(asked.Value);
            scene.TellOf(asked.Value);
            if (await PrintAsync(scene, one, asked.Value, agent) is { IsDone: false } unprinted) return unprinted;
            if (agent.AccountId is { } account) await Notices.ToAccountAsync(scene.Db, account, one.PlaceId, ObjectRef.Of(asked.Value), Assigned, [number, asked.Value.ProofName], scene.Now);
            return Outcome.Done;
        });

    /// <summary>An agent of the unit sets out.</summary>
    public Task<Outcome> BeginAsync(Actor actor, Seen seen) =>
        RunAsync(actor, seen, (errand, one, agent, scene) => Task.FromResult(errand.Begin(agent, scene.Now)));

    /// <summary>The paper is there; the receipt says so.</summary>
    public Task<Outcome> ObtainAsync(Actor actor, Seen seen, string result) => EndAsync(actor, seen, errand => errand.Obtain(result, Now));

    /// <summary>It cannot be had.</summary>
    public Task<Outcome> FailAsync(Actor actor, Seen seen, string why) => EndAsync(actor, seen, errand => errand.Fail(why, Now));

    /// <summary>The counter takes over what came of it: the material is settled, or open for another way.</summary>
    public Task<Outcome> FileAsync(Actor actor, Seen seen) =>
        ActAsync<Errand>(actor, ErrandActs.Ask, seen, async (errand, scene) =>
        {
            if (errand.File(actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            var one = await scene.Db.CaseFiles.SingleAsync(file => file.Id == errand.CaseId);
            scene.TellOf(one);
            if (errand.IsObtained is not true) return one.Reopen(errand.MaterialNo, $"{errand.Number} {FactMark.Of(ErrandState.Failed)}");
            if (one.Settle(errand.MaterialNo, MaterialWay.Errand, errand.Number, actor.PersonId, scene.Now) is { IsDone: false } unsettled) return unsettled;
            await ToleranceScene.FollowAsync(scene, one);
            return Outcome.Done;
        });

    /// <summary>What an agent is still out for comes back with the end of its case.</summary>
    internal static async Task WithdrawAllAsync(Scene scene, CaseFile one)
    {
        foreach (var errand in await scene.Db.Errands.Where(errand => errand.CaseId == one.Id).ToListAsync())
            if (errand.Withdraw().IsDone) scene.TellOf(errand);
    }

    private Task<Outcome> EndAsync(Actor actor, Seen seen, Func<Errand, Outcome> end) =>
        RunAsync(actor, seen, async (errand, one, agent, scene) =>
        {
            if (end(errand) is { IsDone: false } refused) return refused;
            if (await PrintAsync(scene, one, errand, agent) is { IsDone: false } unprinted) return unprinted;
            await Notices.ToAccountAsync(scene.Db, errand.AskedBy, errand.PlaceId, ObjectRef.Of(errand), Ended, [errand.Number, errand.ProofName, FactMark.Of(errand.State)], scene.Now);
            return Outcome.Done;
        });

    // Nobody but a registered agent of the unit goes, and nobody who is related to the applicant.
    private Task<Outcome> RunAsync(Actor actor, Seen seen, Func<Errand, CaseFile, StaffPerson?, Scene, Task<Outcome>> run) =>
        ActAsync<Errand>(actor, ErrandActs.Run, seen, async (errand, scene) =>
        {
            var one = await scene.Db.CaseFiles.SingleAsync(file => file.Id == errand.CaseId);
            var registry = await VerificationScene.RegistryAsync(scene, errand.UnitId);
            if (registry is null) return Outcome.Refused(new NotRegisteredAs($"{StaffRole.Agent}"));
            if (registry.WhyNotServe(actor.PersonId, Running, scene.Now, MattersOf(scene, one)) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            return await run(errand, one, registry.People.FirstOrDefault(person => person.AccountId == actor.PersonId), scene);
        });

    private async Task<Outcome> PrintAsync(Scene scene, CaseFile one, Errand errand, StaffPerson? agent) =>
        Outcome.Unless((await papers.IssueAsync(scene, errand, CaseActs.Read, new ErrandOnPaper((await VerificationScene.UnitAsync(scene, one.UnitId)).Name, one.ItemName, one.Applicant, errand, agent?.Phone.Value ?? ""))).Refusals);

    private static Matter[] MattersOf(Scene scene, CaseFile one) => [new(MatterKind.Party, scene.Db.Secrets.BlindIndexOf(one.ApplicantNumber))];
}
