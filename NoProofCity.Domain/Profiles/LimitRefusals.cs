using System.Globalization;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Profiles;

public sealed record ForeignLimitClass(string Asked, IReadOnlyList<string> Valid) : Refusal("Ver.Limit");

public sealed record LimitClassWithoutDays(string Asked) : Refusal("Ver.Limit");

public sealed record LimitClassWithDays(string Asked) : Refusal("Ver.Limit");

public sealed record LimitDaysTooMany(string Asked, int Most) : Refusal("Ver.Limit");

internal static class LimitClassText
{
    /// <summary>"proofOwn:3" is the class proofOwn with 3 days; what follows the colon and is no number of days from 1 on counts as absent.</summary>
    public static (string Name, int? Days) Split(string asked)
    {
        var colon = asked.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return (asked, null);
        return int.TryParse(asked.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0
            ? (asked[..colon], days)
            : (asked[..colon], null);
    }
}
