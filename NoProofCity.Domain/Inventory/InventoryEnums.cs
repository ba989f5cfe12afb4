namespace NoProofCity.Domain.Inventory;

/// <summary>What becomes of a proof: no law asks for it, or the applicant need not bring it. There is no third.</summary>
public enum Disposition { Cancel, RetainReplace }

/// <summary>Where the demand for a proof comes from.</summary>
public enum ProofOrigin { Law, SelfAdded, Temporary }

public enum RiskLevel { Low, Medium, High }

/// <summary>How a service item is handled: on the spot, or within a promised time.</summary>
public enum ItemKind { Immediate, Promised, Other }

/// <summary>The force of a legal text, highest first (效力层级).</summary>
public enum LegalForce { Law, AdministrativeRegulation, StateCouncilDecision, LocalRegulation, DepartmentRule, GovernmentRule, NormativeDocument }

public enum BasisState { InForce, Amended, Repealed }

/// <summary>Whether a proof may be kept without a risk assessment.</summary>
public enum RiskAssessment { Required, Optional }

/// <summary>When the programme does not reach a proof that is issued outside the territory.</summary>
public enum IssuerOutsideRule { Outside, OutsideNotCheckable }

/// <summary>When the promise is the way to replace a proof.</summary>
public enum PromiseWhen { Feasible, Mandatory, CorrectableOrCheckable, WayOnly, CorrectableControllable }
