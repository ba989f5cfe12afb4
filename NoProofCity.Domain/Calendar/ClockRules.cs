using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Calendar;

/// <summary>How time is counted. No source says any of it, so all of these are defaults of the profile (默认值).</summary>
public sealed record ClockRules
{
    /// <summary>How limits stated in office minutes run. Elapsed lets them run through the night.</summary>
    public required TimeMode MinuteMode { get; init; }

    /// <summary>How limits stated in elapsed minutes ("24 小时") run: twenty-four hours on the wall, not three working days of eight.</summary>
    public required TimeMode HourMode { get; init; }

    public required OutOfHours OutOfHours { get; init; }

    public required DayZero WorkdayMode { get; init; }

    /// <summary>A limit of minutes or hours turns amber when so much of its time is left.</summary>
    public required int AmberMinutes { get; init; }

    /// <summary>A limit of days turns amber when so many minutes of office time are left.</summary>
    public required int AmberOfficeMinutes { get; init; }

    /// <summary>How often the class of a request may be changed.</summary>
    public required int ClassChanges { get; init; }

    public static ClockRules Of(RuleProfile profile) => new()
    {
        MinuteMode = profile.Choice<TimeMode>("Clock.MinuteMode"),
        HourMode = profile.Choice<TimeMode>("Clock.HourMode"),
        OutOfHours = profile.Choice<OutOfHours>("Clock.OutOfHours"),
        WorkdayMode = profile.Choice<DayZero>("Clock.WorkdayMode"),
        AmberMinutes = profile.Number("Clock.AmberMinutes"),
        AmberOfficeMinutes = profile.Number("Clock.AmberOfficeMinutes"),
        ClassChanges = profile.Number("Clock.ReclassifyMax"),
    };
}

public enum TimeMode { Office, Elapsed }

/// <summary>When the clock starts for what comes in while the office is closed. The receipt itself is never moved.</summary>
public enum OutOfHours { NextOpening, AtReceipt }

/// <summary>Which day "the first day is not counted" means when the two differ: something received on a Saturday has the Monday as its first day, or the Tuesday.</summary>
public enum DayZero
{
    /// <summary>The day on which it happened (当日不计), working day or not.</summary>
    DayOfReceipt,

    /// <summary>The day on which the clock starts.</summary>
    DayOfStart,
}
