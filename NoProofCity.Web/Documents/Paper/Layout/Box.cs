using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>Something that stands on a page as a whole, below what came before it.</summary>
internal abstract class Box
{
    public double Height { get; init; }

    /// <summary>A page may begin with it.</summary>
    public bool MayBreak { get; set; } = true;

    /// <summary>A line of the text, such as a sign-off must not be without.</summary>
    public virtual bool IsText => false;

    /// <param name="top">Millimetres from the page's top edge.</param>
    public virtual void Draw(Canvas canvas, double top)
    {
    }
}

internal sealed class LineBox(TextBlock text, int line, double x, Ink ink = Ink.Black) : Box
{
    public override bool IsText => true;

    public override void Draw(Canvas canvas, double top) => text.Draw(canvas, line, x, top + text.Setting.Baseline, ink);
}

internal sealed class GapBox : Box;

/// <summary>What follows begins on the next row of the grid.</summary>
internal sealed class SnapBox : Box;

/// <summary>What follows stands at the foot of the page.</summary>
internal sealed class SpringBox : Box;

/// <summary>What follows begins a page.</summary>
internal sealed class PageBreak : Box;

internal sealed class OutlineBox(string title) : Box
{
    public string Title { get; } = title;
}

internal sealed class RowBox(TableBlock table, int row) : Box
{
    public TableBlock Table { get; } = table;

    public int Row { get; } = row;

    public override void Draw(Canvas canvas, double top) => Table.DrawText(canvas, Row, top);
}

/// <summary>Short statements, the first at the left edge, the last at the right; in as many lines as they need.</summary>
internal sealed class HeadLineBox : Box
{
    private readonly List<List<TextBlock>> _lines = [[]];
    private readonly Area _area;
    private readonly Setting _setting;

    public HeadLineBox(IFaces faces, IReadOnlyList<string> items, Setting setting, Area area)
    {
        (_area, _setting) = (area, setting);
        foreach (var text in items)
        {
            var item = TextBlock.Of(faces, text, Typeface.FangSong, setting, area.Width);
            if (_lines[^1].Count > 0 && _lines[^1].Sum(other => other.WidthOf(0) + setting.Em) + item.WidthOf(0) > area.Width) _lines.Add([]);
            _lines[^1].Add(item);
        }
        Height = _lines.Sum(line => line.Max(item => item.Height));
    }

    public override void Draw(Canvas canvas, double top)
    {
        foreach (var items in _lines)
        {
            var free = _area.Width - items.Sum(item => item.WidthOf(0));
            var (x, gap) = (_area.Left, items.Count > 1 ? free / (items.Count - 1) : 0);
            foreach (var item in items)
            {
                for (var line = 0; line < item.Count; line++) item.Draw(canvas, line, x, top + (line * _setting.Height) + _setting.Baseline);
                x += item.WidthOf(0) + gap;
            }
            top += items.Max(item => item.Height);
        }
    }
}

/// <summary>署名 and 成文日期 in the third and fourth row after the text, with the seal over both.</summary>
internal sealed class SignOffBox(IReadOnlyList<TextBlock> contacts, TextBlock unit, TextBlock date, Seal? seal, CheckCode? check, Area area, IFaces faces) : Box
{
    // Four characters stay free at the right of the date, two beside a long name.
    private const int DateFree = 4;
    private const int NameFree = 2;
    private const double CodeAbove = 21.85;

    public override void Draw(Canvas canvas, double top)
    {
        var setting = unit.Setting;
        var row = setting.Height;
        var first = top + (2 * row);
        var widest = 0.0;
        for (var line = 0; line < unit.Count; line++) widest = Math.Max(widest, unit.WidthOf(line));
        var centre = Math.Min(area.Right - (DateFree * area.Cell) - (date.WidthOf(0) / 2), area.Right - (NameFree * area.Cell) - (widest / 2));

        for (var line = 0; line < contacts.Count; line++)
            contacts[line].Draw(canvas, 0, area.Left + (2 * area.Cell), first - ((contacts.Count - 1 - line) * row) + setting.Baseline);
        if (check is not null) CheckCodeBlock.Draw(canvas, check, area.Left, first + setting.Baseline - CodeAbove, faces);
        for (var line = 0; line < unit.Count; line++)
            unit.Draw(canvas, line, centre - (unit.WidthOf(line) / 2), first + (line * row) + setting.Baseline);
        var edge = first + (unit.Count * row);
        date.Draw(canvas, 0, centre - (date.WidthOf(0) / 2), edge + setting.Baseline);
        if (seal is not null) canvas.Stamp(SealBlock.Marks(seal, centre, edge - SealBlock.Raised, faces));
    }
}
