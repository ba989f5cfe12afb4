using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Inventory;

public sealed record BatchNotPossibleIn(BatchState State, BatchAct Act) : Refusal;

public sealed record BasisNotPossibleIn(BasisState State, BasisAct Act) : Refusal;

public sealed record CollectionNotPossibleIn(CollectionState State, CollectionAct Act) : Refusal;

/// <summary>What stands against one row of a table, with its number, so that it is found.</summary>
public sealed record RowRefused(int Number, string ProofName, Refusal Reason) : Refusal(Reason.Rule);

// ── What a row may be ────────────────────────────────────────────────────────

/// <param name="Written">As the table has it.</param>
public sealed record PowerTypeNotOfThePlace(string Written) : Refusal("Scope.PowerTypes"), IOfField
{
    public string Field => "InventoryRow.PowerType";
}

public sealed record MethodNotOfThePlace(string Written) : Refusal("Method.Set"), IOfField
{
    public string Field => "InventoryRow.Method";
}

public sealed record DefectNotOfThePlace(string Written) : Refusal("Inv.Defects"), IOfField
{
    public string Field => "InventoryRow.Defect";
}

public sealed record ExclusionNotOfThePlace(string Written) : Refusal("Scope.ExcludedRisk"), IOfField
{
    public string Field => "InventoryRow.Exclusion";
}

/// <summary>No law asks for it, so it cannot be kept.</summary>
public sealed record NoBasisSoCancel() : Refusal("Inv.CancelWithoutLaw"), IOfField
{
    public string Field => "InventoryRow.Basis";
}

public sealed record SelfAddedSoCancel() : Refusal("Inv.CancelSelfAdded"), IOfField
{
    public string Field => "InventoryRow.Origin";
}

public sealed record IssuerCannotVerifySoCancel() : Refusal("Inv.CancelIssuerCannotVerify"), IOfField
{
    public string Field => "InventoryRow.IssuerCanVerify";
}

/// <summary>What is cancelled has no other way.</summary>
public sealed record CancelledHasNoMethod : Refusal, IOfField
{
    public string Field => "InventoryRow.Method";
}

/// <summary>What is kept cannot be cancelled directly.</summary>
public sealed record RetainedIsNotCancelled : Refusal, IOfField
{
    public string Field => "InventoryRow.Method";
}

/// <summary>其他 says nothing by itself.</summary>
public sealed record OtherMethodUnexplained() : Refusal("Method.Set"), IOfField
{
    public string Field => "InventoryRow.MethodReason";
}

/// <summary>A way of the second tier, without saying why none of the first is possible.</summary>
public sealed record FirstTierNotExcluded(string Method) : Refusal("Method.SecondTier"), IOfField
{
    public string Field => "InventoryRow.MethodReason";
}

/// <summary>The promise is due and another way was chosen.</summary>
public sealed record PromiseIsDue() : Refusal("Prm.When"), IOfField
{
    public string Field => "InventoryRow.Method";
}

/// <summary>A promise would do; whoever takes another way says why.</summary>
public sealed record NoPromiseUnexplained() : Refusal("Prm.When"), IOfField
{
    public string Field => "InventoryRow.MethodReason";
}

public sealed record PromiseNotDue : Refusal;

public sealed record RiskNotAssessed() : Refusal("Inv.RiskAssessment"), IOfField
{
    public string Field => "InventoryRow.Risk";
}

/// <summary>Why the proof itself directly concerns the field and cannot be risked.</summary>
public sealed record ExclusionUnexplained() : Refusal("Scope.ExcludedRisk"), IOfField
{
    public string Field => "InventoryRow.RiskNote";
}

/// <param name="Defect">As the place calls it.</param>
public sealed record DefectSoCancel(string Defect) : Refusal("Inv.Defects"), IOfField
{
    public string Field => "InventoryRow.Defect";
}

/// <summary>The unit's own paper is no proof by definition.</summary>
public sealed record OwnPaperUnexplained() : Refusal("Inv.Definition"), IOfField
{
    public string Field => "InventoryRow.OwnProofReason";
}

public sealed record TemporaryWithoutCertificate() : Refusal("Inv.Temporary"), IOfField
{
    public string Field => "InventoryRow.Certificate";
}

public sealed record OverrideNotAllowed() : Refusal("Inv.LegalOverride");

public sealed record NothingToOverride : Refusal;

/// <summary>Whoever decides otherwise than the unit proposed says why.</summary>
public sealed record DecidedOtherwiseUnexplained() : Refusal("Inv.Decision"), IOfField
{
    public string Field => "Reason";
}

/// <summary>The five questions come before a proof is kept.</summary>
public sealed record NecessityUnanswered() : Refusal("Inv.NecessityTest"), IOfField
{
    public string Field => "Necessity";
}

/// <summary>Whoever keeps a proof in spite of a no to one of the five questions says why.</summary>
public sealed record NotNecessaryUnexplained() : Refusal("Inv.NecessityTest"), IOfField
{
    public string Field => "Reason";
}

public sealed record PromisedLongerThanStatutory(int Promised, int Statutory) : Refusal, IOfField
{
    public string Field => "Item.PromisedDays";
}

// ── What a table may be ──────────────────────────────────────────────────────

public sealed record NotSignedOff() : Refusal("Inv.SignOff");

public sealed record NothingInTheTable : Refusal;

/// <summary>A zero report says that there is nothing; here something is.</summary>
public sealed record ZeroReportWithRows(int Rows) : Refusal;

/// <summary>The table goes to the law office through another unit.</summary>
public sealed record GoesThroughAnotherUnit : Refusal;

public sealed record GoesStraightToTheLawOffice : Refusal;

/// <param name="First">The numbers of the first of them.</param>
public sealed record RowsUndecided(int Undecided, IReadOnlyList<int> First) : Refusal("Inv.Decision");

public sealed record RowOfAnotherTable : Refusal;

/// <summary>Nobody is left to be reminded.</summary>
public sealed record EverybodyHandedIn : Refusal;

public sealed record RoundHasNoUnits : Refusal, IOfField
{
    public string Field => "Collection.Units";
}
