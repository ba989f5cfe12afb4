using System.Globalization;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>What stands on a page besides its text: red head and rules, numbers of paper and page, form code, 版记. All places in millimetres.</summary>
internal sealed class Furniture(IFaces faces, Area area, Form form)
{
    private static readonly Setting PageNumber = new(14, 14);
    private static readonly Setting PageOfPages = new(10.5, 10.5);
    private static readonly Setting Code = new(9, 9);
    private static readonly Setting ColophonText = new(14, 22);

    private const double LeastMark = 22;

    public void Draw(IReadOnlyList<Canvas> pages)
    {
        DrawHead(pages[0]);
        var isTable = form.Kind is PaperKind.Table or PaperKind.WideTable;
        var foot = form.Kind is PaperKind.WideTable ? 192.7 : 270.2;
        for (var i = 0; i < pages.Count; i++)
        {
            var (number, isEven) = (i + 1, i % 2 == 1);
            if (form.Code.Length > 0) DrawCode(pages[i], atRight: isEven && !isTable, foot);
            if (isTable) Centred(pages[i], string.Create(CultureInfo.InvariantCulture, $"第{number}页　共{pages.Count}页"), PageOfPages, foot);
            else if (number > 1 || form.Kind is not PaperKind.Letter) DrawNumber(pages[i], number, isEven);
        }
    }

    /// <summary>At the foot of the last page with an even number, which is added where need be.</summary>
    public void DrawColophon(Paginator pages, Colophon colophon)
    {
        const double inset = 4.94, padding = 1, outer = 0.35, inner = 0.25;
        var hang = 3 * ColophonText.Em;
        var copies = TextBlock.Of(faces, colophon.Copies, Typeface.FangSong, ColophonText, area.Width - (2 * inset) - hang, -hang);
        var height = copies.Height + ColophonText.Height + (4 * padding);
        if (pages.End > area.Bottom - height) _ = pages.AddPage();
        if (pages.Pages.Count % 2 == 1) _ = pages.AddPage();

        var page = pages.Pages[^1];
        var (top, middle) = (area.Bottom - height, area.Bottom - ColophonText.Height - (2 * padding));
        for (var line = 0; line < copies.Count; line++)
            copies.Draw(page, line, area.Left + inset + (line == 0 ? 0 : hang), top + padding + (line * ColophonText.Height) + ColophonText.Baseline);
        var baseline = middle + padding + ColophonText.Baseline;
        Word(colophon.Office, ColophonText).Draw(page, 0, area.Left + inset, baseline);
        var date = Word(colophon.Date, ColophonText);
        date.Draw(page, 0, area.Right - inset - date.WidthOf(0), baseline);
        page.Line(area.Left, top, area.Right, top, outer);
        page.Line(area.Left, middle, area.Right, middle, inner);
        page.Line(area.Left, area.Bottom, area.Right, area.Bottom, outer);
    }

    private void DrawHead(Canvas page)
    {
        if (form.Kind is PaperKind.Document or PaperKind.Table or PaperKind.WideTable or PaperKind.Promise) return;
        var isLetter = form.Kind is PaperKind.Letter;
        foreach (var part in form.Parts)
        {
            switch (part)
            {
                case Masthead head:
                    DrawMasthead(page, head.Text, isLetter ? 36 : form.Kind is PaperKind.Minutes ? 48 : 40, isLetter ? 29.6 : 71.6);
                    break;
                case Number number when isLetter:
                    var right = Word(number.Text, area.Body);
                    right.Draw(page, 0, area.Right - right.WidthOf(0), 57.76);
                    break;
                case Number number:
                    Centred(page, number.Text, area.Body, RowBaseline(8));
                    break;
                case Issue issue:
                    DrawIssue(page, issue);
                    break;
            }
        }
        if (!isLetter)
        {
            Rule(page, form.Kind is PaperKind.Minutes ? 130.4 : 120.5, 0.5, area.Left, area.Right);
            return;
        }
        foreach (var (top, width) in new[] { (46.0, 0.9), (47.5, 0.35), (275.2, 0.35), (276.1, 0.9) }) Rule(page, top, width, 20, 190);
    }

    private static void Rule(Canvas page, double top, double width, double from, double to) => page.Line(from, top + (width / 2), to, top + (width / 2), width, Ink.Red);

    // A short name is spread, a long one shrunk; where that is not enough it is set in two lines.
    private void DrawMasthead(Canvas page, string text, double size, double top)
    {
        const double spreadTo = 316, mostSpread = 20, lineOfTwo = 1.4, roomOfTwo = 15.9;
        text = text.ReplaceLineEndings("\n");
        var room = area.Width / Length.Point;
        var block = Word(text, new(size, size));
        var widest = block.Lines.Max(line => line.Width);
        if (widest > room) size = Math.Max(LeastMark, Math.Floor(size * room / widest));
        var isLong = text.Contains('\n', StringComparison.Ordinal) || widest * size / block.Setting.Size > room + 1;
        if (isLong)
        {
            // Between the rules of a letter two lines have to be close.
            if (form.Kind is PaperKind.Minutes) size = Math.Min(size, 30);
            var pitch = form.Kind is PaperKind.Letter ? Math.Min(size * lineOfTwo, roomOfTwo / 2 / Length.Point) : size * lineOfTwo;
            block = TextBlock.Balanced(faces, text, Typeface.XiaoBiaoSong, new(Math.Min(size, pitch), pitch), area.Width);
        }
        else
        {
            block = TextBlock.Of(faces, text, Typeface.XiaoBiaoSong, new(size, size), double.MaxValue);
        }
        var gaps = text.EnumerateRunes().Count() - 1;
        var spread = isLong || gaps == 0 ? 0 : Math.Clamp((spreadTo - block.Lines[0].Width) / gaps, 0, mostSpread);
        for (var line = 0; line < block.Count; line++)
        {
            var width = block.WidthOf(line) + (spread * gaps * Length.Point);
            block.Draw(page, line, area.Left + ((area.Width - width) / 2), top + (line * block.Setting.Height) + block.Setting.Baseline, Ink.Red, spread);
        }
    }

    private void DrawIssue(Canvas page, Issue issue)
    {
        Centred(page, issue.Number, area.Body, RowBaseline(8));
        Word(issue.Office, area.Body).Draw(page, 0, area.Left + area.Cell, RowBaseline(9));
        var date = Word(issue.Date, area.Body);
        date.Draw(page, 0, area.Right - area.Cell - date.WidthOf(0), RowBaseline(9));
    }

    private void DrawNumber(Canvas page, int number, bool isEven)
    {
        var text = Word(string.Create(CultureInfo.InvariantCulture, $"— {number} —"), PageNumber);
        text.Draw(page, 0, isEven ? 32.9 : 179.1 - text.WidthOf(0), 270.8);
    }

    private void DrawCode(Canvas page, bool atRight, double baseline)
    {
        var code = Word(form.Code, Code);
        code.Draw(page, 0, atRight ? area.Right - code.WidthOf(0) : area.Left, baseline);
    }

    private double RowBaseline(int row) => area.Top + ((row - 1) * area.Body.Height) + area.Body.Baseline;

    private void Centred(Canvas page, string text, Setting setting, double baseline)
    {
        var word = Word(text, setting);
        word.Draw(page, 0, area.Left + ((area.Width - word.WidthOf(0)) / 2), baseline);
    }

    private TextBlock Word(string text, Setting setting) =>
        TextBlock.Of(faces, text, setting.Size >= LeastMark ? Typeface.XiaoBiaoSong : Typeface.FangSong, setting, double.MaxValue);
}
