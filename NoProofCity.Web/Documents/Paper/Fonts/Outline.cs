using System.Buffers.Binary;
using static NoProofCity.Web.Documents.Paper.Fonts.FontFile;

namespace NoProofCity.Web.Documents.Paper.Fonts;

/// <summary>
/// Makes of each glyph one that stands alone: without the instructions for screens of low resolution, and with the parts of a composite
/// glyph drawn in. So it can be put into any subset as it is.
/// </summary>
internal static class Outline
{
    private const int HeadSize = 10;
    private const int DeepestNesting = 8;

    // Flags of a point.
    private const byte OnCurve = 0x01, ShortX = 0x02, ShortY = 0x04, Repeat = 0x08, SameX = 0x10, SameY = 0x20;

    // Flags of a part of a composite.
    private const int Words = 0x0001, AreOffsets = 0x0002, OneScale = 0x0008, More = 0x0020, TwoScales = 0x0040, Matrix = 0x0080;

    private readonly record struct Point(double X, double Y, bool IsOnCurve, bool EndsContour);

    public static byte[] Of(TrueTypeFont font, ushort glyph)
    {
        var outline = font.OutlineOf(glyph);
        if (outline.Length < HeadSize) return [];
        return I16(outline, 0) >= 0 ? WithoutInstructions(outline) : Write(Flatten(font, outline, 0));
    }

    private static byte[] WithoutInstructions(byte[] outline)
    {
        var lengthAt = HeadSize + I16(outline, 0) * 2;
        var instructions = U16(outline, lengthAt);
        var points = EndOfPoints(outline, lengthAt + 2 + instructions);
        byte[] plain = [.. outline.AsSpan(0, lengthAt), 0, 0, .. outline.AsSpan(lengthAt + 2 + instructions, points - lengthAt - 2 - instructions)];
        return plain;
    }

    // What follows is padding, and padding would be compressed with it.
    private static int EndOfPoints(byte[] outline, int at)
    {
        var coordinates = 0;
        for (var left = PointCount(outline); left > 0; )
        {
            var flag = outline[at++];
            var times = (flag & Repeat) != 0 ? outline[at++] + 1 : 1;
            coordinates += times * ((flag & ShortX) != 0 ? 1 : (flag & SameX) != 0 ? 0 : 2);
            coordinates += times * ((flag & ShortY) != 0 ? 1 : (flag & SameY) != 0 ? 0 : 2);
            left -= times;
        }
        return at + coordinates;
    }

    private static int PointCount(ReadOnlySpan<byte> outline) => I16(outline, 0) is > 0 and var contours ? U16(outline, HeadSize + (contours - 1) * 2) + 1 : 0;

    private static List<Point> Flatten(TrueTypeFont font, byte[] outline, int depth)
    {
        if (outline.Length < HeadSize || depth > DeepestNesting) return [];
        if (I16(outline, 0) >= 0) return Read(outline);
        var points = new List<Point>();
        int flags;
        var at = HeadSize;
        do
        {
            flags = U16(outline, at);
            var part = Flatten(font, font.OutlineOf((ushort)U16(outline, at + 2)), depth + 1);
            at += 4;
            var (first, second) = (flags & Words) != 0 ? (I16(outline, at), I16(outline, at + 2)) : ((sbyte)outline[at], (sbyte)outline[at + 1]);
            at += (flags & Words) != 0 ? 4 : 2;
            var (xx, xy, yx, yy) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & OneScale) != 0) { xx = yy = Scale(outline, ref at); }
            else if ((flags & TwoScales) != 0) { xx = Scale(outline, ref at); yy = Scale(outline, ref at); }
            else if ((flags & Matrix) != 0) { xx = Scale(outline, ref at); xy = Scale(outline, ref at); yx = Scale(outline, ref at); yy = Scale(outline, ref at); }
            part = [.. part.Select(point => point with { X = point.X * xx + point.Y * yx, Y = point.X * xy + point.Y * yy })];
            // Either the part is moved, or one of its points is laid on one that stands already.
            var (dx, dy) = (flags & AreOffsets) != 0 ? (first, second) : (points[first & 0xFFFF].X - part[second & 0xFFFF].X, points[first & 0xFFFF].Y - part[second & 0xFFFF].Y);
            points.AddRange(part.Select(point => point with { X = point.X + dx, Y = point.Y + dy }));
        }
        while ((flags & More) != 0);
        return points;
    }

    private static double Scale(byte[] outline, ref int at)
    {
        at += 2;
        return I16(outline, at - 2) / 16384.0;
    }

    private static List<Point> Read(byte[] outline)
    {
        var count = PointCount(outline);
        var at = HeadSize + I16(outline, 0) * 2;
        at += 2 + U16(outline, at);
        var flags = new byte[count];
        for (var i = 0; i < count; i++)
        {
            flags[i] = outline[at++];
            if ((flags[i] & Repeat) == 0) continue;
            for (var times = outline[at++]; times > 0; times--, i++) flags[i + 1] = flags[i];
        }
        var xs = Coordinates(outline, flags, ref at, ShortX, SameX);
        var ys = Coordinates(outline, flags, ref at, ShortY, SameY);
        var ends = Enumerable.Range(0, I16(outline, 0)).Select(contour => U16(outline, HeadSize + contour * 2)).ToHashSet();
        return [.. Enumerable.Range(0, count).Select(i => new Point(xs[i], ys[i], (flags[i] & OnCurve) != 0, ends.Contains(i)))];
    }

    private static int[] Coordinates(byte[] outline, byte[] flags, ref int at, byte isShort, byte same)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0) value += (flags[i] & same) != 0 ? outline[at++] : -outline[at++];
            else if ((flags[i] & same) == 0)
            {
                value += I16(outline, at);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }

    private static byte[] Write(List<Point> points)
    {
        if (points.Count == 0) return [];
        var (xs, ys) = (points.Select(p => (int)Math.Round(p.X)).ToArray(), points.Select(p => (int)Math.Round(p.Y)).ToArray());
        var ends = Enumerable.Range(0, points.Count).Where(i => points[i].EndsContour).ToList();
        var outline = new List<byte>();
        foreach (var word in (int[])[ends.Count, xs.Min(), ys.Min(), xs.Max(), ys.Max(), .. ends, 0]) Word(outline, word);
        var (x, y) = (new List<byte>(), new List<byte>());
        for (var i = 0; i < points.Count; i++)
        {
            var flag = (byte)((points[i].IsOnCurve ? OnCurve : 0)
                | Step(x, xs[i] - (i == 0 ? 0 : xs[i - 1]), ShortX, SameX)
                | Step(y, ys[i] - (i == 0 ? 0 : ys[i - 1]), ShortY, SameY));
            outline.Add(flag);
        }
        return [.. outline, .. x, .. y];
    }

    private static int Step(List<byte> coordinates, int step, byte isShort, byte same)
    {
        if (step == 0) return same;
        if (Math.Abs(step) > byte.MaxValue)
        {
            Word(coordinates, step);
            return 0;
        }
        coordinates.Add((byte)Math.Abs(step));
        return step > 0 ? isShort | same : isShort;
    }

    private static void Word(List<byte> bytes, int word)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteInt16BigEndian(two, (short)word);
        bytes.AddRange(two);
    }
}
