using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ExemptionList.Adjustments;

public enum AdjustmentState { Draft, Filed, UnderStudy, Returned, Approved, Rejected, Published, Withdrawn }

public enum AdjustmentAct { Revise, File, BeginStudy, GiveOpinion, Return, Approve, Reject, Publish, Withdraw }

/// <summary>What one of the departments says of an adjustment.</summary>
public sealed record DepartmentOpinion(Role Office, bool Agrees, string Text, long By, DateTimeOffset At);

/// <summary>An application to add a proof to the list, to change what it says of one, or to take one off (动态调整). Nothing changes before it is approved.</summary>
public sealed class AdjustmentRequest : IAggregate, ICounted
{
    /// <summary>Under this key those are counted that wait: in the place for the offices, in a unit for its own hand.</summary>
    public const string WaitingCount = "Adjustment.Waiting";

    /// <summary>The clock of the application.</summary>
    public const string FilingClock = "filing";

    private readonly List<DepartmentOpinion> _opinions = [];

    public static IReadOnlyDictionary<AdjustmentAct, IReadOnlySet<AdjustmentState>> PossibleIn { get; } = new Dictionary<AdjustmentAct, IReadOnlySet<AdjustmentState>>
    {
        [AdjustmentAct.Revise] = new HashSet<AdjustmentState> { AdjustmentState.Draft, AdjustmentState.Returned },
        [AdjustmentAct.File] = new HashSet<AdjustmentState> { AdjustmentState.Draft, AdjustmentState.Returned },
        [AdjustmentAct.BeginStudy] = new HashSet<AdjustmentState> { AdjustmentState.Filed },
        [AdjustmentAct.GiveOpinion] = new HashSet<AdjustmentState> { AdjustmentState.Filed, AdjustmentState.UnderStudy },
        [AdjustmentAct.Return] = new HashSet<AdjustmentState> { AdjustmentState.Filed, AdjustmentState.UnderStudy },
        [AdjustmentAct.Approve] = new HashSet<AdjustmentState> { AdjustmentState.UnderStudy },
        [AdjustmentAct.Reject] = new HashSet<AdjustmentState> { AdjustmentState.UnderStudy },
        [AdjustmentAct.Publish] = new HashSet<AdjustmentState> { AdjustmentState.Approved },
        [AdjustmentAct.Withdraw] = new HashSet<AdjustmentState> { AdjustmentState.Draft, AdjustmentState.Filed, AdjustmentState.Returned },
    };

    public static IReadOnlyDictionary<AdjustmentAct, AdjustmentState> LeadsTo { get; } = new Dictionary<AdjustmentAct, AdjustmentState>
    {
        [AdjustmentAct.File] = AdjustmentState.Filed,
        [AdjustmentAct.BeginStudy] = AdjustmentState.UnderStudy,
        [AdjustmentAct.GiveOpinion] = AdjustmentState.UnderStudy,
        [AdjustmentAct.Return] = AdjustmentState.Returned,
        [AdjustmentAct.Approve] = AdjustmentState.Approved,
        [AdjustmentAct.Reject] = AdjustmentState.Rejected,
        [AdjustmentAct.Publish] = AdjustmentState.Published,
        [AdjustmentAct.Withdraw] = AdjustmentState.Withdrawn,
    };

    private AdjustmentRequest() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit that applies, or for which the office does.</summary>
    public long UnitId { get; private set; }

    /// <summary>Gap-free in the place and year ("TZ-2026-0003"); blank until it is filed.</summary>
    public string Number { get; private set; } = "";

    public AdjustmentState State { get; private set; }

    /// <summary>The office began it: no limit runs, and it is never late.</summary>
    public bool IsOfficeInitiated { get; private set; }

    public AdjustmentType Type { get; private set; }
    public AdjustmentObject? Subject { get; private set; }
    public string Reason { get; private set; } = "";
    public string ReasonText { get; private set; } = "";
    public bool IsStillAsked { get; private set; }
    public bool IsMissing { get; private set; }
    public DecidingGovernment? DecidedBy { get; private set; }
    public string Law { get; private set; } = "";
    public string Basis { get; private set; } = "";
    public DateOnly? AppliedOn { get; private set; }
    public DateOnly? CausedOn { get; private set; }

    /// <summary>The entry concerned; of an addition, the provisional one once there is one.</summary>
    public long? EntryId { get; private set; }

    /// <summary>What the proof is called, for lists: by its new name.</summary>
    public string ProofName { get; private set; } = "";

    public string OldText { get; private set; } = "";
    public string NewText { get; private set; } = "";
    public long? AskerId { get; private set; }

    public DateTimeOffset? FiledAt { get; private set; }
    public long? FiledBy { get; private set; }

    /// <summary>Working days after the last day for filing; nought where it was in time or no limit runs.</summary>
    public int DaysLate { get; private set; }

    public string ReturnReason { get; private set; } = "";

    /// <summary>In what words the office decided.</summary>
    public string Decision { get; private set; } = "";

