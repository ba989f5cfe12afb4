namespace NoProofCity.Web.Tasks;

/// <summary>What a person writes to close a task or set a hint aside, kept as a draft.</summary>
public sealed class ReasonInput
{
    public string Reason { get; set; } = "";

    /// <summary>Of a task that asks on which day what was done took effect.</summary>
    public DateOnly? EffectiveOn { get; set; }
}
