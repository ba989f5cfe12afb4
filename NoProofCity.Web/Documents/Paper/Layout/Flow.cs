using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>Turns the parts of a form into boxes, from the head of its text to the sign-off.</summary>
internal sealed class Flow(IFaces faces, Area area, PaperKind kind)
{
    private const double NoteAbove = 2.5;
    private const double TableAbove = 1.5;
    private const double TableBelow = 3.5;
    private const double CertificateTableWhite = 2.2;

    // A table among the text keeps at least so much white around it, in all.
    private const double TableWhite = 1.06;

    // A name that is longer is set in two lines: what stands beside it must have its place.
    private const int CellsOfUnit = 20;
    private const int CellsBesideCode = 17;
    private const int CellsBesideContacts = 15;

    private static readonly Setting TitleText = new(22, 36);
    private static readonly Setting WideTitleText = new(20, 30);
    private static readonly Setting NoteText = new(10.5, 15);
    private static readonly Setting WideHeadLine = new(10.5, 20);
    private static readonly Setting HeadLineText = new(12, 20);

    private readonly List<Box> _boxes = [];
    private bool _keepNext;

    public List<Box> BoxesOf(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts) Add(part, parts);
        return _boxes;
    }

    private void Add(Part part, IReadOnlyList<Part> parts)
    {
        switch (part)
        {
            case Title title:
                AddTitle(title.Text, parts.Any(other => other is Number));
                break;
            case Number number when kind is PaperKind.Document or PaperKind.Promise:
                AddAtRight(number.Text);
                break;
            case Addressee addressee:
                AddText(addressee.Text, indent: 0);
                break;
            case Heading heading:
                AddText(heading.Text, 2 * area.Cell, heading.Text.Length, FaceOf(heading.Level));
                _keepNext = true;
                break;
            case Paragraph paragraph:
                AddText(paragraph.Lead + paragraph.Text, 2 * area.Cell, paragraph.Lead.Length, FaceOf(paragraph.Level));
                break;
            case HeadLine line:
                Put(new HeadLineBox(faces, line.Items, kind is PaperKind.WideTable ? WideHeadLine : HeadLineText, area));
                _keepNext = true;
                break;
            case Blank:
                Put(new GapBox { Height = area.Body.Height });
                break;
            case Note note:
                AddNote(note.Text);
                break;
            case Table table:
                AddTable(table);
                break;
            case SignOff signOff:
                AddSignOff(signOff, parts.OfType<CheckCode>().FirstOrDefault());
                break;
            case Declaration declaration:
                AddDeclaration(declaration);
                break;
            case Annex annex:
                AddAnnex(annex);
                break;
        }
    }

    // The first row of a new text may not be torn from the heading above it.
    private void Put(Box box)
    {
        if (_keepNext) box.MayBreak = false;
        _keepNext = false;
        _boxes.Add(box);
    }

    private static Typeface FaceOf(Level level) => level switch
    {
        Level.First => Typeface.Hei,
        Level.Second => Typeface.Kai,
        _ => Typeface.FangSong,
    };

    private void AddText(string text, double indent, int lead = 0, Typeface leadFace = default)
    {
        var block = TextBlock.Of(faces, text, Typeface.FangSong, area.Body, area.Width, indent, spread: true, lead, leadFace);
        for (var line = 0; line < block.Count; line++)
            Put(new LineBox(block, line, area.Left + (line == 0 ? indent : 0)) { Height = area.Body.Height, MayBreak = line == 0 || (line > 1 && line < block.Count - 1) });
    }

    private void AddAtRight(string text)
    {
        var block = TextBlock.Of(faces, text, Typeface.FangSong, area.Body, area.Width);
        Put(new LineBox(block, 0, area.Right - block.WidthOf(0)) { Height = area.Body.Height });
        _keepNext = true;
    }

    // On the grid the title and the white below it take whole rows: two for one line, then one more than the lines need.
    private void AddTitle(string text, bool isNumbered)
    {
        var setting = kind is PaperKind.WideTable ? WideTitleText : TitleText;
        var block = TextBlock.Balanced(faces, text, Typeface.XiaoBiaoSong, setting, area.Width);
        Put(new OutlineBox(text.ReplaceLineEndings("")));
        AddCentred(block);
        var rows = Math.Ceiling(block.Height / area.Body.Height);
        var height = kind switch
        {
            PaperKind.Document when isNumbered => rows * area.Body.Height,
            PaperKind.Promise => block.Height + (8 * Length.Point),
            PaperKind.Table => block.Height + (14 * Length.Point),
            PaperKind.WideTable => block.Height,
            _ => (block.Count == 1 ? rows : rows + 1) * area.Body.Height,
        };
        if (height > block.Height) Put(new GapBox { Height = height - block.Height, MayBreak = false });
        _keepNext = true;
    }

    private void AddCentred(TextBlock block)
    {
        for (var line = 0; line < block.Count; line++)
            Put(new LineBox(block, line, area.Left + ((area.Width - block.WidthOf(line)) / 2)) { Height = block.Setting.Height, MayBreak = line == 0 && _boxes[^1] is not OutlineBox });
    }

    private void AddNote(string text)
    {
        var block = TextBlock.Of(faces, text, Typeface.FangSong, NoteText, area.Width);
        Put(new GapBox { Height = NoteAbove, MayBreak = false });
        for (var line = 0; line < block.Count; line++)
            Put(new LineBox(block, line, area.Left) { Height = NoteText.Height, MayBreak = false });
    }

    private void AddTable(Table table)
    {
        var block = new TableBlock(table, area, faces, area.Height);
        var isList = table.HeadRows > 0;
        var above = kind switch
        {
            PaperKind.Promise => TableAbove,
            PaperKind.Certificate => CertificateTableWhite,
            _ when area.OnGrid && !isList => (WholeRows(block.Height + TableWhite) - block.Height) / 2,
            _ => 0,
        };
        if (table.AtFoot) Put(new SpringBox { MayBreak = false });
        if (above > 0) Put(new GapBox { Height = above, MayBreak = !table.AtFoot });
        var isShort = !isList && block.Height < area.Height / 2;
        for (var row = 0; row < block.Count; row++)
            Put(new RowBox(block, row) { Height = block.HeightOf(row), MayBreak = row == 0 ? above == 0 && !table.AtFoot : row > block.HeadRows && !isShort && !block.IsJoined(row) });
        if (area.OnGrid) Put(new SnapBox { MayBreak = false });
        else if (kind is PaperKind.Promise && !table.AtFoot) Put(new GapBox { Height = TableBelow, MayBreak = false });
        else if (kind is PaperKind.Certificate) Put(new GapBox { Height = CertificateTableWhite, MayBreak = false });
        if (table.AtFoot) KeepTextBefore(_boxes.FindLastIndex(box => box is SpringBox));
    }

    private double WholeRows(double height) => Math.Ceiling(height / area.Body.Height) * area.Body.Height;

    private void AddSignOff(SignOff signOff, CheckCode? check)
    {
        var setting = area.Body;
        var unit = TextBlock.Balanced(faces, signOff.Unit, Typeface.FangSong, setting, area.Cell * (check is not null ? CellsBesideCode : signOff.Contacts.Count > 0 ? CellsBesideContacts : CellsOfUnit));
        var at = _boxes.Count;
        if (kind is PaperKind.Letter) Put(new SpringBox { MayBreak = false });
        Put(new SignOffBox(
            [.. signOff.Contacts.Select(contact => TextBlock.Of(faces, contact, Typeface.FangSong, setting, area.Width))],
            unit, TextBlock.Of(faces, signOff.Date, Typeface.FangSong, setting, area.Width), signOff.Seal, check, area, faces)
        { Height = (3 + unit.Count) * setting.Height, MayBreak = false });
        KeepTextBefore(at);
    }

    // A sign-off never stands on a page without text: the last two lines go with it.
    private void KeepTextBefore(int at)
    {
        var kept = 0;
        for (var i = at; i >= 0 && kept < 2; i--)
        {
            if (i < at && _boxes[i].IsText) kept++;
            if (kept < 2) _boxes[i].MayBreak = false;
        }
    }

    private void AddDeclaration(Declaration declaration)
    {
        Put(new GapBox { Height = 3, MayBreak = false });
        AddText(declaration.Text, 2 * area.Cell);
        for (var i = _boxes.Count - 1; _boxes[i].IsText; i--) _boxes[i].MayBreak = false;
        var ticks = TextBlock.Of(faces, declaration.Ticks, Typeface.FangSong, area.Body, area.Width);
        Put(new GapBox { Height = 1, MayBreak = false });
        Put(new LineBox(ticks, 0, area.Left + (2 * area.Cell)) { Height = area.Body.Height, MayBreak = false });
        Put(new DeclarationBox(faces, area, declaration) { MayBreak = false });
    }

    private void AddAnnex(Annex annex)
    {
        Put(new PageBreak());
        var label = TextBlock.Of(faces, annex.Label, Typeface.Hei, area.Body, area.Width);
        Put(new OutlineBox(annex.Title.ReplaceLineEndings("")));
        Put(new LineBox(label, 0, area.Left) { Height = area.Body.Height });
        Put(new GapBox { Height = area.Body.Height });
        var title = TextBlock.Balanced(faces, annex.Title, Typeface.XiaoBiaoSong, TitleText, area.Width);
        AddCentred(title);
        Put(new GapBox { Height = (WholeRows(title.Height) + (title.Count > 1 ? area.Body.Height : 0)) - title.Height });
        _keepNext = true;
    }
}
