using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Settings;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Cases;

/// <summary>The counter: a case is opened, each material is satisfied in one way or another, and the case ends. What may not be demanded cannot be.</summary>
public sealed class CaseDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
{
    private const string Numbers = "Case.File";
    private const string Receipts = "Case.Voluntary";

    private static readonly HashSet<MaterialWay> Electronic = [MaterialWay.Certificate, MaterialWay.Register, MaterialWay.Verification, MaterialWay.OnlineIssuing, MaterialWay.Archive];

    /// <summary>Opens a case with the materials that its item asks for; what is cancelled is settled from the first moment.</summary>
    public Task<Outcome<long>> OpenAsync(Actor actor, long itemId, CaseFacts facts, string? submission = null) =>
        CreateAsync<CaseFile>(actor, CaseActs.Handle, submission, async scene =>
        {
            if (await scene.Db.ServiceItems.SingleOrDefaultAsync(item => item.Id == itemId) is not { } item) return Outcome.Refused(new NotFound(nameof(ServiceItem)));
            var unit = await scene.Db.Units.SingleAsync(unit => unit.Id == item.UnitId);
            if (await scene.WhyNotAsync(unit) is { Count: > 0 } denied) return Outcome.Refused(denied);
            var serial = await scene.NextNumberAsync(unit.PlaceId, Numbers, scene.Today.Year);
            var opened = CaseFile.Open(unit, serial, ReceiptCode.Draw(), CaseScene.Of(item), facts, await CaseScene.MaterialsAsync(scene.Db, item), actor.PersonId, scene.Now);
            if (!opened.IsDone) return opened;
            _ = scene.Db.Add(opened.Value);
            if (StoredTexts.TooLong(scene.Db.ChangeTracker) is { Count: > 0 } tooLong) return Outcome.Refused(tooLong);
            await scene.SaveAsync();
            if (CaseScene.InputOf(opened.Value) is { } input) _ = await scene.StartClockAsync(new(unit.PlaceId, unit.Id, nameof(CaseFile), opened.Value.Id, CaseFile.Clock), input);
            return opened;
        });

    /// <summary>The item asks for one more than its register says.</summary>
    public Task<Outcome> AddMaterialAsync(Actor actor, Seen seen, string proof) =>
        ActAsync<CaseFile>(actor, CaseActs.Handle, seen, async (one, scene) =>
        {
            var reply = await CaseScene.DemandAsync(scene, one, proof);
            return one.AddMaterial(CaseScene.Facts(proof, reply.Entry), actor.PersonId, scene.Now);
        });

    /// <summary>Somebody wants to ask the applicant for a paper. The attempt stands in the case also where the answer is no.</summary>
    public async Task<Outcome> DemandAsync(Actor actor, Seen seen, string proof)
    {
        Refusal? turnedAway = null;
        var noted = await ActAsync<CaseFile>(actor, CaseActs.Handle, seen, async (one, scene) =>
        {
            turnedAway = null;
            if (string.IsNullOrWhiteSpace(proof)) return Outcome.Refused(new FieldMissing("CaseMaterial.ProofName"));
            var (verdict, entry) = await CaseScene.DemandAsync(scene, one, proof);
            if (!verdict.MayDemand) turnedAway = new MayNotBeDemanded(Writing.Tidy(proof), verdict.Answer, verdict.CanOverride, verdict.Rule);
            return one.Demand(proof, entry?.Id, verdict, null, actor.PersonId, scene.Now);
        });
        return noted.IsDone && turnedAway is not null ? Outcome.Refused(turnedAway) : noted;
    }

    /// <summary>The lead of the unit lets be demanded what is forbidden only in principle.</summary>
    public Task<Outcome> OverrideDemandAsync(Actor actor, Seen seen, string proof, ReasonText reason) =>
        ActAsync<CaseFile>(actor, CaseActs.OverrideDemand, seen, async (one, scene) =>
        {
            scene.Reason = reason.Value;
            var (verdict, entry) = await CaseScene.DemandAsync(scene, one, proof);
            return one.Demand(proof, entry?.Id, verdict, reason, actor.PersonId, scene.Now);
        });

    /// <summary>An electronic certificate of the place shows it.</summary>
    public Task<Outcome> TakeCertificateAsync(Actor actor, Seen seen, int no, string certificate) => SettleAsync(actor, seen, no, MaterialWay.Certificate, certificate);

    /// <summary>The issuer issues it online (网上开具), so that nobody goes there; where the place has that way.</summary>
    /// <param name="source">On which site, under which number.</param>
    public Task<Outcome> TakeOnlineAsync(Actor actor, Seen seen, int no, string source) =>
        WorkAsync(actor, CaseActs.Handle, seen, async (one, scene) =>
        {
            if ((await scene.RulesAsync(one.PlaceId)).Profile.Set("Method.Set").Find(MethodKeys.OnlineIssuing) is null) return Outcome.Refused(new NoOnlineIssuing());
            if (string.IsNullOrWhiteSpace(source)) return Outcome.Refused(new FieldMissing("CaseMaterial.Source"));
            return await WhyNotElectronicAsync(scene, one, no, MaterialWay.OnlineIssuing) is { } refusal ? Outcome.Refused(refusal) : one.Settle(no, MaterialWay.OnlineIssuing, source, actor.PersonId, scene.Now);
        });

