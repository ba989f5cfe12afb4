using System.Globalization;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Domain.Cases;

/// <summary>A case (办件): one applicant's matter at the counter, its materials and how each is satisfied. The applicant never owes anything that another office knows.</summary>
public sealed class CaseFile : IAggregate, ICounted
{
    /// <summary>Under this key the open cases of a unit are counted.</summary>
    public const string OpenCount = "Case.Open";

    /// <summary>The clock of the whole case, where its item has a limit.</summary>
    public const string Clock = "case";

    public static IReadOnlyDictionary<CaseAct, CaseState> PossibleIn { get; } = new Dictionary<CaseAct, CaseState>
    {
        [CaseAct.Work] = CaseState.Open,
        [CaseAct.Complete] = CaseState.Open,
        [CaseAct.Withdraw] = CaseState.Open,
        [CaseAct.HandOver] = CaseState.Completed,
    };

    public static IReadOnlyDictionary<CaseAct, CaseState> LeadsTo { get; } = new Dictionary<CaseAct, CaseState>
    {
        [CaseAct.Complete] = CaseState.Completed,
        [CaseAct.Withdraw] = CaseState.Withdrawn,
    };

    private readonly List<CaseMaterial> _materials = [];
    private readonly List<DemandAttempt> _demands = [];
    private readonly List<CaseHandOver> _handOvers = [];
    private readonly List<SelfCheck> _selfChecks = [];

    private CaseFile() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit that handles it.</summary>
    public long UnitId { get; private set; }

    /// <summary>"BJ-2026-000123".</summary>
    public string Number { get; private set; } = "";

    public string ExternalNumber { get; private set; } = "";
    public CaseState State { get; private set; }
    public CaseChannel Channel { get; private set; }

    /// <summary>The service item and what it said then; a later change of the register does not reach back.</summary>
    public long ItemId { get; private set; }

    public string ItemCode { get; private set; } = "";
    public string ItemName { get; private set; } = "";
    public ItemKind ItemKind { get; private set; }
    public bool IsPowerItem { get; private set; }
    public int? StatutoryDays { get; private set; }
    public int? PromisedDays { get; private set; }

