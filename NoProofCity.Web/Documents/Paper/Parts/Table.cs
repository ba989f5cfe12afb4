namespace NoProofCity.Web.Documents.Paper.Parts;

/// <summary>How the cells of a table are set.</summary>
public enum TableSetting
{
    /// <summary>Fields of a form, 12 pt.</summary>
    Fields,

    /// <summary>Rows of a list, 10.5 pt.</summary>
    List,

    /// <summary>Fields of a certificate, 14 pt.</summary>
    Large,

    /// <summary>Where the parties sign, 14 pt.</summary>
    Signatures,
}

/// <param name="Columns">Widths in millimetres.</param>
/// <param name="HeadRows">So many rows are repeated at the head of every page. A short table without is kept on one page.</param>
/// <param name="AtFoot">Stands at the foot of its page.</param>
public sealed record Table(TableSetting Setting, IReadOnlyList<double> Columns, IReadOnlyList<Row> Rows, int HeadRows = 0, bool AtFoot = false) : Part
{
    /// <summary>A list with its heads; rows may be many.</summary>
    public static Table List(IReadOnlyList<double> columns, IReadOnlyList<string> heads, IEnumerable<Row> rows) =>
        new(TableSetting.List, columns, [new Row([.. heads.Select(Cell.Head)]), .. rows], HeadRows: 1);
}

/// <param name="Least">The row is at least so high, in millimetres.</param>
public sealed record Row(IReadOnlyList<Cell> Cells, double Least = 0)
{
    // In a table of two labels and two values a long value takes the place of all but its label.
    private const int ColumnsOfAWideValue = 3;

    public Row(params IReadOnlyList<Cell> cells) : this(cells, 0)
    {
    }

    /// <summary>One label, and its value over the rest of the row.</summary>
    public static Row Wide(string label, string text, double least = 0) => new([Cell.Label(label), new Cell(text, Columns: ColumnsOfAWideValue)], least);
}

public enum CellAlign
{
    Left,
    Centre,

    /// <summary>A short word spread over the width of four characters, in the middle; a long one in lines of about the same length.</summary>
    Label,
}

/// <param name="Columns">How many columns it spans.</param>
/// <param name="Rows">How many rows it spans; cells below it are left out.</param>
/// <param name="Signing">Where somebody signs; the text then stands at the top.</param>
/// <param name="IsSmall">Set as a list is.</param>
public sealed record Cell(string Text, CellAlign Align = CellAlign.Left, int Columns = 1, int Rows = 1, Typeface Face = Typeface.FangSong, SigningPlace? Signing = null, CheckCode? Check = null, bool IsSmall = false)
{
    public static Cell Label(string text, int columns = 1, int rows = 1) => new(text, CellAlign.Label, columns, rows);

    public static Cell Count(string text) => new(text, CellAlign.Centre);

    public static Cell Head(string text) => new(text, CellAlign.Centre, Face: Typeface.Hei);

    public static implicit operator Cell(string text) => new(text);
}

/// <summary>What stands at the foot of a cell that is signed: a label at the left, unit and date at the right.</summary>
/// <param name="Unit">Empty where only a date is written.</param>
/// <param name="Foot">From the cell's foot to the date, in millimetres.</param>
/// <param name="Centre">From the cell's right edge to the middle of unit, date and seal.</param>
public sealed record SigningPlace(string Label, string Unit, string Date, Seal? Seal = null, double Foot = 3, double Centre = 37);
