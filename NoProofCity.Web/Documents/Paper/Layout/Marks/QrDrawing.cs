namespace NoProofCity.Web.Documents.Paper.Layout.Marks;

/// <summary>A square of modules by rows and by columns; dark ones are set bits, the lowest bit is the left or the upper end.</summary>
internal sealed record QrLines(UInt128[] Rows)
{
    public UInt128[] Columns { get; } = Turned(Rows);

    private static UInt128[] Turned(UInt128[] rows)
    {
        var columns = new UInt128[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < columns.Length; column++) columns[column] |= (rows[row] >> column & 1) << row;
        return columns;
    }
}

/// <summary>A code before its mask is chosen.</summary>
internal sealed class QrDrawing(QrLines plain, QrLines[] masks)
{
    // Lines of this length fit into one register; all that we print are shorter.
    private const int Narrow = 64;

    public UInt128[] Masked(int mask) => Turned(plain.Rows, masks[mask].Rows);

    /// <summary>By the mask with the least penalty.</summary>
    public UInt128[] Best()
    {
        var (best, least) = (0, int.MaxValue);
        for (var mask = 0; mask < masks.Length; mask++)
        {
            var penalty = PenaltyOf(mask);
            if (penalty < least) (best, least) = (mask, penalty);
        }
        return Masked(best);
    }

    private int PenaltyOf(int mask) => plain.Rows.Length <= Narrow
        ? QrMask.Penalty(Narrowed(plain.Rows, masks[mask].Rows), Narrowed(plain.Columns, masks[mask].Columns))
        : QrMask.Penalty(Turned(plain.Rows, masks[mask].Rows), Turned(plain.Columns, masks[mask].Columns));

    private static UInt128[] Turned(UInt128[] lines, UInt128[] by)
    {
        var turned = new UInt128[lines.Length];
        for (var i = 0; i < lines.Length; i++) turned[i] = lines[i] ^ by[i];
        return turned;
    }

    private static ulong[] Narrowed(UInt128[] lines, UInt128[] by)
    {
        var turned = new ulong[lines.Length];
        for (var i = 0; i < lines.Length; i++) turned[i] = (ulong)lines[i] ^ (ulong)by[i];
        return turned;
    }
}
