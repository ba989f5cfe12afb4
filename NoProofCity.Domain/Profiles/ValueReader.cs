using System.Globalization;
using System.Text.Json;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Domain.Profiles;

/// <summary>Reads the value of a rule by its kind. Null after a finding, and where the file says null.</summary>
internal static class ValueReader
{
    private const string SpanForm = "HH:mm";

    /// <param name="line">The line that holds the value; a set also says there whether it is open.</param>
    public static RuleValue? Read(JsonLine line, string field, RuleKind kind, IReadOnlyDictionary<string, string> options, List<ProfileFinding> findings)
    {
        if (line.Field(field) is not { } value) return null;
        switch (kind, value.ValueKind)
        {
            case (RuleKind.Text, JsonValueKind.String) when value.GetString() is { Length: > 0 } text:
                return new TextValue(text);
            case (RuleKind.Texts, JsonValueKind.Array):
                return new TextsValue(line.Texts(field));
            case (RuleKind.Number, JsonValueKind.Number):
                return line.Number(field) is { } number ? new NumberValue(number) : null;
            case (RuleKind.Flag, JsonValueKind.True or JsonValueKind.False):
                return new FlagValue(value.GetBoolean());
            case (RuleKind.Date, JsonValueKind.String):
                return line.Date(field) is { } date ? new DateValue(date) : null;
            case (RuleKind.Choice, JsonValueKind.String):
                if (options.ContainsKey(value.GetString()!)) return new ChoiceValue(value.GetString()!);
                findings.Add(new UnknownWord(line.At, value.GetString()!, [.. options.Keys]));
                return null;
            case (RuleKind.Set, JsonValueKind.Array):
                return new RuleSet(Members(value, line.At, findings), line.Flag("open"));
            case (RuleKind.Limit, JsonValueKind.Object):
                return Limit(value, line.At, findings);
            case (RuleKind.Hours, JsonValueKind.Array):
                return Hours(value, line.At, findings);
            default:
                findings.Add(new WrongKind(line.At, kind, value.ValueKind.ToString()));
                return null;
        }
    }

    private static List<RuleMember> Members(JsonElement array, string at, List<ProfileFinding> findings)
    {
        var members = new List<RuleMember>();
        foreach (var element in array.EnumerateArray())
        {
            var line = new JsonLine(element, at, findings, "key", "label", "for", "text", "article");
            var member = new RuleMember(line.Text("key"), line.Text("label"), line.Texts("for"), line.Flag("text"), line.TextOrNull("article"));
            if (members.Any(before => before.Key == member.Key)) findings.Add(new DoubledMember(at, member.Key));
            else members.Add(member);
        }
        return members;
    }

    private static LimitValue Limit(JsonElement element, string at, List<ProfileFinding> findings)
    {
        var line = new JsonLine(element, at, findings, "amount", "unit", "force", "max", "extends", "itemCap");
        if (!line.Has("amount")) findings.Add(new MissingField(at, "amount"));
        var amount = line.Number("amount");
        if (amount is 0) findings.Add(new BadNumber(at, "0"));
        return new(amount, line.Word<StatedUnit>("unit"), line.Word<LimitForce>("force"), line.Number("max"), line.TextOrNull("extends"), line.Flag("itemCap"));
    }

    private static HoursValue Hours(JsonElement array, string at, List<ProfileFinding> findings)
    {
        var seasons = new List<Season>();
        foreach (var element in array.EnumerateArray())
        {
            var line = new JsonLine(element, at, findings, "from", "open");
            var spans = new List<OpenSpan>();
            foreach (var text in line.Texts("open"))
            {
                if (Span(text) is not { } span) findings.Add(new BadTime(at, text));
                else if (span.To <= span.From || (spans.Count > 0 && span.From <= spans[^1].To)) findings.Add(new OverlappingSpans(at, text));
                else spans.Add(span);
            }
            if (spans.Count == 0) findings.Add(new MissingField(at, "open"));
            if (Day(line.Text("from")) is { } from) seasons.Add(new(from, spans));
            else findings.Add(new BadDate(at, line.Field("from")?.ToString() ?? ""));
        }
        if (array.GetArrayLength() == 0) findings.Add(new EmptyValue(at));
        foreach (var (before, after) in seasons.Zip(seasons.Skip(1)))
        {
            if ((after.From.Month, after.From.Day).CompareTo((before.From.Month, before.From.Day)) <= 0)
                findings.Add(new OverlappingSpans(at, ProfileWriter.Day(after.From)));
        }
        return new(new OfficeHours(seasons));
    }

    private static OpenSpan? Span(string text) =>
        text.Split('-') is [var from, var to] && Time(from) is { } start && Time(to) is { } end ? new(start, end) : null;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, SpanForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A day of every year: 29 February is none.</summary>
    private static MonthDay? Day(string text) =>
        DateOnly.TryParseExact("2001-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day.Month, day.Day) : null;
}
