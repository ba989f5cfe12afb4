using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory;

/// <summary>One thing in which an item is not that of the level above, or an item that is lacking here.</summary>
/// <param name="ItemId">Null for one that is lacking.</param>
/// <param name="Field">The property of the item; <see cref="Lacking"/> for one that is lacking.</param>
public sealed record DifferenceRow(long? ItemId, string Code, string Name, string Unit, string Field, string Here, string Above, string Standard)
{
    public const string Lacking = "lacking";

    private const string LackingWord = "本级没有";

    private static readonly IReadOnlyList<string> Fields =
    [
        nameof(ServiceItem.Name), nameof(ServiceItem.Condition), nameof(ServiceItem.Applicants), nameof(ServiceItem.Process), nameof(ServiceItem.Result),
        nameof(ServiceItem.StatutoryDays), nameof(ServiceItem.PromisedDays), nameof(ServiceItem.Materials),
    ];

    public static ListFilter FieldFilter { get; } = new("field", "哪里不同", [.. Fields.Select(field => new FilterOption(field, WordOf(field))), new(Lacking, LackingWord)]);

    public static IReadOnlyList<ListColumn<DifferenceRow>> Columns { get; } =
    [
        new("name", "事项名称") { Text = row => row.Name, Width = "w18", AlwaysShown = true },
        new("code", "事项编码") { Text = row => row.Code, Width = "w9" },
        new("unit", "实施单位") { Text = row => row.Unit, Width = "w10", Grows = true },
        new("field", "哪里不同") { Text = row => WordOf(row.Field), Width = "w7" },
        new("here", "本级") { Text = row => row.Here, Grows = true },
        new("above", "上一级") { Text = row => row.Above, Grows = true },
        new("standard", "比对的单位") { Text = row => row.Standard, Width = "w10", Grows = true },
    ];

    public string Key => $"{ItemId ?? 0}/{Code}/{Field}";

    public string Href => ItemId is { } id ? $"items/{id}" : $"items?{ListUrl.Text}={Uri.EscapeDataString(Code)}";

    public static async Task<ListPage<DifferenceRow>> PageAsync(ItemQueries items, ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        var comparison = await items.CompareAsync(scope, leaving);
        IEnumerable<DifferenceRow> rows =
        [
            .. comparison.Unequal.SelectMany(item => item.Differences, (item, one) => new DifferenceRow(item.Id, item.Code, item.Name, item.UnitName, one.Field, Only(one.Here, one.Standard), Only(one.Standard, one.Here), item.Standard)),
            .. comparison.Lacking.Select(item => new DifferenceRow(null, item.Code, item.Name, "—", Lacking, "—", item.Name, item.Above)),
        ];
        if (query.Filter("field") is { } field) rows = rows.Where(row => row.Field == field);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) rows = rows.Where(row => new[] { row.Name, row.Code, row.Unit, row.Standard }.Any(part => part.Contains(text, StringComparison.Ordinal)));
        return ListPage.Of([.. rows], query, row => row.Key);
    }

    private static string WordOf(string field) => field == Lacking ? LackingWord : NameWords.Of($"{nameof(ServiceItem)}.{field}");

    // Of two lists, what the other one has not.
    private static string Only(object? value, object? other) => (value, other) switch
    {
        (int days, _) => ItemList.Days(days)!,
        (string list, string theirs) when ItemSheet.Split(list)!.Intersect(ItemSheet.Split(theirs)!).Any() =>
            ItemSheet.Joined(ItemSheet.Split(list)!.Except(ItemSheet.Split(theirs)!)) is { Length: > 0 } more ? $"多：{more}" : "—",
        (null or "", _) => "—",
        _ => $"{value}",
    };
}
