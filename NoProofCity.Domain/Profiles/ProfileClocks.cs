using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Profiles;

/// <summary>What a clock is counted from when a place starts it.</summary>
public static class ProfileClocks
{
    /// <param name="limitClass">"database", "proofOwn:3" …; one that the place does not know is refused with those it does.</param>
    /// <param name="at">When it came in, was accepted, happened or was missed, as the class has it.</param>
    /// <param name="itemLimit">The promised limit of the service item; a hard end only for the classes that the place caps by it.</param>
    public static Outcome<DeadlineInput> InputOf(this RuleProfile profile, string limitClass, DateTimeOffset at, DateTimeOffset? itemLimit = null)
    {
        var limit = profile.LimitOf(limitClass);
        if (!limit.IsDone) return Outcome.Refused(limit.Refusals);
        var parsed = LimitClass.Parse(limitClass).Value;
        var input = parsed.Start switch
        {
            ClockStart.Acceptance => DeadlineInput.Accepted(at, at, limit.Value),
            ClockStart.CauseDate => DeadlineInput.CausedOn(ChinaTime.DateOf(at), limit.Value),
            ClockStart.MissedDue => DeadlineInput.Missed(at, limit.Value),
            _ => DeadlineInput.Received(at, limit.Value),
        };
        return profile.IsCappedByItem(parsed) ? input with { ItemLimit = itemLimit } : input;
    }
}
