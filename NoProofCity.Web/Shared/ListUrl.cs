using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NoProofCity.Data.Common;

namespace NoProofCity.Web.Shared;

/// <summary>The address of a list carries its query: bookmarks, "back" and the export all restore it.</summary>
public static class ListUrl
{
    /// <summary>A case page carries the list it was opened from under this name, for its neighbours and the way back.</summary>
    public const string Within = "list";

    /// <summary>The words of the search field.</summary>
    public const string Text = "q";

    /// <summary>The row that stands open beside its list.</summary>
    public const string Row = "row";

    private const string Sort = "sort";
    private const string Size = "size";
    private const string After = "after";
    private const string Before = "before";
    private const string First = "n";

    private static readonly HashSet<string> Reserved = new([Text, Row, Sort, Size, After, Before, First, Within], StringComparer.Ordinal);

    /// <param name="query">With or without its question mark. What cannot be read is left out: an old bookmark still opens.</param>
    public static ListQuery Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? One(string key) => values.TryGetValue(key, out var found) ? found[0] : null;
        var side = One(After) is not null ? CursorSide.After : CursorSide.Before;
        return new ListQuery
        {
            Text = One(Text)?.Trim() ?? "",
            Filters = values.Where(v => !Reserved.Contains(v.Key) && !string.IsNullOrEmpty(v.Value[0])).ToDictionary(v => v.Key, v => v.Value[0]!, StringComparer.Ordinal),
            Sort = One(Sort) is { Length: > 0 } sort ? new(sort.TrimStart('-'), sort[0] == '-') : null,
            Size = int.TryParse(One(Size), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && ListQuery.Sizes.Contains(size) ? size : ListQuery.Sizes[0],
            Cursor = (One(After) ?? One(Before)) is { Length: > 0 } key
                ? new(side, key, int.TryParse(One(First), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1)
                : null,
        };
    }

    /// <summary>"?state=open&amp;sort=-due", or nothing for the list as it stands first.</summary>
    /// <param name="within">What the page of a thing carries of the list it was opened from.</param>
    public static string Write(ListQuery query, string? within = null)
    {
        var values = query.Filters.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, (string?)f.Value)).ToList();
        void Add(string key, string value) => values.Add(new(key, value));
        if (query.Text.Length > 0) Add(Text, query.Text);
        if (query.Sort is { } sort) Add(Sort, (sort.Descending ? "-" : "") + sort.Column);
        if (query.Size != ListQuery.Sizes[0]) Add(Size, query.Size.ToString(CultureInfo.InvariantCulture));
        if (query.Cursor is { } cursor)
        {
            Add(cursor.Side is CursorSide.After ? After : Before, cursor.Key);
            Add(First, cursor.First.ToString(CultureInfo.InvariantCulture));
        }
        if (!string.IsNullOrEmpty(within)) Add(Within, within);
        return QueryHelpers.AddQueryString("", values);
    }

    /// <summary>The address of a list with a row open beside it; null for the first.</summary>
    public static string Open(string path, ListQuery query, string? row) =>
        row is null ? path + Write(query) : QueryHelpers.AddQueryString(path + Write(query), Row, row);

    /// <summary>The address of a row's page, carrying the list it is opened from.</summary>
    public static string PageOf(string href, ListQuery query)
    {
        var within = Write(query).TrimStart('?');
        return within.Length == 0 ? href : QueryHelpers.AddQueryString(href, Within, within);
    }
}
