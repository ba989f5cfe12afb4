using System.Globalization;
using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Profiles;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList;

public enum ListFormat { Json, Csv, Xlsx }

/// <summary>Which list the lines are of. It stands in the head of every file, so that a file that was passed on still says what it is.</summary>
/// <param name="AsOf">The day whose list it is; of an edition, the day of its publication.</param>
/// <param name="Terms">What the place calls the units and the way.</param>
public sealed record ListHead(string PlaceCode, string PlaceName, ListKind Kind, string ListName, DateOnly AsOf, Terms Terms)
{
    public static ListHead Of(string placeCode, string placeName, ListKind kind, DateOnly asOf, RuleProfile profile) => new(placeCode, placeName, kind, ListWords.NameOf(kind, profile), asOf, PlaceTerms.Of(profile));

    /// <summary>Null for the list as it stands on a day.</summary>
    public EditionHead? Edition { get; init; }

    public string Title => $"{PlaceName}{ListName}{(Edition is null ? "" : $"（{Edition.Title}）")}";

    public string Line => string.Create(CultureInfo.InvariantCulture, $"{(Edition is null ? "截至" : "公布日期")} {AsOf:yyyy-MM-dd}{(Edition is null ? "" : $"　版次 {Edition.No}{(Edition.DocumentNumber.Length == 0 ? "" : $"　{Edition.DocumentNumber}")}")}");
}

/// <param name="Hash">SHA-256 of the lines as they were approved (<see cref="ListText"/>).</param>
public sealed record EditionHead(string No, string Title, string DocumentNumber, string Hash);

/// <summary>Writes a list, and in what two lists differ, as open data: json, csv, xlsx. The one writer for public pages, the package of an edition and commands.</summary>
public static class ListFiles
{
    private const string ListForm = "noproofcity.list/1";
    private const string DifferenceForm = "noproofcity.list-difference/1";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string TypeOf(ListFormat format) => format switch
    {
        ListFormat.Json => MediaTypeNames.Application.Json,
        ListFormat.Csv => TextTables.CsvType,
        _ => SheetWriter.ContentType,
    };

    public static string EndingOf(ListFormat format) => format.ToString().ToLowerInvariant();

    public static Task WriteAsync(Stream stream, ListFormat format, ListHead head, IReadOnlyList<ListLine> lines, CancellationToken stopping = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(lines);
        return format is ListFormat.Json ? WriteJsonAsync(stream, head, lines, stopping) : WriteTableAsync(stream, format, TableOf(head, lines), stopping);
    }

