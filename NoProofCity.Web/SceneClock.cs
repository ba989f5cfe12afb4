using System.Globalization;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Web;

/// <summary>A clock that runs from a given moment on, for development and pictures: the setting "Scene" = "2026-03-09 11:35".</summary>
public sealed class SceneClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _began = System.GetTimestamp();

    public static TimeProvider Of(IConfiguration configuration, bool isDevelopment) =>
        isDevelopment && configuration["Scene"] is { Length: > 0 } scene
            ? new SceneClock(new DateTimeOffset(DateTime.Parse(scene, CultureInfo.InvariantCulture), ChinaTime.Offset))
            : System;

    public override DateTimeOffset GetUtcNow() => (start + System.GetElapsedTime(_began)).ToUniversalTime();
}
