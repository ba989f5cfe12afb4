using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Cases;

public sealed record ToleranceNotPossibleIn(ToleranceState State, ToleranceAct Act) : Refusal;

/// <summary>The place takes no case with a material missing.</summary>
public sealed record ToleranceNotInPlace() : Refusal("Tol.AllowedFor");

/// <summary>Only what is done at once is taken so here.</summary>
public sealed record ToleranceOnlyImmediate() : Refusal("Tol.AllowedFor");

/// <summary>Neither a verification nor an errand has failed to bring it in time.</summary>
public sealed record ToleranceWithoutFailure(string ProofName) : Refusal("Tol.AllowedFor");

/// <summary>It is not said which material is missing.</summary>
public sealed record ToleranceOfNothing() : Refusal("Tol.Acceptance"), IOfField
{
    public string Field => "Tolerance.Materials";
}

/// <summary>The case is taken without it already.</summary>
public sealed record MaterialTolerated(string ProofName) : Refusal;
