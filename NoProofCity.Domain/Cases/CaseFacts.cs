using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Domain.Cases;

/// <summary>How the applicant came: at the window, online, or on paper for those who cannot or will not do otherwise.</summary>
public enum CaseChannel { Window, Online, Offline }

public enum CaseState { Open, Completed, Withdrawn }

public enum CaseAct { Work, Complete, Withdraw, HandOver }

/// <summary>How a material of a case is satisfied.</summary>
public enum MaterialWay { Cancelled, Certificate, Register, Verification, Promise, Voluntary, Supplement, SelfCheck, Errand, OnlineIssuing, Archive, Paper }

/// <summary>Open: nothing was done yet. Asked: another unit is asked. Settled: satisfied, or nobody may ask for it.</summary>
public enum MaterialState { Open, Asked, Settled }

/// <summary>The service item as it stood when the case was opened.</summary>
/// <param name="IsPower">An item of administrative power, as units with approval powers handle them; no public service.</param>
public sealed record CaseItem(long Id, string Code, string Name, ItemKind Kind, bool IsPower, int? StatutoryDays, int? PromisedDays);

/// <summary>What the clerk enters to open a case.</summary>
/// <param name="ExternalNumber">The number of the same case in the system of the province or the city; blank where there is none.</param>
/// <param name="Phone">Blank where the applicant leaves none.</param>
public sealed record CaseFacts(Subject Applicant, CaseChannel Channel)
{
    public string ExternalNumber { get; init; } = "";
    public string Phone { get; init; } = "";

    /// <summary>Who came instead of the applicant, with written authority.</summary>
    public string CameFor { get; init; } = "";
}

/// <summary>A material that the item asks for, with the line of the list about it where there is one.</summary>
/// <param name="IsCancelled">Nobody may ask for it any more.</param>
public sealed record MaterialFacts(string ProofName, long? EntryId, bool IsCancelled);

/// <summary>Somebody tried to demand a proof of the applicant.</summary>
/// <param name="Answer">What the list said.</param>
/// <param name="OverrideReason">Why it was demanded all the same, where the place leaves that open; blank otherwise.</param>
public sealed class DemandAttempt
{
    private DemandAttempt() { } // for EF Core

    public string ProofName { get; private set; } = "";
    public long? EntryId { get; private set; }
    public ExemptionList.DemandAnswer Answer { get; private set; }
    public bool WasAllowed { get; private set; }
    public string OverrideReason { get; private set; } = "";
    public long By { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal static DemandAttempt Of(string proof, long? entryId, ExemptionList.DemandVerdict verdict, ReasonText? reason, long by, DateTimeOffset at) => new()
    {
        ProofName = proof, EntryId = entryId, Answer = verdict.Answer, WasAllowed = verdict.MayDemand || reason is not null, OverrideReason = reason?.Value ?? "", By = by, At = at,
    };
}

/// <summary>One material of a case (申请材料), and how it is satisfied.</summary>
public sealed class CaseMaterial
{
    private CaseMaterial() { } // for EF Core

    /// <summary>Counted in its case from one; what other things know it by.</summary>
    public int No { get; private set; }

    public string ProofName { get; private set; } = "";

    /// <summary>The line of the list about it; null where the list does not know it.</summary>
    public long? EntryId { get; private set; }

    public MaterialState State { get; private set; }

    /// <summary>Null while it is open.</summary>
    public MaterialWay? Way { get; private set; }

    /// <summary>From where it is known: the number of the request, the name of the register, the paper.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What became of earlier ways: the request that found nothing, the errand that failed.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The number of the acceptance that lets the case go on without it; blank where there is none.</summary>
    public string ToleratedBy { get; private set; } = "";

    public long? SettledBy { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }

    internal static CaseMaterial Of(int no, MaterialFacts facts, long by, DateTimeOffset at)
    {
        var material = new CaseMaterial { No = no, ProofName = Writing.Tidy(facts.ProofName), EntryId = facts.EntryId };
        if (facts.IsCancelled) material.Settle(MaterialWay.Cancelled, "", by, at);
        return material;
    }

    internal void Ask(MaterialWay way, string source) => (State, Way, Source) = (MaterialState.Asked, way, source);

    internal void Tolerate(string number) => ToleratedBy = number;

    internal void EndTolerance(string note)
    {
        ToleratedBy = "";
        if (State is MaterialState.Open) Note = note;
    }

    /// <summary>What is being asked for in one way is settled by that way alone: an answer by a person or a register, an errand by itself.</summary>
    internal bool AwaitsOther(MaterialWay way) => State is MaterialState.Asked && (Way is MaterialWay.Errand ? way is not MaterialWay.Errand : way is not MaterialWay.Verification and not MaterialWay.Register);

    internal void Settle(MaterialWay way, string source, long by, DateTimeOffset at) =>
        (State, Way, Source, SettledBy, SettledAt) = (MaterialState.Settled, way, source, by, at);

    internal void Reopen(string note) => (State, Way, Source, Note, SettledBy, SettledAt) = (MaterialState.Open, null, "", note, null, null);
}

/// <summary>The finished licence is handed to whoever supervises the trade from now on.</summary>
public sealed class CaseHandOver
{
    private CaseHandOver() { } // for EF Core

    public long ToUnitId { get; private set; }
    public string Text { get; private set; } = "";
    public long By { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal static CaseHandOver Of(long toUnitId, string text, long by, DateTimeOffset at) => new() { ToUnitId = toUnitId, Text = text, By = by, At = at };
}

/// <summary>The unit looked into it itself (自行核查), after nobody could say. Encouraged, and never owed.</summary>
public sealed class SelfCheck
{
    private SelfCheck() { } // for EF Core

    public int MaterialNo { get; private set; }
    public string ProofName { get; private set; } = "";

    /// <summary>The request that settled nothing.</summary>
    public string RequestNumber { get; private set; } = "";

    public string Place { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string Persons { get; private set; } = "";
    public string Finding { get; private set; } = "";
    public long By { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal static SelfCheck Of(CaseMaterial material, string requestNumber, Verification.FieldNote note, long by, DateTimeOffset at) => new()
    {
        MaterialNo = material.No, ProofName = material.ProofName, RequestNumber = requestNumber, Place = Writing.Tidy(note.Place), On = note.On, Persons = string.Join('、', note.Names), Finding = Writing.Tidy(note.Finding), By = by, At = at,
    };
}
