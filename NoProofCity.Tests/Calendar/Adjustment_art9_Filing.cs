using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Adjustment_art9_Filing
{
    [Theory(DisplayName = "The filing is due so many working days after the cause; the day of the cause is not counted")]
    [InlineData("2021-11-01", 7, "2021-11-10 17:00")] // Monday the 1st to Wednesday of the next week
    [InlineData("2021-11-01", 3, "2021-11-04 17:00")] // Monday to Thursday
    [InlineData("2021-11-06", 3, "2021-11-10 17:00")] // from a Saturday: Monday is the first day
    [InlineData("2021-09-30", 3, "2021-10-11 17:00")] // the 8th, the make-up Saturday, the 11th
    public void Due_from_the_cause(string cause, int days, string due) =>
        Assert.Equal(due, DueOf(DeadlineInput.CausedOn(DateOnly.Parse(cause, null), Days("adjustmentFiling", days))));

    [Theory(DisplayName = "A late filing carries a flag and the days it is late; it is never refused")]
    [InlineData("2021-11-10 16:59", false, 0)]
    [InlineData("2021-11-10 17:00", false, 0)] // closing itself is in time
    [InlineData("2021-11-10 17:01", true, 1)] // after closing it is the next working day's
    [InlineData("2021-11-11 09:30", true, 1)] // drafted on day 5, filed on day 8
    [InlineData("2021-11-12 09:30", true, 2)] // filed on day 9
    [InlineData("2021-11-13 12:00", true, 3)] // on a Saturday: Monday's
    public void Late_is_a_flag(string filed, bool late, int days)
    {
        var filing = Filing.Of(Engine, new(2021, 11, 1), Days("adjustmentFiling", 7), At(filed));
        Assert.Equal((late, days), (filing.IsLate, filing.DaysLate));
    }
}
