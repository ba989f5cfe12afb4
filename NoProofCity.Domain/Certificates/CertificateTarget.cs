using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Certificates;

/// <summary>What is counted of the certificates in force. Issued in step and in full use are two measures: the one says nothing of the other.</summary>
public enum CertificateMeasure { InStep, Sealed, History, Electronic, InUse }

/// <summary>How a target stands on a day.</summary>
public enum TargetState { NothingToCount, Running, Met, MetLate, Missed }

/// <summary>So many certificates by a day.</summary>
/// <param name="Rule">The key of the profile that sets the day; it leads to the article.</param>
/// <param name="Wanted">Null for all that are concerned.</param>
public sealed record CertificateTarget(CertificateMeasure Measure, string Rule, int? Wanted, DateOnly By)
{
    /// <summary>The targets that a place sets, in the order of their days; those it does not set are absent.</summary>
    public static IReadOnlyList<CertificateTarget> Of(RuleProfile profile)
    {
        CertificateTarget?[] set =
        [
            Counted(CertificateMeasure.InStep, profile.NumberOrNull("Cert.InStepFirst"), "Cert.InStepFirstBy", profile.DateOrNull("Cert.InStepFirstBy")),
            Counted(CertificateMeasure.InStep, profile.NumberOrNull("Cert.InStepSecond"), "Cert.InStepSecondBy", profile.DateOrNull("Cert.InStepSecondBy")),
            All(CertificateMeasure.InStep, "Cert.InStepAllBy", profile.DateOrNull("Cert.InStepAllBy")),
            All(CertificateMeasure.Sealed, "Cert.SealedBy", profile.DateOrNull("Cert.SealedBy")),
            All(CertificateMeasure.History, "Cert.HistoryBy", profile.DateOrNull("Cert.HistoryBy")),
            All(CertificateMeasure.Electronic, "Cert.FinishedBy", profile.DateOrNull("Cert.FinishedBy")),
            Counted(CertificateMeasure.InUse, profile.NumberOrNull("Cert.InUseFirst"), "Cert.InUseFirstBy", profile.DateOrNull("Cert.InUseFirstBy")),
            Counted(CertificateMeasure.InUse, profile.NumberOrNull("Cert.InUseSecond"), "Cert.InUseSecondBy", profile.DateOrNull("Cert.InUseSecondBy")),
        ];
        return [.. set.OfType<CertificateTarget>().OrderBy(target => target.By)];
    }

    /// <summary>How the target stands at the end of a day.</summary>
    public TargetProgress On(IReadOnlyList<CertificateStanding> certificates, DateOnly day)
    {
        var (reached, whole) = Count(certificates, day);
        return new(this, reached, whole, StateOf(certificates, day, reached, whole));
    }

    private TargetState StateOf(IReadOnlyList<CertificateStanding> certificates, DateOnly day, int reached, int whole)
    {
        if (whole == 0) return TargetState.NothingToCount;
        if (day < By) return reached >= whole ? TargetState.Met : TargetState.Running;
        var (inTime, wanted) = Count(certificates, By);
        if (wanted > 0 && inTime >= wanted) return TargetState.Met;
        return reached >= whole ? TargetState.MetLate : TargetState.Missed;
    }

    private (int Reached, int Whole) Count(IReadOnlyList<CertificateStanding> certificates, DateOnly day)
    {
        var concerned = certificates.Where(one => one.IsConcerned(Measure, day)).ToList();
        return (concerned.Count(one => one.Has(Measure, day)), Wanted ?? concerned.Count);
    }

    private static CertificateTarget? Counted(CertificateMeasure measure, int? wanted, string rule, DateOnly? by) => wanted is { } number && by is { } day ? new(measure, rule, number, day) : null;

    private static CertificateTarget? All(CertificateMeasure measure, string rule, DateOnly? by) => by is { } day ? new(measure, rule, null, day) : null;
}

/// <param name="Whole">The number wanted; where all are, those concerned on the day.</param>
public sealed record TargetProgress(CertificateTarget Target, int Reached, int Whole, TargetState State)
{
    /// <summary>What goes beyond the number wanted does not count.</summary>
    public Rate Rate => new(Math.Min(Reached, Whole), Whole);
}

/// <summary>The days of one certificate: what is counted.</summary>
public sealed record CertificateStanding(DateOnly? InStepSince, DateOnly? SealedSince, bool HasHistory, DateOnly? HistorySince, DateOnly? InUseSince, DateOnly? WithdrawnOn)
{
    /// <summary>Whether it is one of those of which the measure speaks on a day: in force, and for the seal issued in step, for the history with one.</summary>
    public bool IsConcerned(CertificateMeasure measure, DateOnly day) => (WithdrawnOn is null || WithdrawnOn > day) && measure switch
    {
        CertificateMeasure.Sealed => InStepSince <= day,
        CertificateMeasure.History => HasHistory,
        _ => true,
    };

    public bool Has(CertificateMeasure measure, DateOnly day) => measure switch
    {
        CertificateMeasure.InStep => InStepSince <= day,
        CertificateMeasure.Sealed => SealedSince <= day,
        CertificateMeasure.History => HistorySince <= day,
        CertificateMeasure.Electronic => InStepSince <= day && SealedSince <= day && (!HasHistory || HistorySince <= day),
        _ => InUseSince <= day,
    };
}
