namespace NoProofCity.Web.Documents.Sheets;

/// <summary>How much of a worksheet is taken, by what it is.</summary>
/// <param name="InflatedMegabytes">What a packed file may become.</param>
public sealed record SheetLimits(int Megabytes, int InflatedMegabytes, int Rows, int Columns)
{
    /// <summary>A table that a department fills in.</summary>
    public static SheetLimits Department { get; } = new(20, 500, 100_000, 200);

    /// <summary>A register that a data office hands over: whatever one sheet can hold.</summary>
    public static SheetLimits Register { get; } = new(300, 8_000, 1_048_575, 200);

    public const int MegabyteBytes = 1024 * 1024;

    /// <summary>What may stand above and below the table beside its rows.</summary>
    internal int SheetRows => Rows + 200;

    public long Bytes => (long)Megabytes * MegabyteBytes;
}
