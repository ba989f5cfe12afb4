using System.Runtime.CompilerServices;
using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Organisation;

/// <summary>Units as a table: how a verdict of the desk reads.</summary>
public sealed class UnitSheetImport(UnitDesk desk, UnitQueries units, UnitChoices choices, TimeProvider time, Actor actor, ReadScope scope) : ISheetImport
{
    private IReadOnlyList<(string Key, string Label)> _industries = [];
    private Dictionary<string, UnitVerdict> _verdicts = [];
    private string _submission = "";

    public SheetLayout Layout => UnitSheet.Layout;

    public string NameOf(ReadRow row) => row["Name"] ?? row["Code"] ?? "";

    // A row may name a unit that stands further down: all of them are judged together.
    public async IAsyncEnumerable<ImportLine> JudgeAsync(FoundTable table, IEnumerable<ReadRow> rows, [EnumeratorCancellation] CancellationToken leaving)
    {
        _industries = await choices.IndustriesAsync(scope.PlaceId);
        var read = rows.ToList();
        var first = new Dictionary<string, ReadRow>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in read.Where(row => IndustryFault(row) is null)) _ = first.TryAdd(row["Code"]!, row);
        _submission = Ids.Submission();
        _verdicts = (await units.PreviewAsync(scope, [.. first.Values.Select(Entry)], ChinaTime.DateOf(time.GetUtcNow()), leaving)).ToDictionary(verdict => verdict.Entry.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var row in read) yield return Line(table, row, first, _verdicts);
    }

    public Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows)
    {
        List<UnitEntry> entries = [.. rows.Select(Entry)];
        return desk.ImportAsync(actor, scope.PlaceId, entries, [.. entries.Select(entry => _verdicts[entry.Code].Seen).OfType<Seen>()], _submission);
    }

    private ImportLine Line(FoundTable table, ReadRow row, Dictionary<string, ReadRow> first, Dictionary<string, UnitVerdict> verdicts)
    {
        var (name, number, code) = (NameOf(row), row.Row.Number, row["Code"]!);
        if (IndustryFault(row) is { } fault) return new(number, ImportKind.Faulty, name) { Faults = [Fault(table, row, "Industry", fault)] };
        if (first[code] != row) return new(number, ImportKind.Twice, name) { Faults = [Fault(table, row, "Code", $"与第 {first[code].Row.Number} 行的代码相同，只用那一行")] };
        var verdict = verdicts[code];
        if (verdict.Refusals.Count > 0) return new(number, ImportKind.Faulty, name) { Faults = [.. verdict.Refusals.Select(refusal => Fault(table, row, refusal))] };
        return verdict.IsNew ? new(number, ImportKind.Added, name)
            : verdict.Changes.Count == 0 ? new(number, ImportKind.Same, name)
            : new(number, ImportKind.Changed, name) { Changes = [.. verdict.Changes.Select(change => new ImportChange(NameWords.Of($"OrgUnit.{change.Field}"), Word(change.Old), Word(change.New)))] };
    }

    private UnitEntry Entry(ReadRow row) => new(row["Code"]!)
    {
        Name = row["Name"],
        ShortName = row["ShortName"],
        Line = row["Line"],
        Parent = row["Parent"],
        Supervising = row["Supervising"],
        CreditCode = row["CreditCode"] is { } credit ? SocialCreditCode.Parse(credit).Value : null,
        Kind = One<UnitKind>(row["Kind"]),
        Level = One<UnitLevel>(row["Level"]),
        Demands = row.Flag("Demands"),
        Issues = row.Flag("Issues"),
        Industry = row["Industry"] is { } word ? _industries.FirstOrDefault(industry => industry.Label == word).Key : null,
    };

    private string? IndustryFault(ReadRow row) =>
        row["Industry"] is not { } word || _industries.Any(industry => industry.Label == word) ? null
        : _industries.Count == 0 ? "本地区的规则档没有公共服务行业"
        : $"只能填{string.Join("、", _industries.Select(industry => industry.Label))}";

    private static TEnum? One<TEnum>(string? value)
        where TEnum : struct, Enum => value is null ? null : Enum.Parse<TEnum>(value);

    private static ImportFault Fault(FoundTable table, ReadRow row, Refusal refusal)
    {
        var named = refusal is IOfField { Field: var field } ? field[(field.LastIndexOf('.') + 1)..] : "Code";
        return Fault(table, row, UnitSheet.Layout.Columns.Any(column => column.Key == named) ? named : "Code", RefusalWords.Of(refusal).Text);
    }

    private static ImportFault Fault(FoundTable table, ReadRow row, string field, string problem)
    {
        var column = table.ColumnOf(field)?.Index;
        return new(column, UnitSheet.Layout.Column(field).Title, column is { } at ? row.Row.At(at) : "", problem);
    }

    private static string Word(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "是" : "否",
        Enum one => EnumWords.Of(one),
        _ => $"{value}",
    };
}
