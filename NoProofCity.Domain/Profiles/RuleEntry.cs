namespace NoProofCity.Domain.Profiles;

/// <summary>Where a value comes from.</summary>
public enum ValueSource
{
    /// <summary>The document of the place says so, in the article that stands beside it.</summary>
    Stated,

    /// <summary>The document is silent; the value is ours (默认值) and quotes no article.</summary>
    Default,

    /// <summary>The place changed it (本地修改); it may name a paper of its own, or none.</summary>
    Local,
}

/// <summary>The line of one profile for one rule key.</summary>
/// <param name="Value">Null for a bare rule, and where the place has no such thing.</param>
/// <param name="Overrides">Whether it replaces the line of the parent profile.</param>
public sealed record RuleEntry(RuleKey Key, RuleValue? Value, ValueSource Source, string? Article, string? Note, bool Overrides = false);

/// <summary>A remark on a conflict in or between the documents, with the rules it concerns.</summary>
public sealed record ProfileNote(IReadOnlyList<string> Keys, string Text);
