namespace NoProofCity.Domain.ExemptionList;

/// <summary>An edition that a place publishes by its own rule has not come yet. It is a reminder and stops nothing: in between the list itself is up to date.</summary>
/// <param name="By">The last day by which it should come.</param>
/// <param name="Published">How many came in the time that counts.</param>
/// <param name="Needed">How many should.</param>
public sealed record EditionReminder(ListKind Kind, DateOnly By, int Published, int Needed, string Rule)
{
    private const int HalfYearMonths = 6;
    private const int Year = 12;

    /// <param name="today">The last month of a half-year or year is the time to remind; what a half-year missed is told in the next.</param>
    /// <param name="published">The days on which editions of a kind were published.</param>
    public static IReadOnlyList<EditionReminder> On(DateOnly today, ListRules rules, ILookup<ListKind, DateOnly> published)
    {
        var reminders = new List<EditionReminder>();
        if (rules.Cadence is ListCadence.RealTimeHalfYear && HalfYear(today, [.. published[ListKind.Exemption]]) is { } halfYear) reminders.Add(halfYear);
        var inYear = published[ListKind.UseCertificate].Count(day => day.Year == today.Year);
        if (rules.UseListPerYear is { } needed && today.Month == Year && inYear < needed)
            reminders.Add(new(ListKind.UseCertificate, new(today.Year, Year, 31), inYear, needed, "List.UseListPerYear"));
        // How often is periodic no document says; we hold it to be once a year at least.
        if (rules.IssueListIsPeriodic && today.Month == Year && !published[ListKind.IssueCertificate].Any(day => day.Year == today.Year))
            reminders.Add(new(ListKind.IssueCertificate, new(today.Year, Year, 31), 0, 1, "List.IssueListPeriodic"));
        return reminders;
    }

    private static EditionReminder? HalfYear(DateOnly today, IReadOnlyList<DateOnly> published)
    {
        var start = new DateOnly(today.Year, today.Month <= HalfYearMonths ? 1 : HalfYearMonths + 1, 1);
        var (before, end) = (start.AddMonths(-HalfYearMonths), start.AddMonths(HalfYearMonths).AddDays(-1));
        if (published.Any(day => day >= start)) return null;
        if (published.Any(day => day < before) && !published.Any(day => day >= before)) return new(ListKind.Exemption, start.AddDays(-1), 0, 1, "List.Cadence");
        return today.Month == end.Month ? new(ListKind.Exemption, end, 0, 1, "List.Cadence") : null;
    }
}
