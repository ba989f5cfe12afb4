using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Staff;

public enum TrainingKind { Training, Exchange }

/// <summary>A training or exchange (培训、交流) with those who came.</summary>
public sealed class TrainingSession : IAggregate
{
    private readonly List<Attendee> _attendees = [];

    private TrainingSession() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit that organised it.</summary>
    public long UnitId { get; private set; }

    public TrainingKind Kind { get; private set; }
    public string Topic { get; private set; } = "";
    public DateOnly HeldOn { get; private set; }
    public IReadOnlyList<Attendee> Attendees => _attendees;

    public static Outcome<TrainingSession> Record(long placeId, long organiserUnitId, TrainingKind kind, string topic, DateOnly heldOn) =>
        string.IsNullOrWhiteSpace(topic)
            ? Outcome.Refused(new FieldMissing("Training.Topic"))
            : new TrainingSession { PlaceId = placeId, UnitId = organiserUnitId, Kind = kind, Topic = Writing.Tidy(topic), HeldOn = heldOn };

    /// <summary>Notes who came. Only those who served their unit on that day can have been there as staff.</summary>
    public Outcome Attend(StaffRegistry registry, StaffPerson person)
    {
        var refusals = new List<Refusal>();
        if (!registry.People.Contains(person)) refusals.Add(new NotOfThisUnit());
        else if (!registry.Assignments.Any(a => a.Person == person && a.ServesOn(HeldOn))) refusals.Add(new AttendeeNotActiveOn(HeldOn));
        if (_attendees.Any(a => a.Person == person)) refusals.Add(new AttendeeTwice());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        _attendees.Add(new Attendee(registry.UnitId, person));
        return Outcome.Done;
    }

    /// <summary>Takes a mistaken entry out.</summary>
    public Outcome Strike(StaffPerson person) => _attendees.RemoveAll(a => a.Person == person) > 0 ? Outcome.Done : Outcome.Refused(new AttendeeUnknown());

    /// <summary>Those who serve today and were not trained within the months of the profile, the longest waiting first.
    /// Whoever was never trained is counted from the first day of service; the anniversary itself is still in time.</summary>
    public static IReadOnlyList<Untrained> Untrained(StaffRegistry registry, IEnumerable<TrainingSession> sessions, DateOnly today, StaffRules rules)
    {
        var lastOn = sessions.SelectMany(s => s._attendees, (s, a) => (a.Person, s.HeldOn))
            .Where(t => t.HeldOn <= today)
            .GroupBy(t => t.Person)
            .ToDictionary(g => g.Key, g => g.Max(t => t.HeldOn));
        return [.. registry.Assignments.Where(a => a.ServesOn(today))
            .GroupBy(a => a.Person, (person, assignments) => (Person: person, Since: assignments.Min(a => a.From)))
            .Select(p => (p.Person, LastOn: lastOn.TryGetValue(p.Person, out var on) ? on : (DateOnly?)null, p.Since))
            .Where(p => (p.LastOn ?? p.Since).AddMonths(rules.TrainingMonths) < today)
            .OrderBy(p => p.LastOn ?? p.Since)
            .Select(p => new Untrained(p.Person, p.LastOn))];
    }
}

/// <param name="LastOn">Null when never.</param>
public sealed record Untrained(StaffPerson Person, DateOnly? LastOn);

/// <summary>One who came, with the unit they came from.</summary>
public sealed class Attendee
{
    private Attendee() => Person = null!; // for EF Core

    internal Attendee(long unitId, StaffPerson person) => (UnitId, Person) = (unitId, person);

    public long Id { get; private set; }
    public long UnitId { get; private set; }
    public StaffPerson Person { get; private set; }
}
