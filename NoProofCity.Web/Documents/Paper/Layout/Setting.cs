using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>How lines of text are set, in points.</summary>
/// <param name="Tracking">Added after every character, to bring it on the grid.</param>
internal readonly record struct Setting(double Size, double Pitch, double Tracking = 0)
{
    // Every face has its em box 0.88 above the baseline and 0.12 below, whatever its file says.
    private const double Above = 0.88;

    public double Height => Pitch * Length.Point;

    public double Em => Size * Length.Point;

    /// <summary>White above the characters, in millimetres.</summary>
    public double Leading => (Pitch - Size) / 2 * Length.Point;

    /// <summary>From the top of the line to the baseline, in millimetres.</summary>
    public double Baseline => Leading + (Above * Em);
}

/// <summary>The type area of a kind of page and the text in it, by GB/T 9704 (docs/paper.md). Millimetres.</summary>
/// <param name="FirstRow">The row of the grid in which the first page begins, counted from 1.</param>
internal sealed record Area(double PageWidth, double PageHeight, double Left, double Top, double Width, double Height, Setting Body, bool OnGrid, int FirstRow = 1)
{
    public const int Cells = 28;
    public const int Rows = 22;

    private const double TextWidth = 156;

    // 28 cells of 16 pt are 158 mm: the face keeps its size, its advance gives way.
    private static readonly Setting Text = new(16, 29, (TextWidth / Length.Point / Cells) - 16);

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>One character of the text.</summary>
    public double Cell => (Body.Size + Body.Tracking) * Length.Point;

    public static Area Of(PaperKind kind) => kind switch
    {
        PaperKind.Announcement or PaperKind.Minutes => Announcement,
        PaperKind.Letter => Letter,
        PaperKind.WideTable => Wide,
        PaperKind.Promise => Promise,
        PaperKind.Table => Table,
        PaperKind.Halves => Half,
        PaperKind.Certificate => Certificate,
        _ => Document,
    };

    private static readonly Area Document = new(210, 297, 28, 37, TextWidth, Rows * 29 * Length.Point, Text, OnGrid: true);
    private static readonly Area Announcement = Document with { FirstRow = 11 };
    private static readonly Area Letter = Document with { FirstRow = 5 };
    private static readonly Area Table = Document with { Body = new(12, 20), OnGrid = false };
    private static readonly Area Promise = Document with { Body = new(14, 22), OnGrid = false };
    private static readonly Area Wide = new(297, 210, 35, 28, 225, 156, new(14, 22), OnGrid: false);
    private static readonly Area Half = Document with { Top = 17, Height = 124, Body = new(12, 20), OnGrid = false };
    private static readonly Area Certificate = Document with { Top = 72, Height = 108, OnGrid = false };
}
