using System.Globalization;
using System.Text.Json;

namespace NoProofCity.Web.Documents.Sheets;

internal sealed class JsonPen(Utf8JsonWriter json, IReadOnlyList<SheetColumn> columns) : ISheetPen
{
    private const int Held = 1 << 16;

    private int _column;

    public long Rows { get; private set; }

    public void Text(ReadOnlySpan<char> text) => json.WriteString(Next(), text);

    public void Utf8(ReadOnlySpan<byte> text) => json.WriteString(Next(), text);

    public void Number(long number) => json.WriteNumber(Next(), number);

    public void Number(decimal number) => json.WriteNumber(Next(), number);

    public void Date(DateOnly day) => json.WriteString(Next(), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Moment(DateTime moment) => json.WriteString(Next(), moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));

    public void Empty() => json.WriteString(Next(), "");

    public async ValueTask EndRowAsync(CancellationToken stopping)
    {
        if (_column == 0) json.WriteStartObject();
        json.WriteEndObject();
        (_column, Rows) = (0, Rows + 1);
        if (json.BytesPending > Held) await json.FlushAsync(stopping);
    }

    private string Next()
    {
        if (_column == 0) json.WriteStartObject();
        return columns[_column++].Key;
    }
}
