using NoProofCity.Domain.Calendar;

namespace NoProofCity.Data.Calendar;

/// <summary>The official days off that were announced when this version of the product was made.</summary>
public static class ShippedCalendar
{
    public const string Origin = "holidays.csv";

    public static string Sheet
    {
        get
        {
            using var stream = typeof(ShippedCalendar).Assembly.GetManifestResourceStream("NoProofCity.Data.Seeds." + Origin)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public static WorkingCalendar Read() => new(number: 1, CalendarSheet.Read(Sheet).Days);
}
