namespace NoProofCity.Data.Calendar;

/// <summary>
/// How far the open clocks of a place were counted again, and by which calendar. One row instead of a mark on every clock:
/// a calendar moves a few of many, and those that stay need not be written.
/// </summary>
public sealed class RecountMark
{
    public required long PlaceId { get; init; }

    public int CalendarNumber { get; private set; }

    /// <summary>The last clock that was looked at; a clock started later was counted by the newest calendar from the beginning.</summary>
    public long Through { get; private set; }

    public bool IsDone { get; private set; }

    /// <summary>Where to go on when counting by this calendar.</summary>
    internal long ThroughBy(int calendarNumber) => CalendarNumber == calendarNumber ? Through : 0;

    // Two processes may count at once; the slower one does not take the mark back.
    internal void Advance(int calendarNumber, long through, bool isDone)
    {
        (through, isDone) = (Math.Max(through, ThroughBy(calendarNumber)), isDone || (IsDone && CalendarNumber == calendarNumber));
        (CalendarNumber, Through, IsDone) = (calendarNumber, through, isDone);
    }
}
