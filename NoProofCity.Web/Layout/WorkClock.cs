using System.Text.Json;
using NoProofCity.Domain.Calendar;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Layout;

/// <summary>
/// The clock of the working day in the top bar, and the measure by which due chips tick in the browser:
/// the open stretches of today and the next working days, sent once.
/// </summary>
/// <param name="Days">Today if it is a working day, and the working days after it.</param>
public sealed record WorkClock(IReadOnlyList<OpenDay> Days)
{
    private const int DaysAhead = 12; // over the longest holiday

    public static WorkClock None { get; } = new([]);

    public static WorkClock Of(DeadlineEngine engine, DateTimeOffset now)
    {
        var today = ChinaTime.DateOf(now);
        return new([.. Enumerable.Range(0, DaysAhead).Select(today.AddDays).Select(day => new OpenDay(day, engine.OpenOn(day))).Where(day => day.Spans.Count > 0).Take(3)]);
    }

    /// <summary>What the clock says from moment to moment, told by the minutes left until each ends.</summary>
    public IReadOnlyList<ClockPhase> Phases(DateTimeOffset now)
    {
        var phases = new List<ClockPhase>();
        var today = ChinaTime.DateOf(now);
        DateTimeOffset? closed = null;
        foreach (var day in Days)
        {
            foreach (var (index, span) in day.Spans.Index())
            {
                var (opens, closes) = (ChinaTime.At(day.Day, span.From), End(day.Day, span.To));
                if (index > 0) phases.Add(new(opens, false, ClockWords.Break(span.From)));
                else if (closed is not null || now < opens) phases.Add(new(opens, false, ClockWords.Closed(today, day.Day, span.From, isAfterWork: closed is not null && ChinaTime.DateOf(closed.Value) == today)));
                phases.Add(new(closes, true, index < day.Spans.Count - 1 ? ClockWords.UntilBreak : ClockWords.UntilClose));
                closed = closes;
            }
        }
        return [.. phases.Where(phase => phase.Until > now)];
    }

    /// <summary>For the browser: phases and open stretches in milliseconds.</summary>
    public string Json(DateTimeOffset now) => JsonSerializer.Serialize(new
    {
        now = now.ToUnixTimeMilliseconds(),
        phases = Phases(now).Select(p => new { until = p.Until.ToUnixTimeMilliseconds(), open = p.IsOpen, text = p.Text }),
        open = Days.SelectMany(d => d.Spans.Select(s => new[] { ChinaTime.At(d.Day, s.From).ToUnixTimeMilliseconds(), End(d.Day, s.To).ToUnixTimeMilliseconds() })),
    }, ScriptWords.Plain);

    /// <summary>What it says now.</summary>
    public string Text(DateTimeOffset now) =>
        Phases(now) is [var phase, ..] ? phase.TextAt(now) : "";

    // an end at 00:00 is the end of the day
    private static DateTimeOffset End(DateOnly day, TimeOnly time) => time == TimeOnly.MinValue ? ChinaTime.At(day.AddDays(1), time) : ChinaTime.At(day, time);
}

public sealed record OpenDay(DateOnly Day, IReadOnlyList<OpenSpan> Spans);

/// <param name="Text">With {0} where the time left stands.</param>
public sealed record ClockPhase(DateTimeOffset Until, bool IsOpen, string Text)
{
    public string TextAt(DateTimeOffset now) => Text.Replace("{0}", DueWords.Length(Until - now), StringComparison.Ordinal);
}