    /// <summary>The archive of an earlier case of the same applicant shows it, where the place lets archives stand beside certificates.</summary>
    public Task<Outcome> TakeArchivedAsync(Actor actor, Seen seen, int no) =>
        WorkAsync(actor, CaseActs.Handle, seen, async (one, scene) =>
        {
            if (!(await scene.RulesAsync(one.PlaceId)).Profile.Flag("Proof.ArchiveSupplements")) return Outcome.Refused(new ArchiveNoSource());
            if (one.Material(no) is not { } material) return Outcome.Refused(new NoSuchMaterial(no));
            if (await ArchiveQueries.SourceAsync(scene.Db, one, material.ProofName) is not { } number) return Outcome.Refused(new NotInArchive(material.ProofName));
            return await WhyNotElectronicAsync(scene, one, no, MaterialWay.Archive) is { } refusal ? Outcome.Refused(refusal) : one.Settle(no, MaterialWay.Archive, number, actor.PersonId, scene.Now);
        });

    /// <summary>Prints what the applicant takes along: the number of the case and the code that opens its progress.</summary>
    public Task<Outcome> PrintSlipAsync(Actor actor, Seen seen) =>
        ActAsync<CaseFile>(actor, CaseActs.Handle, seen, async (one, scene) =>
        {
            var (unit, code) = (await VerificationScene.UnitAsync(scene, one.UnitId), await scene.Db.Places.Where(place => place.Id == one.PlaceId).Select(place => place.Code).SingleAsync());
            var address = await scene.Db.Set<HouseSettings>().Select(settings => settings.PublicAddress).SingleAsync();
            var due = (await CaseScene.ClockAsync(scene.Db, one.Id))?.DueAt;
            return Outcome.Unless((await papers.IssueAsync(scene, one, CaseActs.Read, new SlipOnPaper(unit.Name, one, code, address, due, await CaseScene.ContactAsync(scene, unit.Id)))).Refusals);
        });

    /// <summary>The list has cancelled it since the case was opened: nobody asks for it, so that it keeps no case from its end.</summary>
    public Task<Outcome> TakeCancelledAsync(Actor actor, Seen seen, int no) =>
        WorkAsync(actor, CaseActs.Handle, seen, async (one, scene) =>
        {
            if (one.Material(no) is not { } material) return Outcome.Refused(new NoSuchMaterial(no));
            var (verdict, _) = await CaseScene.DemandAsync(scene, one, material.ProofName);
            return verdict.IsCancelled ? one.Settle(no, MaterialWay.Cancelled, "", actor.PersonId, scene.Now) : Outcome.Refused(new MaterialNotCancelled(material.ProofName));
        });

    /// <summary>The paper itself, at the window for those who go without the electronic way, or where a law asks for it.</summary>
    public Task<Outcome> TakePaperAsync(Actor actor, Seen seen, int no) =>
        WorkAsync(actor, CaseActs.Handle, seen, async (one, scene) =>
        {
            if (one.Material(no) is not { } material) return Outcome.Refused(new NoSuchMaterial(no));
            var profile = (await scene.RulesAsync(one.PlaceId)).Profile;
            var isFallback = one.Channel is CaseChannel.Offline && profile.Flag("Case.PaperFallback");
            if (!isFallback && !CaseScene.AsksForPaper(profile, await CaseScene.EntryAsync(scene.Db, material.EntryId)))
            {
                var (verdict, _) = await CaseScene.DemandAsync(scene, one, material.ProofName);
                if (!verdict.MayDemand && !one.Demands.Any(demand => demand.WasAllowed && demand.EntryId == material.EntryId)) return Outcome.Refused(new MayNotBeDemanded(material.ProofName, verdict.Answer, verdict.CanOverride, verdict.Rule));
            }
            return one.Settle(no, MaterialWay.Paper, "", actor.PersonId, scene.Now);
        });

