namespace NoProofCity.Data.Calendar;

/// <summary>The official days off that were announced when this version of the product was made.</summary>
internal static class ShippedCalendar
{
    internal const string Origin = "holidays.csv";

    internal static string Sheet
    {
        get
        {
            using var stream = typeof(ShippedCalendar).Assembly.GetManifestResourceStream("NoProofCity.Data.Seeds." + Origin)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
