using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Web.Words;

/// <summary>How findings look and read on screen; their sentences stand with the refusals.</summary>
public static class FindingWords
{
    /// <summary>Whether it alone speaks for cancelling, and its sign.</summary>
    public static (bool IsGrave, string Icon) LookOf(FindingKind kind) => kind switch
    {
        FindingKind.NoBasis => (true, "gavel"),
        FindingKind.WeakBasis => (false, "circle-question"),
        FindingKind.RepealedBasis => (true, "calendar-xmark"),
        FindingKind.SelfAdded => (true, "user-pen"),
        FindingKind.IssuerCannotVerify => (true, "user-slash"),
        FindingKind.OwnProof => (false, "rotate-left"),
        FindingKind.Outside => (false, "map-location-dot"),
        FindingKind.Excluded => (false, "circle-minus"),
        FindingKind.Duplicate => (false, "clone"),
        FindingKind.Circular => (true, "arrows-rotate"),
        FindingKind.NegativeList => (true, "ban"),
        FindingKind.CoveredByCertificate => (false, "id-card"),
        _ => (false, "hourglass-half"),
    };

    /// <summary>A narrow cell or column shows the first of them.</summary>
    public static IEnumerable<FindingKind> GravestFirst(IEnumerable<FindingKind> kinds) => GravestFirst(kinds, kind => kind);

    public static IEnumerable<T> GravestFirst<T>(IEnumerable<T> found, Func<T, FindingKind> kindOf) => found.OrderByDescending(one => LookOf(kindOf(one)).IsGrave);

    /// <summary>A circle told from its first step to where it closes.</summary>
    public static string Of(IReadOnlyList<CircleStep> circle) =>
        string.Join("；", circle.Select((step, at) => $"{step.Unit}“{step.Issues}”{(at == circle.Count - 1 ? "又要" : "要")}“{step.AsksFor}”")) + "。";

    /// <summary>Where a circle is undone most easily; null where every step has its law.</summary>
    public static string? WayOut(IReadOnlyList<CircleStep> circle) =>
        circle.FirstOrDefault(step => !step.HasBasis) is { } loose ? $"{loose.Unit}要“{loose.AsksFor}”没有依据，建议从它解开。" : null;
}
