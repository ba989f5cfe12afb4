using NoProofCity.Domain.Calendar;
using NoProofCity.Tests.Calendar.Oracle;

namespace NoProofCity.Tests.Calendar;

/// <summary>The shipped calendar, the ordinary office hours, and short words for moments and limits.</summary>
internal static class Clocks
{
    public static string ShippedCalendar { get; } = ReadShipped();

    public static WorkingCalendar Official { get; } = new(1, CalendarSheet.Read(ShippedCalendar).Days);

    public static OfficeHours Hours { get; } = EveryDay("09:00-12:00", "13:30-17:00");

    /// <summary>The defaults of all shipped profiles.</summary>
    public static ClockRules Rules => DeadlineOracleRun.OrdinaryRules;

    public static DeadlineEngine Engine { get; } = new(Official, Hours, Rules);

    public static Limit Database { get; } = Minutes("database", 30);

    public static Limit PaperArchive { get; } = Days("paperArchive", 1);

    public static Limit HistoricArchive { get; } = Days("historicArchive", 2);

    public static Limit PromisedItem { get; } = new("promisedItem", 1440, LimitUnit.ElapsedMinutes, LimitForce.Soft, "第十条");

    public static Limit Minutes(string name, int amount) => new(name, amount, LimitUnit.OfficeMinutes, LimitForce.Hard, "第七条");

    public static Limit Days(string name, int amount) => new(name, amount, LimitUnit.WorkingDays, LimitForce.Hard, "第七条");

    /// <summary>A moment of the local clock: "2021-09-30 16:50".</summary>
    public static DateTimeOffset At(string local) => ChinaTime.At(DateOnly.Parse(local[..10], null), TimeOnly.Parse(local[11..], null));

    public static string Local(DateTimeOffset? moment) => moment is { } at ? ChinaTime.ToLocal(at).ToString("yyyy-MM-dd HH:mm", null) : "–";

    public static string DueOf(DeadlineInput input, DeadlineEngine? engine = null) => Local((engine ?? Engine).DueOf(input).DueAt);

    public static string DueOf(string receivedAt, params IReadOnlyList<Limit> limits) => DueOf(DeadlineInput.Received(At(receivedAt), limits));

    public static Pause Pause(string from, string? to, string reason = "等待补正") => new(At(from), to is null ? null : At(to), reason);

    public static OfficeHours EveryDay(params string[] spans) => new([Season(1, 1, spans)]);

    public static Season Season(int month, int day, params string[] spans) => new(new(month, day), [.. spans.Select(Span)]);

    private static OpenSpan Span(string text) => new(TimeOnly.Parse(text[..5], null), TimeOnly.Parse(text[6..], null));

    private static string ReadShipped()
    {
        using var stream = System.Reflection.Assembly.Load("NoProofCity.Data").GetManifestResourceStream("NoProofCity.Data.Seeds.holidays.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
