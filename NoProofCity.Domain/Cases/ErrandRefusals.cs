using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Cases;

public sealed record ErrandNotPossibleIn(ErrandState State, ErrandAct Act) : Refusal;

/// <summary>Only an agent of the unit that needs the paper goes for it.</summary>
public sealed record ErrandAgentElsewhere() : Refusal("Err.By"), IOfField
{
    public string Field => "Errand.Agent";
}

/// <summary>The unit has registered no agent who is there.</summary>
public sealed record NoErrandAgent() : Refusal("Err.Agent");
