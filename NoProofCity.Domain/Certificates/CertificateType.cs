using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Certificates;

/// <summary>A certificate of the place's catalogue (证照证明目录): who issues it, who answers for its data, how far its electronic form has come.</summary>
public sealed class CertificateType : IAggregate
{
    public static IReadOnlyDictionary<CertificateAct, CertificateState> PossibleIn { get; } = new Dictionary<CertificateAct, CertificateState>
    {
        [CertificateAct.Revise] = CertificateState.InForce,
        [CertificateAct.Withdraw] = CertificateState.InForce,
        [CertificateAct.Restore] = CertificateState.Withdrawn,
    };

    public static IReadOnlyDictionary<CertificateAct, CertificateState> LeadsTo { get; } = new Dictionary<CertificateAct, CertificateState>
    {
        [CertificateAct.Withdraw] = CertificateState.Withdrawn,
        [CertificateAct.Restore] = CertificateState.InForce,
    };

    private readonly List<CertificateIssuer> _issuers = [];
    private readonly List<CertificateLevel> _levels = [];
    private readonly List<CodeBinding> _codes = [];

    private CertificateType() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The catalogue is the place's.</summary>
    public long UnitId => 0;

    public string Batch { get; private set; } = "";
    public int Number { get; private set; }
    public string Name { get; private set; } = "";
    public string Grade { get; private set; } = "";
    public DateOnly? InStepSince { get; private set; }
    public CertificateSeal Seal { get; private set; }
    public DateOnly? SealedSince { get; private set; }
    public bool HasHistory { get; private set; }
    public DateOnly? HistorySince { get; private set; }
    public DateOnly? InUseSince { get; private set; }
    public string Remark { get; private set; } = "";
    public CertificateState State { get; private set; }

    /// <summary>Since when it is no longer issued.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public IReadOnlyList<CertificateIssuer> Issuers => _issuers;
    public IReadOnlyList<CertificateLevel> Levels => _levels;
    public IReadOnlyList<CodeBinding> Codes => _codes;

    public CertificateFacts Facts => new(Batch, Number, Name)
    {
        Issuers = [.. _issuers.Select(issuer => issuer.Written)], Levels = [.. _levels.Select(level => level.Level).Order()], Codes = [.. _codes.Select(code => code.Code).Order()], Grade = Grade,
        InStepSince = InStepSince, Seal = Seal, SealedSince = SealedSince, HasHistory = HasHistory, HistorySince = HistorySince, InUseSince = InUseSince, Remark = Remark,
    };

