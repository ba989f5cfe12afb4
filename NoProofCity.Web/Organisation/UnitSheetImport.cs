using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Organisation;

/// <summary>Units as a table: which columns, which words, and how a verdict reads.</summary>
public sealed class UnitSheetImport(UnitDesk desk, UnitQueries units, UnitChoices choices, TimeProvider time, Actor actor, ReadScope scope) : ISheetImport
{
    private IReadOnlyList<(string Key, string Label)> _industries = [];

    public static IReadOnlyList<SheetField> AllFields { get; } =
    [
        new("Code", "单位代码", true, "代码", "编码", "单位编码"),
        new("Name", "单位名称", true, "名称", "单位全称", "全称", "部门名称"),
        new("ShortName", "简称", false, "单位简称"),
        new("Parent", "上级单位", false, "上级", "隶属单位"),
        new("Level", "层级", false, "级别", "单位层级"),
        new("Kind", "性质", false, "单位性质", "单位类型", "类型"),
        new("Industry", "公共服务行业", false, "行业"),
        new("Line", "条线", false, "系统", "对口条线"),
        new("Supervising", "主管单位", false, "主管部门"),
        new("Demands", "需要证明", false, "是否需要证明", "索要证明"),
        new("Issues", "开具证明", false, "是否开具证明", "出具证明"),
        new("CreditCode", "统一社会信用代码", false, "信用代码", "社会信用代码"),
    ];

    public IReadOnlyList<SheetField> Fields => AllFields;

    public async Task<IReadOnlyList<ImportLine>> PreviewAsync(FoundTable table, CancellationToken leaving)
    {
        _industries = await choices.IndustriesAsync(scope.PlaceId);
        var read = table.Rows.Select(row => (Row: row, Entry: Read(table, row, out var faults), Faults: faults)).ToList();
        var first = new Dictionary<string, SheetRow>(StringComparer.OrdinalIgnoreCase);
        var good = new List<UnitEntry>();
        foreach (var one in read.Where(one => one.Faults.Count == 0))
            if (first.TryAdd(one.Entry.Code, one.Row)) good.Add(one.Entry);
        var verdicts = (await units.PreviewAsync(scope, good, ChinaTime.DateOf(time.GetUtcNow()), leaving)).ToDictionary(verdict => verdict.Entry.Code, StringComparer.OrdinalIgnoreCase);
        return [.. read.Select(one => Line(table, one.Row, one.Entry, one.Faults, first, verdicts))];
    }

    public Task<Outcome> WriteAsync(FoundTable table, IReadOnlyList<ImportLine> lines) =>
        desk.ImportAsync(actor, scope.PlaceId, [.. lines.Select(line => Read(table, line.Row, out _))]);

    private static ImportLine Line(FoundTable table, SheetRow row, UnitEntry entry, IReadOnlyList<ImportFault> faults, Dictionary<string, SheetRow> first, Dictionary<string, UnitVerdict> verdicts)
    {
        var name = entry.Name ?? entry.Code;
        if (faults.Count > 0) return new(row, ImportKind.Faulty, name) { Faults = faults };
        if (first[entry.Code] != row)
            return new(row, ImportKind.Twice, name) { Faults = [new(table.AddressOf(row, "Code"), Title("Code"), entry.Code, $"与第 {first[entry.Code].Number} 行的代码相同，只用那一行")] };
        var verdict = verdicts[entry.Code];
        if (verdict.Refusals.Count > 0) return new(row, ImportKind.Faulty, name) { Faults = [.. verdict.Refusals.Select(refusal => Fault(table, row, refusal))] };
        return verdict.IsNew ? new(row, ImportKind.Added, name)
            : verdict.Changes.Count == 0 ? new(row, ImportKind.Same, name)
            : new(row, ImportKind.Changed, name) { Changes = [.. verdict.Changes.Select(change => new ImportChange(NameWords.Of($"OrgUnit.{change.Field}"), Word(change.Old), Word(change.New)))] };
    }

    private UnitEntry Read(FoundTable table, SheetRow row, out IReadOnlyList<ImportFault> faults)
    {
        var wrong = new List<ImportFault>();
        string? Text(string field) => table.Value(row, field);
        var code = Writing.Narrow(Text("Code") ?? "");
        if (code.Length == 0) wrong.Add(Fault(table, row, new FieldMissing("Unit.Code")));
        SocialCreditCode? credit = null;
        if (Text("CreditCode") is { } written)
        {
            var parsed = SocialCreditCode.Parse(written);
            if (parsed.IsDone) credit = parsed.Value;
            else wrong.AddRange(parsed.Refusals.Select(refusal => Fault(table, row, "CreditCode", RefusalWords.Of(refusal).Text)));
        }
        var entry = new UnitEntry(code)
        {
            Name = Text("Name"), ShortName = Text("ShortName"), Line = Text("Line"), Parent = Text("Parent"), Supervising = Text("Supervising"), CreditCode = credit,
            Kind = One<UnitKind>("Kind"), Level = One<UnitLevel>("Level"), Demands = Flag("Demands"), Issues = Flag("Issues"), Industry = Industry(),
        };
        faults = wrong;
        return entry;

        TEnum? One<TEnum>(string field)
            where TEnum : struct, Enum
        {
            if (Text(field) is not { } word) return null;
            foreach (var value in Enum.GetValues<TEnum>())
                if (Writing.Narrow(EnumWords.Of(value)) == Writing.Narrow(word)) return value;
            wrong.Add(Fault(table, row, field, $"只能填{string.Join("、", Enum.GetValues<TEnum>().Select(value => EnumWords.Of(value)))}"));
            return null;
        }

        bool? Flag(string field)
        {
            switch (Text(field))
            {
                case null: return null;
                case "是" or "√" or "✓" or "1": return true;
                case "否" or "×" or "0": return false;
                default:
                    wrong.Add(Fault(table, row, field, "只能填是、否"));
                    return null;
            }
        }

        string? Industry()
        {
            if (Text("Industry") is not { } word) return null;
            if (_industries.FirstOrDefault(industry => industry.Label == word).Key is { } key) return key;
            wrong.Add(Fault(table, row, "Industry", _industries.Count == 0 ? "本地区的规则档没有公共服务行业" : $"只能填{string.Join("、", _industries.Select(industry => industry.Label))}"));
            return null;
        }
    }

    private static ImportFault Fault(FoundTable table, SheetRow row, Refusal refusal)
    {
        var named = refusal is IOfField { Field: var field } ? field[(field.LastIndexOf('.') + 1)..] : "Code";
        return Fault(table, row, AllFields.Any(one => one.Key == named) ? named : "Code", RefusalWords.Of(refusal).Text);
    }

    private static ImportFault Fault(FoundTable table, SheetRow row, string field, string problem) => new(table.AddressOf(row, field), Title(field), table.Value(row, field) ?? "", problem);

    private static string Title(string field) => AllFields.First(one => one.Key == field).Title;

    private static string Word(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "是" : "否",
        Enum one => EnumWords.Of(one),
        _ => $"{value}",
    };
}
