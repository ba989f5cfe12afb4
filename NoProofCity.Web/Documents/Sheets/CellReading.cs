using System.Globalization;
using System.Text.RegularExpressions;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Reads the rows of a table by its layout: cleans what can be cleaned, and says of the rest what is wrong with it.</summary>
public sealed partial class CellReading
{
    public const string Yes = "是";
    public const string No = "否";

    // What a year in a worksheet can be; beyond it a number was typed wrongly.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    // 1970 to 2099, in days from the beginning of worksheets.
    private const int FirstSerial = 25_569;
    private const int LastSerial = 73_050;

    private readonly FoundTable _table;
    private readonly Place[] _places;

    public CellReading(FoundTable table)
    {
        _table = table;
        _places = [.. table.Layout.Columns.Select(column => new Place(column, [.. table.Columns.Where(found => found.Field == column.Key)]))];
    }

    public ReadRow Read(SheetRow row)
    {
        var values = new string?[_places.Length];
        List<CellFault>? faults = null;
        for (var i = 0; i < _places.Length; i++)
        {
            var (column, found) = (_places[i].Column, _places[i].Found);
            if (found.Length == 0)
            {
                if (column.IsRequired) (faults ??= []).Add(new(column.Key, null, "", new CellMissing(column.Title)));
                continue;
            }
            var isTicked = found[0].Choice is not null;
            var (value, problem) = isTicked ? (Ticked(row, column, found), null) : Read(column, row.At(found[0].Index), row.KindAt(found[0].Index));
            if (problem is null && value is null && column.IsRequired) problem = new CellMissing(column.Title);
            if (problem is null && value is not null && column.Rule is { } rule) problem = rule(value);
            if (problem is not null) (faults ??= []).Add(new(column.Key, found[0].Index, row.At(found[0].Index), problem));
            else values[i] = value;
        }
        return new(_table.Layout, row, values, faults ?? (IReadOnlyList<CellFault>)[]);
    }

    /// <summary>One value on its own, such as those above the table.</summary>
    public static (string? Value, Refusal? Problem) Read(SheetColumn column, string text, CellKind kind = CellKind.Text)
    {
        if (kind is CellKind.Empty || text.Length == 0) return (null, null);
        if (kind is CellKind.Error) return (null, new CellIsError());
        if (kind is CellKind.NotCalculated) return (null, new CellNotCalculated());
        if (column.MaySayNothing && CellText.SaysNothing(text)) return (null, null);
        if (column.Longest > 0 && text.Length > column.Longest) return (null, new CellTooLong(column.Longest));
        return column.Type switch
        {
            SheetType.Text => (CellText.OneLine(CellText.Ordinary(text)), null),
            SheetType.LongText => (CellText.Ordinary(text).ReplaceLineEndings("\n"), null),
            SheetType.Code => kind is CellKind.LostDigits || IsPower().IsMatch(text) ? (null, new CellLostDigits()) : (CellText.Narrow(text), null),
            SheetType.Whole or SheetType.Number => Number(column, text),
            SheetType.Date or SheetType.Moment => Date(column, text, kind),
            SheetType.Flag => Flag(text),
            SheetType.Choice => Choice(column, text),
            _ => Phone(text),
        };
    }

    private static string? Ticked(SheetRow row, SheetColumn column, FoundColumn[] found)
    {
        var words = found.Where(one => row.At(one.Index) is { Length: > 0 } mark && Flag(mark).Value is Yes).Select(one => KnownHeads.ChoiceOf(column, one.Choice!)!.Value).ToList();
        return words.Count > 0 ? string.Join('、', words) : null;
    }

