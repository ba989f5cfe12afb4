namespace NoProofCity.Web.ExemptionList;

/// <summary>The office's answer as it is typed, kept as a draft.</summary>
public sealed class AdviceInput
{
    public string Answer { get; set; } = "";
}
