using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Search;

namespace NoProofCity.Web.Public;

/// <summary>What the public list shows, as its address says it.</summary>
public sealed record ListAsked(string Text, string Event, string Unit, string Way, string State, int Page)
{
    public bool IsNarrowed => Text.Length + Event.Length + Unit.Length + Way.Length + State.Length > 0;
}

/// <summary>The lines that were asked for.</summary>
/// <param name="Answer">What was understood; null where nothing was typed or chosen.</param>
public sealed record ListFound(IReadOnlyList<LiveLine> Lines, SearchAnswer? Answer, int Free)
{
    public static ListFound Of(PublicList list, ListAsked asked)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(asked);
        var answer = asked.Text.Length > 0 ? list.Search(asked.Text) : asked.Event.Length > 0 ? list.SearchEvent(asked.Event) : null;
        var lines = (answer is null ? list.Shown : answer.Lines.Select(line => list.Shown[line]))
            .Where(live => asked.Unit.Length == 0 || live.Line.UnitCode == asked.Unit)
            .Where(live => asked.Way.Length == 0 || live.Line.HasWay(asked.Way))
            .Where(live => asked.State.Length == 0 || Fits(live, asked.State)).ToList();
        return new(lines, answer, lines.Count(live => live.InterimFrom is not null || live.Line.State is not LineState.Excluded));
    }

    private static bool Fits(LiveLine live, string state) => state switch
    {
        ListUrls.Adjusting => live.InterimFrom is not null,
        ListUrls.Cancelled => live.InterimFrom is null && live.Line.State is LineState.Cancelled,
        ListUrls.Bring => live.InterimFrom is null && live.Line.State is LineState.Excluded,
        ListUrls.Free => live.InterimFrom is null && live.Line.State is LineState.Exempt,
        _ => true,
    };
}

/// <summary>The addresses of the public list.</summary>
public static class ListUrls
{
    public const string Typed = "q";
    public const string Adjusting = "adjusting";
    public const string Cancelled = "cancelled";
    public const string Bring = "bring";
    public const string Free = "free";

    public const int PageSize = 20;

    /// <summary>For the choice on the page.</summary>
    public static IReadOnlyList<(string Key, string Text)> States { get; } = [(Free, "可以不交"), (Cancelled, "已经取消"), (Adjusting, "正在调整"), (Bring, "目前还要交")];

    public static string Search(string place, string text) => $"{place}/list?{Typed}={Uri.EscapeDataString(text)}";

    public static string Line(string place, string number) => $"{place}/list/{Uri.EscapeDataString(number)}";

    public static string Of(string place, ListAsked asked, int page)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var parts = ((string Key, string Value)[])[(Typed, asked.Text), ("event", asked.Event), ("unit", asked.Unit), ("way", asked.Way), ("state", asked.State), ("page", page > 1 ? $"{page}" : "")];
        var query = string.Join('&', parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));
        return query.Length == 0 ? $"{place}/list" : $"{place}/list?{query}";
    }
}
