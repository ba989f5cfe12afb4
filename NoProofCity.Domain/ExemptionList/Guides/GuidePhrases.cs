namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>By which words a guide is known to ask for something, or not to: data, as offices write them.</summary>
public sealed record GuidePhrases
{
    /// <summary>Everything below such a head is asked for.</summary>
    public required IReadOnlyList<string> MaterialHeads { get; init; }

    /// <summary>Where a list of materials ends.</summary>
    public required IReadOnlyList<string> OtherHeads { get; init; }

    /// <summary>What columns beside the materials are called.</summary>
    public required IReadOnlyList<string> ColumnHeads { get; init; }

    /// <summary>Behind which the name of the item stands.</summary>
    public required IReadOnlyList<string> NameHeads { get; init; }

    /// <summary>Verbs that ask for what stands beside them.</summary>
    public required IReadOnlyList<string> Demands { get; init; }

    /// <summary>What is said of a paper that is handed in: a copy is asked for as much as the original.</summary>
    public required IReadOnlyList<string> Copies { get; init; }

    /// <summary>Turn the verb behind them round ("无需" before "提交").</summary>
    public required IReadOnlyList<string> Negators { get; init; }

    /// <summary>By which nothing is asked for, without another word.</summary>
    public required IReadOnlyList<string> Negations { get; init; }

    /// <summary>Likewise, as patterns ("由……核验").</summary>
    public required IReadOnlyList<string> NegatedBy { get; init; }

    /// <summary>Behind such a word what was said before holds no longer.</summary>
    public required IReadOnlyList<string> Contrasts { get; init; }

    /// <summary>Such a sentence only asks whether.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>What may stand right before a name without being part of it.</summary>
    public required IReadOnlyList<string> EndsNoName { get; init; }

    /// <summary>Whose paper it is says nothing of which it is.</summary>
    public required IReadOnlyList<string> Persons { get; init; }

    /// <summary>Behind a name: it is another word then ("身份证" in "身份证明").</summary>
    public required IReadOnlyList<string> GoesOn { get; init; }

    /// <summary>Behind a name: something is done to the paper itself, unless a verb before asks for it.</summary>
    public required IReadOnlyList<string> AboutIt { get; init; }

    /// <summary>Verbs by which an office itself gives out what its item issues.</summary>
    public required IReadOnlyList<string> Issues { get; init; }
}
