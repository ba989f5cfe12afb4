namespace NoProofCity.Web.Documents.Sheets;

/// <summary>A table that is read while it is written: whatever gives the rows gives them to a pen, one cell after the other.</summary>
/// <param name="Title">Its name, of which the tab shows the beginning.</param>
public sealed record SheetTable(string Title, IReadOnlyList<SheetColumn> Columns, Func<ISheetPen, CancellationToken, Task> Rows)
{
    public SheetTable(string title, IReadOnlyList<SheetColumn> columns, IAsyncEnumerable<IReadOnlyList<SheetValue>> rows)
        : this(title, columns, (pen, stopping) => WriteAsync(pen, rows, stopping))
    {
    }

    /// <summary>The line below the title: unit, date, who took it out.</summary>
    public string Line { get; init; } = "";

    private static async Task WriteAsync(ISheetPen pen, IAsyncEnumerable<IReadOnlyList<SheetValue>> rows, CancellationToken stopping)
    {
        await foreach (var row in rows.WithCancellation(stopping))
        {
            foreach (var value in row) value.Write(pen);
            await pen.EndRowAsync(stopping);
        }
    }
}

/// <summary>Takes the cells of a row from left to right, whatever the file is to be.</summary>
public interface ISheetPen
{
    void Text(ReadOnlySpan<char> text);

    /// <summary>As a database holds it: no string is made of it on the way.</summary>
    void Utf8(ReadOnlySpan<byte> text);

    void Number(long number);

    void Number(decimal number);

    void Date(DateOnly day);

    /// <param name="moment">As the clock of the office shows it.</param>
    void Moment(DateTime moment);

    void Empty();

    ValueTask EndRowAsync(CancellationToken stopping);
}

/// <summary>What goes into a cell: nothing, a text, a number, a day or a moment.</summary>
public readonly struct SheetValue : IEquatable<SheetValue>
{
    private readonly object? _value;

    private SheetValue(object? value) => _value = value;

    public static implicit operator SheetValue(string? text) => new(text);
    public static implicit operator SheetValue(long? number) => new(number);
    public static implicit operator SheetValue(decimal? number) => new(number);
    public static implicit operator SheetValue(DateOnly? day) => new(day);

    /// <summary>In the clock of the office.</summary>
    public static implicit operator SheetValue(DateTime? moment) => new(moment);

    public bool IsEmpty => _value is null or "";

    public void Write(ISheetPen pen)
    {
        switch (_value)
        {
            case string { Length: > 0 } text:
                pen.Text(text);
                break;
            case long number:
                pen.Number(number);
                break;
            case decimal number:
                pen.Number(number);
                break;
            case DateOnly day:
                pen.Date(day);
                break;
            case DateTime moment:
                pen.Moment(moment);
                break;
            default:
                pen.Empty();
                break;
        }
    }

    public bool Equals(SheetValue other) => Equals(_value, other._value);

    public override bool Equals(object? obj) => obj is SheetValue other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    public static bool operator ==(SheetValue left, SheetValue right) => left.Equals(right);

    public static bool operator !=(SheetValue left, SheetValue right) => !left.Equals(right);
}
