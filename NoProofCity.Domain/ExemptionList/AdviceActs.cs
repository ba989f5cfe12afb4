using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ExemptionList;

public static class AdviceActs
{
    /// <summary>Gives advice: anybody, on the public pages. It stands in no list of rights, since whoever gives it has none.</summary>
    public static Act Give { get; } = new("List.Advise");

    public static readonly Act Read = new("List.ReadAdvice");

    /// <summary>Answers what the public says of the list: the office.</summary>
    public static readonly Act Answer = new("List.Answer");
}
