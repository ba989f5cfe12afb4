using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Cases;

/// <summary>The unit's own agent fetches a paper for the applicant (代办).</summary>
public static class ErrandActs
{
    /// <summary>Gives the errand to an agent, and takes over what came of it.</summary>
    public static readonly Act Ask = new("Errand.Ask");

    public static readonly Act Run = new("Errand.Run");
}
