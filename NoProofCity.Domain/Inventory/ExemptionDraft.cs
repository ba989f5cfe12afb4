namespace NoProofCity.Domain.Inventory;

/// <summary>What the list module gets of a row that was decided to be kept: the beginning of an entry (免提交清单条目).</summary>
/// <param name="Method">By its key in the profile; null where the programme does not reach the proof.</param>
/// <param name="MethodName">As the place calls it; blank for none.</param>
public sealed record ExemptionDraft(
    long RowId, long DemandingUnitId, string ProofName, string ItemCode, string ItemName, string? PowerType, string Basis, string Issuer, long? IssuerUnitId,
    string? Method, string MethodName, string MethodReason, Exclusion? Exclusion)
{
    public static ExemptionDraft Of(InventoryRow row, bool isProvincial, InventoryRules rules) => new(
        row.Id, row.UnitId, row.ProofName, row.ItemCode, row.ItemName, row.PowerType, row.Basis, row.Issuer, row.IssuerUnitId,
        row.VerdictMethod, row.VerdictMethod is { } method ? rules.Methods.Find(method)?.Label ?? method : "", row.VerdictReason, ScopeOf.Exclusion(row.Facts, isProvincial, rules));
}

/// <summary>A proof that nobody may ask for any more, with what links up after it.</summary>
public sealed record CancelledProof(long RowId, long DemandingUnitId, string ProofName, string ItemCode, string ItemName, string Issuer, string Reason, string FollowUp)
{
    public static CancelledProof Of(InventoryRow row) =>
        new(row.Id, row.UnitId, row.ProofName, row.ItemCode, row.ItemName, row.Issuer, row.VerdictReason, row.FollowUp);
}

/// <summary>What comes of a decided table.</summary>
public sealed record ReviewResult(IReadOnlyList<ExemptionDraft> Drafts, IReadOnlyList<CancelledProof> Cancelled)
{
    /// <param name="provincial">The codes of the items that the province reviews.</param>
    public static ReviewResult Of(IReadOnlyList<InventoryRow> rows, IReadOnlySet<string> provincial, InventoryRules rules) => new(
        [.. rows.Where(row => row.Verdict is Disposition.RetainReplace).Select(row => ExemptionDraft.Of(row, provincial.Contains(row.ItemCode), rules))],
        [.. rows.Where(row => row.Verdict is Disposition.Cancel).Select(CancelledProof.Of)]);
}