    public SubjectKind ApplicantKind { get; private set; }
    public string ApplicantName { get; private set; } = "";
    public string ApplicantNumber { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string CameFor { get; private set; } = "";

    /// <summary>On the receipt: with the number it opens the progress of the case to whoever holds both.</summary>
    public string QueryCode { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }
    public long ReceivedBy { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public long? FinishedBy { get; private set; }

    /// <summary>What came of it, or why it ended without.</summary>
    public string Result { get; private set; } = "";

    public IReadOnlyList<CaseMaterial> Materials => _materials;
    public IReadOnlyList<DemandAttempt> Demands => _demands;
    public IReadOnlyList<CaseHandOver> HandOvers => _handOvers;
    public IReadOnlyList<SelfCheck> SelfChecks => _selfChecks;

    public Subject Applicant => new(ApplicantKind, ApplicantName, ApplicantNumber);

    public CaseItem Item => new(ItemId, ItemCode, ItemName, ItemKind, IsPowerItem, StatutoryDays, PromisedDays);

    /// <param name="queryCode">Not to be guessed.</param>
    public static Outcome<CaseFile> Open(OrgUnit unit, long serial, string queryCode, CaseItem item, CaseFacts facts, IReadOnlyList<MaterialFacts> materials, long by, DateTimeOffset at)
    {
        var phone = Writing.Tidy(facts.Phone).Length == 0 ? "" : PhoneNumber.Parse(facts.Phone) is { IsDone: true } parsed ? parsed.Value.Value : null;
        if (phone is null) return Outcome.Refused(PhoneNumber.Parse(facts.Phone).Refusals);
        var opened = new CaseFile
        {
            PlaceId = unit.PlaceId, UnitId = unit.Id, Number = NumberOf(ChinaTime.DateOf(at).Year, serial), ExternalNumber = Writing.Narrow(facts.ExternalNumber), Channel = facts.Channel, QueryCode = queryCode,
            ItemId = item.Id, ItemCode = item.Code, ItemName = item.Name, ItemKind = item.Kind, IsPowerItem = item.IsPower, StatutoryDays = item.StatutoryDays, PromisedDays = item.PromisedDays,
            ApplicantKind = facts.Applicant.Kind, ApplicantName = facts.Applicant.Name, ApplicantNumber = facts.Applicant.Number, Phone = phone, CameFor = Writing.Tidy(facts.CameFor), ReceivedAt = at, ReceivedBy = by,
        };
        foreach (var material in materials) opened.Add(material, by, at);
        return opened;
    }

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"BJ-{year:0000}-{serial:000000}");

    public IReadOnlyList<Refusal> WhyNot(CaseAct act)
    {
        List<Refusal> refusals = State == PossibleIn[act] ? [] : [new CaseNotPossibleIn(State, act)];
        var open = _materials.Where(material => material.State is not MaterialState.Settled).Select(material => material.ProofName).ToList();
        if (act is CaseAct.Complete && State is CaseState.Open && open.Count > 0) refusals.Add(new MaterialsOpen(open));
        return refusals;
    }

    public IEnumerable<Count> Counts() => State is CaseState.Open ? [new(OpenCount, UnitId)] : [];

    public CaseMaterial? Material(int no) => _materials.Find(material => material.No == no);

    /// <summary>The item asks for one more than its register says.</summary>
    public Outcome AddMaterial(MaterialFacts facts, long by, DateTimeOffset at) => string.IsNullOrWhiteSpace(facts.ProofName)
        ? Outcome.Refused(new FieldMissing("CaseMaterial.ProofName"))
        : Do(CaseAct.Work, () => Add(facts, by, at));

    /// <summary>Every attempt to demand something stands in the case, also the one that is turned away.</summary>
    /// <param name="reason">With which the lead of the unit lets it be demanded all the same; null for an ordinary attempt.</param>
    /// <returns>Refused where it may not be demanded. The attempt is noted either way.</returns>
    public Outcome Demand(string proof, long? entryId, DemandVerdict verdict, ReasonText? reason, long by, DateTimeOffset at)
    {
        if (WhyNot(CaseAct.Work) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        if (reason is not null && !verdict.CanOverride) return Outcome.Refused(new NoOverride(proof));
        _demands.Add(DemandAttempt.Of(Writing.Tidy(proof), entryId, verdict, reason, by, at));
        return Outcome.Done;
    }

    /// <summary>Another unit is asked about it, or an agent goes for it.</summary>
    public Outcome Ask(int no, string source, MaterialWay way = MaterialWay.Verification) => On(no, material => material.State is MaterialState.Asked ? [new MaterialBeingAsked(material.ProofName)] : WhyNotSettle(material), material => material.Ask(way, source));

    public Outcome Settle(int no, MaterialWay way, string source, long by, DateTimeOffset at) =>
        On(no, material => material.AwaitsOther(way) ? [new MaterialBeingAsked(material.ProofName)] : WhyNotSettle(material), material => material.Settle(way, Writing.Tidy(source), by, at));

    /// <summary>Every reason why nothing but an answer settles this material now.</summary>
    public IReadOnlyList<Refusal> WhyNotSettle(int no) => [.. WhyNot(CaseAct.Work), .. Material(no) is { } material ? material.State is MaterialState.Asked ? [new MaterialBeingAsked(material.ProofName)] : WhyNotSettle(material) : [new NoSuchMaterial(no)]];

    /// <summary>The unit went and looked itself, and that settles it.</summary>
    /// <param name="request">The number of the request that settled nothing; null where there is none.</param>
    public Outcome SettleBySelfCheck(int no, string? request, FieldNote note, long by, DateTimeOffset at)
    {
        var refusals = new List<Refusal>(note.WhyNot(ChinaTime.DateOf(at)));
        if (Material(no) is { } known && request is null) refusals.Add(new SelfCheckWithoutAnswer(known.ProofName));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var outcome = Settle(no, MaterialWay.SelfCheck, request!, by, at);
        if (outcome.IsDone) _selfChecks.Add(SelfCheck.Of(Material(no)!, request!, note, by, at));
        return outcome;
    }

    /// <summary>The way that was tried came to nothing: another is open.</summary>
    public Outcome Reopen(int no, string note) => On(no, _ => [], material => material.Reopen(Writing.Tidy(note)));

    /// <summary>The case goes on without these until they are made good.</summary>
    public void Tolerate(IReadOnlyList<int> numbers, string number)
    {
        foreach (var material in _materials.Where(material => numbers.Contains(material.No))) material.Tolerate(number);
    }

    /// <summary>The acceptance is over; what is still missing keeps the case open as before.</summary>
    public void EndTolerance(string number, string note)
    {
        foreach (var material in _materials.Where(material => material.ToleratedBy == number)) material.EndTolerance(Writing.Tidy(note));
    }

    public Outcome Complete(string result, long by, DateTimeOffset at) => string.IsNullOrWhiteSpace(result)
        ? Outcome.Refused([new FieldMissing("CaseFile.Result"), .. WhyNot(CaseAct.Complete)])
        : Do(CaseAct.Complete, () => (Result, FinishedBy, FinishedAt) = (Writing.Tidy(result), by, at));

    public Outcome Withdraw(ReasonText reason, long by, DateTimeOffset at) => Do(CaseAct.Withdraw, () => (Result, FinishedBy, FinishedAt) = (reason.Value, by, at));

    public Outcome HandOver(long toUnitId, ReasonText text, long by, DateTimeOffset at) => Do(CaseAct.HandOver, () => _handOvers.Add(CaseHandOver.Of(toUnitId, text.Value, by, at)));

    private static IReadOnlyList<Refusal> WhyNotSettle(CaseMaterial material) => material.State is MaterialState.Settled ? [new MaterialSettled(material.ProofName)] : [];

    private void Add(MaterialFacts facts, long by, DateTimeOffset at) => _materials.Add(CaseMaterial.Of(_materials.Count + 1, facts, by, at));

    private Outcome On(int no, Func<CaseMaterial, IReadOnlyList<Refusal>> whyNot, Action<CaseMaterial> change)
    {
        if (Material(no) is not { } material) return Outcome.Refused([.. WhyNot(CaseAct.Work), new NoSuchMaterial(no)]);
        return whyNot(material) is { Count: > 0 } refusals ? Outcome.Refused([.. WhyNot(CaseAct.Work), .. refusals]) : Do(CaseAct.Work, () => change(material));
    }

    private Outcome Do(CaseAct act, Action change)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo.GetValueOrDefault(act, State);
        return Outcome.Done;
    }
}
