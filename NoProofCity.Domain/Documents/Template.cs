namespace NoProofCity.Domain.Documents;

/// <summary>The words of a form in one version (文本). A place may have its own; what was issued keeps the version it was issued with.</summary>
/// <param name="Form">"F-02".</param>
/// <param name="Version">As it is printed; empty for the words that ship with the product.</param>
/// <param name="Texts">By the key of their slot. <c>{字段}</c> stands for a value, <c>[……]</c> for words that fall away when a value in them is absent.</param>
public sealed record Template(string Form, string Version, DateOnly EffectiveFrom, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The version of the words that ship with the product.</summary>
    public const string Standard = "";
}

/// <summary>A piece of text that a form has to be told.</summary>
/// <param name="Standard">The words that ship with the product.</param>
/// <param name="Needs">Fields that its words have to name.</param>
public sealed record Slot(string Key, string Standard, bool IsRequired = true, params IReadOnlyList<string> Needs);
