using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>电子证明: everything at its place in a double frame. What the frame cannot hold goes on in another; unit, seal and annotations stand in the last.</summary>
internal sealed class CertificatePage(IFaces faces, Area area)
{
    private const double SignCentre = 146;
    private const double UnitBaseline = 191.2;
    private const double DateBaseline = 201.4;
    private const double SealY = 195.2;
    private const double AnnotationsTop = 219.2;
    private const double NoteAbove = 1.6;

    // Nothing stands lower: what is above moves up, and the text ends earlier.
    private const double FootOfFrame = 276.5;

    private static readonly Setting Small = new(12, 18);
    private static readonly Setting TitleText = new(30, 40);
    private static readonly Setting NameText = new(18, 28);
    private static readonly Setting NoteText = new(10.5, 15);

    public PaperDocument Lay(Form form)
    {
        var flow = new List<Part>();
        Table? annotations = null;
        foreach (var part in form.Parts)
        {
            if (part is Table { AtFoot: true } table) annotations = table;
            else if (part is Paragraph or Table) flow.Add(part);
        }
        var foot = FootOf(form, annotations);
        var text = area with { Height = area.Height - foot.Raised - foot.UnitAbove };
        var pages = new Paginator(text);
        pages.Fill(new Flow(faces, text, PaperKind.Certificate).BoxesOf(flow));
        foreach (var page in pages.Pages) DrawFrame(page, form);
        DrawFoot(pages.Pages[^1], foot);
        return new(form.Title, [.. pages.Pages.Select(page => page.ToPage())], [new(form.Title, 0, area.Top)]);
    }

    private void DrawFrame(Canvas page, Form form)
    {
        page.Box(17.25, 17.25, 192.75, 279.75, 0.35);
        page.Box(18.3, 18.3, 191.7, 278.7, 0.12);
        foreach (var part in form.Parts)
        {
            switch (part)
            {
                case Number number:
                    Text(number.Text, Small).Draw(page, 0, area.Left, 30.4);
                    break;
                case Title title:
                    var word = Text(title.Text, TitleText, Typeface.XiaoBiaoSong);
                    var (gaps, gap) = (title.Text.Length - 1, 12.0);
                    word.Draw(page, 0, area.Left + ((area.Width - word.WidthOf(0) - (gaps * gap * Length.Point)) / 2), 50.8, spacing: gap);
                    break;
                case Subtitle name:
                    Centred(page, Text(name.Text, NameText, Typeface.Kai), 63.2);
                    break;
                case SignOff { Seal.IsTest: true }:
                    DrawTestMark(page);
                    break;
            }
        }
    }

    private void DrawTestMark(Canvas page)
    {
        const double tracking = 2, inset = 3.2;
        var mark = TextBlock.Of(faces, "测试样张　不具有法律效力", Typeface.Hei, new(12, 18, tracking), double.MaxValue);
        var left = area.Right - mark.WidthOf(0) - (2 * inset);
        mark.Draw(page, 0, left + inset, 30.2, Ink.Red);
        page.Box(left, 25.2, area.Right, 32.2, 0.35, Ink.Red);
    }

    private Foot FootOf(Form form, Table? annotations)
    {
        var signOff = form.Parts.OfType<SignOff>().FirstOrDefault();
        return new(
            signOff, signOff is null ? null : TextBlock.Balanced(faces, signOff.Unit, Typeface.FangSong, area.Body, area.Width * 0.7),
            annotations is null ? null : new TableBlock(annotations, area, faces, area.Height),
            [.. form.Parts.OfType<Note>().Select(note => TextBlock.Of(faces, note.Text, Typeface.FangSong, NoteText, area.Width))]);
    }

    private void DrawFoot(Canvas page, Foot foot)
    {
        if (foot is { SignOff: { } signOff, Unit: { } unit })
        {
            var widest = 0.0;
            for (var line = 0; line < unit.Count; line++) widest = Math.Max(widest, unit.WidthOf(line));
            var centre = Math.Min(SignCentre, area.Right - (widest / 2));
            for (var line = 0; line < unit.Count; line++) Centre(page, unit, line, centre, UnitBaseline - foot.Raised - ((unit.Count - 1 - line) * unit.Setting.Height));
            Centre(page, Text(signOff.Date, area.Body), 0, centre, DateBaseline - foot.Raised);
            if (signOff.Seal is { } seal) page.Stamp(SealBlock.Marks(seal, centre, SealY - foot.Raised, faces));
        }
        var bottom = AnnotationsTop - foot.Raised;
        if (foot.Annotations is { } table)
        {
            var rows = new List<(int, double)>();
            for (var row = 0; row < table.Count; row++)
            {
                rows.Add((row, bottom));
                table.DrawText(page, row, bottom);
                bottom += table.HeightOf(row);
            }
            table.DrawRules(page, rows);
        }
        bottom += NoteAbove;
        foreach (var note in foot.Notes)
        {
            for (var line = 0; line < note.Count; line++) Centre(page, note, line, (area.Left + area.Right) / 2, bottom + (line * NoteText.Height) + NoteText.Baseline);
            bottom += note.Height;
        }
    }

    private void Centred(Canvas page, TextBlock block, double baseline) => Centre(page, block, 0, (area.Left + area.Right) / 2, baseline);

    private static void Centre(Canvas page, TextBlock block, int line, double centre, double baseline) => block.Draw(page, line, centre - (block.WidthOf(line) / 2), baseline);

    private TextBlock Text(string text, Setting setting, Typeface face = Typeface.FangSong) => TextBlock.Of(faces, text, face, setting, double.MaxValue);

    /// <summary>What stands below the text, measured.</summary>
    private sealed record Foot(SignOff? SignOff, TextBlock? Unit, TableBlock? Annotations, IReadOnlyList<TextBlock> Notes)
    {
        /// <summary>So much higher than usual, in millimetres.</summary>
        public double Raised { get; } = Math.Max(0, AnnotationsTop + (Annotations?.Height ?? 0) + NoteAbove + Notes.Sum(note => note.Height) - FootOfFrame);

        /// <summary>What a name in more than one line takes of the text.</summary>
        public double UnitAbove => Unit is null ? 0 : (Unit.Count - 1) * Unit.Setting.Height;
    }
}
