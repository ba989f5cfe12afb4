using System.Text;

namespace NoProofCity.Web.Documents.Paper;

/// <summary>The faces of official paper: 仿宋 for the text, 小标宋 for titles, 楷体 for heads of the second level, 黑体 for those of the first and of tables.</summary>
public enum Typeface { FangSong, XiaoBiaoSong, Kai, Hei }

public enum Ink { Black, Red }

/// <summary>A laid-out document: nothing is left to decide but how to draw it. Both renderers take this and nothing else.</summary>
/// <param name="Title">As a reader's window shows it.</param>
public sealed record PaperDocument(string Title, IReadOnlyList<Page> Pages, IReadOnlyList<Bookmark> Bookmarks);

/// <summary>Places and lines are in millimetres, characters in points.</summary>
public static class Length
{
    /// <summary>In millimetres.</summary>
    public const double Point = 25.4 / 72;
}

/// <param name="Page">The first is 0.</param>
/// <param name="Y">Millimetres from the page's top edge.</param>
public sealed record Bookmark(string Title, int Page, double Y);

/// <summary>All lengths are millimetres from the top left corner; marks stand in reading order.</summary>
/// <param name="Stamps">Drawn last and multiplied over the text, as a seal's ink is.</param>
public sealed record Page(double Width, double Height, IReadOnlyList<Mark> Marks, IReadOnlyList<Mark> Stamps);

public abstract record Mark(Ink Ink);

/// <summary>Characters on one baseline, all set alike.</summary>
/// <param name="Size">In points.</param>
/// <param name="Spacing">Added after every character, in points; negative where the grid is narrower than the face.</param>
/// <param name="Angle">Degrees clockwise about the start of the run.</param>
public sealed record Run(double X, double Y, Typeface Face, double Size, string Text, double Spacing, double Angle, Ink Ink) : Mark(Ink)
{
    /// <summary>How wide the characters and what is between them are set, in parts of their natural width: those around a seal are narrow.</summary>
    public double Stretch { get; init; } = 1;
}

public sealed record Stroke(double FromX, double FromY, double ToX, double ToY, double Width, Ink Ink) : Mark(Ink);

/// <param name="Width">Of the line.</param>
public sealed record Ring(double X, double Y, double Radius, double Width, Ink Ink) : Mark(Ink);

/// <summary>A filled shape, such as the star of a seal.</summary>
public sealed record Polygon(IReadOnlyList<(double X, double Y)> Corners, Ink Ink) : Mark(Ink);

/// <summary>Square cells, dark where true, row by row: a QR code.</summary>
/// <param name="Cell">The side of one.</param>
public sealed record Matrix(double X, double Y, double Cell, IReadOnlyList<IReadOnlyList<bool>> Rows, Ink Ink) : Mark(Ink);

/// <summary>What the layout has to know of fonts.</summary>
public interface IFaces
{
    /// <summary>In parts of the size; 1 for a full-width character.</summary>
    double Advance(Typeface face, Rune character);

    /// <summary>The characters that no font at hand has, each once, in the order of the text.</summary>
    IReadOnlyList<Rune> Missing(Typeface face, string text);
}
