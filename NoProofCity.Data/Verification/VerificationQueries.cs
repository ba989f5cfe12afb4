using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Verification;

/// <summary>From which side a list of requests is read: what a unit is asked, or what it asks.</summary>
public enum VerificationBox { Inbox, Outbox }

/// <summary>A request in a list.</summary>
/// <param name="DueAt">Of the answer; null while it was not sent.</param>
/// <param name="WasLate">Of what is answered.</param>
public sealed record VerificationRow(
    long Id, int Version, string Number, VerificationState State, string ProofName, string AskerName, string IssuerName, SubjectKind SubjectKind, string SubjectName, string Purpose, string ClassList, string Channel,
    DateTimeOffset AskedAt, DateTimeOffset? ReceivedAt, DateTimeOffset? DueAt, DateTimeOffset? SoftDueAt, DateTimeOffset? RepliedAt, ReplyOutcome? Outcome, bool WasLate, string? OwnerName, string RegisterGap, string? LastReturn, int Round, long? CaseId)
    : AggregateRow(Id, Version)
{
    public string Subject => SubjectKind is SubjectKind.Organisation ? SubjectName : Masking.Of(PersonalKind.Name, SubjectName);

    public bool IsOpen => State is VerificationState.Sent or VerificationState.InProgress;

    public bool IsOver => State is VerificationState.Accepted or VerificationState.Cancelled;
}

/// <summary>Whom to ring up at the other unit.</summary>
public sealed record Contact(string Name, string Phone);

/// <summary>What stands around a request on its page.</summary>
/// <param name="OwnerAccountId">Of the person who owns it.</param>
public sealed record VerificationView(
    string AskerName, string IssuerName, string? CaseNumber, string? OwnerName, long? OwnerAccountId, IReadOnlyList<Contact> AskerContacts, IReadOnlyList<Contact> IssuerContacts, IReadOnlyDictionary<long, string> UnitNames,
    RunningClock? Clock, DeadlineEngine? Engine, VerificationRules IssuerRules, VerificationRules AskerRules, IReadOnlyList<LimitChoice> Classes);

/// <summary>A class of limit that a request may be moved to.</summary>
public sealed record LimitChoice(string Class, string Label);

/// <summary>Reads requests from unit to unit.</summary>
public sealed class VerificationQueries(City city, TimeProvider time)
{
    private const int LastLooked = 100;

    private static readonly string[] Movable = ["database", "paperArchive", "historicArchive", "immediate", "fieldCheck"];

    /// <summary>Filters: "state", "open", "late", "mine" (by the account that reads), "proof". What is open comes by its due time, everything else the latest first.</summary>
    public async Task<ListPage<VerificationRow>> PageAsync(ReadScope scope, VerificationBox box, ListQuery query, long reader, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await (await ListAsync(db, scope, box, query, reader, leaving)).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, VerificationBox box, ListQuery query, long reader, long requestId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await (await ListAsync(db, scope, box, query, reader, leaving)).BesideAsync(query, requestId, leaving);
    }

    /// <summary>A request, behind its right. Who opens an answer is noted with what it is for, before it is shown: what could not be noted is not.</summary>
    public async Task<Outcome<VerificationRequest>> OpenAsync(Actor actor, long id, CancellationToken leaving)
    {
        var found = await new Reading(city, time).FindAsync<VerificationRequest>(actor, VerificationActs.Read, id, leaving);
        if (found is not { IsDone: true, Value: { Answer: not null } request }) return found;
        var noted = await new AccessLog(city, time).SawAsync(actor, request, [$"{nameof(VerificationRequest)}.{nameof(VerificationRequest.Replies)}"], request.Purpose);
        return noted.IsDone ? found : Outcome.Refused(noted.Refusals);
    }

    /// <summary>Those of one case, in the order in which they were asked.</summary>
    public async Task<IReadOnlyList<VerificationRow>> OfCaseAsync(long caseId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Timings(db, db.Verifications.AsNoTracking().Where(request => request.CaseId == caseId)).OrderBy(t => t.Request.Id).Select(Row).ToListAsync(leaving);
    }

