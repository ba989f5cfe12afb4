using System.Globalization;

namespace NoProofCity.Data.Common;

/// <summary>
/// What a list shows: filters, order, page. The address of the page carries it, the export takes the same, and a query answers it.
/// </summary>
public sealed record ListQuery
{
    /// <summary>The sizes a user may choose from.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [25, 50, 100];

    /// <summary>Text in the list's own search field; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Filter values by their key ("state" = "open"). Keys a query does not know are of no effect.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();

    /// <summary>Null means the order in which the list is made.</summary>
    public ListSort? Sort { get; init; }

    public int Size { get; init; } = Sizes[0];

    /// <summary>Where the page begins; null for the first one.</summary>
    public ListCursor? Cursor { get; init; }

    public string? Filter(string key) => Filters.GetValueOrDefault(key);

    /// <summary>A filter whose values are those of an enumeration; null where it is not set, or to something that is none of them.</summary>
    public TEnum? Chosen<TEnum>(string key)
        where TEnum : struct, Enum =>
        Filter(key) is { } value && Enum.TryParse<TEnum>(value, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    /// <summary>A filter that is a day ("2026-03-09"); null where it is not set, or to something that is none.</summary>
    public DateOnly? Day(string key) =>
        DateOnly.TryParseExact(Filter(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The same list from its beginning with a filter set, or taken away by null.</summary>
    public ListQuery With(string key, string? value)
    {
        var filters = new Dictionary<string, string>(Filters, StringComparer.Ordinal);
        if (value is null) _ = filters.Remove(key);
        else filters[key] = value;
        return this with { Filters = filters, Cursor = null };
    }
}

public sealed record ListSort(string Column, bool Descending = false);

/// <summary>A place between two rows. It holds the sort value and the identity of a row, so that rows coming and going do not shift the page.</summary>
/// <param name="Key">Made and read by <see cref="Keyset"/> alone.</param>
/// <param name="First">The number of the first row of the page as the user counts it; for display only.</param>
public sealed record ListCursor(CursorSide Side, string Key, int First);

public enum CursorSide { After, Before }

/// <summary>One page of a list.</summary>
/// <param name="Next">Null on the last page.</param>
/// <param name="Previous">Null on the first page.</param>
/// <param name="Total">Null where counting would cost more than it tells.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int First, ListCursor? Next, ListCursor? Previous, int? Total)
{
    public int Last => First + Rows.Count - 1;
}

public static class ListPage
{
    /// <summary>All of them on one page: they are as many as there are units or places.</summary>
    public static ListPage<TRow> Whole<TRow>(IReadOnlyList<TRow> rows) => new(rows, 1, null, null, rows.Count);
}
