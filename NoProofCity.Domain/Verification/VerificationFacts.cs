using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Domain.Verification;

/// <summary>Asked: the counter wants it, an agent has not sent it yet. Being late is no state: it is asked of the clock.</summary>
public enum VerificationState { Asked, Sent, InProgress, Returned, Replied, Accepted, Cancelled }

public enum VerificationAct { Send, Take, Reclassify, Return, Reroute, Reply, Accept, AskAgain, Cancel, Note }

/// <summary>What the issuer says. That nothing was found is an answer; only what is not the issuer's business is returned.</summary>
public enum ReplyOutcome { Confirmed, Mismatch, NotFound, CannotDetermine }

/// <summary>Who answered: a person, a register at once, or an answer given before that still holds.</summary>
public enum ReplySource { Person, Register, EarlierAnswer }

/// <summary>How the asker goes on after an answer that does not settle the material.</summary>
public enum AnswerHandling { Supplement, SelfCheck, OtherWay, IssuerPrevails }

/// <summary>The service item on whose account is asked, as far as the limit depends on it.</summary>
/// <param name="DueAt">The moment promised for the item itself; null where it has none.</param>
public sealed record AskedItem(ItemKind Kind, DateTimeOffset? DueAt);

/// <summary>What is asked of another unit.</summary>
/// <param name="Channel">By its key in the profile of the issuer ("System").</param>
public sealed record VerificationFacts(string ProofName, Subject Subject, string Purpose)
{
    public long? CaseId { get; init; }
    public int? MaterialNo { get; init; }

    /// <summary>The number of the case in another system; a request needs no case of the house.</summary>
    public string ExternalNumber { get; init; } = "";

    public long? EntryId { get; init; }

    /// <summary>Which paper of the template pair says what is asked, line by line.</summary>
    public string Questions { get; init; } = "";

    public string Way { get; init; } = "";
    public string Flow { get; init; } = "";
    public string Channel { get; init; } = VerificationRules.SystemChannel;
    public string ChannelNote { get; init; } = "";

    /// <summary>By its key in the profile ("WorkSecret"); blank where nothing is secret.</summary>
    public string Secrecy { get; init; } = "";

    /// <summary>Why it goes to another unit than the one that issues the proof; blank where it goes there.</summary>
    public string ReceiverReason { get; init; } = "";

    internal VerificationFacts Tidied() => this with
    {
        ProofName = Writing.Tidy(ProofName), Purpose = Writing.Tidy(Purpose), ExternalNumber = Writing.Narrow(ExternalNumber), Questions = Writing.Tidy(Questions), Way = Writing.Tidy(Way), Flow = Writing.Tidy(Flow),
        ChannelNote = Writing.Tidy(ChannelNote), ReceiverReason = Writing.Tidy(ReceiverReason),
    };
}

/// <summary>What was seen on the spot (实地核查), by at least two.</summary>
public sealed record FieldNote(string Place, DateOnly On, string Persons, string Finding)
{
    /// <summary>Two see more than one; the sources do not say how many, so it is our default.</summary>
    public const int LeastPersons = 2;

    private static readonly char[] Separators = ['、', '，', ',', ';', '；', ' '];

    public IReadOnlyList<string> Names => [.. Persons.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    public IReadOnlyList<Refusal> WhyNot(DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(Place)) refusals.Add(new FieldMissing("FieldNote.Place"));
        if (string.IsNullOrWhiteSpace(Finding)) refusals.Add(new FieldMissing("FieldNote.Finding"));
        if (Names.Count < LeastPersons) refusals.Add(new FieldNoteByTooFew(Names.Count, LeastPersons));
        if (On > today) refusals.Add(new FieldNoteAhead(On, today));
        return refusals;
    }
}

/// <summary>What the issuer answers.</summary>
/// <param name="Text">The data, in the order of the questions.</param>
/// <param name="Basis">By what record it is known: a database, a volume of the archive, a visit.</param>
public sealed record AnswerFacts(ReplyOutcome Outcome, string Text, string Basis)
{
    public FieldNote? Field { get; init; }
}

/// <summary>An answer. There is a second one only where the place has the issuer look again at what the applicant brought.</summary>
public sealed class Reply
{
    private Reply() { } // for EF Core

    public int Round { get; private set; }
    public ReplyOutcome Outcome { get; private set; }
    public ReplySource Source { get; private set; }
    public string Text { get; private set; } = "";
    public string Basis { get; private set; } = "";
    public string FieldPlace { get; private set; } = "";
    public DateOnly? FieldOn { get; private set; }
    public string FieldPersons { get; private set; } = "";
    public string FieldFinding { get; private set; } = "";

    /// <summary>0 where a register answered.</summary>
    public long By { get; private set; }

    public long ByUnitId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public bool WasLate { get; private set; }

    public FieldNote? Field => FieldOn is { } on ? new(FieldPlace, on, FieldPersons, FieldFinding) : null;

    internal static Reply Of(int round, AnswerFacts facts, ReplySource source, long by, long byUnitId, DateTimeOffset at, bool wasLate) => new()
    {
        Round = round, Outcome = facts.Outcome, Source = source, Text = Writing.Tidy(facts.Text), Basis = Writing.Tidy(facts.Basis), By = by, ByUnitId = byUnitId, At = at, WasLate = wasLate,
        FieldPlace = facts.Field?.Place ?? "", FieldOn = facts.Field?.On, FieldPersons = facts.Field?.Persons ?? "", FieldFinding = facts.Field?.Finding ?? "",
    };
}

/// <summary>It came back: it is not the business of the unit that was asked (退回).</summary>
public sealed class ReturnRecord
{
    private ReturnRecord() { } // for EF Core

    public long UnitId { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>To whom it should go instead; null where the place leaves that open and nobody is known.</summary>
    public long? SuggestedUnitId { get; private set; }

    public string Suggestion { get; private set; } = "";
    public long By { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>After the time that the place gives for returning. A return is no answer: it counts in no statistics of answers.</summary>
    public bool WasLate { get; private set; }

    public DateTimeOffset? ReroutedAt { get; private set; }
    public long? ReroutedTo { get; private set; }

    internal static ReturnRecord Of(long unitId, ReasonText reason, long? suggested, string suggestion, long by, DateTimeOffset at, bool wasLate) => new()
    {
        UnitId = unitId, Reason = reason.Value, SuggestedUnitId = suggested, Suggestion = Writing.Tidy(suggestion), By = by, At = at, WasLate = wasLate,
    };

    internal void Reroute(long to, DateTimeOffset at) => (ReroutedTo, ReroutedAt) = (to, at);
}

/// <summary>A line between the two units; no act, and no part of the answer.</summary>
public sealed class VerificationNote
{
    private VerificationNote() { } // for EF Core

    public long UnitId { get; private set; }
    public string Text { get; private set; } = "";
    public long By { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal static VerificationNote Of(long unitId, string text, long by, DateTimeOffset at) => new() { UnitId = unitId, Text = Writing.Tidy(text), By = by, At = at };
}
