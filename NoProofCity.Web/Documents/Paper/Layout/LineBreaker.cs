namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>
/// Breaks a text where Chinese writing allows. A mark that may not begin a line takes the character before it along (推出);
/// the shortened line is then spread evenly over its gaps. Nothing hangs, and a mark at a line's end keeps its full cell.
/// </summary>
internal static class LineBreaker
{
    private const double Rounding = 0.01;

    // Wider gaps would look worse than a ragged line.
    private const double MostSpread = 0.25;

    /// <param name="width">All in points.</param>
    public static List<TextLine> Break(List<Letter> letters, double width, double indent, double size, bool spread)
    {
        var lines = new List<TextLine>();
        var half = size / 2;
        var from = 0;
        while (from < letters.Count || lines.Count == 0)
        {
            var room = lines.Count == 0 ? width - indent : width;
            var (end, next, isLast) = EndOf(letters, from, room + Rounding, half);
            while (end > from + 1 && letters[end - 1].Value == ' ') end--;
            var natural = WidthOf(letters, from, end, half);
            lines.Add(new(from, end, natural, spread && !isLast ? SpreadOf(letters, from, end, room - natural, size) : 0));
            from = next;
            if (isLast && next >= letters.Count) break;
        }
        return lines;
    }

    // The line's end, the next one's beginning, and whether the writer ended it.
    private static (int End, int Next, bool IsLast) EndOf(List<Letter> letters, int from, double room, double half)
    {
        var (breakAt, width) = (from, 0.0);
        for (var i = from; i < letters.Count; i++)
        {
            var letter = letters[i];
            if (letter.Value == '\n') return (i, i + 1, true);
            if (i > from && letter.MayBreak) breakAt = i;
            width += letter.Advance - (i > from && letter.Pulls ? half : 0);
            if (width <= room || letter.Value == ' ' || i == from) continue;
            // A word that is longer than the line is cut: better than beyond the margin.
            var end = breakAt > from ? breakAt : i;
            return (end, end, false);
        }
        return (letters.Count, letters.Count, true);
    }

    private static double WidthOf(List<Letter> letters, int from, int to, double half)
    {
        var width = 0.0;
        for (var i = from; i < to; i++) width += letters[i].Advance - (i > from && letters[i].Pulls ? half : 0);
        return width;
    }

    private static double SpreadOf(List<Letter> letters, int from, int to, double missing, double size)
    {
        var gaps = 0;
        for (var i = from + 1; i < to; i++) gaps += letters[i].IsTight ? 0 : 1;
        return gaps == 0 || missing / gaps > size * MostSpread ? 0 : missing / gaps;
    }
}
