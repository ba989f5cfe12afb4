using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Tests.Staff;

/// <summary>Registries as a test needs them, the rest defaulted.</summary>
internal static class Some
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static StaffRules Rules { get; } = new(LiaisonMin: 1, AgentMin: 2, SupervisorCount: 0, MeetingLiaisonCount: 1, HasAbRole: true, TrainingMonths: 12, StaffKeeper.Office);

    public static StaffRegistry Registry() => new(placeId: 1, unitId: 7);

    public static PhoneNumber Phone(string number = "13800000000") => PhoneNumber.Parse(number).Value;

    public static ReasonText Reason(string text = "已经调离") => ReasonText.Parse(text).Value;

    /// <summary>Account 100 at an hour of the day.</summary>
    public static Hand Hand(string hour = "09:00", DateOnly? day = null) => new(100, Moment(hour, day));

    public static DateTimeOffset Moment(string hour, DateOnly? day = null) =>
        new((day ?? Day).ToDateTime(TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromHours(8));

    public static Outcome<StaffChange> Proposed(this StaffRegistry registry, string name, StaffRole role, DateOnly? from = null, string phone = "13800000000") =>
        registry.ProposeAppointment(name, Phone(phone), StaffStatus.Regular, role, from ?? Day.AddDays(-30), Rules, Hand());

    /// <summary>Proposed and confirmed.</summary>
    public static StaffAssignment With(this StaffRegistry registry, string name, StaffRole role, DateOnly? from = null, string phone = "13800000000")
    {
        var change = registry.Proposed(name, role, from, phone).Value;
        Assert.Empty(registry.Confirm(change, Rules, Hand()).Refusals);
        return change.Assignment!;
    }

    public static StaffPair WithPair(this StaffRegistry registry, StaffAssignment a, StaffAssignment b)
    {
        var change = registry.ProposePair(a, b, Day.AddDays(-20), Rules, Hand()).Value;
        Assert.Empty(registry.Confirm(change, Rules, Hand()).Refusals);
        return registry.Pairs[^1];
    }
}
