using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.ExemptionList;

/// <summary>What is to be said when somebody wants to ask an applicant for a proof.</summary>
/// <remarks>ByCertificate: the place issues it electronically, so the office looks it up.</remarks>
public enum DemandAnswer { NotListed, Exempt, Cancelled, InAdjustment, OffTheList, Excluded, ByCertificate }

/// <summary>Whether the ban while an adjustment runs is absolute.</summary>
public enum InterimDemand { Ban, InPrinciple }

/// <summary>Which adjustments the ban belongs to.</summary>
public enum InterimScope { All, Additions }

/// <param name="CanOverride">The unit's lead may let it be demanded all the same, with a reason.</param>
/// <param name="Rule">The key of the rule that forbids it; null where nothing does, and where the list itself does.</param>
public sealed record DemandVerdict(DemandAnswer Answer, bool MayDemand, bool CanOverride = false, string? Rule = null)
{
    /// <summary>Nobody asks for it any more, and nothing stands in its place.</summary>
    public bool IsCancelled => Answer is DemandAnswer.Cancelled or DemandAnswer.OffTheList;
}

/// <summary>Whether a proof may be demanded of an applicant: asked at the counter, in guides, and by the public.</summary>
public static class DemandRule
{
    /// <param name="entry">Null where the list does not know the proof.</param>
    public static DemandVerdict Of(ExemptionEntry? entry, InterimDemand interim) => entry switch
    {
        null or { State: EntryState.Draft or EntryState.Dropped, IsInInterim: false } => NotListed,
        { IsInInterim: true } => new(DemandAnswer.InAdjustment, MayDemand: false, interim is InterimDemand.InPrinciple, "Adj.InterimDemand"),
        { State: EntryState.Cancelled } => new(DemandAnswer.OffTheList, MayDemand: false),
        { LineState: LineState.Excluded } => new(DemandAnswer.Excluded, MayDemand: true),
        { LineState: LineState.Cancelled } => new(DemandAnswer.Cancelled, MayDemand: false),
        _ => new(DemandAnswer.Exempt, MayDemand: false),
    };

    /// <summary>
    /// Of the entries that one unit has for one proof the one that speaks: that of the item rather than that of another, under the very name rather than
    /// one that means the same, what holds rather than what held, the latest. A draft says nothing while anything else does.
    /// </summary>
    /// <param name="written">The proof as it is asked for.</param>
    /// <param name="item">What is applied for; null where nobody says.</param>
    public static ExemptionEntry? Speaking(IEnumerable<ExemptionEntry> ofTheProof, string written, LinkedItem? item) => ofTheProof.MaxBy(entry =>
        (entry.State is not EntryState.Draft, item is not null && entry.IsLinkedTo(item), entry.ProofName == written, entry.State is EntryState.InForce or EntryState.Provisional, entry.Id));

    public static DemandVerdict NotListed { get; } = new(DemandAnswer.NotListed, MayDemand: true);

    public static DemandVerdict ByCertificate { get; } = new(DemandAnswer.ByCertificate, MayDemand: false, Rule: "Case.Demand");

    public static InterimDemand InterimOf(RuleProfile profile) => profile.Choice<InterimDemand>("Adj.InterimDemand");

    public static InterimScope ScopeOf(RuleProfile profile) => profile.Choice<InterimScope>("Adj.InterimScope");
}
