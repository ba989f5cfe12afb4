using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Calendar;

public static class CalendarActs
{
    public static readonly Act Read = new("Calendar.Read");

    /// <summary>Publishes a year or a change of the calendar or of office hours, which re-projects every open deadline.</summary>
    public static readonly Act Publish = new("Calendar.Publish");
}
