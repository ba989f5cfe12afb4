namespace NoProofCity.Tests.Calendar.Oracle;

/// <summary>
/// Which minutes are open, painted one by one from the calendar file and a table of hours. Shares nothing with the engine:
/// it reads the file itself and knows neither sums nor spans.
/// </summary>
public sealed class OracleWorld
{
    private const int Days = 5114; // 2018-01-01 to 2031-12-31

    private readonly bool[] _open = new bool[Days * 1440];
    private readonly long?[] _closes = new long?[Days];
    private readonly HashSet<int> _announced = [];

    /// <param name="seasons">First day (month × 100 + day) and the open stretches in minutes of the day.</param>
    public OracleWorld(string csv, (int From, (int From, int To)[] Open)[] seasons)
    {
        var off = new HashSet<DateTime>();
        var makeUp = new HashSet<DateTime>();
        foreach (var line in csv.Split('\n').Skip(1).Where(line => line.Length > 1))
        {
            var cells = line.TrimEnd('\r').Split(',');
            _ = (cells[1] == "holiday" ? off : makeUp).Add(DateTime.Parse(cells[0], null));
            _ = _announced.Add(int.Parse(cells[3], null));
        }
        for (var day = 0; day < Days; day++)
        {
            var date = OracleCase.Epoch.AddDays(day);
            var works = makeUp.Contains(date) || (date.DayOfWeek != DayOfWeek.Saturday && date.DayOfWeek != DayOfWeek.Sunday && !off.Contains(date));
            if (!works) continue;
            var today = (date.Month * 100) + date.Day;
            var season = seasons[^1];
            foreach (var one in seasons)
                if (one.From <= today) season = one;
            foreach (var (from, to) in season.Open)
                for (var minute = from; minute < to; minute++)
                {
                    _open[(day * 1440) + minute] = true;
                    _closes[day] = ((day * 1440) + minute + 1) * 60L;
                }
        }
    }

    public bool IsOpen(long minute) => _open[minute];

    /// <summary>The second at which a day closes; null when it never opens.</summary>
    public long? CloseOf(long day) => _closes[day];

    public bool IsAnnounced(long day) => _announced.Contains(OracleCase.Epoch.AddDays(day).Year);
}
