using System.Text.Json;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Domain.Profiles;

/// <summary>
/// All rule keys there are, with their Chinese names, kinds and defaults. The list is data too (rule-keys.json): a capability that needs
/// a new value adds a line there and one in each shipped profile.
/// </summary>
public sealed class RuleCatalogue
{
    private readonly Dictionary<string, RuleKey> _byKey;

    private RuleCatalogue(IReadOnlyList<RuleKey> keys) => (Keys, _byKey) = (keys, keys.ToDictionary(key => key.Key));

    /// <summary>In the order of the file, which is the order of screens and comparisons.</summary>
    public IReadOnlyList<RuleKey> Keys { get; }

    public RuleKey? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <exception cref="InvalidOperationException">The catalogue is part of the product: a fault in it is ours, not the user's.</exception>
    public static RuleCatalogue Read(string json)
    {
        using var file = JsonDocument.Parse(json);
        var findings = new List<ProfileFinding>();
        var keys = new List<RuleKey>();
        foreach (var group in file.RootElement.EnumerateObject())
        {
            foreach (var element in group.Value.EnumerateArray()) keys.Add(KeyOf(group.Name, element, findings));
        }
        findings.AddRange(keys.CountBy(key => key.Key).Where(count => count.Value > 1).Select(count => new DoubledRuleKey(count.Key)));
        return findings.Count == 0 ? new(keys) : throw new InvalidOperationException("The rule catalogue is faulty: " + string.Join("; ", findings));
    }

    private static RuleKey KeyOf(string group, JsonElement element, List<ProfileFinding> findings)
    {
        var at = element.TryGetProperty("key", out var name) ? name.ToString() : group;
        var line = new JsonLine(element, at, findings, "key", "name", "kind", "class", "optional", "options", "default");
        var options = new Dictionary<string, string>();
        if (line.Field("options") is { } given)
        {
            foreach (var option in given.EnumerateObject()) options.Add(option.Name, option.Value.GetString()!);
        }
        var kind = line.Word<RuleKind>("kind");
        var key = new RuleKey(line.Text("key"), line.Text("name"), group, kind, line.Flag("optional"), options, line.TextOrNull("class"),
            ValueReader.Read(line, "default", kind, options, findings));
        if (key.Default is null && !key.MayBeEmpty) findings.Add(new EmptyValue(at));
        if (kind is RuleKind.Limit != key.LimitClass is not null) findings.Add(new MissingField(at, "class"));
        if (key.LimitClass is { } limitClass && !LimitClass.Known.Any(known => known == limitClass || known == limitClass + ":N")) findings.Add(new UnknownWord(at, limitClass, LimitClass.Known));
        return key;
    }
}