    /// <summary>The applicant can and wants to bring it, though nobody asked: it is taken, and stands in the ledger by itself. There is no way to refuse it.</summary>
    /// <param name="isAbleAndWilling">The clerk says that both is so.</param>
    public Task<Outcome> TakeVoluntaryAsync(Actor actor, Seen seen, int no, bool isAbleAndWilling) =>
        WorkAsync(actor, CaseActs.TakeVoluntary, seen, async (one, scene) =>
        {
            var asksBoth = (await scene.RulesAsync(one.PlaceId)).Profile.Flag("Vol.AbleAndWilling");
            if (asksBoth && !isAbleAndWilling) return Outcome.Refused(new NotAbleAndWilling());
            if (one.WhyNotSettle(no) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var number = VoluntaryMaterial.NumberOf(scene.Today.Year, await scene.NextNumberAsync(one.PlaceId, Receipts, scene.Today.Year));
            if (one.Settle(no, MaterialWay.Voluntary, number, actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            var taken = VoluntaryMaterial.Of(one, one.Material(no)!, number, isAbleAndWilling, actor.PersonId, scene.Now);
            _ = scene.Db.Add(taken);
            return Outcome.Unless((await papers.IssueAsync(scene, one, CaseActs.Read, await VoluntaryOnPaper.OfAsync(scene, one, one.Material(no)!, taken))).Refusals);
        });

    /// <summary>The unit went and looked itself, after an answer that settled nothing. Encouraged: every other way stays open.</summary>
    public Task<Outcome> SelfCheckAsync(Actor actor, Seen seen, int no, FieldNote note) =>
        WorkAsync(actor, CaseActs.Handle, seen, async (one, scene) =>
        {
            var answered = (await scene.Db.Verifications.Where(request => request.CaseId == one.Id && request.MaterialNo == no && request.State == VerificationState.Accepted).OrderByDescending(request => request.Id).ToListAsync())
                .Find(request => request.Answer is { Outcome: not ReplyOutcome.Confirmed });
            if (one.SettleBySelfCheck(no, answered?.Number, note, actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            var unit = await VerificationScene.UnitAsync(scene, one.UnitId);
            return Outcome.Unless((await papers.IssueAsync(scene, one, CaseActs.Read, new SelfCheckOnPaper(unit.Name, one.Number, one.ItemName, one.Applicant, one.SelfChecks[^1], answered!.Answer!.Outcome))).Refusals);
        });

    /// <summary>The case ends, and with its end all of it goes into its electronic archive.</summary>
    /// <param name="result">What came of it ("准予许可").</param>
    public Task<Outcome> CompleteAsync(Actor actor, Seen seen, string result) =>
        ActAsync<CaseFile>(actor, CaseActs.Complete, seen, async (one, scene) =>
        {
            var outcome = one.Complete(result, actor.PersonId, scene.Now);
            if (!outcome.IsDone) return outcome;
            await StopAsync(scene, one);
            await CaseArchiving.ArchiveAsync(scene, one);
            return outcome;
        });

    public Task<Outcome> WithdrawAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<CaseFile>(actor, CaseActs.Withdraw, seen, async (one, scene) =>
        {
            scene.Reason = reason.Value;
            var outcome = one.Withdraw(reason, actor.PersonId, scene.Now);
            if (!outcome.IsDone) return outcome;
            await StopAsync(scene, one);
            await VerificationScene.CancelAllAsync(scene, one, reason);
            await ErrandDesk.WithdrawAllAsync(scene, one);
            await ToleranceScene.WithdrawAllAsync(scene, one);
            return outcome;
        });

    /// <summary>The department that supervises the trade from now on has a dated note.</summary>
    public Task<Outcome> HandOverAsync(Actor actor, Seen seen, long toUnitId, ReasonText text) =>
        ActAsync<CaseFile>(actor, CaseActs.HandOver, seen, async (one, scene) =>
            await scene.Db.Units.AnyAsync(unit => unit.Id == toUnitId) ? one.HandOver(toUnitId, text, actor.PersonId, scene.Now) : Outcome.Refused(new NotFound(nameof(OrgUnit))));

    // What was missing of the case may be made good by it.
    private Task<Outcome> WorkAsync(Actor actor, Act act, Seen seen, Func<CaseFile, Scene, Task<Outcome>> work) =>
        ActAsync<CaseFile>(actor, act, seen, async (one, scene) =>
        {
            var outcome = await work(one, scene);
            if (outcome.IsDone) await ToleranceScene.FollowAsync(scene, one);
            return outcome;
        });

    private Task<Outcome> SettleAsync(Actor actor, Seen seen, int no, MaterialWay way, string source) =>
        WorkAsync(actor, CaseActs.Handle, seen, async (one, scene) =>
        {
            if (await WhyNotElectronicAsync(scene, one, no, way) is { } refusal) return Outcome.Refused(refusal);
            return one.Settle(no, way, source, actor.PersonId, scene.Now);
        });

    /// <summary>Why nothing electronic stands for a material; null where it does.</summary>
    internal static async Task<Refusal?> WhyNotElectronicAsync(Scene scene, CaseFile one, int no, MaterialWay way)
    {
        if (!Electronic.Contains(way) || one.Material(no) is not { } material) return null;
        return CaseScene.AsksForPaper((await scene.RulesAsync(one.PlaceId)).Profile, await CaseScene.EntryAsync(scene.Db, material.EntryId)) ? new LawAsksForPaper(material.ProofName) : null;
    }

    private static async Task StopAsync(Scene scene, CaseFile one)
    {
        if (await CaseScene.ClockAsync(scene.Db, one.Id) is { } clock) _ = clock.Stop(scene.Now);
    }
}
