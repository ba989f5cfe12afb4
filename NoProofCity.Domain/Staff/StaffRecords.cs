using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Staff;

/// <summary>A span in which a person is away: the first moment is inside, the last is not. Without an end it lasts until the person is back.</summary>
public sealed class Absence
{
    private Absence() => Person = null!; // for EF Core

    internal Absence(StaffPerson person, DateTimeOffset fromAt, DateTimeOffset? untilAt) => (Person, FromAt, UntilAt) = (person, fromAt, untilAt);

    public long Id { get; private set; }
    public StaffPerson Person { get; private set; }
    public DateTimeOffset FromAt { get; private set; }
    public DateTimeOffset? UntilAt { get; private set; }

    public bool Covers(DateTimeOffset moment) => FromAt <= moment && (UntilAt is null || moment < UntilAt);

    /// <summary>Spans that only touch do not overlap.</summary>
    public bool Overlaps(DateTimeOffset fromAt, DateTimeOffset? untilAt) => (untilAt is null || FromAt < untilAt) && (UntilAt is null || fromAt < UntilAt);

    internal void End(DateTimeOffset at) => UntilAt = at;
}

/// <summary>A secrecy pledge signed for a year (保密承诺).</summary>
public sealed class SecrecyPledge
{
    private SecrecyPledge() => Person = null!; // for EF Core

    internal SecrecyPledge(StaffPerson person, int year, DateOnly signedOn) => (Person, Year, SignedOn) = (person, year, signedOn);

    public long Id { get; private set; }
    public StaffPerson Person { get; private set; }
    public int Year { get; private set; }
    public DateOnly SignedOn { get; private set; }
}

/// <summary>Request: this one matter. Party: everything in which that applicant or organ takes part.</summary>
public enum MatterKind { Request, Party }

/// <summary>What somebody may be too close to.</summary>
/// <param name="Key">The number of the request, or the keyed hash of the party: never its name or number.</param>
public readonly record struct Matter(MatterKind Kind, string Key);

/// <summary>What somebody of a registry may be too close to: whoever recused themselves of it neither acts on it nor reads it.</summary>
public interface IRecusable : IAggregate
{
    /// <summary>The number of the party, by which the keyed hash is made.</summary>
    string PartyNumber { get; }

    /// <param name="party">The keyed hash of the number.</param>
    IReadOnlyList<Matter> MattersOf(string party);
}

/// <summary>A declared relation (回避): whoever declared it no longer handles the matter.</summary>
public sealed class Recusal
{
    private Recusal() => Person = null!; // for EF Core

    internal Recusal(StaffPerson person, Matter matter, string reason, DateTimeOffset at) =>
        (Person, Kind, Key, Reason, DeclaredAt) = (person, matter.Kind, matter.Key, reason, at);

    public long Id { get; private set; }
    public StaffPerson Person { get; private set; }
    public MatterKind Kind { get; private set; }
    public string Key { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public DateTimeOffset DeclaredAt { get; private set; }

    /// <summary>When it was taken back, having been declared by mistake.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    public Matter Matter => new(Kind, Key);

    internal void Lift(DateTimeOffset at) => LiftedAt = at;
}
