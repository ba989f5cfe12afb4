using System.Globalization;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Domain.Verification;

/// <summary>By which versions of the two profiles a request is dealt with: those in force when it was sent, whatever is changed later.</summary>
/// <param name="Asker">Excluded time, what follows from a mismatch or from a late answer.</param>
/// <param name="Issuer">Limits, returns, channels, form of the answer.</param>
public sealed record FrozenRules(long Asker, long Issuer);

/// <summary>
/// One unit asks another whether it is so, instead of sending the applicant for a proof (部门核验、协查). Delivered is registered: nobody has to
/// click for the time to run. That an answer is late is asked of its clock and stands in no state.
/// </summary>
public sealed class VerificationRequest : IGoesThrough, IRecusable, ICounted
{
    /// <summary>Under this key those are counted that wait for an answer of a unit.</summary>
    public const string InboxCount = "Verification.Inbox";

    /// <summary>Under this key those are counted that wait for the hand of the unit that asks: to be sent, rerouted, taken over.</summary>
    public const string OutboxCount = "Verification.Outbox";

    /// <summary>The clock of the answer.</summary>
    public const string AnswerClock = "answer";

    public static IReadOnlyDictionary<VerificationAct, IReadOnlySet<VerificationState>> PossibleIn { get; } = new Dictionary<VerificationAct, IReadOnlySet<VerificationState>>
    {
        [VerificationAct.Send] = new HashSet<VerificationState> { VerificationState.Asked },
        [VerificationAct.Take] = new HashSet<VerificationState> { VerificationState.Sent },
        [VerificationAct.Reclassify] = new HashSet<VerificationState> { VerificationState.Sent, VerificationState.InProgress },
        [VerificationAct.Return] = new HashSet<VerificationState> { VerificationState.Sent, VerificationState.InProgress },
        [VerificationAct.Reroute] = new HashSet<VerificationState> { VerificationState.Returned },
        [VerificationAct.Reply] = new HashSet<VerificationState> { VerificationState.Sent, VerificationState.InProgress },
        [VerificationAct.Accept] = new HashSet<VerificationState> { VerificationState.Replied },
        [VerificationAct.AskAgain] = new HashSet<VerificationState> { VerificationState.Replied },
        [VerificationAct.Cancel] = new HashSet<VerificationState> { VerificationState.Asked, VerificationState.Sent, VerificationState.InProgress, VerificationState.Returned },
        [VerificationAct.Note] = new HashSet<VerificationState> { VerificationState.Sent, VerificationState.InProgress, VerificationState.Returned, VerificationState.Replied },
    };

    public static IReadOnlyDictionary<VerificationAct, VerificationState> LeadsTo { get; } = new Dictionary<VerificationAct, VerificationState>
    {
        [VerificationAct.Send] = VerificationState.Sent,
        [VerificationAct.Take] = VerificationState.InProgress,
        [VerificationAct.Return] = VerificationState.Returned,
        [VerificationAct.Reroute] = VerificationState.Sent,
        [VerificationAct.Reply] = VerificationState.Replied,
        [VerificationAct.Accept] = VerificationState.Accepted,
        [VerificationAct.AskAgain] = VerificationState.Sent,
        [VerificationAct.Cancel] = VerificationState.Cancelled,
    };

    private readonly List<Reply> _replies = [];
    private readonly List<ReturnRecord> _returns = [];
    private readonly List<VerificationNote> _notes = [];

