using System.Text;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>A character of a text as it is set.</summary>
/// <param name="At">Where it begins in the text that is printed.</param>
/// <param name="Length">Two for a character outside the basic plane.</param>
/// <param name="Advance">In points, tracking included.</param>
/// <param name="MayBreak">A line may begin with it.</param>
/// <param name="Pulls">It stands half a cell nearer to the one before, when that is on its line.</param>
/// <param name="IsTight">A spread line is not spread before it.</param>
internal readonly record struct Letter(int At, int Length, int Value, Typeface Face, double Advance, bool MayBreak, bool Pulls, bool IsTight, bool IsNarrow)
{
    public bool IsDrawn => Value is Punctuation.Box or Punctuation.TickedBox or Punctuation.Fill;
}

/// <param name="To">The letter after its last.</param>
/// <param name="Width">As it stands without spreading, in points.</param>
/// <param name="Spread">Added to every gap that can take it.</param>
internal readonly record struct TextLine(int From, int To, double Width, double Spread);

/// <summary>A text broken into lines.</summary>
internal sealed class TextBlock
{
    // A mark narrower than this has no blank half to give away.
    private const double AlmostFull = 0.99;

    private readonly string _text;
    private readonly List<Letter> _letters;
    private List<TextLine> _lines;

    private TextBlock(string text, List<Letter> letters, Setting setting, List<TextLine> lines) => (_text, _letters, Setting, _lines) = (text, letters, setting, lines);

    public Setting Setting { get; }

    public int Count => _lines.Count;

    public double Height => Count * Setting.Height;

    public IReadOnlyList<TextLine> Lines => _lines;

    /// <param name="width">In millimetres, as the indent of the first line.</param>
    /// <param name="lead">So many characters at the start are in another face.</param>
    public static TextBlock Of(IFaces faces, string text, Typeface face, Setting setting, double width, double indent = 0, bool spread = false, int lead = 0, Typeface leadFace = default)
    {
        text = text.ReplaceLineEndings("\n");
        var letters = Letters(faces, text, face, setting, lead, leadFace);
        var printed = text.Contains(Punctuation.Joiner, StringComparison.Ordinal) ? text.Replace($"{Punctuation.Joiner}", "", StringComparison.Ordinal) : text;
        return new(printed, letters, setting, LineBreaker.Break(letters, width / Length.Point, indent / Length.Point, setting.Size, spread));
    }

    /// <summary>Lines of about the same length, as few as the width allows.</summary>
    public static TextBlock Balanced(IFaces faces, string text, Typeface face, Setting setting, double width)
    {
        var block = Of(faces, text, face, setting, width);
        var (narrow, wide) = (0.0, width / Length.Point);
        if (block.Count == 1) return block;
        while (wide - narrow > setting.Size / 4)
        {
            var middle = (narrow + wide) / 2;
            var lines = LineBreaker.Break(block._letters, middle, 0, setting.Size, spread: false);
            if (lines.Count > block.Count || lines.Any(line => line.Width > middle + setting.Size)) narrow = middle;
            else (wide, block._lines) = (middle, lines);
        }
        return block;
    }

    /// <summary>In millimetres.</summary>
    public double WidthOf(int line) => _lines[line].Width * Length.Point;

    public string TextOf(int line) => Text(_lines[line].From, _lines[line].To);

    /// <param name="x">Of the first character, in millimetres.</param>
    /// <param name="spacing">Added after every character, in points, besides what the line itself is spread by.</param>
    public void Draw(Canvas canvas, int line, double x, double baseline, Ink ink = Ink.Black, double spacing = 0)
    {
        var (from, to, _, spread) = _lines[line];
        spread += spacing;
        for (var i = from; i < to;)
        {
            if (i > from) x += ((_letters[i].IsTight ? 0 : spread) - (_letters[i].Pulls ? Setting.Size / 2 : 0)) * Length.Point;
            if (_letters[i].IsDrawn)
            {
                canvas.Draw(_letters[i], x, baseline, Setting);
                x += _letters[i++].Advance * Length.Point;
                continue;
            }
            var end = EndOfRun(i, to, spread);
            var between = end - i > 1 && !_letters[i + 1].IsTight ? spread : 0;
            canvas.Add(new Run(x, baseline, _letters[i].Face, Setting.Size, Text(i, end), Setting.Tracking + between, 0, ink));
            for (var first = i; i < end; i++) x += (_letters[i].Advance + (i > first ? between : 0)) * Length.Point;
        }
    }

    // One run has one face and one spacing; a word of western letters is not spread, so it is a run of its own.
    private int EndOfRun(int from, int to, double spread)
    {
        var end = from + 1;
        while (end < to)
        {
            var letter = _letters[end];
            if (letter.Pulls || letter.IsDrawn || letter.Face != _letters[from].Face) break;
            if (spread != 0 && (letter.IsTight != _letters[from + 1].IsTight || letter.IsNarrow != _letters[from].IsNarrow)) break;
            end++;
        }
        return end;
    }

    private string Text(int from, int to)
    {
        if (from == to) return "";
        var (start, end) = (_letters[from].At, _letters[to - 1].At + _letters[to - 1].Length);
        return start == 0 && end == _text.Length ? _text : _text[start..end];
    }

    private static List<Letter> Letters(IFaces faces, string text, Typeface face, Setting setting, int lead, Typeface leadFace)
    {
        var letters = new List<Letter>(text.Length);
        var (before, demanded, isJoined, isPaired, wasFull, joiners) = (0, Demand.None, false, false, false, 0);
        for (var at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (rune.Value == Punctuation.Joiner)
            {
                isJoined = true;
                joiners += length;
                at += length;
                continue;
            }
            var demand = Punctuation.Of(rune.Value);
            var own = at < lead ? leadFace : face;
            var em = AdvanceOf(faces, own, rune, setting);
            var isFull = em > AlmostFull;
            var isSecond = !isPaired && demand.HasFlag(Demand.Paired) && before == rune.Value;
            var mayBreak = !isJoined && !isSecond && rune.Value != ' ' && Punctuation.MayBreak(demanded, demand) && !Punctuation.IsCount(before, rune.Value);
            letters.Add(new(at - joiners, length, rune.Value, own, em == 0 ? 0 : (em * setting.Size) + setting.Tracking,
                mayBreak, Pulls: wasFull && isFull && Punctuation.Pulls(demanded, demand), IsTight: isSecond || (demanded & demand).HasFlag(Demand.Narrow), demand.HasFlag(Demand.Narrow)));
            (before, demanded, isJoined, isPaired, wasFull) = (rune.Value, demand, false, isSecond, isFull);
            at += length;
        }
        return letters;
    }

    private static double AdvanceOf(IFaces faces, Typeface face, Rune rune, Setting setting) => rune.Value switch
    {
        '\n' => 0,
        Punctuation.Fill => 1,
        Punctuation.Box or Punctuation.TickedBox => Canvas.BoxAdvance / setting.Em,
        _ => faces.Advance(face, rune),
    };
}
