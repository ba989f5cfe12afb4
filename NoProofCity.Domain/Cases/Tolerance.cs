using System.Globalization;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Cases;

/// <summary>Withdrawn: its case ended without it.</summary>
public enum ToleranceState { Accepted, Supplemented, Lapsed, Withdrawn }

public enum ToleranceAct { Supplement, Lapse, Withdraw }

/// <summary>Which cases a place takes with a material missing.</summary>
public enum ToleranceScope { None, Any, ImmediateAfterFailure }

/// <summary>What becomes of it when the time is over.</summary>
public enum ToleranceConsequence { Lapses }

/// <summary>Who brings what is missing. What the list spares the applicant the unit goes on to obtain: a tolerance is no back door to a demand.</summary>
public enum ToleranceSource { Applicant, Unit }

/// <summary>What the place says about it.</summary>
public sealed record ToleranceRules(ToleranceScope Scope, int DueWorkdays, ToleranceConsequence Consequence)
{
    public static ToleranceRules Of(RuleProfile profile) => new(profile.Choice<ToleranceScope>("Tol.AllowedFor"), profile.Number("Tol.DueWorkdays"), profile.Choice<ToleranceConsequence>("Tol.Consequence"));
}

/// <summary>A material that is missing.</summary>
/// <param name="HasFailed">A verification or an errand did not bring it in time.</param>
public sealed record MissingMaterial(CaseMaterial Material, ToleranceSource Source, bool HasFailed);

/// <summary>One missing material, and how it was made good.</summary>
public sealed class PendingMaterial
{
    private PendingMaterial() { } // for EF Core

    public int MaterialNo { get; private set; }
    public string ProofName { get; private set; } = "";
    public ToleranceSource Source { get; private set; }
    public DateTimeOffset? MadeGoodAt { get; private set; }

    internal static PendingMaterial Of(MissingMaterial missing) => new() { MaterialNo = missing.Material.No, ProofName = missing.Material.ProofName, Source = missing.Source };

    internal void MakeGood(DateTimeOffset at) => MadeGoodAt = at;
}

/// <summary>A case is taken although a material is missing (容缺受理): the list of what is missing, by when it is made good, and what follows if it is not.</summary>
public sealed class Tolerance : IAggregate
{
    /// <summary>The clock of making good.</summary>
    public const string Clock = "tolerance";

    public static IReadOnlyDictionary<ToleranceAct, ToleranceState> PossibleIn { get; } = new Dictionary<ToleranceAct, ToleranceState>
    {
        [ToleranceAct.Supplement] = ToleranceState.Accepted,
        [ToleranceAct.Lapse] = ToleranceState.Accepted,
        [ToleranceAct.Withdraw] = ToleranceState.Accepted,
    };

    public static IReadOnlyDictionary<ToleranceAct, ToleranceState> LeadsTo { get; } = new Dictionary<ToleranceAct, ToleranceState>
    {
        [ToleranceAct.Supplement] = ToleranceState.Supplemented,
        [ToleranceAct.Lapse] = ToleranceState.Lapsed,
        [ToleranceAct.Withdraw] = ToleranceState.Withdrawn,
    };

    private readonly List<PendingMaterial> _materials = [];

    private Tolerance() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }

    /// <summary>"RQ-2026-000123".</summary>
    public string Number { get; private set; } = "";

    public long CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";

    /// <summary>Why it is taken without.</summary>
    public string Reason { get; private set; } = "";

    public ToleranceConsequence Consequence { get; private set; }
    public ToleranceState State { get; private set; }
    public long AcceptedBy { get; private set; }
    public DateTimeOffset AcceptedAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<PendingMaterial> Materials => _materials;

    /// <summary>Every reason why a case is not taken so.</summary>
    public static IReadOnlyList<Refusal> WhyNotAccept(CaseFile one, IReadOnlyList<MissingMaterial> missing, ToleranceRules rules)
    {
        if (rules.Scope is ToleranceScope.None) return [new ToleranceNotInPlace()];
        var refusals = new List<Refusal>(one.WhyNot(CaseAct.Work));
        if (missing.Count == 0) refusals.Add(new ToleranceOfNothing());
        foreach (var material in missing.Select(each => each.Material))
        {
            if (material.State is MaterialState.Settled) refusals.Add(new MaterialSettled(material.ProofName));
            else if (material.ToleratedBy.Length > 0) refusals.Add(new MaterialTolerated(material.ProofName));
        }
        if (rules.Scope is not ToleranceScope.ImmediateAfterFailure) return refusals;
        if (one.ItemKind is not Inventory.ItemKind.Immediate) refusals.Add(new ToleranceOnlyImmediate());
        refusals.AddRange(missing.Where(each => !each.HasFailed).Select(each => new ToleranceWithoutFailure(each.Material.ProofName)));
        return refusals;
    }

    public static Outcome<Tolerance> Accept(CaseFile one, IReadOnlyList<MissingMaterial> missing, ToleranceRules rules, string reason, string number, long by, DateTimeOffset at)
    {
        var refusals = new List<Refusal>(WhyNotAccept(one, missing, rules));
        if (string.IsNullOrWhiteSpace(reason)) refusals.Add(new FieldMissing("Tolerance.Reason"));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var accepted = new Tolerance
        {
            PlaceId = one.PlaceId, UnitId = one.UnitId, Number = number, CaseId = one.Id, CaseNumber = one.Number, Reason = Writing.Tidy(reason), Consequence = rules.Consequence, AcceptedBy = by, AcceptedAt = at,
        };
        accepted._materials.AddRange(missing.Select(PendingMaterial.Of));
        return accepted;
    }

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"RQ-{year:0000}-{serial:000000}");

    public IReadOnlyList<Refusal> WhyNot(ToleranceAct act) => State == PossibleIn[act] ? [] : [new ToleranceNotPossibleIn(State, act)];

    /// <summary>Those of its case that are settled are made good; with the last of them it is over.</summary>
    /// <returns>Whether it changed.</returns>
    public bool Follow(CaseFile one, DateTimeOffset at)
    {
        if (State is not ToleranceState.Accepted) return false;
        var now = _materials.Where(pending => pending.MadeGoodAt is null && one.Material(pending.MaterialNo) is { State: MaterialState.Settled }).ToList();
        foreach (var pending in now) pending.MakeGood(at);
        if (now.Count > 0 && _materials.TrueForAll(pending => pending.MadeGoodAt is not null)) (State, EndedAt) = (LeadsTo[ToleranceAct.Supplement], at);
        return now.Count > 0;
    }

    public Outcome Lapse(DateTimeOffset at) => Do(ToleranceAct.Lapse, () => EndedAt = at);

    public Outcome Withdraw(DateTimeOffset at) => Do(ToleranceAct.Withdraw, () => EndedAt = at);

    /// <summary>Whoever took the case so is told once that the time is nearly over.</summary>
    public void Remind(DateTimeOffset at) => RemindedAt ??= at;

    private Outcome Do(ToleranceAct act, Action change)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo[act];
        return Outcome.Done;
    }
}
