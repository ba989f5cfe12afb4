using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Inventory;

/// <summary>The form of a new round as it is typed, kept as a draft.</summary>
public sealed class RoundInput
{
    public string Period { get; set; } = "";
    public DateOnly? DueOn { get; set; }
    public HashSet<long> Units { get; set; } = [];

    /// <summary>Stands in the draft, so that the form of a new round sends one even if the server goes down over its sending.</summary>
    public string Submission { get; set; } = Ids.Submission();
}
