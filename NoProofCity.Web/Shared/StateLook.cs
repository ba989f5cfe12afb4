namespace NoProofCity.Web.Shared;

/// <summary>How a state looks wherever it stands: the look says what the word means for whoever works on it.</summary>
public enum StateLook
{
    /// <summary>Nobody has taken it up.</summary>
    Waiting,

    Working,
    Good,
    Returned,

    /// <summary>Over, without fault.</summary>
    Over,

    Void,
}
