using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Calendar;

/// <summary>What is wrong with a line of a calendar file. Each kind is its own type; the Web project words it.</summary>
/// <param name="Line">Counted from 1, the header included.</param>
/// <param name="Value">What stands there.</param>
public abstract record CalendarFinding(int Line, string Value) : Refusal
{
    /// <summary>A remark is shown and does not stop the import.</summary>
    public virtual bool IsRemark => false;
}

public sealed record EmptyCalendarFile() : CalendarFinding(1, "");

public sealed record MissingCalendarHeader(string Value) : CalendarFinding(1, Value);

public sealed record WrongColumnCount(int Line, string Value, int Expected) : CalendarFinding(Line, Value);

/// <summary>Not a day of the calendar in the form 2021-10-01.</summary>
public sealed record WrongDate(int Line, string Value) : CalendarFinding(Line, Value);

public sealed record UnknownDayKind(int Line, string Value) : CalendarFinding(Line, Value);

public sealed record MissingDayName(int Line) : CalendarFinding(Line, "");

/// <summary>Not a year that the calendar can hold.</summary>
public sealed record WrongNoticeYear(int Line, string Value) : CalendarFinding(Line, Value);

/// <summary>The day belongs neither to the year of its notice nor to the December before.</summary>
public sealed record YearMismatch(int Line, string Value, int NoticeYear) : CalendarFinding(Line, Value);

public sealed record DuplicateDay(int Line, string Value, int FirstLine) : CalendarFinding(Line, Value);

/// <summary>
/// A make-up day that is an ordinary weekday anyway. A slip in most cases, yet harmless, and the notice that lengthened the
/// Spring Festival of 2020 named such a Monday itself: a remark.
/// </summary>
public sealed record MakeUpDayOnWeekday(int Line, string Value) : CalendarFinding(Line, Value)
{
    public override bool IsRemark => true;
}
