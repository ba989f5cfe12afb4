using System.Text.Json;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Profiles;

/// <summary>Reads a profile file strictly. It never stops at the first fault: whoever writes a profile sees all of them at once.</summary>
public static class ProfileReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a file as somebody wrote it: a key that it leaves out, and that no parent can give, is a finding.</summary>
    public static Outcome<ProfileDocument> Read(RuleCatalogue catalogue, string json) => Read(catalogue, json, fillsUp: false);

    /// <summary>Reads a version frozen by an earlier release: keys that did not exist then get their default.</summary>
    public static Outcome<ProfileDocument> ReadFrozen(RuleCatalogue catalogue, string json) => Read(catalogue, json, fillsUp: true);

    private static Outcome<ProfileDocument> Read(RuleCatalogue catalogue, string json, bool fillsUp)
    {
        try
        {
            using var file = JsonDocument.Parse(json, Strict);
            var findings = new List<ProfileFinding>();
            var document = Root(catalogue, file.RootElement, fillsUp, findings);
            return findings.Count == 0 ? document : Outcome.Refused(findings);
        }
        catch (JsonException fault)
        {
            return Outcome.Refused(new NotJson(fault.LineNumber + 1, fault.BytePositionInLine + 1));
        }
    }

    private static ProfileDocument Root(RuleCatalogue catalogue, JsonElement element, bool fillsUp, List<ProfileFinding> findings)
    {
        var root = new JsonLine(element, "", findings, "code", "place", "parent", "terms", "rules", "notes");
        var (code, place, parent) = (root.Text("code"), root.Text("place"), root.TextOrNull("parent"));
        if (code.Length > ProfileDocument.MaxCodeLength || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            findings.Add(new MalformedCode("code", code, ProfileDocument.MaxCodeLength));
        var terms = root.Items("terms").Select(term => TermOf(term, findings)).ToList();
        findings.AddRange(terms.CountBy(term => term.Part).Where(part => part.Value > 1).Select(part => new DoubledMember("terms", part.Key)));
        var entries = Entries(catalogue, root, findings);
        if (parent is null)
        {
            if (terms.Count == 0) findings.Add(new MissingField("", "terms"));
            foreach (var key in catalogue.Keys.Where(key => !entries.ContainsKey(key.Key)))
            {
                if (fillsUp) entries.Add(key.Key, new(key, key.Default, ValueSource.Default, Article: null, Note: null));
                else findings.Add(new MissingRuleKey(key.Key, key.Name));
            }
            findings.AddRange(LimitFindings(entries.Values));
        }
        var notes = root.Items("notes").Select(note => NoteOf(catalogue, note, findings)).ToList();
        return new(code, place, parent, terms, [.. catalogue.Keys.Where(key => entries.ContainsKey(key.Key)).Select(key => entries[key.Key])], notes);
    }

    /// <summary>An extension needs a fixed limit to be added to.</summary>
    internal static IEnumerable<ProfileFinding> LimitFindings(IReadOnlyCollection<RuleEntry> entries) =>
        from entry in entries
        let extended = (entry.Value as LimitValue)?.Extends
        where extended is not null && !entries.Any(other => other.Key.LimitClass == extended && other.Value is LimitValue { TakesDays: false })
        select new ExtendsNothing(entry.Key.Key, extended);

    private static Dictionary<string, RuleEntry> Entries(RuleCatalogue catalogue, JsonLine root, List<ProfileFinding> findings)
    {
        var entries = new Dictionary<string, RuleEntry>();
        if (root.Field("rules") is not { ValueKind: JsonValueKind.Object } rules)
        {
            findings.Add(new MissingField("", "rules"));
            return entries;
        }
        foreach (var group in rules.EnumerateObject())
        {
            if (group.Value.ValueKind is not JsonValueKind.Array)
            {
                findings.Add(new WrongFieldType(group.Name, "", group.Value.ValueKind.ToString()));
                continue;
            }
            foreach (var element in group.Value.EnumerateArray())
            {
                if (EntryOf(catalogue, group.Name, element, findings) is { } entry && !entries.TryAdd(entry.Key.Key, entry))
                    findings.Add(new DoubledRuleKey(entry.Key.Key));
            }
        }
        return entries;
    }

    private static RuleEntry? EntryOf(RuleCatalogue catalogue, string group, JsonElement element, List<ProfileFinding> findings)
    {
        var at = element.ValueKind is JsonValueKind.Object && element.TryGetProperty("key", out var name) ? name.ToString() : group;
        var line = new JsonLine(element, at, findings, "key", "name", "value", "open", "source", "article", "note", "overrides");
        if (catalogue.Find(line.Text("key")) is not { } key)
        {
            findings.Add(new UnknownRuleKey(at));
            return null;
        }
        if (line.Text("name") is { Length: > 0 } found && found != key.Name) findings.Add(new OtherName(at, found, key.Name));
        if (key.Kind is RuleKind.Rule == line.Has("value"))
            findings.Add(key.Kind is RuleKind.Rule ? new UnknownField(at, "value") : new MissingField(at, "value"));
        if (key.Kind is not RuleKind.Set && line.Has("open")) findings.Add(new UnknownField(at, "open"));

        if (line.Field("value") is null && !key.MayBeEmpty && line.Has("value")) findings.Add(new EmptyValue(at));
        var value = ValueReader.Read(line, "value", key.Kind, key.Options, findings);
        var (source, article) = SourceOf(line, findings);
        if (source is ValueSource.Default && value is RuleSet set)
            findings.AddRange(set.Members.Where(member => member.Article is not null).Select(member => new DefaultWithArticle(at, member.Article!)));
        if (value is LimitValue limit && limit.TakesDays != LimitClass.Known.Contains(key.LimitClass + ":N"))
            findings.Add(new LimitAmountMisplaced(at, key.LimitClass!, limit.Amount));
        return new(key, value, source, article, line.TextOrNull("note"), line.Flag("overrides"));
    }

    private static (ValueSource, string?) SourceOf(JsonLine line, List<ProfileFinding> findings)
    {
        var source = line.Word<ValueSource>("source");
        var article = line.TextOrNull("article");
        if (source is ValueSource.Default && article is not null) findings.Add(new DefaultWithArticle(line.At, article));
        if (source is ValueSource.Stated && article is null && line.Has("source")) findings.Add(new StatedWithoutArticle(line.At));
        return (source, article);
    }

    private static Term TermOf(JsonElement element, List<ProfileFinding> findings)
    {
        var line = new JsonLine(element, "terms", findings, "part", "name", "effective", "trial", "trialMonths", "expiry", "source", "article");
        if (line.Field("effective") is null) findings.Add(new MissingField("terms", "effective"));
        var (source, article) = SourceOf(line, findings);
        var term = new Term(line.Text("part"), line.Text("name"), line.Date("effective") ?? default, line.Flag("trial"),
            line.Number("trialMonths"), line.Date("expiry"), source, article);
        if (term.TrialMonths is not null && term.StatedExpiry is not null) findings.Add(new TermEndsTwice(term.Part));
        if (term.StatedExpiry < term.Effective) findings.Add(new BadDate(term.Part, ProfileWriter.Date(term.StatedExpiry.Value)));
        return term;
    }

    private static ProfileNote NoteOf(RuleCatalogue catalogue, JsonElement element, List<ProfileFinding> findings)
    {
        var line = new JsonLine(element, "notes", findings, "keys", "text");
        var note = new ProfileNote(line.Texts("keys"), line.Text("text"));
        findings.AddRange(note.Keys.Where(key => catalogue.Find(key) is null).Select(key => new UnknownRuleKey(key)));
        return note;
    }
}
