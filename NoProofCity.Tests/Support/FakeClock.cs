using System.Globalization;

namespace NoProofCity.Tests.Support;

/// <summary>A clock that stands until it is moved; local times are China's.</summary>
internal sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public static FakeClock At(string local) => new(Local(local));

    public static DateTimeOffset Local(string local) => DateTimeOffset.Parse(local + " +08:00", CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(string local) => _now = Local(local);

    public void Pass(TimeSpan span) => _now += span;
}
