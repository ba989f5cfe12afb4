namespace NoProofCity.Web.Shared;

public enum WorkState { Running, Done, Stopped, Failed }

/// <summary>How a long work stands: an import, an export, a batch, a publication.</summary>
/// <param name="Unit">What is counted ("人", "行").</param>
public sealed record WorkProgress(string Title, WorkState State, long Done, long Total, string Unit)
{
    public TimeSpan? Left { get; init; }

    /// <summary>What came of it, or why it failed and what was kept.</summary>
    public string? Result { get; init; }

    public string? ResultHref { get; init; }
}
