using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Makes the text of a number in a cell: a date where its format shows one, a code with its zeros, never 1.1E+17.</summary>
internal sealed class CellValues(CellFormats formats, bool is1904)
{
    // Beyond these a program has rounded.
    private const double MostExact = 1e15;
    private const int ExactDigits = 15;

    // The days between the two beginnings of time that workbooks know.
    private const int DaysTo1904 = 1462;
    private const double LastDay = 2_958_466;
    private const int MinutesOfDay = 1440;

    public (string Text, CellKind Kind) Number(ReadOnlySpan<byte> raw, int style)
    {
        var (look, digits) = formats.Of(style);
        var isPlainWhole = raw.Length <= ExactDigits && raw.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        if (isPlainWhole && look is NumberLook.Plain) return (Encoding.ASCII.GetString(raw), CellKind.Number);
        if (!Utf8Parser.TryParse(raw, out double number, out var read) || read != raw.Length || !double.IsFinite(number)) return (XmlText.Of(raw), CellKind.Text);
        return look switch
        {
            NumberLook.Date => Date(number),
            NumberLook.Time when number is >= 0 and < 1 => (TimeOf(number), CellKind.Text),
            NumberLook.Time => Date(number),
            NumberLook.Padded when number is >= 0 and < MostExact && Math.Floor(number) == number => (((long)number).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'), CellKind.Text),
            _ when Math.Abs(number) < MostExact => (((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture), CellKind.Number),
            // Another program may have written every digit; then nothing is lost.
            _ when isWritten(raw) => (Encoding.ASCII.GetString(raw), CellKind.LostDigits),
            _ => (number.ToString("F0", CultureInfo.InvariantCulture), CellKind.LostDigits),
        };

        static bool isWritten(ReadOnlySpan<byte> raw) => raw.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    /// <summary>A date as the standard writes it (t="d").</summary>
    public static (string Text, CellKind Kind) WrittenDate(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment) ? (Form(moment), CellKind.Date) : (text, CellKind.Text);

    private (string Text, CellKind Kind) Date(double number)
    {
        var days = number + (is1904 ? DaysTo1904 : 0);
        // Excel believes in a 29 February 1900; before it the count is one day off.
        if (!is1904 && days is >= 1 and < 60) days++;
        return days is >= 1 and < LastDay ? (Form(DateTime.FromOADate(days)), CellKind.Date) : (number.ToString(CultureInfo.InvariantCulture), CellKind.Number);
    }

    private static string TimeOf(double part) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Min(Math.Round(part * MinutesOfDay), MinutesOfDay - 1))).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Form(DateTime moment)
    {
        // What is stored is a fraction of a day: half a second too little is still the full minute.
        const int HalfSecond = 500;
        var near = moment.AddMilliseconds(HalfSecond);
        return near.ToString(near.TimeOfDay.TotalMinutes < 1 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
