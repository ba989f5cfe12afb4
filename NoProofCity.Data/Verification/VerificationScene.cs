using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Tasks;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Verification;

/// <summary>What the desks of verification do alike: rules of both sides, sending, owners, clocks, and what an answer does to its case.</summary>
internal static class VerificationScene
{
    private const string Numbers = "Verification.Request";

    private static readonly StaffRole[] Answering = [StaffRole.Agent, StaffRole.Liaison];

    /// <summary>The rules of a place as they are in force now.</summary>
    internal static async Task<VerificationRules> RulesNowAsync(Scene scene, long placeId) => VerificationRules.Of((await scene.RulesAsync(placeId)).Profile);

    /// <summary>Those by which a request is dealt with on the side of the asker.</summary>
    internal static async Task<VerificationRules> AskerRulesAsync(Scene scene, VerificationRequest request) => VerificationRules.Of(await scene.ProfileAsync(request.AskerProfileId));

    internal static async Task<VerificationRules> IssuerRulesAsync(Scene scene, VerificationRequest request) => VerificationRules.Of(await scene.ProfileAsync(request.IssuerProfileId));

    /// <summary>Who issues a proof verifies it (谁制发、谁核验): the unit that the list names, or the one that issues the certificate of that name; null where neither names one.</summary>
    internal static async Task<long?> IssuerAsync(CityContext db, long placeId, ExemptionEntry? entry, string proof, CancellationToken leaving = default)
    {
        if (entry?.IssuerUnitId is { } listed) return listed;
        var names = new ProofNames(InventoryReference.Naming);
        var certificates = await db.CertificateTypes.AsNoTracking().Where(one => one.PlaceId == placeId && one.State == CertificateState.InForce).ToListAsync(leaving);
        var issuers = certificates.Where(one => names.Fact(one.Name) == names.Fact(Writing.Tidy(proof))).SelectMany(one => one.Issuers).Select(issuer => issuer.UnitId).OfType<long>().Distinct().ToList();
        return issuers is [var only] ? only : null;
    }

    internal static Task<OrgUnit> UnitAsync(Scene scene, long unitId) => scene.Db.Units.SingleAsync(unit => unit.Id == unitId);