    /// <summary>By which a list tells how late something is; null for a place without rules.</summary>
    public async Task<DeadlineEngine?> EngineAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await city.Rulebook.InForceAsync(db, placeId, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } rules ? await city.Rulebook.EngineAsync(db, placeId, 0, rules.ProfileVersionId, leaving) : null;
    }

    public async Task<VerificationView> ViewAsync(VerificationRequest request, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var today = ChinaTime.DateOf(time.GetUtcNow());
        var (asker, issuer) = (await city.Rulebook.OfVersionAsync(db, request.AskerProfileId, leaving), await city.Rulebook.OfVersionAsync(db, request.IssuerProfileId, leaving));
        var ids = request.Returns.SelectMany(back => new[] { back.UnitId, back.SuggestedUnitId ?? 0, back.ReroutedTo ?? 0 }).Concat(request.Notes.Select(note => note.UnitId)).Append(request.UnitId).Append(request.IssuerUnitId).Distinct().ToList();
        var names = await db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
        var clock = await VerificationScene.ClockAsync(db, request.Id, leaving);
        var owner = request.OwnerId is { } id ? await db.Set<StaffPerson>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == id, leaving) : null;
        return new(
            names[request.UnitId], names[request.IssuerUnitId], request.CaseId is { } caseId ? await db.CaseFiles.Where(one => one.Id == caseId).Select(one => one.Number).SingleAsync(leaving) : null, owner?.Name, owner?.AccountId,
            await ContactsAsync(db, request.UnitId, today, leaving), await ContactsAsync(db, request.IssuerUnitId, today, leaving), names, clock,
            await city.Rulebook.EngineAsync(db, request.IssuerPlaceId, request.IssuerUnitId, clock?.ProfileVersionId ?? request.IssuerProfileId, leaving), VerificationRules.Of(issuer), VerificationRules.Of(asker),
            [.. Movable.Where(one => issuer.LimitClasses.Contains(one)).Select(one => new LimitChoice(one, issuer.LimitOf(one).Value.Label ?? one))]);
    }

    /// <summary>The letter as it would go out now.</summary>
    public async Task<LetterOnPaper> LetterAsync(VerificationRequest request, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var (now, rules) = (time.GetUtcNow(), VerificationRules.Of(await city.Rulebook.OfVersionAsync(db, request.IssuerProfileId, leaving)));
        var input = rules.AnswerInput(request.Classes, now, request.Item);
        var contacts = await ContactsAsync(db, request.UnitId, ChinaTime.DateOf(now), leaving);
        return await LetterOnPaper.OfAsync(db, request, contacts.Count > 0 ? contacts[0] : new("", ""), input.IsDone ? input.Value.Limits : [], null, ChinaTime.DateOf(now), leaving);
    }

    /// <summary>The answer as it would go out now.</summary>
    public async Task<ReplyOnPaper> ReplyPaperAsync(VerificationRequest request, AnswerFacts facts, Actor actor, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return new(await RequestOnPaper.OfAsync(db, request, leaving), facts, actor.Name, time.GetUtcNow());
    }

    /// <summary>What the answer clock of one row is made of, for the chip that opens.</summary>
    public async Task<(RunningClock Clock, DeadlineEngine Engine)?> ExplainAsync(long requestId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await VerificationScene.ClockAsync(db, requestId, leaving) is { } clock && await city.Rulebook.EngineAsync(db, clock.PlaceId, clock.UnitId, clock.ProfileVersionId, leaving) is { } engine ? (clock, engine) : null;
    }

    /// <summary>The answers that a unit gives most often for a proof, the most frequent first: what is to be clicked instead of typed.</summary>
    public async Task<IReadOnlyList<AnswerFacts>> FrequentAsync(long issuerUnitId, string proof, int most, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        // The texts lie encrypted, so that the last hundred are counted here.
        var last = await db.Verifications.AsNoTracking().Where(request => request.IssuerUnitId == issuerUnitId && request.ProofName == proof && request.RepliedAt != null)
            .OrderByDescending(request => request.Id).Take(LastLooked).Select(request => request.Replies.OrderByDescending(reply => reply.Round).Select(reply => new { reply.Outcome, reply.Text, reply.Basis, reply.Source }).First()).ToListAsync(leaving);
        return [.. last.Where(reply => reply.Source is ReplySource.Person).GroupBy(reply => (reply.Outcome, reply.Text, reply.Basis)).Where(group => group.Count() > 1).OrderByDescending(group => group.Count()).Take(most)
            .Select(group => new AnswerFacts(group.Key.Outcome, group.Key.Text, group.Key.Basis))];
    }

    private async Task<KeysetList<Timed, VerificationRow>> ListAsync(CityContext db, ReadScope scope, VerificationBox box, ListQuery query, long reader, CancellationToken leaving)
    {
        var (timed, now) = (Timings(db, Chosen(await InBoxAsync(db, scope, box, leaving), box, query)), time.GetUtcNow());
        if (query.Filter("late") is not null) timed = timed.Where(t => t.DueAt < now && (t.Request.State == VerificationState.Sent || t.Request.State == VerificationState.InProgress));
        if (query.Filter("mine") is not null) timed = timed.Where(t => t.OwnerAccountId == reader);
        var isOpen = query.Filter("open") is not null;
        return (isOpen
                ? KeysetList.Of(timed, t => t.Request.Id, Row, t => t.DueAt)
                : KeysetList.Of(timed, t => t.Request.Id, Row, t => t.Request.Id, newestFirst: true))
            .Or("due", t => t.DueAt).Or("number", t => t.Request.Number).Or("proof", t => t.Request.ProofName).Or("asker", t => t.AskerName).Or("issuer", t => t.IssuerName).Or("received", t => t.Request.ReceivedAt);
    }

    // One unit is compared by its key, so that the index answers; whole places by theirs.
    private static async Task<IQueryable<VerificationRequest>> InBoxAsync(CityContext db, ReadScope scope, VerificationBox box, CancellationToken leaving)
    {
        var requests = db.Verifications.AsNoTracking();
        if (scope.IsWholePlace) return box is VerificationBox.Inbox ? requests.Where(request => request.IssuerPlaceId == scope.PlaceId && request.SentAt != null) : requests.Where(request => request.PlaceId == scope.PlaceId);
        var units = await scope.Units(db).Select(unit => unit.Id).ToListAsync(leaving);
        if (units is [var only]) return box is VerificationBox.Inbox ? requests.Where(request => request.IssuerUnitId == only && request.SentAt != null) : requests.Where(request => request.UnitId == only);
        return box is VerificationBox.Inbox ? requests.Where(request => units.Contains(request.IssuerUnitId) && request.SentAt != null) : requests.Where(request => units.Contains(request.UnitId));
    }

    private static IQueryable<VerificationRequest> Chosen(IQueryable<VerificationRequest> requests, VerificationBox box, ListQuery query)
    {
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) requests = requests.Where(r => r.ProofName.Contains(text) || r.Number.Contains(text) || r.Purpose.Contains(text));
        if (query.Chosen<VerificationState>("state") is { } state) requests = requests.Where(r => r.State == state);
        if (query.Filter("proof") is { } proof) requests = requests.Where(r => r.ProofName == proof);
        if (query.Filter("open") is not null)
            requests = box is VerificationBox.Inbox
                ? requests.Where(r => r.State == VerificationState.Sent || r.State == VerificationState.InProgress)
                : requests.Where(r => r.State == VerificationState.Asked || r.State == VerificationState.Sent || r.State == VerificationState.InProgress || r.State == VerificationState.Returned || r.State == VerificationState.Replied);
        if (query.Filter("hand") is not null) requests = requests.Where(r => r.State == VerificationState.Asked || r.State == VerificationState.Returned || r.State == VerificationState.Replied);
        if (query.Chosen<ReplyOutcome>("outcome") is { } outcome) requests = requests.Where(r => r.Replies.Any(reply => reply.Outcome == outcome));
        return requests;
    }

    private static IQueryable<Timed> Timings(CityContext db, IQueryable<VerificationRequest> requests) =>
        from request in requests
        join asker in db.Units on request.UnitId equals asker.Id
        join issuer in db.Units on request.IssuerUnitId equals issuer.Id
        from owner in db.Set<StaffPerson>().Where(person => person.Id == request.OwnerId).DefaultIfEmpty()
        select new Timed
        {
            Request = request, AskerName = asker.ShortName, IssuerName = issuer.ShortName, OwnerName = owner != null ? owner.Name : null, OwnerAccountId = owner != null ? owner.AccountId : null,
            DueAt = db.Clocks.Where(c => c.ObjectKind == nameof(VerificationRequest) && c.ObjectId == request.Id && c.Kind == VerificationRequest.AnswerClock).OrderByDescending(c => c.Id).Select(c => c.DueAt).FirstOrDefault(),
            SoftDueAt = db.Clocks.Where(c => c.ObjectKind == nameof(VerificationRequest) && c.ObjectId == request.Id && c.Kind == VerificationRequest.AnswerClock).OrderByDescending(c => c.Id).Select(c => c.SoftDueAt).FirstOrDefault(),
        };

    private static readonly Expression<Func<Timed, VerificationRow>> Row = t => new VerificationRow(
        t.Request.Id, t.Request.Version, t.Request.Number, t.Request.State, t.Request.ProofName, t.AskerName, t.IssuerName, t.Request.SubjectKind, t.Request.SubjectName, t.Request.Purpose, t.Request.ClassList, t.Request.Channel,
        t.Request.AskedAt, t.Request.ReceivedAt, t.DueAt, t.SoftDueAt, t.Request.RepliedAt, t.Request.Replies.OrderByDescending(reply => reply.Round).Select(reply => (ReplyOutcome?)reply.Outcome).FirstOrDefault(),
        t.Request.Replies.OrderByDescending(reply => reply.Round).Select(reply => reply.WasLate).FirstOrDefault(), t.OwnerName, t.Request.RegisterGap,
        t.Request.Returns.OrderByDescending(back => back.At).Select(back => back.Reason).FirstOrDefault(), t.Request.Round, t.Request.CaseId);

    private static async Task<IReadOnlyList<Contact>> ContactsAsync(CityContext db, long unitId, DateOnly today, CancellationToken leaving)
    {
        var registry = await db.StaffRegistries.AsNoTrackingWithIdentityResolution().SingleOrDefaultAsync(one => one.UnitId == unitId, leaving);
        return registry is null ? [] : [.. new[] { StaffRole.Liaison, StaffRole.Agent }.SelectMany(role => registry.Serving(role, today)).Select(assignment => assignment.Person).Distinct().Select(person => new Contact(person.Name, person.Phone.Value))];
    }

    private sealed class Timed
    {
        public required VerificationRequest Request { get; init; }
        public required string AskerName { get; init; }
        public required string IssuerName { get; init; }
        public required string? OwnerName { get; init; }
        public required long? OwnerAccountId { get; init; }
        public required DateTimeOffset? DueAt { get; init; }
        public required DateTimeOffset? SoftDueAt { get; init; }
    }
}
