using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Web.Profiles;

/// <summary>A new version as it is typed, kept as a draft.</summary>
public sealed class ProfileInput
{
    public DateOnly? From { get; set; }

    public List<RuleInput> Changes { get; set; } = [];

    /// <summary>What the desk is told, or everything that is wrong with it at once.</summary>
    public Outcome<ProfileChanges> Read(RuleCatalogue catalogue)
    {
        var changes = Changes.Select(change => change.Change(catalogue.Find(change.Key)!)).ToList();
        var findings = changes.SelectMany(change => change.Refusals).ToList();
        if (From is null) findings.Add(new FieldMissing("ProfileVersion.EffectiveFrom"));
        return findings.Count > 0 ? Outcome.Refused(findings) : new ProfileChanges(From!.Value, [.. changes.Select(change => change.Value)]);
    }
}

public sealed record ProfileChanges(DateOnly From, IReadOnlyList<RuleChange> Changes);
