namespace NoProofCity.Web.Shared;

/// <summary>How a state looks wherever it stands: the look says what the word means for whoever works on it.</summary>
public enum StateLook
{
    /// <summary>Nobody has taken it up.</summary>
    Waiting,

    /// <summary>Waits for somebody's word.</summary>
    Pending,

    Working,

    /// <summary>Rests for a while, and goes on by itself.</summary>
    Paused,

    Good,
    Returned,

    /// <summary>Closed off until somebody opens it again.</summary>
    Shut,

    /// <summary>Over, without fault.</summary>
    Over,

    Void,
}

/// <summary>A state with its look and its word.</summary>
public sealed record StateView(StateLook Look, string Text);
