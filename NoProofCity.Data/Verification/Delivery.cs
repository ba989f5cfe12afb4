using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Data.Registers;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Verification;

/// <summary>How a request goes out: answered at once by what stands somewhere already, or delivered with its letter. What it issues comes with the act or not at all.</summary>
internal sealed class Delivery(IssuedDocuments papers, ElectronicProofMaking proofs)
{
    /// <summary>Out it goes: delivered and registered in the same moment, owned by somebody of the issuer, its time running.</summary>
    internal async Task<Outcome> SendAsync(Scene scene, VerificationRequest request)
    {
        if (await VerificationScene.WhyNotSendAsync(scene, request) is { Count: > 0 } notRegistered) return Outcome.Refused(notRegistered);
        if (request.Send(scene.Actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
        if (await AtOnceAsync(scene, request) is { } known) return await FromRegisterAsync(scene, request, known);
        if (await EarlierAsync(scene, request) is { } earlier) return await AnsweredAsync(scene, request, earlier, ReplySource.EarlierAnswer);
        return await DeliverAsync(scene, request);
    }

    /// <summary>It lies with the issuer from now on, who has it in writing.</summary>
    internal async Task<Outcome> DeliverAsync(Scene scene, VerificationRequest request)
    {
        var input = (await VerificationScene.IssuerRulesAsync(scene, request)).AnswerInput(request.Classes, request.ReceivedAt!.Value, request.Item);
        if (!input.IsDone) return Outcome.Refused(input.Refusals);
        var clock = await scene.StartClockAsync(new(request.IssuerPlaceId, request.IssuerUnitId, nameof(VerificationRequest), request.Id, VerificationRequest.AnswerClock), input.Value);
        await VerificationScene.OwnAsync(scene, request, VerificationDesk.Arrived);
        var letter = await LetterOnPaper.OfAsync(scene.Db, request, await CaseScene.ContactAsync(scene, request.UnitId), clock.Input.LimitsInForce, clock.DueAt, scene.Today);
        return Outcome.Unless((await papers.IssueAsync(scene, request, VerificationActs.Read, letter)).Refusals);
    }

    /// <summary>The issuer looks at what the applicant brought: a new time begins, and what is answered then is final.</summary>
    internal async Task<Outcome> AskAgainAsync(Scene scene, VerificationRequest request, string supplement)
    {
        if (await VerificationScene.WhyNotSendAsync(scene, request) is { Count: > 0 } notRegistered) return Outcome.Refused(notRegistered);
        return request.AskAgain(supplement, await VerificationScene.AskerRulesAsync(scene, request), scene.Actor.PersonId, scene.Now) is { IsDone: false } refused ? refused : await DeliverAsync(scene, request);
    }

    /// <summary>The answer is given to the asker in writing; what was confirmed is an electronic proof too, sealed by the way in which it was found.</summary>
    internal async Task<Outcome> ReplyAsync(Scene scene, VerificationRequest request, AnswerFacts facts)
    {
        var paper = new ReplyOnPaper(await RequestOnPaper.OfAsync(scene.Db, request), facts, scene.Actor.Name, scene.Now);
        if (await papers.IssueAsync(scene, request, VerificationActs.Read, paper, OfIssuer(request)) is { IsDone: false } notPrinted) return Outcome.Refused(notPrinted.Refusals);
        return facts.Outcome is ReplyOutcome.Confirmed ? await ProveAsync(scene, request, MethodKeys.Verification, [new("核验内容", facts.Text), new("依据", facts.Basis)]) : Outcome.Done;
    }

    internal async Task<Outcome> ReturnAsync(Scene scene, VerificationRequest request)
    {
        var back = request.Returns[^1];
        var suggested = back.SuggestedUnitId is { } id ? await scene.Db.Units.Where(unit => unit.Id == id).Select(unit => unit.Name).SingleOrDefaultAsync() : null;
        var by = await CaseScene.ContactAsync(scene, request.IssuerUnitId);
        var paper = new ReturnOnPaper(await RequestOnPaper.OfAsync(scene.Db, request), back.Reason, suggested, back.Suggestion, by with { Name = scene.Actor.Name }, scene.Now);
        return Outcome.Unless((await papers.IssueAsync(scene, request, VerificationActs.Read, paper, OfIssuer(request))).Refusals);
    }

    // What the issuer answers is its own paper, under its own number, in the words of its place.
    private static Domain.Documents.PaperIssuer OfIssuer(VerificationRequest request) => new(request.IssuerPlaceId, request.IssuerUnitId);

    private async Task<Outcome> FromRegisterAsync(Scene scene, VerificationRequest request, RegisterAnswer answer)
    {
        var text = answer.Shown.Count > 0 ? string.Join('\n', answer.Shown.Select(shown => $"{shown.Column}：{shown.Value}")) : FactMark.Of(answer.Outcome);
        var basis = $"{answer.Register.Title}（{answer.Register.OwnerName}）{answer.Register.AsOf:yyyy-MM-dd}";
        var outcome = await AnsweredAsync(scene, request, new(answer.Outcome, text, basis), ReplySource.Register);
        if (!outcome.IsDone || answer.Outcome is not ReplyOutcome.Confirmed) return outcome;
        IReadOnlyList<ProofLine> lines = [.. answer.Shown.Where(shown => shown.Value.Length > 0).Select(shown => new ProofLine(shown.Column, shown.Value)), new("数据来源", basis)];
        return await ProveAsync(scene, request, MethodKeys.DataSharing, lines, answer.Register.OwnerId);
    }

    /// <param name="owner">Whose register it is; null for what the unit that was asked found itself.</param>
    private async Task<Outcome> ProveAsync(Scene scene, VerificationRequest request, string method, IReadOnlyList<ProofLine> lines, long? owner = null)
    {
        var code = request.CaseId is { } id ? await scene.Db.CaseFiles.Where(one => one.Id == id).Select(one => one.ItemCode).SingleAsync() : "";
        var proof = new NewElectronicProof(method, request.ProofName, request.ProofName, request.Subject, lines, request.Purpose, code, request.Number, MakingUnitId: owner);
        return Outcome.Unless((await proofs.IssueAsync(scene, request, proof)).Refusals);
    }

    // It needs no person: what stands somewhere already is the answer, and the material is settled with it.
    private static async Task<Outcome> AnsweredAsync(Scene scene, VerificationRequest request, AnswerFacts facts, ReplySource source)
    {
        if (request.Answered(facts, source, scene.Now) is { IsDone: false } refused) return refused;
        if (facts.Outcome is not ReplyOutcome.Confirmed) return Outcome.Done;
        if (request.Accept(null, await VerificationScene.AskerRulesAsync(scene, request), 0, scene.Now) is { IsDone: false } notTaken) return notTaken;
        return await VerificationScene.SettleAsync(scene, request);
    }

    // What a register of the place, or of those above it, says at once; where none does, the reason stands on the request for the person who must.
    private static async Task<RegisterAnswer?> AtOnceAsync(Scene scene, VerificationRequest request)
    {
        // A visit is asked for where nothing but a visit will do.
        if (request.Channel != VerificationRules.SystemChannel) return null;
        var reply = await RegisterLookup.AskAsync(scene, request.PlaceId, request.UnitId, new(request.ProofName, request.EntryId, request.SubjectNumber, request.SubjectName, request.Purpose), new(nameof(VerificationRequest), request.Id, request.Number));
        if (reply is { Answer: null, Gap: { } gap, Register: { } asked }) request.NoteGap($"{asked.Title}：{FactMark.Of(gap)}");
        return reply.Answer;
    }

    // An answer of before that still holds: of the same proof, the same person and the same purpose, and confirmed.
    private static async Task<AnswerFacts?> EarlierAsync(Scene scene, VerificationRequest request)
    {
        var days = request.EntryId is { } id ? await scene.Db.ExemptionEntries.Where(entry => entry.Id == id).Select(entry => entry.AnswerValidityDays).SingleAsync() : 0;
        if (days == 0) days = (await scene.ProfileAsync(request.AskerProfileId)).Number("Ver.AnswerValidityDays");
        if (days == 0) return null;
        var since = scene.Now.AddDays(-days);
        var earlier = await scene.Db.Verifications.AsNoTracking().WithPersonal(scene.Db, nameof(VerificationRequest.SubjectNumber), request.SubjectNumber)
            .Where(one => one.PlaceId == request.PlaceId && one.ProofName == request.ProofName && one.Purpose == request.Purpose && one.State == VerificationState.Accepted && one.RepliedAt >= since && one.Id != request.Id)
            .OrderByDescending(one => one.RepliedAt).FirstOrDefaultAsync();
        // Only what a person or a register said is passed on; an answer does not live on by being used.
        return earlier?.Answer is { Outcome: ReplyOutcome.Confirmed, Source: not ReplySource.EarlierAnswer } answer ? new(answer.Outcome, answer.Text, $"{earlier.Number} {answer.Basis}") : null;
    }
}
