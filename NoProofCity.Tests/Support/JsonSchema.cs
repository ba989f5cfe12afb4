using System.Text.Json;
using System.Text.RegularExpressions;

namespace NoProofCity.Tests.Support;

/// <summary>Checks a document against a JSON Schema: as much of the language as our own schemas use, and nothing that it does not know.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Told = ["$schema", "title", "description", "$defs"];

    public static JsonSchema Read(string path) => new(JsonDocument.Parse(File.ReadAllText(Repository.File(path))).RootElement);

    public IReadOnlyList<string> Problems(string json)
    {
        using var document = JsonDocument.Parse(json);
        var problems = new List<string>();
        Check(root, document.RootElement, "$", problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        foreach (var rule in schema.EnumerateObject().Where(rule => !Told.Contains(rule.Name)))
        {
            var isGood = rule.Name switch
            {
                "$ref" => Referred(rule.Value.GetString()!, value, at, problems),
                "const" => JsonElement.DeepEquals(rule.Value, value),
                "enum" => rule.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
                "type" => Types(rule.Value).Any(type => IsOf(type, value)),
                "minimum" => value.ValueKind is not JsonValueKind.Number || value.GetDecimal() >= rule.Value.GetDecimal(),
                "minLength" => value.ValueKind is not JsonValueKind.String || value.GetString()!.Length >= rule.Value.GetInt32(),
                "pattern" => value.ValueKind is not JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!),
                "required" => value.ValueKind is not JsonValueKind.Object || rule.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "additionalProperties" => value.ValueKind is not JsonValueKind.Object || value.EnumerateObject().All(property => schema.GetProperty("properties").TryGetProperty(property.Name, out _)),
                "properties" => Properties(rule.Value, value, at, problems),
                "items" => Items(rule.Value, value, at, problems),
                "anyOf" => rule.Value.EnumerateArray().Any(one => IsGood(one, value, at)),
                _ => throw new NotSupportedException(rule.Name),
            };
            if (!isGood) problems.Add($"{at}: {rule.Name}");
        }
    }

    private bool IsGood(JsonElement schema, JsonElement value, string at)
    {
        var problems = new List<string>();
        Check(schema, value, at, problems);
        return problems.Count == 0;
    }

    private bool Referred(string reference, JsonElement value, string at, List<string> problems)
    {
        Check(root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]), value, at, problems);
        return true;
    }

    private bool Properties(JsonElement properties, JsonElement value, string at, List<string> problems)
    {
        if (value.ValueKind is JsonValueKind.Object)
            foreach (var property in properties.EnumerateObject())
                if (value.TryGetProperty(property.Name, out var of)) Check(property.Value, of, $"{at}.{property.Name}", problems);
        return true;
    }

    private bool Items(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        if (value.ValueKind is JsonValueKind.Array)
            foreach (var (i, item) in value.EnumerateArray().Index()) Check(schema, item, $"{at}[{i}]", problems);
        return true;
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "string" => value.ValueKind is JsonValueKind.String,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
        "null" => value.ValueKind is JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };
}
