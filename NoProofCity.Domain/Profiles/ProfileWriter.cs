using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Domain.Profiles;

/// <summary>Writes a profile as a file that <see cref="ProfileReader"/> reads again: one line for each rule, so that a lawyer can read it and a difference shows by line.</summary>
public static class ProfileWriter
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The resolved profile, as a version freezes it: it stands alone and names no parent.</summary>
    public static string Write(RuleProfile profile)
    {
        var text = new StringBuilder();
        _ = text.Append(CultureInfo.InvariantCulture, $"{{\n  \"code\": {Json(profile.Code)},\n  \"place\": {Json(profile.Place)},\n  \"parent\": null,\n");
        Lines(text, "terms", profile.Terms.Select(TermOf), "  ");
        _ = text.Append(",\n  \"rules\": {\n");
        foreach (var (i, group) in profile.Entries.GroupBy(entry => entry.Key.Group).Index())
        {
            if (i > 0) _ = text.Append(",\n");
            Lines(text, group.Key, group.Select(EntryOf), "    ");
        }
        _ = text.Append("\n  },\n");
        Lines(text, "notes", profile.Notes.Select(note => new JsonObject { ["keys"] = Array(note.Keys), ["text"] = note.Text }), "  ");
        return text.Append("\n}\n").ToString();
    }

    internal static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Day(MonthDay day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}-{day.Day:00}");

    private static string Json(string text) => JsonSerializer.Serialize(text, Readable);

    private static void Lines(StringBuilder text, string name, IEnumerable<JsonObject> lines, string indent)
    {
        _ = text.Append(indent).Append(Json(name)).Append(": [\n")
            .AppendJoin(",\n", lines.Select(line => indent + "  " + line.ToJsonString(Readable)))
            .Append('\n').Append(indent).Append(']');
    }

    private static JsonObject TermOf(Term term) => Sourced(new()
    {
        ["part"] = term.Part,
        ["name"] = term.Name,
        ["effective"] = Date(term.Effective),
        ["trial"] = term.IsTrial,
        ["trialMonths"] = term.TrialMonths,
        ["expiry"] = term.StatedExpiry is { } day ? Date(day) : null,
    }, term.Source, term.Article);

    private static JsonObject EntryOf(RuleEntry entry)
    {
        var line = new JsonObject { ["key"] = entry.Key.Key, ["name"] = entry.Key.Name };
        if (entry.Key.Kind is not RuleKind.Rule) line["value"] = ValueOf(entry.Value);
        if (entry.Value is RuleSet { IsOpen: true }) line["open"] = true;
        line = Sourced(line, entry.Source, entry.Article);
        if (entry.Note is not null) line["note"] = entry.Note;
        if (entry.Overrides) line["overrides"] = true;
        return line;
    }

    private static JsonObject Sourced(JsonObject line, ValueSource source, string? article)
    {
        line["source"] = Word(source);
        if (article is not null) line["article"] = article;
        return line;
    }

    private static JsonNode? ValueOf(RuleValue? value) => value switch
    {
        TextValue text => text.Text,
        TextsValue texts => Array(texts.Texts),
        NumberValue number => number.Number,
        FlagValue flag => flag.Flag,
        DateValue date => Date(date.Date),
        ChoiceValue choice => choice.Option,
        RuleSet set => new JsonArray([.. set.Members.Select(MemberOf)]),
        LimitValue limit => LimitOf(limit),
        HoursValue hours => new JsonArray([.. hours.Hours.Seasons.Select(SeasonOf)]),
        _ => null,
    };

    private static JsonNode MemberOf(RuleMember member)
    {
        var line = new JsonObject { ["key"] = member.Key, ["label"] = member.Label };
        if (member.For.Count > 0) line["for"] = Array(member.For);
        if (member.NeedsText) line["text"] = true;
        if (member.Article is not null) line["article"] = member.Article;
        return line;
    }

    private static JsonObject LimitOf(LimitValue limit)
    {
        var line = new JsonObject { ["amount"] = limit.Amount, ["unit"] = Word(limit.Unit), ["force"] = Word(limit.Force) };
        if (limit.Max is not null) line["max"] = limit.Max;
        if (limit.Extends is not null) line["extends"] = limit.Extends;
        if (limit.IsCappedByItem) line["itemCap"] = true;
        return line;
    }

    private static JsonNode SeasonOf(Season season) => new JsonObject
    {
        ["from"] = Day(season.From),
        ["open"] = Array([.. season.Spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.From:HH:mm}-{span.To:HH:mm}"))]),
    };

    private static JsonArray Array(IReadOnlyList<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static string Word<TEnum>(TEnum word) where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
