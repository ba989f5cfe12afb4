namespace NoProofCity.Domain.Inventory.Findings;

/// <summary>The kinds of finding (问题发现), in the order in which they are told.</summary>
public enum FindingKind
{
    NoBasis, WeakBasis, RepealedBasis, SelfAdded, IssuerCannotVerify, OwnProof, Outside, Excluded, Duplicate, Circular, NegativeList, CoveredByCertificate, TemporaryWithoutCertificate,
}

/// <summary>Something that the house noticed in the tables of a place. It suggests; a person decides.</summary>
/// <param name="Rule">The key of the rule, as in a refusal; null where no rule of the place says so.</param>
/// <param name="Rows">The keys of the rows it concerns, in order.</param>
public abstract record InventoryFinding(FindingKind Kind, string? Rule, IReadOnlyList<long> Rows);

public sealed record BasisIsMissing(long Row) : InventoryFinding(FindingKind.NoBasis, "Inv.CancelWithoutLaw", [Row]);

/// <summary>The texts that it cites are in force, but none of them may ask for a proof.</summary>
public sealed record BasisIsWeak(long Row, string Law, LegalForce Force) : InventoryFinding(FindingKind.WeakBasis, "Inv.SufficientForce", [Row]);

public sealed record BasisIsRepealed(long Row, string Law, DateOnly? On) : InventoryFinding(FindingKind.RepealedBasis, "Inv.CancelWithoutLaw", [Row]);

public sealed record ProofIsSelfAdded(long Row) : InventoryFinding(FindingKind.SelfAdded, "Inv.CancelSelfAdded", [Row]);

public sealed record IssuerCannotVerify(long Row, string Issuer) : InventoryFinding(FindingKind.IssuerCannotVerify, "Inv.CancelIssuerCannotVerify", [Row]);

/// <summary>The unit asks the applicant for a paper that it issues itself.</summary>
public sealed record IssuedByTheAsker(long Row, string Issuer) : InventoryFinding(FindingKind.OwnProof, "Inv.Definition", [Row]);

public sealed record IssuedOutside(long Row, string Issuer) : InventoryFinding(FindingKind.Outside, "Scope.Territory", [Row]);

/// <param name="Reason">As the place calls it.</param>
public sealed record NotReached(long Row, string Reason, string ReasonRule) : InventoryFinding(FindingKind.Excluded, ReasonRule, [Row]);

/// <summary>One fact, of one issuer, asked for by several units or under several names.</summary>
public sealed record AskedMoreThanOnce(IReadOnlyList<long> Asked, string Fact, IReadOnlyList<string> Names, int Units) : InventoryFinding(FindingKind.Duplicate, "Inv.Defects", Asked);

/// <summary>Proofs that are asked for, one for the other, until the first is asked for again.</summary>
/// <param name="Tangled">All rows that lie on any circle with these.</param>
/// <param name="Circle">The shortest of the circles, each step with what it leads to; the last leads to the first.</param>
public sealed record AskedInACircle(IReadOnlyList<long> Tangled, IReadOnlyList<CircleStep> Circle) : InventoryFinding(FindingKind.Circular, "Inv.Defects", Tangled);

/// <summary>To issue <paramref name="Issues"/>, the unit asks for <paramref name="AsksFor"/>.</summary>
/// <param name="HasBasis">Whether a law asks for it; where none does, the circle is undone most easily.</param>
public sealed record CircleStep(long Row, string Unit, string Issues, string AsksFor, bool HasBasis)
{
    public override string ToString() => $"{Unit}：{Issues} → {AsksFor}";
}

/// <param name="Name">As the list has it.</param>
public sealed record OnTheNegativeList(long Row, string Name, string Issuer) : InventoryFinding(FindingKind.NegativeList, null, [Row]);

/// <param name="Certificate">As the catalogue has it.</param>
public sealed record ShownByACertificate(long Row, string Certificate) : InventoryFinding(FindingKind.CoveredByCertificate, null, [Row]);

public sealed record TemporaryAlone(long Row, bool HasCertificate) : InventoryFinding(FindingKind.TemporaryWithoutCertificate, "Inv.Temporary", [Row]);
