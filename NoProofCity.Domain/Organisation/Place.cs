using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Organisation;

public enum PlaceKind { City, County }

/// <summary>A city or county (地区) that runs the programme with its own office, profile and calendar. Several live on one installation.</summary>
public sealed class Place : IAggregate
{
    private const int MaxCodeLength = 24;

    private readonly List<PlaceMember> _members = [];
    private readonly List<PlanFile> _plans = [];

    private Place() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId => Id;
    public long UnitId => 0;

    /// <summary>Small letters, digits and hyphens: it stands in public addresses. Given once.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
    public PlaceKind Kind { get; private set; }

    /// <summary>The city of a county, when it is on this installation.</summary>
    public long? ParentId { get; private set; }

    /// <summary>The unit that hosts the office of the joint meeting (办公室所在单位).</summary>
    public long? OfficeUnitId { get; private set; }

    /// <summary>The members of the lead body (成员单位), past ones included.</summary>
    public IReadOnlyList<PlaceMember> Members => _members;

    public IReadOnlyList<PlanFile> Plans => _plans;

    public static Outcome<Place> Open(string code, string name, PlaceKind kind, Place? parent)
    {
        var place = new Place { Code = Writing.Narrow(code), Kind = kind, ParentId = parent?.Id };
        var refusals = WhyNotNamed(name);
        if (place.Code.Length is 0 or > MaxCodeLength || !place.Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            refusals.Add(new PlaceCodeMalformed(place.Code, MaxCodeLength));
        if (kind == PlaceKind.City && parent is not null) refusals.Add(new CityHasNoParent());
        if (kind == PlaceKind.County && parent is { Kind: not PlaceKind.City }) refusals.Add(new ParentPlaceIsNoCity());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        place.Name = Writing.Tidy(name);
        return place;
    }

    public Outcome Rename(string name)
    {
        if (WhyNotNamed(name) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        Name = Writing.Tidy(name);
        return Outcome.Done;
    }

    /// <summary>Gives the office to a unit; people of the former host keep no office role there (the desk ends those).</summary>
    public Outcome HostOffice(OrgUnit unit)
    {
        if (WhyNotTake(unit) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        OfficeUnitId = unit.Id;
        return Outcome.Done;
    }

    public bool IsMember(long unitId, DateOnly on) => _members.Any(m => m.UnitId == unitId && m.IsMemberOn(on));

    public Outcome Admit(OrgUnit unit, DateOnly from)
    {
        var refusals = WhyNotTake(unit);
        if (_members.Any(m => m.UnitId == unit.Id && (m.Until is null || m.Until >= from))) refusals.Add(new AlreadyMember());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        _members.Add(new PlaceMember(unit.Id, from));
        return Outcome.Done;
    }

    /// <param name="until">The last day of membership.</param>
    public Outcome Dismiss(long unitId, DateOnly until)
    {
        if (_members.SingleOrDefault(m => m.UnitId == unitId && m.IsMemberOn(until) && m.Until is null) is not { } member) return Outcome.Refused(new NotMember());
        member.End(until);
        return Outcome.Done;
    }

    /// <summary>Files the place's own plan of a year; a second one of the same year takes the place of the first.</summary>
    public Outcome FilePlan(PlanFile plan)
    {
        if (plan.WhyNot() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        _ = _plans.RemoveAll(p => p.Year == plan.Year);
        _plans.Add(plan);
        return Outcome.Done;
    }

    private static List<Refusal> WhyNotNamed(string name) => string.IsNullOrWhiteSpace(name) ? [new FieldMissing("Place.Name")] : [];

    private List<Refusal> WhyNotTake(OrgUnit unit)
    {
        var refusals = new List<Refusal>();
        if (unit.PlaceId != Id) refusals.Add(new UnitOfAnotherPlace());
        if (unit.State == UnitState.Closed) refusals.Add(new UnitClosed());
        return refusals;
    }
}

/// <summary>A unit's membership in the lead body, both days included.</summary>
public sealed class PlaceMember
{
    private PlaceMember() { } // for EF Core

    internal PlaceMember(long unitId, DateOnly from) => (UnitId, From) = (unitId, from);

    public long Id { get; private set; }
    public long UnitId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }

    public bool IsMemberOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    internal void End(DateOnly until) => Until = until;
}
