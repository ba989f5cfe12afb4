using System.Globalization;
using System.Text.Json;

namespace NoProofCity.Domain.Profiles;

/// <summary>One object of a profile file, read strictly: every unknown, missing or ill-typed field becomes a finding, and reading goes on.</summary>
internal sealed class JsonLine
{
    private readonly JsonElement _line;
    private readonly List<ProfileFinding> _findings;

    public JsonLine(JsonElement line, string at, List<ProfileFinding> findings, params ReadOnlySpan<string> fields)
    {
        (_line, At, _findings) = (line, at, findings);
        if (line.ValueKind is not JsonValueKind.Object)
        {
            findings.Add(new WrongFieldType(at, "", line.ValueKind.ToString()));
            return;
        }
        foreach (var field in line.EnumerateObject())
        {
            if (!fields.Contains(field.Name)) findings.Add(new UnknownField(at, field.Name));
        }
    }

    public string At { get; }

    /// <summary>The field when it is there and not null.</summary>
    public JsonElement? Field(string field) =>
        _line.ValueKind is JsonValueKind.Object && _line.TryGetProperty(field, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    public bool Has(string field) => _line.ValueKind is JsonValueKind.Object && _line.TryGetProperty(field, out _);

    /// <summary>A text that must be there; empty after a finding.</summary>
    public string Text(string field)
    {
        if (TextOrNull(field) is { } text) return text;
        if (Field(field) is null) _findings.Add(new MissingField(At, field));
        return "";
    }

    public string? TextOrNull(string field)
    {
        if (Field(field) is not { } value) return null;
        if (value.ValueKind is not JsonValueKind.String) return Wrong<string>(field, value);
        var text = value.GetString()!;
        if (text.Length > 0) return text;
        _findings.Add(new MissingField(At, field));
        return "";
    }

    public bool Flag(string field) => Field(field) is { } value && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Wrong<bool>(field, value),
    };

    public int? Number(string field)
    {
        if (Field(field) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0) return number;
        _findings.Add(new BadNumber(At, value.GetRawText()));
        return null;
    }

    public DateOnly? Date(string field)
    {
        if (Field(field) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        _findings.Add(new BadDate(At, value.ToString()));
        return null;
    }

    public IEnumerable<JsonElement> Items(string field)
    {
        if (Field(field) is not { } value) return [];
        return value.ValueKind is JsonValueKind.Array ? value.EnumerateArray() : Wrong<IEnumerable<JsonElement>>(field, value) ?? [];
    }

    public List<string> Texts(string field)
    {
        var texts = new List<string>();
        foreach (var item in Items(field))
        {
            if (item.ValueKind is JsonValueKind.String) texts.Add(item.GetString()!);
            else _ = Wrong<string>(field, item);
        }
        return texts;
    }

    /// <summary>One word out of a few, written with a small first letter.</summary>
    public TEnum Word<TEnum>(string field) where TEnum : struct, Enum
    {
        var text = Text(field);
        if (text.Length == 0) return default;
        foreach (var word in Enum.GetValues<TEnum>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(word.ToString()) == text) return word;
        }
        _findings.Add(new UnknownWord(At, text, [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName)]));
        return default;
    }

    private TResult? Wrong<TResult>(string field, JsonElement found)
    {
        _findings.Add(new WrongFieldType(At, field, found.ValueKind.ToString()));
        return default;
    }
}
