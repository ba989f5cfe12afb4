namespace NoProofCity.Data.Demo;

/// <summary>Goes through the past of the demo, never back and never beyond the present, so that the ledger tells a story in its order.</summary>
internal sealed class DemoClock(DateTimeOffset begins, DateTimeOffset ends) : TimeProvider
{
    // Nobody does two things at once.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(7);

    private DateTimeOffset _now = begins;

    public override DateTimeOffset GetUtcNow() => _now;

    internal void MoveTo(DateTimeOffset moment)
    {
        var next = _now + Breath;
        if (moment > next) next = moment.ToUniversalTime();
        _now = next < ends ? next : ends;
    }
}