    private static (string? Value, Refusal? Problem) Number(SheetColumn column, string text)
    {
        // "1，200 件" is written by people; the unit is not.
        var narrow = CellText.Narrow(text).Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(narrow, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)) return (null, new CellNoNumber());
        if (column.Type is SheetType.Whole && number != decimal.Truncate(number)) return (null, new CellNotWhole());
        return (number.ToString("0.##########", CultureInfo.InvariantCulture), null);
    }

    private static (string? Value, Refusal? Problem) Date(SheetColumn column, string text, CellKind kind)
    {
        const int DayLength = 10;
        if (kind is CellKind.Date && (column.Type is SheetType.Date || text.Length > DayLength)) return (column.Type is SheetType.Date ? text[..DayLength] : text, null);
        // A date that has lost its format is the number of its day.
        if (kind is CellKind.Number && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
            return (DateTime.FromOADate(serial).ToString(column.Type is SheetType.Date ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), null);
        var narrow = CellText.Ordinary(CellText.OneLine(text)).Replace('：', ':');
        if (WrittenDay().Match(narrow) is not { Success: true } match) return (null, Suggested(narrow) is { } meant ? new CellTurnedDate(meant) : new CellNoDate());
        var (year, month, day) = (Group("y"), Group("m"), Group("d"));
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return (null, new CellNoDate());
        var date = new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (column.Type is SheetType.Date) return (date, null);
        var (hour, minute) = match.Groups["h"].Success ? (Group("h"), Group("n")) : (0, 0);
        return hour > 23 || minute > 59 ? (null, new CellNoDate()) : ($"{date} {hour:00}:{minute:00}", null);

        int Group(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    // 2026-3, 3月1日: what is missing cannot be guessed, what is turned round can.
    private static string? Suggested(string text) => TurnedDay().Match(text) is { Success: true } match && int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12
        ? $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}" : null;

    private static (string? Value, Refusal? Problem) Flag(string text) => CellText.Narrow(text).ToUpperInvariant() switch
    {
        "是" or "√" or "✓" or "✔" or "☑" or "■" or "●" or "V" or "Y" or "YES" or "TRUE" or "1" or "有" or "需要" => (Yes, null),
        "否" or "×" or "✗" or "✘" or "□" or "X" or "N" or "NO" or "FALSE" or "0" or "没有" or "不需要" or "无" => (No, null),
        _ => (null, new CellNoFlag()),
    };

    private static (string? Value, Refusal? Problem) Choice(SheetColumn column, string text)
    {
        if (KnownHeads.ChoiceOf(column, text) is { } choice) return (choice.Value, null);
        var nearest = column.Choices.Select(one => (one.Word, Shared: Shared(one.Word, text))).Where(one => one.Shared * 2 >= one.Word.Length).OrderByDescending(one => one.Shared).FirstOrDefault().Word;
        var words = string.Join("、", column.Choices.Select(one => one.Word));
        return (null, nearest is null ? new CellNotAmong(words) : new CellNearlyAmong(words, nearest));

        static int Shared(string one, string other) => one.Distinct().Count(c => other.Contains(c, StringComparison.Ordinal));
    }

    private static (string? Value, Refusal? Problem) Phone(string text)
    {
        var narrow = CellText.Narrow(text).Replace("(", "", StringComparison.Ordinal).Replace(")", "-", StringComparison.Ordinal);
        return WrittenPhone().IsMatch(narrow) ? (narrow, null) : (null, new CellNoPhone());
    }

    [GeneratedRegex(@"^\d(\.\d+)?[Ee]\+?\d{2,}$")]
    private static partial Regex IsPower();

    [GeneratedRegex(@"^\s*(?<y>\d{4})\s*(?:[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})|(?<m>\d{2})(?<d>\d{2}))\s*[日号]?(?:[T\s]+(?<h>\d{1,2}):(?<n>\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*$")]
    private static partial Regex WrittenDay();

    [GeneratedRegex(@"^\s*(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4})\s*$")]
    private static partial Regex TurnedDay();

    [GeneratedRegex(@"^(1\d{10}|(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?)$")]
    private static partial Regex WrittenPhone();

    private sealed record Place(SheetColumn Column, FoundColumn[] Found);
}