    /// <summary>A request as it is asked; it has its number, and is among those to be saved.</summary>
    internal static async Task<Outcome<VerificationRequest>> MakeAsync(Scene scene, OrgUnit asker, VerificationAsk ask)
    {
        var entry = ask.Facts.EntryId is { } id ? await scene.Db.ExemptionEntries.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id) : null;
        if (entry is not null && !entry.Methods.Contains(MethodKeys.Verification) && !entry.Methods.Contains(MethodKeys.DataSharing)) return Outcome.Refused(new NotByVerification(entry.ProofName));
        var issues = await IssuerAsync(scene.Db, asker.PlaceId, entry, ask.Facts.ProofName) is { } issuing ? await UnitAsync(scene, issuing) : null;
        var issuer = ask.IssuerUnitId is { } chosen ? await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == chosen) : issues;
        var askerVersion = (await scene.RulesAsync(asker.PlaceId)).ProfileVersionId;
        var issuerRules = issuer is null ? await scene.RulesAsync(asker.PlaceId) : await scene.RulesAsync(issuer.PlaceId);
        var rules = VerificationRules.Of(issuerRules.Profile);
        // Letters that lack something are not in use: the general ones are sent.
        var letters = entry is not null && rules.LettersLack(entry.Handling).Count == 0 ? entry.Letters : new("", "", "");
        var facts = entry is null ? ask.Facts : ask.Facts with
        {
            Questions = ask.Facts.Questions.Length > 0 ? ask.Facts.Questions : letters.Questions, Way = letters.Way, Flow = letters.Flow,
            // What the list says is secret is, whoever asks.
            Secrecy = entry.IsSecret && ask.Facts.Secrecy.Length == 0 ? rules.Secrecies.Members[^1].Key : ask.Facts.Secrecy,
        };
        var classes = rules.ClassesOf(entry?.Handling, ask.Item, facts.Channel, ask.LimitClass);
        var asked = VerificationRequest.Ask(asker, issuer, issues, facts, classes.IsDone ? classes.Value : new([]), ask.Item, new(askerVersion, issuerRules.ProfileVersionId), rules, scene.Actor.PersonId, scene.Now);
        if (!asked.IsDone || !classes.IsDone) return Outcome.Refused([.. asked.Refusals, .. classes.Refusals]);
        asked.Value.Take(scene.Today.Year, await scene.NextNumberAsync(asker.PlaceId, Numbers, scene.Today.Year));
        _ = scene.Db.Add(asked.Value);
        if (StoredTexts.TooLong(scene.Db.ChangeTracker) is { Count: > 0 } tooLong) return Outcome.Refused(tooLong);
        await scene.SaveAsync();
        return asked;
    }

    /// <summary>Why whoever acts may not send for a unit: only its registered liaisons and agents do.</summary>
    internal static async Task<IReadOnlyList<Refusal>> WhyNotSendAsync(Scene scene, VerificationRequest request)
    {
        if (scene.Actor.IsSystem) return [];
        var roles = (await AskerRulesAsync(scene, request)).StartedBy;
        var registry = await RegistryAsync(scene, request.UnitId);
        return registry is null ? [new NotRegisteredAs(string.Join(' ', roles))] : registry.WhyNotServe(scene.Actor.PersonId, roles, scene.Now, request.MattersOf(PartyOf(scene, request)));
    }

    /// <summary>Why whoever acts may not act for the issuer: not registered there, or related to the matter.</summary>
    internal static async Task<IReadOnlyList<Refusal>> WhyNotAnswerAsync(Scene scene, VerificationRequest request)
    {
        if (scene.Actor.IsSystem) return [];
        var registry = await RegistryAsync(scene, request.IssuerUnitId);
        return registry is null ? [new NotRegisteredAs(string.Join(' ', Answering))] : registry.WhyNotServe(scene.Actor.PersonId, Answering, scene.Now, request.MattersOf(PartyOf(scene, request)));
    }

    /// <summary>Gives it to the one person who is to answer, and tells them.</summary>
    /// <param name="from">Whose it was to be; null for whoever comes first. Their partner takes it where they are away or related to the matter.</param>
    internal static async Task OwnAsync(Scene scene, VerificationRequest request, NoticeKind kind, StaffPerson? from = null)
    {
        var registry = await RegistryAsync(scene, request.IssuerUnitId);
        var owner = OwnerNow(registry, from, scene.Now, request.MattersOf(PartyOf(scene, request)));
        request.Assign(owner);
        if (owner?.AccountId is { } account) await Notices.ToAccountAsync(scene.Db, account, request.IssuerPlaceId, ObjectRef.Of(request), kind, [request.Number, request.ProofName], scene.Now);
    }

    /// <summary>Who answers now; null when nobody is there. Whoever has it keeps it while they can.</summary>
    internal static StaffPerson? OwnerNow(StaffRegistry? registry, StaffPerson? from, DateTimeOffset now, IReadOnlyList<Matter> matters)
    {
        if (registry is null) return null;
        var able = Answering.Select(role => registry.OwnerFor(role, now, from ?? FirstOf(role), matters)).OfType<StaffPerson>().ToList();
        return able.Find(person => person == from) ?? (able.Count > 0 ? able[0] : null);

        StaffPerson? FirstOf(StaffRole role) => registry.Serving(role, ChinaTime.DateOf(now)) is [var first, ..] ? first.Person : null;
    }

    internal static Task<RunningClock?> ClockAsync(CityContext db, long requestId, CancellationToken leaving = default) =>
        db.Clocks.Where(clock => clock.ObjectKind == nameof(VerificationRequest) && clock.ObjectId == requestId && clock.Kind == VerificationRequest.AnswerClock).OrderByDescending(clock => clock.Id).FirstOrDefaultAsync(leaving);

    /// <summary>The time for the answer ends.</summary>
    /// <returns>Whether it was over.</returns>
    internal static async Task<bool> StopAsync(Scene scene, VerificationRequest request)
    {
        if (await ClockAsync(scene.Db, request.Id) is not { State: ClockState.Running } clock) return false;
        var isLate = clock.Deadline.IsOverdueAt(scene.Now);
        _ = clock.Stop(scene.Now);
        await OverdueScene.SettleAsync(scene, request, clock, isLate);
        return isLate;
    }

    /// <summary>What an accepted answer does to the material of the case.</summary>
    internal static async Task<Outcome> SettleAsync(Scene scene, VerificationRequest request)
    {
        if (request is not { CaseId: { } caseId, MaterialNo: { } no }) return Outcome.Done;
        var one = await scene.Db.CaseFiles.SingleAsync(file => file.Id == caseId);
        if (one.State is not CaseState.Open) return Outcome.Done;
        scene.TellOf(one);
        var isSettled = request.Answer!.Outcome is ReplyOutcome.Confirmed || request.Handling is AnswerHandling.IssuerPrevails;
        if (!isSettled) return one.Reopen(no, $"{request.Number} {FactMark.Of(request.Answer.Outcome)}");
        var settled = one.Settle(no, request.Answer.Source is ReplySource.Register ? MaterialWay.Register : MaterialWay.Verification, request.Number, scene.Actor.PersonId, scene.Now);
        if (settled.IsDone) await ToleranceScene.FollowAsync(scene, one);
        return settled;
    }

    /// <summary>A notice that the applicant still has about a request; null where there is none.</summary>
    internal static async Task<SupplementOutstanding?> OutstandingAsync(Scene scene, VerificationRequest request) =>
        await scene.Db.Supplements.Where(one => one.RequestId == request.Id && one.State == SupplementState.Asked).Select(one => one.Number).FirstOrDefaultAsync() is { } number ? new(number) : null;

    /// <summary>What is still out for a case comes back with its end.</summary>
    internal static async Task CancelAllAsync(Scene scene, CaseFile one, ReasonText reason)
    {
        foreach (var request in await scene.Db.Verifications.Where(request => request.CaseId == one.Id).ToListAsync())
            if (request.WhyNot(VerificationAct.Cancel).Count == 0) _ = await CancelAsync(scene, request, reason);
    }

    internal static async Task<Outcome> CancelAsync(Scene scene, VerificationRequest request, ReasonText reason)
    {
        if (request.Cancel(reason, scene.Now) is { IsDone: false } refused) return refused;
        _ = await StopAsync(scene, request);
        scene.TellOf(request);
        return Outcome.Done;
    }

    internal static string PartyOf(Scene scene, VerificationRequest request) => scene.Db.Secrets.BlindIndexOf(request.SubjectNumber);

    /// <summary>The registry of a unit, read once in an act: with its people, roles and absences it is a big one.</summary>
    internal static async Task<StaffRegistry?> RegistryAsync(Scene scene, long unitId) =>
        scene.Db.StaffRegistries.Local.FirstOrDefault(registry => registry.UnitId == unitId) ?? await scene.Db.StaffRegistries.SingleOrDefaultAsync(registry => registry.UnitId == unitId);
}
