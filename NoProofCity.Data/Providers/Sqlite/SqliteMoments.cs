namespace NoProofCity.Data.Providers.Sqlite;

/// <summary>Reads a moment exactly as Microsoft.Data.Sqlite writes it: <c>2026-03-09 02:00:00.12</c>, zeros at the end left off. Any other writing is not ours.</summary>
internal static class SqliteMoments
{
    private const int ToTheSecond = 19;
    private const int Milliseconds = 3;

    internal static bool TryRead(ReadOnlySpan<byte> text, out long unixMilliseconds)
    {
        unixMilliseconds = 0;
        if (text.Length < ToTheSecond || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':') return false;
        if (!Digits(text[..4], out var year) || !Digits(text[5..7], out var month) || !Digits(text[8..10], out var day)
            || !Digits(text[11..13], out var hour) || !Digits(text[14..16], out var minute) || !Digits(text[17..19], out var second)) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return false;
        if (!Fraction(text[ToTheSecond..], out var millisecond)) return false;
        unixMilliseconds = (new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond + millisecond;
        return true;
    }

    private static bool Fraction(ReadOnlySpan<byte> text, out int millisecond)
    {
        millisecond = 0;
        if (text.IsEmpty) return true;
        var digits = text[1..];
        if (text[0] != '.' || digits.IsEmpty || digits.Length > Milliseconds || digits[^1] == '0' || !Digits(digits, out millisecond)) return false;
        for (var i = digits.Length; i < Milliseconds; i++) millisecond *= 10;
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            value = (value * 10) + digit - '0';
        }
        return true;
    }
}
