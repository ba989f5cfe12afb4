using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Case_clock
{
    private static ExcludedTime Excluded(string from, string? to) => new(At("2021-09-13 " + from), to is null ? null : At("2021-09-13 " + to));

    private static CaseClock Clock(string now, params IReadOnlyList<ExcludedTime> excluded) =>
        CaseClock.At(At("2021-09-13 " + now), At("2021-09-13 09:00"), null, excluded);

    [Theory(DisplayName = "Zaozhuang leaves verification out for all items, the others only for items done on the spot by approval units")]
    [InlineData(ClockExclusion.All, false, false, true)]
    [InlineData(ClockExclusion.ImmediateOnly, false, true, false)] // a promised item
    [InlineData(ClockExclusion.ImmediateOnly, true, false, false)]
    [InlineData(ClockExclusion.ImmediateOnly, true, true, true)]
    public void Which_cases_stop(ClockExclusion rule, bool immediate, bool approvalUnit, bool stops) =>
        Assert.Equal(stops, ExcludedTime.AppliesTo(rule, immediate, approvalUnit));

    [Fact(DisplayName = "Verifications side by side exclude their union: 10–11 and 10:30–12 are two hours")]
    public void Union_not_sum() =>
        Assert.Equal(TimeSpan.FromHours(2), Clock("14:00", Excluded("10:30", "12:00"), Excluded("10:00", "11:00")).Excluded);

    [Fact(DisplayName = "One hour with twenty minutes of verification: forty minutes assessed, one hour by law")]
    public void Two_counters_side_by_side()
    {
        var clock = Clock("10:00", Excluded("09:20", "09:40"));
        Assert.Equal((TimeSpan.FromMinutes(40), TimeSpan.FromHours(1)), (clock.Assessed, clock.Statutory));
    }

    [Fact(DisplayName = "A returned request still excludes time until the rerouted one is answered")]
    public void A_return_is_no_end()
    {
        var excluded = ExcludedTime.Of(
        [
            (VerificationMark.Sent, At("2021-09-13 10:00")), (VerificationMark.Returned, At("2021-09-13 10:20")),
            (VerificationMark.Rerouted, At("2021-09-13 10:40")), (VerificationMark.Replied, At("2021-09-13 11:00")),
        ]);
        Assert.Equal(TimeSpan.FromHours(1), Clock("14:00", excluded!).Excluded);
    }

    [Fact(DisplayName = "A cancelled request ends what it excludes; one never sent excludes nothing")]
    public void Cancelled_ends()
    {
        Assert.Equal(At("2021-09-13 10:30"), ExcludedTime.Of([(VerificationMark.Sent, At("2021-09-13 10:00")), (VerificationMark.Cancelled, At("2021-09-13 10:30"))])!.To);
        Assert.Null(ExcludedTime.Of([(VerificationMark.Cancelled, At("2021-09-13 10:30"))]));
    }

    [Fact(DisplayName = "A verification that still runs excludes time up to now, and none before the case began or after it ended")]
    public void Open_and_overhanging_stretches()
    {
        Assert.Equal(TimeSpan.FromMinutes(30), Clock("10:00", Excluded("09:30", null)).Excluded);
        Assert.Equal(TimeSpan.FromMinutes(10), Clock("10:00", Excluded("08:00", "09:10")).Excluded);
        var finished = CaseClock.At(At("2021-09-13 15:00"), At("2021-09-13 09:00"), At("2021-09-13 10:00"), [Excluded("09:30", "14:00")]);
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromMinutes(30)), (finished.Statutory, finished.Assessed));
        Assert.Equal(default, Clock("08:00"));
    }
}
