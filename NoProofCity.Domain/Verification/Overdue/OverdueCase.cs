using System.Globalization;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Verification.Overdue;

/// <summary>Open: late, and no more. Reported: it lies with the office.</summary>
public enum OverdueState { Open, Reported, Ordered, Resolved, TalkProposed, TalkAgreed, TalkHeld }

public enum OverdueAct { Report, GiveFeedback, Escalate, Investigate, Order, ProposeTalk, AgreeTalk, DeclineTalk, HoldTalk, Settle }

/// <summary>What the office found out with the two units.</summary>
/// <param name="BadEffect">What harm the delay did; blank where it did none. Without it no talk is proposed.</param>
/// <param name="Basis">By what the unit and its people are to be dealt with, where there was harm and the place lists no grounds.</param>
public sealed record Investigation(string Finding, string BadEffect, string Basis);

/// <summary>
/// An answer that did not come in time (超时督办), from the due moment to its end: one for each clock of an answer that was missed. What follows
/// is the profile's of the unit that asks; a late answer ends what is still open of it.
/// </summary>
public sealed class OverdueCase : IGoesThrough, ICounted
{
    /// <summary>Under this key those are counted that wait for the office, and in a unit for its supervisor.</summary>
    public const string WaitingCount = "Overdue.Waiting";

    /// <summary>Under this key the talks are counted that wait for the government.</summary>
    public const string TalkCount = "Overdue.Talk";

    /// <summary>The second clock, of the supervisor.</summary>
    public const string SupervisionClock = "supervision";

    public static IReadOnlyDictionary<OverdueAct, IReadOnlySet<OverdueState>> PossibleIn { get; } = new Dictionary<OverdueAct, IReadOnlySet<OverdueState>>
    {
        [OverdueAct.Report] = new HashSet<OverdueState> { OverdueState.Open },
        // A supervisor who comes late is heard too.
        [OverdueAct.GiveFeedback] = new HashSet<OverdueState> { OverdueState.Open, OverdueState.Reported },
        [OverdueAct.Escalate] = new HashSet<OverdueState> { OverdueState.Open },
        // The harm may show when the answer is there at last.
        [OverdueAct.Investigate] = new HashSet<OverdueState> { OverdueState.Reported, OverdueState.Ordered, OverdueState.Resolved },
        [OverdueAct.Order] = new HashSet<OverdueState> { OverdueState.Reported, OverdueState.Ordered },
        [OverdueAct.ProposeTalk] = new HashSet<OverdueState> { OverdueState.Reported, OverdueState.Ordered, OverdueState.Resolved },
        [OverdueAct.AgreeTalk] = new HashSet<OverdueState> { OverdueState.TalkProposed },
        [OverdueAct.DeclineTalk] = new HashSet<OverdueState> { OverdueState.TalkProposed },
        [OverdueAct.HoldTalk] = new HashSet<OverdueState> { OverdueState.TalkAgreed },
        [OverdueAct.Settle] = new HashSet<OverdueState> { OverdueState.Open, OverdueState.Reported, OverdueState.Ordered },
    };

    public static IReadOnlyDictionary<OverdueAct, OverdueState> LeadsTo { get; } = new Dictionary<OverdueAct, OverdueState>
    {
        [OverdueAct.Report] = OverdueState.Reported,
        [OverdueAct.Escalate] = OverdueState.Reported,
        [OverdueAct.Order] = OverdueState.Ordered,
        [OverdueAct.ProposeTalk] = OverdueState.TalkProposed,
        [OverdueAct.AgreeTalk] = OverdueState.TalkAgreed,
        [OverdueAct.DeclineTalk] = OverdueState.Reported,
        [OverdueAct.HoldTalk] = OverdueState.TalkHeld,
        [OverdueAct.Settle] = OverdueState.Resolved,
    };

