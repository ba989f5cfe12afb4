using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Domain.Inventory.Advice;

/// <summary>How a row could be decided, by what was found and what the unit proposed. It saves typing; a person decides.</summary>
/// <param name="Method">By its key in the profile; null for what is cancelled, and where there is nothing to replace.</param>
/// <param name="Ground">The finding on which a cancellation rests; null where the unit itself proposed it.</param>
/// <param name="Necessity">The five questions, as far as the tables answer them.</param>
public sealed record ReviewProposal(Disposition Verdict, string? Method, InventoryFinding? Ground, NecessityTest Necessity)
{
    // In the order in which they weigh. Circles and duplicates are not among them: which of their rows is to go is not for a machine to say.
    private static readonly IReadOnlyList<FindingKind> SpeaksForCancelling =
        [FindingKind.NoBasis, FindingKind.RepealedBasis, FindingKind.SelfAdded, FindingKind.IssuerCannotVerify, FindingKind.NegativeList, FindingKind.OwnProof];

    /// <param name="findings">Of the row, those that nobody set aside.</param>
    /// <param name="canBeKept">Whether anything stands against keeping it whichever way.</param>
    public static ReviewProposal Of(InventoryRow row, IReadOnlyList<InventoryFinding> findings, MethodAdvice advice, bool canBeKept)
    {
        var ground = SpeaksForCancelling.Select(kind => findings.FirstOrDefault(finding => finding.Kind == kind)).FirstOrDefault(finding => finding is not null);
        var isCancelled = !canBeKept || ground is not null || row.Disposition is Disposition.Cancel;
        return new(isCancelled ? Disposition.Cancel : Disposition.RetainReplace, isCancelled ? null : row.Method ?? advice.Method, isCancelled ? ground : null, Answers(row, findings));
    }

    private static NecessityTest Answers(InventoryRow row, IReadOnlyList<InventoryFinding> findings)
    {
        var kinds = findings.Select(finding => finding.Kind).ToHashSet();
        return new(
            HasBasis: !kinds.Overlaps([FindingKind.NoBasis, FindingKind.WeakBasis, FindingKind.RepealedBasis]),
            IsNecessary: !kinds.Overlaps([FindingKind.SelfAdded, FindingKind.OwnProof, FindingKind.NegativeList]),
            NothingElseWouldDo: !kinds.Contains(FindingKind.CoveredByCertificate),
            NoOtherMaterialCovers: !findings.OfType<AskedMoreThanOnce>().Any(same => same.Names.Count > 1),
            IssuerCanInvestigate: row.IssuerCanVerify is not false);
    }
}