    public long? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Since when the list says so.</summary>
    public DateTimeOffset? InForceAt { get; private set; }

    public long? PublishedBy { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    public IReadOnlyList<DepartmentOpinion> Opinions => _opinions;

    /// <summary>What the list said; null for an addition.</summary>
    public EntryFacts? Old => FactsText.FactsOf(OldText);

    public EntryFacts New => FactsText.FactsOf(NewText) ?? new("");

    public bool IsLate => DaysLate > 0;

    public bool IsOver => State is AdjustmentState.Published or AdjustmentState.Rejected or AdjustmentState.Withdrawn;

    public AdjustmentFacts Facts => new(Type)
    {
        AppliedOn = AppliedOn, CausedOn = CausedOn, Subject = Subject, Reason = Reason, ReasonText = ReasonText, IsStillAsked = IsStillAsked, IsMissing = IsMissing, DecidedBy = DecidedBy,
        Law = Law, Basis = Basis, New = New, AskerId = AskerId,
    };

    /// <param name="entry">What is to be changed or cancelled; null for an addition.</param>
    /// <param name="byOffice">The office begins it of its own accord.</param>
    public static Outcome<AdjustmentRequest> Draft(OrgUnit? unit, ExemptionEntry? entry, AdjustmentFacts facts, bool byOffice, DateOnly today, AdjustmentRules rules)
    {
        var refusals = new List<Refusal>();
        if (unit is null) refusals.Add(new ApplicationFieldMissing("Adjustment.Unit"));
        if (byOffice && !rules.OfficeMayBegin) refusals.Add(new OfficeMayNotBegin());
        if (!rules.Types.Has(facts.Type.ToString())) refusals.Add(new TypeNotOfThePlace(facts.Type));
        if (facts.Type is not AdjustmentType.Add && entry is null) refusals.Add(new EntryMissing());
        if (facts.Type is not AdjustmentType.Add && entry is { State: not EntryState.InForce }) refusals.Add(new EntryNotPossibleIn(entry.State, facts.Type is AdjustmentType.Cancel ? EntryAct.Cancel : EntryAct.Change));
        if (unit is not null && entry is not null && entry.UnitId != unit.Id) refusals.Add(new EntryOfAnotherUnit(entry.Number));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var request = new AdjustmentRequest { PlaceId = unit!.PlaceId, UnitId = unit.Id, IsOfficeInitiated = byOffice, EntryId = entry?.Id, OldText = FactsText.Of(entry?.Facts), Type = facts.Type };
        var outcome = request.Revise(facts, today);
        return outcome.IsDone ? request : outcome;
    }

    /// <summary>Every reason why it cannot be done in this state; what else stands against filing is asked with the rules of the place.</summary>
    public IReadOnlyList<Refusal> WhyNot(AdjustmentAct act)
    {
        List<Refusal> refusals = PossibleIn[act].Contains(State) ? [] : [new AdjustmentNotPossibleIn(State, act)];
        if (act is AdjustmentAct.Approve && _opinions.Count == 0) refusals.Add(new NoOpinionYet());
        if (act is AdjustmentAct.Publish && State is not (AdjustmentState.Approved or AdjustmentState.Published)) refusals.Add(new AdjustmentNotApproved());
        return refusals;
    }

    /// <summary>Every reason why it cannot be filed as it stands.</summary>
    public IReadOnlyList<Refusal> WhyNotFiled(DateOnly today, AdjustmentRules rules)
    {
        var (refusals, facts) = (new List<Refusal>(WhyNot(AdjustmentAct.File)), Facts);
        if (AppliedOn is null) refusals.Add(new ApplicationFieldMissing("Adjustment.AppliedOn"));
        if (facts.New.Items.Count == 0) refusals.Add(new ApplicationFieldMissing("Adjustment.Items"));
        if (facts.New.ProofName.Length == 0) refusals.Add(new ApplicationFieldMissing("Adjustment.Proof"));
        if (!rules.Types.Has(Type.ToString())) refusals.Add(new TypeNotOfThePlace(Type));
        if (facts.New is { Methods.Count: 0, Exclusion: null }) refusals.Add(new ApplicationFieldMissing("Adjustment.Methods"));
        if (Basis.Length == 0) refusals.Add(new ApplicationFieldMissing("Adjustment.Basis"));
        if (CausedOn is null) refusals.Add(new FieldMissing("Adjustment.CausedOn"));
        refusals.AddRange(WhyNotDates(facts, today));
        refusals.AddRange(rules.WhyNotReason(facts));
        refusals.AddRange(WhyNotObject(facts));
        if (facts.ConcernsMaterial && Law.Length == 0) refusals.Add(new LawMissing());
        refusals.AddRange(facts.New.WhyNot(rules.List).Where(reason => reason is not FieldMissing { Field: "ExemptionEntry.ProofName" or "ExemptionEntry.Methods" }));
        return refusals;
    }

    public IEnumerable<Count> Counts()
    {
        if (State is AdjustmentState.Filed or AdjustmentState.UnderStudy or AdjustmentState.Approved) yield return new(WaitingCount, 0);
        if (State is AdjustmentState.Draft or AdjustmentState.Returned) yield return new(WaitingCount, UnitId);
    }

    public Outcome Revise(AdjustmentFacts facts, DateOnly today)
    {
        var tidy = facts.Tidied();
        return Do(AdjustmentAct.Revise, [.. WhyNotDates(tidy, today)], () =>
        {
            (Subject, Reason, ReasonText, IsStillAsked, IsMissing, DecidedBy) = (tidy.Subject, tidy.Reason, tidy.ReasonText, tidy.IsStillAsked, tidy.IsMissing, tidy.DecidedBy);
            (Law, Basis, AppliedOn, CausedOn, AskerId) = (tidy.Law, tidy.Basis, tidy.AppliedOn, tidy.CausedOn, tidy.AskerId);
            (NewText, ProofName) = (FactsText.Of(tidy.New), tidy.New.ProofName);
        });
    }

    /// <summary>The provisional entry that an addition makes.</summary>
    public void Takes(ExemptionEntry entry) => EntryId = entry.Id;

    /// <summary>Late is a flag and never a reason to refuse; filed again after a return, it stands as it was first filed.</summary>
    /// <param name="number">The next of the place; of no effect where it has one.</param>
    /// <param name="filing">Null where no limit runs.</param>
    public Outcome File(string number, Filing? filing, long by, DateTimeOffset at, DateOnly today, AdjustmentRules rules)
    {
        if (WhyNotFiled(today, rules) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        return Do(AdjustmentAct.File, [], () =>
        {
            if (Number.Length == 0) (Number, FiledAt, FiledBy, DaysLate) = (number, at, by, filing is { IsLate: true } ? Math.Max(1, filing.DaysLate) : 0);
            // What the departments said was said of another text.
            _opinions.Clear();
        });
    }

    /// <summary>The office has received it and has it studied by the departments.</summary>
    public Outcome BeginStudy() => Do(AdjustmentAct.BeginStudy, [], () => { });

    /// <summary>A department has one opinion; the next takes its place.</summary>
    public Outcome GiveOpinion(Role office, bool agrees, ReasonText text, long by, DateTimeOffset at) => Do(AdjustmentAct.GiveOpinion, [], () =>
    {
        _ = _opinions.RemoveAll(opinion => opinion.Office == office);
        _opinions.Add(new(office, agrees, text.Value, by, at));
    });

    public Outcome Return(ReasonText reason) => Do(AdjustmentAct.Return, [], () => ReturnReason = reason.Value);

    public Outcome Approve(ReasonText words, long by, DateTimeOffset at) => Do(AdjustmentAct.Approve, [], () => (Decision, DecidedById, DecidedAt) = (words.Value, by, at));

    /// <summary>What the list said before holds again.</summary>
    public Outcome Reject(ReasonText words, long by, DateTimeOffset at) => Do(AdjustmentAct.Reject, [], () => (Decision, DecidedById, DecidedAt) = (words.Value, by, at));

    /// <summary>The list says so from now on.</summary>
    public void ComesIntoForce(DateTimeOffset at) => InForceAt ??= at;

    public Outcome Publish(long by, DateTimeOffset at) => Do(AdjustmentAct.Publish, [], () => (PublishedBy, PublishedAt) = (by, at));

    public Outcome Withdraw() => Do(AdjustmentAct.Withdraw, [], () => { });

    private IEnumerable<Refusal> WhyNotObject(AdjustmentFacts facts)
    {
        if (facts.Subject is not { } what) yield return new ObjectMissing();
        else if (Type is AdjustmentType.Add && !facts.ConcernsMaterial) yield return new AdditionIsOfMaterial();
        else if (Type is AdjustmentType.Change && Old is { } old)
        {
            var (isSameWay, isSameProof) = (FactsText.IsSameWay(old, facts.New), AskerId is null && FactsText.AreSame(FactsText.WithoutWay(old), FactsText.WithoutWay(facts.New)));
            if (isSameWay && isSameProof) yield return new NothingChanges();
            else if (what is AdjustmentObject.Method && !isSameProof || what is AdjustmentObject.Material && !isSameWay) yield return new ChangeOutsideObject(what);
        }
    }

    private static IEnumerable<Refusal> WhyNotDates(AdjustmentFacts facts, DateOnly today)
    {
        if (facts.CausedOn > today) yield return new CauseInFuture(facts.CausedOn.Value, today);
        if (facts.AppliedOn > today) yield return new ApplicationInFuture(facts.AppliedOn.Value, today);
    }

    private Outcome Do(AdjustmentAct act, IReadOnlyList<Refusal> others, Action change)
    {
        if (WhyNot(act).Concat(others).ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo.GetValueOrDefault(act, State);
        return Outcome.Done;
    }
}
