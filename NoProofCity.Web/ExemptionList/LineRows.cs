using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList;

/// <summary>Lines of a list as pages show and search them: of an edition, of the list as of a day.</summary>
public static class LineRows
{
    public static IReadOnlyList<ListColumn<ListLine>> Columns { get; } =
    [
        new("proof", "证明名称") { Text = line => line.Proof, Grows = true, AlwaysShown = true },
        new("number", "条目号") { Text = line => line.Number, Width = "w5" },
        new("unit", "索要单位") { Text = line => line.Unit, Width = "w10", Grows = true },
        new("issuer", "开具单位") { Text = line => line.Issuer, Width = "w9", Grows = true },
        new("methods", "免提交方式") { Text = Ways, Width = "w9" },
        new("items", "关联事项") { Text = line => line.Items is [var first, ..] ? line.Items.Count > 1 ? $"{first.Name} 等 {line.Items.Count} 项" : first.Name : null, Width = "w10", Grows = true },
        new("state", "结论") { Text = line => EnumWords.Of(line.State), Width = "w7" },
        new("basis", "设定依据") { Text = line => line.Basis, Grows = true, WideOnly = true },
    ];

    /// <summary>The filters that these lines can be told apart by.</summary>
    public static IReadOnlyList<ListFilter> Filters(IReadOnlyList<ListLine> lines) =>
    [
        new("way", "免提交方式", [.. lines.SelectMany(line => line.Methods).DistinctBy(method => method.Key).Select(method => new FilterOption(method.Key, method.Label))]),
        new("unit", "索要单位", [.. lines.Where(line => line.UnitCode.Length > 0).DistinctBy(line => line.UnitCode).Select(line => new FilterOption(line.UnitCode, line.Unit))]),
        new("level", "层级", [.. lines.Select(line => line.Level).Distinct().Order().Select(level => new FilterOption($"{level}", EnumWords.Of(level)))]),
    ];

    public static IReadOnlyList<ListLine> Of(IEnumerable<ListLine> lines, ListQuery query)
    {
        if (query.Filter("way") is { } way) lines = lines.Where(line => line.HasWay(way));
        if (query.Filter("unit") is { } unit) lines = lines.Where(line => line.UnitCode == unit);
        if (query.Chosen<UnitLevel>("level") is { } level) lines = lines.Where(line => line.Level == level);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) lines = lines.Where(line => Has(line, text));
        return [.. lines];
    }

    public static ListPage<ListLine> Page(IReadOnlyList<ListLine> lines, ListQuery query) => ListPage.Of(Of(lines, query), query, line => line.Number);

    /// <summary>A value of a line in words.</summary>
    public static string Told(object? value) => ListFiles.Told(value) is { Length: > 0 } told ? told : "（空）";

    internal static string Ways(ListLine line) => string.Join('、', line.Methods.Select(method => method.Label));

    internal static bool Has(ListLine line, string text) =>
        new[] { line.Number, line.Proof, line.Unit, line.Issuer, line.PlainWords }.Concat(line.Items.SelectMany(item => new[] { item.Name, item.Code })).Any(part => part.Contains(text, StringComparison.Ordinal));
}

/// <summary>How a line differs between two lists.</summary>
public enum LineFate { Added, Changed, Removed }

/// <summary>One line in which two lists differ.</summary>
/// <param name="Changes">Field by field, of one that is in both.</param>
/// <param name="Ground">Why; blank where nobody says.</param>
public sealed record DifferenceLine(LineFate Fate, ListLine Line, IReadOnlyList<LineChange> Changes, string Ground)
{
    public static IReadOnlyList<ListColumn<DifferenceLine>> Columns { get; } =
    [
        new("proof", "证明名称") { Text = row => row.Line.Proof, Width = "w12", Grows = true, AlwaysShown = true },
        new("number", "条目号") { Text = row => row.Line.Number, Width = "w5" },
        new("fate", "变动") { Text = row => WordOf(row.Fate), Width = "w5" },
        new("unit", "索要单位") { Text = row => row.Line.Unit, Width = "w9", Grows = true },
        new("what", "变了什么") { Text = row => row.What, Grows = true },
        new("ground", "由来") { Text = row => row.Ground, Width = "w12", Grows = true },
    ];

    public static ListFilter FateFilter { get; } = new("fate", "变动", [.. Enum.GetValues<LineFate>().Select(fate => new FilterOption($"{fate}", WordOf(fate)))]);

    public string What => Fate switch
    {
        LineFate.Changed => string.Join("；", Changes.Select(change => $"{NameWords.Of($"{nameof(ListLine)}.{change.Field}")}：{LineRows.Told(change.Old)} → {LineRows.Told(change.New)}")),
        _ => LineRows.Ways(Line),
    };

    public static IReadOnlyList<DifferenceLine> Of(ListDifference difference, ILookup<string, LineGround>? grounds = null)
    {
        return
        [
            .. difference.Added.Select(line => new DifferenceLine(LineFate.Added, line, [], GroundOf(line))),
            .. difference.Changed.Select(change => new DifferenceLine(LineFate.Changed, change.After, change.Changes, GroundOf(change.After))),
            .. difference.Cancelled.Select(line => new DifferenceLine(LineFate.Removed, line, [], GroundOf(line))),
        ];

        string GroundOf(ListLine line) => grounds is null ? "" : string.Join("；", grounds[line.Number].Select(ground => $"{EnumWords.Of(ground.Kind)}{(ground.Text.Length > 0 ? $"：{ground.Text}" : "")}{(ground.Law.Length > 0 ? $"（{ground.Law}）" : "")}"));
    }

    public static ListPage<DifferenceLine> Page(IReadOnlyList<DifferenceLine> rows, ListQuery query)
    {
        IEnumerable<DifferenceLine> found = rows;
        if (query.Chosen<LineFate>("fate") is { } fate) found = found.Where(row => row.Fate == fate);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) found = found.Where(row => LineRows.Has(row.Line, text));
        return ListPage.Of([.. found], query, row => row.Line.Number);
    }

    public static string WordOf(LineFate fate) => fate switch
    {
        LineFate.Added => "新增",
        LineFate.Changed => "变更",
        _ => "移出",
    };
}
