namespace NoProofCity.Web.Tasks;

/// <summary>What a person writes to close a task or set a hint aside.</summary>
public sealed class ReasonModel
{
    public string Text { get; set; } = "";
}
