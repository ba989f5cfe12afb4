namespace NoProofCity.Tests.Support;

/// <summary>
/// The rules of docs/rules.csv that a test proves. Only for tests that act through a desk, query, document, command or rendered page
/// under the profile that owns the rule, and that go red when its value or guard is changed (docs/rules.md).
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RuleAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
