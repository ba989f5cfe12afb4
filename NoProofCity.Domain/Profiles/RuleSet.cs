namespace NoProofCity.Domain.Profiles;

/// <summary>One member of a list that the profile gives: a channel, a reason, a ground.</summary>
/// <param name="Key">The name by which code and stored rows know it.</param>
/// <param name="Label">What the place calls it.</param>
/// <param name="For">What it belongs to, where a list says so: the types of adjustment of a reason, the channels of a receiver.</param>
/// <param name="NeedsText">Whether it is the document's own 其他, which must be explained.</param>
/// <param name="Article">Its own article, when narrower than that of the list.</param>
public sealed record RuleMember(string Key, string Label, IReadOnlyList<string> For, bool NeedsText, string? Article);

/// <summary>A list of the profile.</summary>
/// <param name="IsOpen">Whether the source ends it with 等: 其他 with text is then offered beside the members.</param>
public sealed record RuleSet(IReadOnlyList<RuleMember> Members, bool IsOpen) : RuleValue
{
    /// <summary>The key of 其他, whether the document lists it or the list is open.</summary>
    public const string Other = "Other";

    public bool OffersOther => IsOpen || Has(Other);

    public bool Has(string key) => Members.Any(member => member.Key == key);

    public RuleMember? Find(string key) => Members.FirstOrDefault(member => member.Key == key);

    /// <summary>The members that belong to something: the reasons for one type of adjustment.</summary>
    public IEnumerable<RuleMember> For(string what) => Members.Where(member => member.For.Contains(what));

    public override bool IsSameAs(RuleValue? other) => other is RuleSet set && IsOpen == set.IsOpen
        && Members.Count == set.Members.Count
        && Members.All(member => set.Find(member.Key) is { } same && same.Label == member.Label && same.NeedsText == member.NeedsText
            && same.For.SequenceEqual(member.For));
}
