using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.ExemptionList;

/// <summary>Who a profile names as one who approves or publishes.</summary>
public enum ListOrgan { Legal, Office, LeadBody, Government }

public enum ListCadence { Timely, RealTime, RealTimeHalfYear }

/// <summary>What stands between a draft and its publication.</summary>
/// <param name="ByConsent">The office consents and another publishes; everywhere else somebody approves.</param>
/// <param name="Rule">The key of the rule that names the approver.</param>
public sealed record EditionChain(ListOrgan Approver, bool ByConsent, ListOrgan Publisher, string Rule);

/// <summary>What the profile of the place says about its lists.</summary>
public sealed record ListRules
{
    public required ListOrgan Approver { get; init; }
    public required ListOrgan FirstApprover { get; init; }
    public required ListOrgan ImplementationApprover { get; init; }
    public required ListOrgan Publisher { get; init; }
    public required RuleSet Methods { get; init; }
    public required RuleSet Channels { get; init; }

    /// <summary>Of the implementation list.</summary>
    public required IReadOnlyList<UnitLevel> ImplementationLevels { get; init; }

    /// <summary>Of every other list.</summary>
    public required IReadOnlyList<UnitLevel> Levels { get; init; }

    public ListCadence Cadence { get; init; }
    public bool UseListOnlyAdds { get; init; }
    public int? UseListPerYear { get; init; }
    public bool IssueListIsPeriodic { get; init; }

    public static ListRules Of(RuleProfile profile) => new()
    {
        Approver = profile.Choice<ListOrgan>("List.Approver"),
        FirstApprover = profile.Choice<ListOrgan>("List.FirstApprover"),
        ImplementationApprover = profile.Choice<ListOrgan>("List.ImplementationApprover"),
        Publisher = profile.Choice<ListOrgan>("List.Publisher"),
        Methods = profile.Set("Method.Set"),
        Channels = profile.Set("List.Channels"),
        ImplementationLevels = LevelsOf(profile, "List.ImplementationLevels"),
        Levels = LevelsOf(profile, "List.Levels"),
        Cadence = profile.Choice<ListCadence>("List.Cadence"),
        UseListOnlyAdds = profile.Flag("List.UseListOnlyAdds"),
        UseListPerYear = profile.NumberOrNull("List.UseListPerYear"),
        IssueListIsPeriodic = profile.Flag("List.IssueListPeriodic"),
    };

    /// <summary>What the place calls a way; a place whose ways have no name for it cancels all the same.</summary>
    public string LabelOf(string method) => Methods.Find(method)?.Label ?? method switch
    {
        MethodKeys.DirectCancel => "直接取消",
        RuleSet.Other => "其他",
        _ => method,
    };

    public IReadOnlyList<UnitLevel> LevelsFor(ListKind kind) => kind is ListKind.Implementation ? ImplementationLevels : Levels;

    /// <summary>The level in whose list a unit stands: its own, or the next above that has one, so that villages stand with their town.</summary>
    public UnitLevel ListedAt(ListKind kind, UnitLevel level)
    {
        var levels = LevelsFor(kind);
        for (var above = level; above >= UnitLevel.City; above--)
            if (levels.Contains(above)) return above;
        return levels.Min();
    }

    /// <param name="isFirst">The place never published an edition of the exemption list.</param>
    public EditionChain ChainOf(ListKind kind, bool isFirst)
    {
        var (approver, rule) = kind switch
        {
            ListKind.Implementation => (ImplementationApprover, "List.ImplementationApprover"),
            ListKind.Exemption when isFirst => (FirstApprover, "List.FirstApprover"),
            _ => (Approver, "List.Approver"),
        };
        return new(approver, IsOffice(approver) && !IsOffice(Publisher), Publisher, rule);
    }

    // The lead body acts through its office, which keeps the minutes.
    private static bool IsOffice(ListOrgan organ) => organ is ListOrgan.Office or ListOrgan.LeadBody;

    private static IReadOnlyList<UnitLevel> LevelsOf(RuleProfile profile, string key) => [.. profile.Set(key).Members.Select(member => Enum.Parse<UnitLevel>(member.Key))];
}
