namespace NoProofCity.Domain.Profiles;

/// <summary>One line of two profiles side by side. Same means the same rule: where each document states it may differ.</summary>
public sealed record ComparisonRow(RuleKey Key, RuleEntry Left, RuleEntry Right)
{
    public bool IsSame => Left.Value is { } left ? left.IsSameAs(Right.Value) : Right.Value is null;
}

/// <summary>The terms of one part in two profiles; null where one has no such part.</summary>
public sealed record TermRow(string Part, Term? Left, Term? Right)
{
    public bool IsSame => Left is not null && Right is not null && (Left.Effective, Left.Expiry) == (Right.Effective, Right.Expiry);
}

/// <summary>Two profiles side by side (规则档对照).</summary>
public sealed record ProfileComparison(IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<TermRow> Terms)
{
    /// <summary>Every valued line, in the order of the catalogue; bare rules have nothing to compare but their articles.</summary>
    public static ProfileComparison Of(RuleProfile left, RuleProfile right) => new(
        [.. left.Entries.Where(entry => entry.Key.Kind is not RuleKind.Rule).Select(entry => new ComparisonRow(entry.Key, entry, right.Entry(entry.Key.Key)))],
        [.. left.Terms.Concat(right.Terms).Select(term => term.Part).Distinct()
            .Select(part => new TermRow(part, left.Terms.FirstOrDefault(term => term.Part == part), right.Terms.FirstOrDefault(term => term.Part == part)))]);
}
