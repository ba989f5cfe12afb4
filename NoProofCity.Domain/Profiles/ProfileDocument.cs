namespace NoProofCity.Domain.Profiles;

/// <summary>What one profile file says. With a parent it holds only what differs; without one it answers every key.</summary>
public sealed record ProfileDocument(
    string Code, string Place, string? ParentCode, IReadOnlyList<Term> Terms, IReadOnlyList<RuleEntry> Entries, IReadOnlyList<ProfileNote> Notes)
{
    public const int MaxCodeLength = 40;
}
