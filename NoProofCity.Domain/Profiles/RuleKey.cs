namespace NoProofCity.Domain.Profiles;

/// <summary>What kind of value a rule key has. A <see cref="Rule"/> has none: it only names a rule, so that a refusal can be led back to its article.</summary>
public enum RuleKind { Rule, Text, Texts, Number, Flag, Date, Choice, Set, Limit, Hours }

/// <summary>One line that every profile answers: "Stf.AgentMin" (每单位代办员最少人数).</summary>
/// <param name="Group">The heading under which the files and screens show it.</param>
/// <param name="IsOptional">Whether a place may have no value at all (no document number, no yearly minimum).</param>
/// <param name="Options">Of a choice: each option with its Chinese wording.</param>
/// <param name="LimitClass">Of a limit: the class by which clocks ask for it.</param>
/// <param name="Default">What holds where the documents are silent.</param>
public sealed record RuleKey(
    string Key, string Name, string Group, RuleKind Kind, bool IsOptional,
    IReadOnlyDictionary<string, string> Options, string? LimitClass, RuleValue? Default)
{
    /// <summary>A limit may be absent too: the place does not know its class.</summary>
    public bool MayBeEmpty => IsOptional || Kind is RuleKind.Limit or RuleKind.Rule;
}