    /// <param name="before">The head of the list that <paramref name="difference"/> begins with; null where there was none.</param>
    /// <param name="grounds">Why each line changed, by its number; null where nobody asks, as between any two days.</param>
    public static Task WriteAsync(Stream stream, ListFormat format, ListHead? before, ListHead after, ListDifference difference, ILookup<string, LineGround>? grounds = null, CancellationToken stopping = default)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(difference);
        var why = grounds ?? Enumerable.Empty<LineGround>().ToLookup(_ => "");
        return format is ListFormat.Json ? WriteJsonAsync(stream, before, after, difference, why, stopping) : WriteTableAsync(stream, format, TableOf(after, difference, why), stopping);
    }

    /// <summary>A value of a line in words, as a change of it is told.</summary>
    public static string Told(object? value) => value switch
    {
        null => "",
        Enum word => EnumWords.Of(word),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    /// <summary>What a field of a line is called.</summary>
    public static string NameOf(string field, Terms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return field switch
        {
            nameof(ListLine.Unit) => terms.Asker,
            nameof(ListLine.Issuer) => terms.Issuer,
            nameof(ListLine.Methods) => terms.Way,
            _ => NameWords.Of($"ListLine.{field}"),
        };
    }

    private static SheetTable TableOf(ListHead head, IReadOnlyList<ListLine> lines) => new(head.Title,
    [
        new("number", NameOf(nameof(ListLine.Number), head.Terms)) { Type = SheetType.Code, Width = 10 },
        new("level", NameOf(nameof(ListLine.Level), head.Terms)) { Width = 12 },
        new("proof", NameOf(nameof(ListLine.Proof), head.Terms)) { Width = 26 },
        new("plainWords", NameOf(nameof(ListLine.PlainWords), head.Terms)) { Width = 18 },
        new("unit", head.Terms.Asker) { Width = 24 },
        new("items", NameOf(nameof(ListLine.Items), head.Terms)) { Type = SheetType.LongText },
        new("basis", NameOf(nameof(ListLine.Basis), head.Terms)) { Type = SheetType.LongText },
        new("issuer", head.Terms.Issuer) { Width = 24 },
        new("state", NameOf(nameof(ListLine.State), head.Terms)) { Width = 12 },
        new("methods", head.Terms.Way) { Width = 16 },
        new("methodNote", NameOf(nameof(ListLine.MethodNote), head.Terms)) { Width = 24 },
        new("storage", NameOf(nameof(ListLine.Storage), head.Terms)) { Width = 12 },
        new("statutoryDays", NameOf(nameof(ListLine.StatutoryDays), head.Terms)) { Type = SheetType.Whole, Width = 10 },
        new("dataLevels", NameOf(nameof(ListLine.DataLevels), head.Terms)) { Width = 12 },
        new("remark", NameOf(nameof(ListLine.Remark), head.Terms)) { Width = 24 },
    ], async (pen, stopping) =>
    {
        foreach (var line in lines)
        {
            pen.Text(line.Number);
            pen.Text(EnumWords.Of(line.Level));
            pen.Text(line.Proof);
            pen.Text(line.PlainWords);
            pen.Text(line.Unit);
            pen.Text(string.Join('\n', line.Items));
            pen.Text(line.Basis);
            pen.Text(line.Issuer);
            pen.Text(EnumWords.Of(line.State));
            pen.Text(string.Join('、', line.Methods.Select(method => method.Label)));
            pen.Text(line.MethodNote);
            pen.Text(Told(line.Storage));
            if (line.StatutoryDays is { } days) pen.Number(days);
            else pen.Empty();
            pen.Text(string.Join('、', line.DataLevels));
            pen.Text(line.Remark);
            await pen.EndRowAsync(stopping);
        }
    }) { Line = head.Line };

    private static SheetTable TableOf(ListHead head, ListDifference difference, ILookup<string, LineGround> grounds) => new($"{head.Title}变动",
    [
        new("kind", "变动") { Width = 8 }, new("number", NameOf(nameof(ListLine.Number), head.Terms)) { Type = SheetType.Code, Width = 10 }, new("proof", NameOf(nameof(ListLine.Proof), head.Terms)) { Width = 26 },
        new("unit", head.Terms.Asker) { Width = 24 }, new("field", "变动内容") { Width = 14 }, new("old", "原来") { Type = SheetType.LongText }, new("new", "现在") { Type = SheetType.LongText },
        new("ground", "事由") { Type = SheetType.LongText }, new("law", "法律依据") { Type = SheetType.LongText },
    ], async (pen, stopping) =>
    {
        foreach (var (kind, line, field, old, now) in difference.Added.Select(line => ("新增", line, "", "", Summary(line)))
            .Concat(difference.Changed.SelectMany(change => change.Changes.Select(one => ("变更", change.After, NameOf(one.Field, head.Terms), Told(one.Old), Told(one.New)))))
            .Concat(difference.Cancelled.Select(line => ("移出", line, "", Summary(line), ""))))
        {
            foreach (var text in (string[])[kind, line.Number, line.Proof, line.Unit, field, old, now, Joined(grounds[line.Number], ground => ground.Text), Joined(grounds[line.Number], ground => ground.Law)]) pen.Text(text);
            await pen.EndRowAsync(stopping);
        }
    }) { Line = head.Line };

    private static string Joined(IEnumerable<LineGround> grounds, Func<LineGround, string> of) => string.Join('\n', grounds.Select(of).Where(text => text.Length > 0).Distinct());

    private static string Summary(ListLine line) => string.Join('；', ((string[])[string.Join('、', line.Items), string.Join('、', line.Methods.Select(method => method.Label))]).Where(text => text.Length > 0));

    private static async Task WriteTableAsync(Stream stream, ListFormat format, SheetTable table, CancellationToken stopping) =>
        _ = format is ListFormat.Csv ? await TextTables.WriteCsvAsync(stream, table, stopping) : await SheetWriter.WriteAsync(stream, table, stopping);

    private static async Task WriteJsonAsync(Stream stream, ListHead head, IReadOnlyList<ListLine> lines, CancellationToken stopping)
    {
        await using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("form", ListForm);
        Write(json, "list", head);
        json.WriteNumber("count", lines.Count);
        await WriteAsync(json, "lines", lines, stopping);
        json.WriteEndObject();
    }

    private static async Task WriteJsonAsync(Stream stream, ListHead? before, ListHead after, ListDifference difference, ILookup<string, LineGround> grounds, CancellationToken stopping)
    {
        await using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("form", DifferenceForm);
        if (before is null) json.WriteNull("before");
        else Write(json, "before", before);
        Write(json, "after", after);
        await WriteAsync(json, "added", difference.Added, stopping);
        json.WriteStartArray("changed");
        foreach (var change in difference.Changed)
        {
            json.WriteStartObject();
            json.WriteString("number", change.After.Number);
            json.WriteString("proof", change.After.Proof);
            json.WriteStartArray("changes");
            foreach (var one in change.Changes)
            {
                json.WriteStartObject();
                json.WriteString("field", JsonNamingPolicy.CamelCase.ConvertName(one.Field));
                json.WriteString("name", NameOf(one.Field, after.Terms));
                json.WriteString("old", Told(one.Old));
                json.WriteString("new", Told(one.New));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        await WriteAsync(json, "cancelled", difference.Cancelled, stopping);
        json.WriteStartArray("grounds");
        var numbers = difference.Added.Concat(difference.Changed.Select(change => change.After)).Concat(difference.Cancelled).Select(line => line.Number);
        foreach (var (number, ground) in from number in numbers from ground in grounds[number] select (number, ground))
        {
            json.WriteStartObject();
            json.WriteString("number", number);
            json.WriteString("kind", Key(ground.Kind));
            json.WriteString("text", ground.Text);
            json.WriteString("law", ground.Law);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ListHead head)
    {
        json.WriteStartObject(name);
        json.WriteString("placeCode", head.PlaceCode);
        json.WriteString("placeName", head.PlaceName);
        json.WriteString("kind", Key(head.Kind));
        json.WriteString("name", head.ListName);
        json.WriteString("asOf", head.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (head.Edition is null) json.WriteNull("edition");
        else
        {
            json.WriteStartObject("edition");
            json.WriteString("no", head.Edition.No);
            json.WriteString("title", head.Edition.Title);
            json.WriteString("documentNumber", head.Edition.DocumentNumber);
            json.WriteString("sha256", head.Edition.Hash);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static async Task WriteAsync(Utf8JsonWriter json, string name, IReadOnlyList<ListLine> lines, CancellationToken stopping)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            Write(json, line);
            await json.FlushAsync(stopping);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ListLine line)
    {
        json.WriteStartObject();
        json.WriteString("number", line.Number);
        json.WriteString("level", Key(line.Level));
        json.WriteString("proof", line.Proof);
        json.WriteString("plainWords", line.PlainWords);
        json.WriteString("unit", line.Unit);
        json.WriteString("unitCode", line.UnitCode);
        json.WriteStartArray("items");
        foreach (var item in line.Items)
        {
            json.WriteStartObject();
            json.WriteString("code", item.Code);
            json.WriteString("name", item.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("basis", line.Basis);
        json.WriteString("issuer", line.Issuer);
        json.WriteString("state", Key(line.State));
        json.WriteStartArray("methods");
        foreach (var method in line.Methods)
        {
            json.WriteStartObject();
            json.WriteString("key", method.Key);
            json.WriteString("label", method.Label);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("methodNote", line.MethodNote);
        if (line.Storage is { } storage) json.WriteString("storage", Key(storage));
        else json.WriteNull("storage");
        if (line.StatutoryDays is { } days) json.WriteNumber("statutoryDays", days);
        else json.WriteNull("statutoryDays");
        json.WriteStartArray("dataLevels");
        foreach (var level in line.DataLevels) json.WriteStringValue(level);
        json.WriteEndArray();
        json.WriteString("remark", line.Remark);
        json.WriteEndObject();
    }

    private static string Key(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