    private VerificationRequest() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }

    /// <summary>The place of the unit that asks.</summary>
    public long PlaceId { get; private set; }

    /// <summary>The unit that asks.</summary>
    public long UnitId { get; private set; }

    /// <summary>The unit that is asked; it may lie in another place.</summary>
    public long IssuerUnitId { get; private set; }

    public long IssuerPlaceId { get; private set; }

    long IGoesThrough.ThroughUnitId => IssuerUnitId;

    string IRecusable.PartyNumber => SubjectNumber;

    /// <summary>"HY-2026-000123".</summary>
    public string Number { get; private set; } = "";

    public VerificationState State { get; private set; }
    public long? CaseId { get; private set; }
    public int? MaterialNo { get; private set; }
    public string ExternalNumber { get; private set; } = "";
    public long? EntryId { get; private set; }
    public string ProofName { get; private set; } = "";
    public SubjectKind SubjectKind { get; private set; }
    public string SubjectName { get; private set; } = "";
    public string SubjectNumber { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public string Questions { get; private set; } = "";
    public string Way { get; private set; } = "";
    public string Flow { get; private set; } = "";
    public string Channel { get; private set; } = "";
    public string ChannelNote { get; private set; } = "";
    public string Secrecy { get; private set; } = "";
    public string ReceiverReason { get; private set; } = "";

    /// <summary>The classes of limit at the beginning; what the issuer made of them stands in the clock.</summary>
    public string ClassList { get; private set; } = "";

    public Inventory.ItemKind? ItemKind { get; private set; }
    public DateTimeOffset? ItemDueAt { get; private set; }

    public long AskerProfileId { get; private set; }
    public long IssuerProfileId { get; private set; }

    public long AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public long? SentBy { get; private set; }

    /// <summary>The first sending: from here on the asker waits.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it reached the unit that is asked now; that is its registration too.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>The person of the issuer's registry who owns it; null while nobody there is free.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>One, and two where the issuer looks again at what the applicant brought.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Why no register could answer at once, for the person who must; blank where none was asked.</summary>
    public string RegisterGap { get; private set; } = "";

    public DateTimeOffset? RepliedAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public long? AcceptedBy { get; private set; }
    public AnswerHandling? Handling { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public string CancelReason { get; private set; } = "";

    public IReadOnlyList<Reply> Replies => _replies;
    public IReadOnlyList<ReturnRecord> Returns => _returns;
    public IReadOnlyList<VerificationNote> Notes => _notes;

    public Subject Subject => new(SubjectKind, SubjectName, SubjectNumber);

    public LimitClasses Classes => LimitClasses.Parse(ClassList);

    public AskedItem? Item => ItemKind is { } kind ? new(kind, ItemDueAt) : null;

    public FrozenRules Rules => new(AskerProfileId, IssuerProfileId);

    /// <summary>The answer that counts: the last.</summary>
    public Reply? Answer => _replies.MaxBy(reply => reply.Round);

    public bool IsOpen => State is VerificationState.Sent or VerificationState.InProgress;

    /// <summary>What recusals are held against: this request, and everything of this party.</summary>
    /// <param name="party">The keyed hash of the number.</param>
    public IReadOnlyList<Matter> MattersOf(string party) => [new(MatterKind.Request, Number), new(MatterKind.Party, party)];

    /// <summary>What the case leaves out of its assessed time on account of this request; null where nothing was sent.</summary>
    public ExcludedTime? Excluded
    {
        get
        {
            var marks = new List<(VerificationMark, DateTimeOffset)>();
            if (SentAt is { } sent) marks.Add((VerificationMark.Sent, sent));
            // With a second round the asker waits until the second answer.
            if (State is VerificationState.Replied or VerificationState.Accepted && RepliedAt is { } replied) marks.Add((VerificationMark.Replied, replied));
            if (CancelledAt is { } cancelled) marks.Add((VerificationMark.Cancelled, cancelled));
            return ExcludedTime.Of(marks);
        }
    }

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"HY-{year:0000}-{serial:000000}");

    /// <summary>The counter asks; it goes out by the hand of a registered liaison or agent.</summary>
    /// <param name="issuer">To whom it goes.</param>
    /// <param name="issues">The unit that issues the proof; null where the list does not say.</param>
    public static Outcome<VerificationRequest> Ask(OrgUnit asker, OrgUnit? issuer, OrgUnit? issues, VerificationFacts facts, LimitClasses classes, AskedItem? item, FrozenRules frozen, VerificationRules issuerRules, long by, DateTimeOffset at)
    {
        var tidy = facts.Tidied();
        var refusals = new List<Refusal>();
        if (tidy.ProofName.Length == 0) refusals.Add(new FieldMissing("Verification.ProofName"));
        if (tidy.Purpose.Length == 0) refusals.Add(new FieldMissing("Verification.Purpose"));
        if (issuer is null) refusals.Add(new ReceiverMissing());
        else if (issues is not null && issues.Id != issuer.Id && tidy.ReceiverReason.Length == 0) refusals.Add(new ReceiverNeedsReason(issues.Name));
        refusals.AddRange(issuerRules.WhyNotChannel(tidy));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        return new VerificationRequest
        {
            PlaceId = asker.PlaceId, UnitId = asker.Id, IssuerUnitId = issuer!.Id, IssuerPlaceId = issuer.PlaceId, CaseId = tidy.CaseId, MaterialNo = tidy.MaterialNo, ExternalNumber = tidy.ExternalNumber, EntryId = tidy.EntryId,
            ProofName = tidy.ProofName, SubjectKind = tidy.Subject.Kind, SubjectName = tidy.Subject.Name, SubjectNumber = tidy.Subject.Number, Purpose = tidy.Purpose, Questions = tidy.Questions, Way = tidy.Way, Flow = tidy.Flow,
            Channel = tidy.Channel, ChannelNote = tidy.ChannelNote, Secrecy = tidy.Secrecy, ReceiverReason = tidy.ReceiverReason, ClassList = classes.ToString(), ItemKind = item?.Kind, ItemDueAt = item?.DueAt,
            AskerProfileId = frozen.Asker, IssuerProfileId = frozen.Issuer, AskedBy = by, AskedAt = at,
        };
    }

    /// <summary>Its number for ever; taken once nothing stands against it.</summary>
    public void Take(int year, long serial) => Number = Number.Length == 0 ? NumberOf(year, serial) : Number;

    public IReadOnlyList<Refusal> WhyNot(VerificationAct act) => PossibleIn[act].Contains(State) ? [] : [new VerificationNotPossibleIn(State, act)];

    public IEnumerable<Count> Counts()
    {
        // Counted for the unit that must act; one of another place counts in its own.
        if (State is VerificationState.Asked or VerificationState.Returned or VerificationState.Replied) yield return new(OutboxCount, UnitId);
        if (IsOpen) yield return new(InboxCount, IssuerUnitId, IssuerPlaceId);
    }

    /// <summary>Delivered at once, and registered with it.</summary>
    public Outcome Send(long by, DateTimeOffset at) => Do(VerificationAct.Send, [], () =>
    {
        (SentBy, ReceivedAt) = (by, at);
        SentAt ??= at;
    });

    /// <summary>Who of the issuer owns it from now on.</summary>
    public void Assign(StaffPerson? owner) => OwnerId = owner?.Id;

    /// <summary>Why no register could say it at once.</summary>
    public void NoteGap(string gap) => RegisterGap = gap;

    /// <summary>Somebody of the issuer works on it; the time already runs.</summary>
    public Outcome Begin(StaffPerson owner) => Do(VerificationAct.Take, [], () => OwnerId = owner.Id);

    /// <summary>Not the business of the unit that was asked. The asker still waits until it is rerouted or withdrawn.</summary>
    public Outcome Return(ReasonText reason, long? suggestedUnitId, string suggestion, VerificationRules rules, bool isLate, long by, DateTimeOffset at) =>
        Do(VerificationAct.Return, rules.SuggestionRequired && suggestedUnitId is null && string.IsNullOrWhiteSpace(suggestion) ? [new SuggestionMissing()] : [], () =>
        {
            _returns.Add(ReturnRecord.Of(IssuerUnitId, reason, suggestedUnitId, suggestion, by, at, isLate));
            OwnerId = null;
        });

    /// <summary>Another unit is asked; its time begins with its receipt.</summary>
    public Outcome Reroute(OrgUnit to, LimitClasses classes, long issuerProfileId, long by, DateTimeOffset at) =>
        Do(VerificationAct.Reroute, to.Id == IssuerUnitId ? [new ReroutedToTheSame(to.Name)] : [], () =>
        {
            _returns[^1].Reroute(to.Id, at);
            (IssuerUnitId, IssuerPlaceId, IssuerProfileId, ClassList, SentBy, ReceivedAt) = (to.Id, to.PlaceId, issuerProfileId, classes.ToString(), by, at);
        });

    /// <summary>Every reason why it cannot be answered so.</summary>
    /// <param name="hasScan">The paper that came is kept with it.</param>
    public IReadOnlyList<Refusal> WhyNotReply(AnswerFacts facts, bool hasScan, long by, DateOnly today)
    {
        var refusals = new List<Refusal>(WhyNot(VerificationAct.Reply));
        if (string.IsNullOrWhiteSpace(facts.Text)) refusals.Add(new AnswerEmpty());
        if (string.IsNullOrWhiteSpace(facts.Basis)) refusals.Add(new AnswerWithoutBasis());
        if (facts.Field is { } field) refusals.AddRange(field.WhyNot(today));
        else if (VerificationRules.NeedsFieldNote(Channel, Classes)) refusals.Add(new FieldNoteMissing());
        if (VerificationRules.NeedsScan(Channel) && !hasScan) refusals.Add(new ScanMissing(Channel));
        if (by == AskedBy || by == SentBy) refusals.Add(new AskerAnswers());
        return refusals;
    }

    public Outcome Reply(AnswerFacts facts, bool hasScan, long by, bool isLate, DateTimeOffset at) =>
        WhyNotReply(facts, hasScan, by, ChinaTime.DateOf(at)) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : Take(facts, ReplySource.Person, by, isLate, at);

    /// <summary>A register, or an answer given before, says it at once.</summary>
    public Outcome Answered(AnswerFacts facts, ReplySource source, DateTimeOffset at) => Take(facts, source, 0, false, at);

    /// <param name="handling">How to go on where the answer does not settle the material; of no effect where it does.</param>
    public Outcome Accept(AnswerHandling? handling, VerificationRules rules, long by, DateTimeOffset at)
    {
        var refusals = new List<Refusal>(WhyNot(VerificationAct.Accept));
        if (Answer is { Outcome: not ReplyOutcome.Confirmed } answer)
        {
            if (handling is not { } chosen) refusals.Add(new HandlingMissing(answer.Outcome));
            else if (chosen is AnswerHandling.Supplement or AnswerHandling.IssuerPrevails && answer.Outcome is not ReplyOutcome.Mismatch) refusals.Add(new HandlingNotPossible(chosen, answer.Outcome));
            // What the issuer says the second time is final: nothing else goes on from it.
            else if (chosen is not AnswerHandling.IssuerPrevails && Round > 1 && answer.Outcome is ReplyOutcome.Mismatch) refusals.Add(new SecondRoundHeld());
            else if (chosen is AnswerHandling.IssuerPrevails && rules.Precedence is not SupplementPrecedence.Issuer) refusals.Add(new HandlingNotPossible(chosen, answer.Outcome));
        }
        return Do(VerificationAct.Accept, refusals, () => (Handling, AcceptedBy, AcceptedAt) = (Answer is { Outcome: ReplyOutcome.Confirmed } ? null : handling, by, at));
    }

    /// <summary>The issuer looks at what the applicant brought: the second and last time.</summary>
    public Outcome AskAgain(string supplement, VerificationRules rules, long by, DateTimeOffset at) => Do(VerificationAct.AskAgain, WhyNotAgain(rules), () =>
    {
        (Round, SentBy, ReceivedAt) = (Round + 1, by, at);
        _notes.Add(VerificationNote.Of(UnitId, supplement, by, at));
    });

    /// <summary>Every reason why the issuer is not asked again.</summary>
    public IReadOnlyList<Refusal> WhyNotAgain(VerificationRules rules)
    {
        var refusals = new List<Refusal>(WhyNot(VerificationAct.AskAgain));
        if (!rules.HasSecondRound) refusals.Add(new NoSecondRound());
        if (Round > 1) refusals.Add(new SecondRoundHeld());
        return refusals;
    }

    public Outcome Cancel(ReasonText reason, DateTimeOffset at) => Do(VerificationAct.Cancel, [], () => (CancelReason, CancelledAt, OwnerId) = (reason.Value, at, null));

    public Outcome Note(long unitId, string text, long by, DateTimeOffset at) =>
        Do(VerificationAct.Note, string.IsNullOrWhiteSpace(text) ? [new FieldMissing("Verification.Note")] : [], () => _notes.Add(VerificationNote.Of(unitId, text, by, at)));

    private Outcome Take(AnswerFacts facts, ReplySource source, long by, bool isLate, DateTimeOffset at) => Do(VerificationAct.Reply, [], () =>
    {
        _replies.Add(Verification.Reply.Of(Round, facts, source, by, IssuerUnitId, at, isLate));
        RepliedAt = at;
    });

    private Outcome Do(VerificationAct act, IReadOnlyList<Refusal> others, Action change)
    {
        if (WhyNot(act).Concat(others).Distinct().ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo.GetValueOrDefault(act, State);
        return Outcome.Done;
    }
}
