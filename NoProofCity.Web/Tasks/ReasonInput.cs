namespace NoProofCity.Web.Tasks;

/// <summary>What a person writes to close a task or set a hint aside, kept as a draft.</summary>
public sealed class ReasonInput
{
    public string Reason { get; set; } = "";
}
