namespace NoProofCity.Domain.ExemptionList.Search;

/// <summary>What is searched of a line of the list.</summary>
public sealed record SearchedLine(string Number, string Proof, IReadOnlyList<string> Items, string Unit, string Issuer);

/// <summary>How what was typed became what was looked for.</summary>
public enum Understanding
{
    /// <summary>As it stands in the list.</summary>
    Literal,

    /// <summary>People say it so; the list says it otherwise.</summary>
    Said,

    /// <summary>Something in a life, of which many lines are part.</summary>
    Event,

    /// <summary>First letters or syllables of pinyin.</summary>
    Pinyin,

    /// <summary>One character wrong, missing, too many, or two changed about.</summary>
    Corrected,

    /// <summary>The number of a line.</summary>
    Number,
}

/// <param name="Typed">As it was typed.</param>
/// <param name="As">What was looked for instead; the same where it is literal.</param>
public sealed record Understood(string Typed, string As, Understanding How);

/// <param name="Lines">By their place among the lines that were given, the best first.</param>
/// <param name="IsNear">None fits all that was asked: these fit some of it.</param>
public sealed record SearchAnswer(IReadOnlyList<int> Lines, IReadOnlyList<Understood> Understood, bool IsNear)
{
    public static SearchAnswer Nothing { get; } = new([], [], false);
}
