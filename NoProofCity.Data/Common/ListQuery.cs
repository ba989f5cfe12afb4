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
/// <param name="Key">Made and read by what made the page: <see cref="Keyset"/> or <see cref="ListPage"/>.</param>
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
    /// <summary>A page of what is worked out for all of a place at once, as many as there are units: gaps, shortages.</summary>
    /// <param name="rows">All of them, in the order of the list.</param>
    /// <param name="key">Tells rows apart.</param>
    public static ListPage<TRow> Of<TRow>(IReadOnlyList<TRow> rows, ListQuery query, Func<TRow, string> key)
    {
        var start = Math.Clamp(StartOf(rows, query, key), 0, Math.Max(0, rows.Count - 1));
        var shown = rows.Skip(start).Take(query.Size).ToList();
        var end = start + shown.Count;
        return new(
            shown, start + 1,
            end < rows.Count ? new(CursorSide.After, key(shown[^1]), end + 1) : null,
            start > 0 ? new(CursorSide.Before, key(shown[0]), Math.Max(1, start + 1 - query.Size)) : null,
            rows.Count);
    }

    // The row beside which the page lies may have left the list since, its gap closed: then it begins where that row stood.
    private static int StartOf<TRow>(IReadOnlyList<TRow> rows, ListQuery query, Func<TRow, string> key)
    {
        if (query.Cursor is not { } cursor) return 0;
        for (var i = 0; i < rows.Count; i++)
            if (key(rows[i]) == cursor.Key) return cursor.Side is CursorSide.After ? i + 1 : i - query.Size;
        return cursor.Side is CursorSide.After ? cursor.First - 2 : cursor.First - 1;
    }
}