    private OverdueCase() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }

    /// <summary>The place of the unit that asks.</summary>
    public long PlaceId { get; private set; }

    /// <summary>The unit that asks.</summary>
    public long UnitId { get; private set; }

    /// <summary>The unit that is late.</summary>
    public long IssuerUnitId { get; private set; }

    public long IssuerPlaceId { get; private set; }

    long IGoesThrough.ThroughUnitId => IssuerUnitId;

    /// <summary>"CS-2026-000123".</summary>
    public string Number { get; private set; } = "";

    public OverdueState State { get; private set; }
    public long RequestId { get; private set; }

    /// <summary>The clock that was missed; there is one case for it, whoever notices it first.</summary>
    public long ClockId { get; private set; }

    public string RequestNumber { get; private set; } = "";
    public string ProofName { get; private set; } = "";

    /// <summary>What follows by the profile of the asker under which the request was sent.</summary>
    public OverdueRule Rule { get; private set; }

    /// <summary>When the answer was due.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Since when it lies with the office.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>Null where nobody reported it: the supervisor's time had passed.</summary>
    public long? ReportedBy { get; private set; }

    public string Report { get; private set; } = "";
    public DateTimeOffset? FeedbackAt { get; private set; }
    public long? FeedbackBy { get; private set; }
    public string Feedback { get; private set; } = "";
    public bool FeedbackWasLate { get; private set; }
    public DateTimeOffset? InvestigatedAt { get; private set; }
    public string Finding { get; private set; } = "";
    public string BadEffect { get; private set; } = "";
    public string Basis { get; private set; } = "";
    public DateTimeOffset? OrderedAt { get; private set; }

    /// <summary>The last day that the office gave.</summary>
    public DateOnly? OrderedUntil { get; private set; }

    public string Order { get; private set; } = "";
    public DateTimeOffset? TalkProposedAt { get; private set; }
    public string TalkPersons { get; private set; } = "";

    /// <summary>In what words the government agreed or declined.</summary>
    public string TalkDecision { get; private set; } = "";

    public DateTimeOffset? TalkDecidedAt { get; private set; }
    public DateOnly? TalkHeldOn { get; private set; }
    public string TalkResult { get; private set; } = "";

    /// <summary>When the answer came at last, or the request went away.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public bool IsOver => State is OverdueState.Resolved or OverdueState.TalkHeld;

    /// <summary>The supervisor is to say what they did.</summary>
    public bool AwaitsFeedback => Rule is OverdueRule.Supervisor && State is OverdueState.Open && FeedbackAt is null;

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"CS-{year:0000}-{serial:000000}");

    /// <summary>The due moment has passed.</summary>
    public static OverdueCase Open(VerificationRequest request, RunningClock missed, OverdueRule rule, DateTimeOffset at) => new()
    {
        PlaceId = request.PlaceId, UnitId = request.UnitId, IssuerUnitId = request.IssuerUnitId, IssuerPlaceId = request.IssuerPlaceId, RequestId = request.Id, ClockId = missed.Id,
        RequestNumber = request.Number, ProofName = request.ProofName, Rule = rule, DueAt = missed.DueAt!.Value, OpenedAt = at,
    };

    /// <summary>Its number for ever.</summary>
    public void Take(int year, long serial) => Number = Number.Length == 0 ? NumberOf(year, serial) : Number;

    public IReadOnlyList<Refusal> WhyNot(OverdueAct act)
    {
        var refusals = new List<Refusal>();
        if (!PossibleIn[act].Contains(State)) refusals.Add(new OverdueNotPossibleIn(State, act));
        if (Needed(act) is { } needed && needed != Rule) refusals.Add(new OverdueNotByRule(Rule, act));
        if (act is OverdueAct.GiveFeedback && FeedbackAt is not null) refusals.Add(new FeedbackGiven());
        if (act is OverdueAct.Order && InvestigatedAt is null) refusals.Add(new InvestigationMissing());
        if (act is OverdueAct.ProposeTalk && BadEffect.Length == 0) refusals.Add(new BadEffectMissing());
        return refusals;
    }

    public IEnumerable<Count> Counts()
    {
        if (State is OverdueState.Reported) yield return new(WaitingCount, 0);
        if (AwaitsFeedback) yield return new(WaitingCount, IssuerUnitId, IssuerPlaceId);
        if (State is OverdueState.TalkProposed or OverdueState.TalkAgreed) yield return new(TalkCount, 0);
    }

    /// <summary>The unit that asked tells the office.</summary>
    public Outcome ReportTo(ReasonText words, long by, DateTimeOffset at) => Do(OverdueAct.Report, [], () => (Report, ReportedBy, ReportedAt) = (words.Value, by, at));

    /// <summary>The supervisor says what they did about it.</summary>
    public Outcome GiveFeedback(ReasonText words, bool isLate, long by, DateTimeOffset at) =>
        Do(OverdueAct.GiveFeedback, [], () => (Feedback, FeedbackWasLate, FeedbackBy, FeedbackAt) = (words.Value, isLate, by, at));

    /// <summary>The supervisor's time has passed too: the office has it.</summary>
    public Outcome Escalate(DateTimeOffset at) => Do(OverdueAct.Escalate, FeedbackAt is null ? [] : [new FeedbackGiven()], () => ReportedAt = at);

    /// <param name="isBasisNeeded">The place lists no grounds of accountability.</param>
    public Outcome Investigate(Investigation found, bool isBasisNeeded, DateTimeOffset at)
    {
        var (finding, effect, basis) = (Writing.Tidy(found.Finding), Writing.Tidy(found.BadEffect), Writing.Tidy(found.Basis));
        var refusals = new List<Refusal>();
        if (finding.Length == 0) refusals.Add(new FindingMissing());
        if (effect.Length > 0 && basis.Length == 0 && isBasisNeeded) refusals.Add(new AccountabilityBasisMissing());
        return Do(OverdueAct.Investigate, refusals, () => (Finding, BadEffect, Basis, InvestigatedAt) = (finding, effect, basis, at));
    }

    /// <summary>To be completed by a day that the office sets.</summary>
    public Outcome OrderUntil(DateOnly? until, string words, DateTimeOffset at)
    {
        var today = ChinaTime.DateOf(at);
        IReadOnlyList<Refusal> refusals = until is null ? [new OrderDayMissing()] : until < today ? [new OrderDayOver(today)] : [];
        return Do(OverdueAct.Order, refusals, () => (OrderedUntil, Order, OrderedAt) = (until, Writing.Tidy(words), at));
    }

    /// <param name="persons">With whom.</param>
    public Outcome ProposeTalk(string persons, DateTimeOffset at) =>
        Do(OverdueAct.ProposeTalk, string.IsNullOrWhiteSpace(persons) ? [new TalkPersonsMissing()] : [], () => (TalkPersons, TalkProposedAt) = (Writing.Tidy(persons), at));

    public Outcome AgreeTalk(ReasonText words, DateTimeOffset at) => Do(OverdueAct.AgreeTalk, [], () => (TalkDecision, TalkDecidedAt) = (words.Value, at));

    /// <summary>No talk: the office goes on without it.</summary>
    public Outcome DeclineTalk(ReasonText words, DateTimeOffset at)
    {
        var outcome = Do(OverdueAct.DeclineTalk, [], () => (TalkDecision, TalkDecidedAt) = (words.Value, at));
        // What was answered meanwhile has nothing left to be ordered.
        if (outcome.IsDone && SettledAt is not null) State = LeadsTo[OverdueAct.Settle];
        return outcome;
    }

    public Outcome HoldTalk(DateOnly? on, ReasonText result, DateTimeOffset at)
    {
        var today = ChinaTime.DateOf(at);
        IReadOnlyList<Refusal> refusals = on is not { } day ? [new TalkDayMissing()] : day > today ? [new TalkDayAhead(day, today)] : [];
        return Do(OverdueAct.HoldTalk, refusals, () => (TalkHeldOn, TalkResult) = (on, result.Value));
    }

    /// <summary>The late answer is there, or the request went away. A talk that is under way goes on.</summary>
    public void Settle(DateTimeOffset at)
    {
        SettledAt ??= at;
        _ = Do(OverdueAct.Settle, [], () => { });
    }

    // What only one way of dealing with late answers knows.
    private static OverdueRule? Needed(OverdueAct act) => act switch
    {
        OverdueAct.Report => OverdueRule.ReportOffice,
        OverdueAct.GiveFeedback or OverdueAct.Escalate => OverdueRule.Supervisor,
        _ => null,
    };

    private Outcome Do(OverdueAct act, IReadOnlyList<Refusal> others, Action change)
    {
        if (WhyNot(act).Concat(others).Distinct().ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo.GetValueOrDefault(act, State);
        return Outcome.Done;
    }
}
