using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Layout;

/// <summary>What the frame shows of the person at work. Cascades beside the <see cref="Actor"/>; a new one is made when the role or a count changes.</summary>
public sealed record Session(Actor Actor, string PlaceName, string UnitName)
{
    /// <summary>Everything the person may work as; more than one makes the switcher.</summary>
    public IReadOnlyList<SessionRole> Roles { get; init; } = [];

    /// <summary>The acts of the present role here, as the list of rights gives them; the navigation shows what they open.</summary>
    public IReadOnlySet<Act> Acts { get; init; } = new HashSet<Act>();

    /// <summary>Open things by the key of their counter.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>What waits for this person; stands in the browser's tab.</summary>
    public int ToDo { get; init; }

    public int Notices { get; init; }

    public WorkClock Clock { get; init; } = WorkClock.None;

    /// <summary>What is out of order here: demo place, profile expired, next year's holidays missing. Empty most days.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <param name="Id">What the switch is asked for.</param>
public sealed record SessionRole(long Id, Role Role, string UnitName, bool IsCurrent);