    /// <param name="unitOf">Which unit of the place is meant by an issuer as written; null where none is.</param>
    public static Outcome<CertificateType> Enter(long placeId, CertificateFacts facts, CertificateRules rules, Func<string, long?> unitOf, DateOnly today)
    {
        var certificate = new CertificateType { PlaceId = placeId };
        if (certificate.WhyNot(facts.Tidied(), rules, today) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        certificate.Take(facts.Tidied(), unitOf);
        return certificate;
    }

    public IReadOnlyList<Refusal> WhyNot(CertificateAct act) => State == PossibleIn[act] ? [] : [new CertificateNotPossibleIn(State, act)];

    /// <summary>Its batch and number stay: editions and tables know it by them.</summary>
    public Outcome Revise(CertificateFacts stated, CertificateRules rules, Func<string, long?> unitOf, DateOnly today)
    {
        var facts = stated.Tidied() with { Batch = Batch, Number = Number };
        var refusals = WhyNot(CertificateAct.Revise).Concat(WhyNot(facts, rules, today)).ToList();
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        Take(facts, unitOf);
        return Outcome.Done;
    }

    /// <param name="on">The first day on which it is no longer issued.</param>
    public Outcome Withdraw(DateOnly on) => Do(CertificateAct.Withdraw, on);

    /// <summary>It was withdrawn by mistake, or is issued again.</summary>
    public Outcome Restore() => Do(CertificateAct.Restore, null);

    /// <summary>Which unit is meant by one of its issuers; null for none of the place.</summary>
    public void Match(string written, long? unitId)
    {
        for (var at = 0; at < _issuers.Count; at++)
            if (Writing.Narrow(_issuers[at].Written) == Writing.Narrow(written)) _issuers[at].UnitId = unitId;
    }

    private List<Refusal> WhyNot(CertificateFacts facts, CertificateRules rules, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (facts.Batch.Length == 0) refusals.Add(new FieldMissing("CertificateType.Batch"));
        if (facts.Number < 1) refusals.Add(new FieldMissing("CertificateType.Number"));
        if (facts.Name.Length == 0) refusals.Add(new FieldMissing("CertificateType.Name"));
        if (facts.Issuers.Count == 0) refusals.Add(new FieldMissing("CertificateType.Issuers"));
        if (facts.Levels.Count == 0) refusals.Add(new FieldMissing("CertificateType.Levels"));
        if (facts.Grade.Length == 0 && rules.IsGraded) refusals.Add(new CertificateWithoutGrade());
        if (facts.Grade.Length > 0 && !rules.Grades.Has(facts.Grade)) refusals.Add(new GradeNotOfThePlace(facts.Grade));
        if (facts.SealedSince is not null && facts.Seal is CertificateSeal.None) refusals.Add(new SealedByNothing());
        if (facts.SealedSince is null && facts.Seal is not CertificateSeal.None) refusals.Add(new FieldMissing("CertificateType.SealedSince"));
        if (facts.HistorySince is not null && !facts.HasHistory) refusals.Add(new HistoryOfNothing());
        foreach (var (field, since) in ((string, DateOnly?)[])[(nameof(InStepSince), facts.InStepSince), (nameof(SealedSince), facts.SealedSince), (nameof(HistorySince), facts.HistorySince), (nameof(InUseSince), facts.InUseSince)])
            if (since > today) refusals.Add(new SinceAhead($"CertificateType.{field}", since.Value));
        return refusals;
    }

    private void Take(CertificateFacts facts, Func<string, long?> unitOf)
    {
        (Batch, Number, Name, Grade, Remark) = (facts.Batch, facts.Number, facts.Name, facts.Grade, facts.Remark);
        (InStepSince, Seal, SealedSince) = (facts.InStepSince, facts.Seal, facts.SealedSince);
        (HasHistory, HistorySince, InUseSince) = (facts.HasHistory, facts.HistorySince, facts.InUseSince);
        // What stays is not written anew, so that the ledger tells only what changed.
        if (!_issuers.Select(issuer => issuer.Written).SequenceEqual(facts.Issuers))
        {
            _issuers.Clear();
            _issuers.AddRange(facts.Issuers.Select(written => new CertificateIssuer(written)));
        }
        foreach (var issuer in _issuers) issuer.UnitId = unitOf(issuer.Written);
        _ = _levels.RemoveAll(level => !facts.Levels.Contains(level.Level));
        _levels.AddRange(facts.Levels.Where(level => _levels.All(one => one.Level != level)).Select(level => new CertificateLevel(level)).ToList());
        _ = _codes.RemoveAll(code => !facts.Codes.Contains(code.Code));
        _codes.AddRange(facts.Codes.Where(code => _codes.All(one => one.Code != code)).Select(code => new CodeBinding(code)).ToList());
    }

    private Outcome Do(CertificateAct act, DateOnly? on)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        (State, WithdrawnOn) = (LeadsTo[act], on);
        return Outcome.Done;
    }
}

/// <summary>Who issues a certificate, as the list writes it, and which unit of the place is meant where one is.</summary>
public sealed class CertificateIssuer(string written)
{
    public string Written { get; private set; } = written;
    public long? UnitId { get; internal set; }
}

public sealed record CertificateLevel(DataLevel Level);

public sealed record CodeBinding(IdentityCode Code);
