using System.Globalization;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Web.Calendar;

/// <summary>Office hours as people type them, a line for each season: "01-01 09:00-12:00 13:30-17:00".</summary>
public static class HoursText
{
    public const string Hint = "一行一季：从哪一天起，空格，开门到关门；如“01-01 09:00-12:00 13:30-17:00”。全年一样就只写一行。";

    private const string TimeForm = "HH:mm";

    /// <param name="at">What a finding names.</param>
    public static Outcome<OfficeHours> Read(string text, string at)
    {
        var seasons = new List<Season>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // A day of every year: 29 February is none.
            if (!DateOnly.TryParseExact("2001-" + parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)) return Outcome.Refused(new BadDate(at, parts[0]));
            var spans = new List<OpenSpan>();
            foreach (var part in parts.Skip(1))
            {
                if (part.Split('-') is not [var opens, var closes] || Time(opens) is not { } open || Time(closes) is not { } close) return Outcome.Refused(new BadTime(at, part));
                if (close <= open || (spans.Count > 0 && open <= spans[^1].To)) return Outcome.Refused(new OverlappingSpans(at, part));
                spans.Add(new(open, close));
            }
            if (spans.Count == 0) return Outcome.Refused(new BadTime(at, line));
            seasons.Add(new(new(from.Month, from.Day), spans));
        }
        return seasons.Count == 0 ? Outcome.Refused(new EmptyValue(at)) : new OfficeHours(seasons);
    }

    public static string Write(OfficeHours hours) => string.Join('\n', hours.Seasons.Select(season =>
        string.Create(CultureInfo.InvariantCulture, $"{season.From.Month:00}-{season.From.Day:00} ") + string.Join(' ', season.Spans.Select(span => $"{Form(span.From)}-{Form(span.To)}"))));

    private static string Form(TimeOnly time) => time.ToString(TimeForm, CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
