using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Calendar;

/// <summary>
/// The calendar a place counts by, as it was published: the official days and the office hours that differ from the profile's.
/// Never changed; the next publication is the next version, and open clocks are counted again by it.
/// </summary>
public sealed class CalendarVersion : IAggregate
{
    public const int FirstNumber = 1;

    private CalendarVersion() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId => 0;

    /// <summary>From 1 within the place; a clock remembers by which one it was counted.</summary>
    public int Number { get; private set; }

    /// <summary>The official days in the form of a calendar file.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>Office hours of the place or of single units where they differ from the profile's.</summary>
    public OwnHours Hours { get; private set; } = OwnHours.None;

    /// <summary>The file it came from, or what was changed.</summary>
    public string Origin { get; private set; } = "";

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>The first version of a new place.</summary>
    public static Outcome<CalendarVersion> First(long placeId, string sheet, string origin, DateTimeOffset at) =>
        Of(placeId, FirstNumber, sheet, OwnHours.None, origin, at);

    /// <summary>The version after this one with other official days.</summary>
    public Outcome<CalendarVersion> WithSheet(string sheet, string origin, DateTimeOffset at) => Of(PlaceId, Number + 1, sheet, Hours, origin, at);

    /// <summary>The version after this one with other office hours.</summary>
    public Outcome<CalendarVersion> WithHours(OwnHours hours, string origin, DateTimeOffset at) => Of(PlaceId, Number + 1, Sheet, hours, origin, at);

    public WorkingCalendar Read() => new(Number, CalendarSheet.Read(Sheet).Days);

    private static Outcome<CalendarVersion> Of(long placeId, int number, string sheet, OwnHours hours, string origin, DateTimeOffset at)
    {
        var read = CalendarSheet.Read(sheet);
        if (!read.IsSound) return Outcome.Refused([.. read.Findings.Where(finding => !finding.IsRemark)]);
        return new CalendarVersion { PlaceId = placeId, Number = number, Sheet = sheet, Hours = hours, Origin = origin, PublishedAt = at };
    }
}

/// <summary>Office hours that differ from those of the profile: for the whole place, and for single units.</summary>
public sealed record OwnHours(OfficeHours? OfPlace, IReadOnlyDictionary<long, OfficeHours> OfUnits)
{
    public static OwnHours None { get; } = new(null, new Dictionary<long, OfficeHours>());

    /// <summary>What holds for a unit: its own, else the place's own, else the profile's.</summary>
    public OfficeHours For(long unitId, OfficeHours ofProfile) => OfUnits.GetValueOrDefault(unitId) ?? OfPlace ?? ofProfile;
}
