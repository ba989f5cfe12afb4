namespace NoProofCity.Domain.Common;

/// <summary>Something a desk acts on. Its place and unit decide who may; its version decides whether what the user saw is still so.</summary>
public interface IAggregate
{
    long Id { get; }

    long PlaceId { get; }

    /// <summary>The unit whose business it is; 0 where it belongs to the place as a whole.</summary>
    long UnitId { get; }

    /// <summary>Counted by the application, because SQLite has no row version.</summary>
    int Version { get; }
}

/// <summary>Something with which a second unit has to do, through which it goes to the offices or whose proof it is: that unit reads it as its own unit does.</summary>
public interface IGoesThrough : IAggregate
{
    /// <summary>The unit itself where there is no second one.</summary>
    long ThroughUnitId { get; }
}

/// <summary>Something that badges and dashboards count ("待确认的人员变更"). The counts are kept in the act's transaction and proven by a recount.</summary>
public interface ICounted
{
    long PlaceId { get; }

    /// <summary>What this thing adds one to in its present state; empty when nothing.</summary>
    IEnumerable<Count> Counts();
}

/// <param name="UnitId">The unit in whose count it stands; 0 for the place as a whole.</param>
/// <param name="PlaceId">The place of that unit, where it is another than the thing's own.</param>
public readonly record struct Count(string Key, long UnitId, long? PlaceId = null);
