namespace NoProofCity.Web.Documents.Paper.Layout.Marks;

/// <summary>What is the same in every code of a version: the fixed patterns, the masks over everything else, and where the words go in their serpentine.</summary>
internal sealed class QrGrid
{
    private const int Finder = 7;
    private const int Timing = 6;

    private readonly int _side;
    private readonly UInt128[] _dark;
    private readonly UInt128[] _fixed;
    private readonly List<(int Row, int Column)> _places = [];
    private readonly QrLines[] _masks;

    public QrGrid(QrVersion version)
    {
        _side = version.Side;
        (_dark, _fixed) = (new UInt128[_side], new UInt128[_side]);
        foreach (var (row, column) in new[] { (0, 0), (0, _side - Finder), (_side - Finder, 0) }) FinderAt(row, column);
        for (var i = Finder + 1; i < _side - Finder - 1; i++)
        {
            Fix(Timing, i, i % 2 == 0);
            Fix(i, Timing, i % 2 == 0);
        }
        foreach (var row in version.Alignments)
            foreach (var column in version.Alignments)
                if (!IsAtAFinder(row, column, version)) AlignmentAt(row, column);
        FormatAt((_, row, column) => Fix(row, column, false), 0);
        Fix(_side - 8, 8, true); // always dark
        if (version.Number >= 7) VersionAt(version.Number);
        FindPlaces();
        _masks = [.. Enumerable.Range(0, QrMask.Count).Select(Mask)];
    }

    public QrDrawing Drawing(byte[] words)
    {
        var rows = (UInt128[])_dark.Clone();
        // A few modules at the end belong to no word and stay light.
        for (var at = 0; at < words.Length * 8; at++)
            if ((words[at / 8] >> (7 - at % 8) & 1) != 0) rows[_places[at].Row] |= UInt128.One << _places[at].Column;
        return new(new(rows), _masks);
    }

    // What a mask turns, with the format that names it: it lies where nothing else does.
    private QrLines Mask(int mask)
    {
        var rows = new UInt128[_side];
        for (var row = 0; row < _side; row++) rows[row] = QrMask.Row(mask, row) & ((UInt128.One << _side) - 1) & ~_fixed[row];
        FormatAt((bit, row, column) => rows[row] |= (UInt128)(uint)bit << column, QrVersion.FormatOf(mask));
        return new(rows);
    }

    private static bool IsAtAFinder(int row, int column, QrVersion version)
    {
        var (first, last) = (version.Alignments[0], version.Alignments[^1]);
        return (row == first && (column == first || column == last)) || (row == last && column == first);
    }

    private void Fix(int row, int column, bool dark)
    {
        if (row < 0 || column < 0 || row >= _side || column >= _side) return;
        _fixed[row] |= UInt128.One << column;
        if (dark) _dark[row] |= UInt128.One << column;
    }

    // With the light line around it.
    private void FinderAt(int top, int left)
    {
        for (var row = -1; row <= Finder; row++)
            for (var column = -1; column <= Finder; column++)
            {
                var ring = Math.Max(Math.Abs(row - 3), Math.Abs(column - 3));
                Fix(top + row, left + column, ring is 0 or 1 or 3);
            }
    }

    private void AlignmentAt(int middle, int centre)
    {
        for (var row = -2; row <= 2; row++)
            for (var column = -2; column <= 2; column++) Fix(middle + row, centre + column, Math.Max(Math.Abs(row), Math.Abs(column)) != 1);
    }

    // Twice: around the first finder, and split between the other two. The highest bit comes first.
    private void FormatAt(Action<int, int, int> put, int format)
    {
        for (var i = 0; i < 15; i++)
        {
            var bit = format >> (14 - i) & 1;
            var (row, column) = i < 6 ? (8, i) : i < 8 ? (8, i + 1) : i == 8 ? (7, 8) : (14 - i, 8);
            put(bit, row, column);
            (row, column) = i < 7 ? (_side - 1 - i, 8) : (8, _side - 15 + i);
            put(bit, row, column);
        }
    }

    private void VersionAt(int number)
    {
        var bits = QrVersion.BitsOf(number);
        for (var i = 0; i < 18; i++)
        {
            Fix(i / 3, _side - 11 + i % 3, (bits >> i & 1) != 0);
            Fix(_side - 11 + i % 3, i / 3, (bits >> i & 1) != 0);
        }
    }

    // Upwards and downwards by turns in pairs of columns from the right; the column of the timing pattern is left out.
    private void FindPlaces()
    {
        var isUp = true;
        for (var right = _side - 1; right > 0; right -= 2, isUp = !isUp)
        {
            if (right == Timing) right--;
            for (var i = 0; i < _side; i++)
                for (var column = right; column > right - 2; column--)
                {
                    var row = isUp ? _side - 1 - i : i;
                    if ((_fixed[row] >> column & 1) == 0) _places.Add((row, column));
                }
        }
    }
}
