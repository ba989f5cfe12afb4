using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>What the parts of the demo share: its days, its people, and what is there already under the names of the seeds.</summary>
internal sealed class DemoWorld
{
    internal const string Address = "演示";

    private const int DaysOfHistory = 180;

    private readonly Dictionary<string, long> _places = [];
    private readonly Dictionary<string, long> _units = [];
    private readonly Dictionary<string, long> _accounts = [];
    private readonly WorkingCalendar _calendar = ShippedCalendar.Read();

    internal DemoWorld(City city, DateTimeOffset now)
    {
        (City, Today) = (city, ChinaTime.DateOf(now));
        Begins = At(DaysOfHistory, new(8, 30));
        Clock = new(Begins, now);
    }

    public City City { get; }

    /// <summary>For every desk of the demo.</summary>
    public DemoClock Clock { get; }

    public DateOnly Today { get; }

    /// <summary>The first moment of the demo's history.</summary>
    public DateTimeOffset Begins { get; }

    public IReadOnlyList<PlaceSeed> Places { get; } = DemoSeeds.Read<PlaceSeed>("places");

    public IReadOnlyList<UnitSeed> Units { get; } = DemoSeeds.Read<UnitSeed>("units");

    public IReadOnlyList<PersonSeed> People { get; } = DemoSeeds.Read<PersonSeed>("people");

    public static Actor System { get; } = new(0, "系统", 0, 0, default, Address);

    /// <summary>The last working day so many days ago or before.</summary>
    public DateOnly WorkingDay(int daysAgo)
    {
        var day = Today.AddDays(-daysAgo);
        while (!_calendar.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    public DateTimeOffset At(int daysAgo, TimeOnly time) => ChinaTime.At(WorkingDay(daysAgo), time);

    /// <param name="written">"-1 13:30", "+3 09:00": days from today, whatever day that is.</param>
    public DateTimeOffset Moment(string written)
    {
        var (days, time) = (written.Split(' ')[0], written.Split(' ')[1]);
        return ChinaTime.At(Today.AddDays(int.Parse(days, CultureInfo.InvariantCulture)), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));
    }

    public void Know(PlaceSeed place, long id) => _places.Add(place.Code, id);

    public void Know(UnitSeed unit, long id) => _units.Add(unit.Key, id);

    public void Know(PersonSeed person, long id) => _accounts.Add(person.SignIn!, id);

    public long Place(string code) => _places[code];

    public long Unit(string key) => _units[key];

    public long Account(PersonSeed person) => _accounts[person.SignIn!];

    /// <summary>The first person of the seeds who holds the role at the unit; null when nobody does.</summary>
    /// <param name="unit">Null for administrators.</param>
    public Actor? Find(Role role, string? unit) =>
        People.FirstOrDefault(p => p is { SignIn: not null, Disabled: null } && p.Grants().Contains((role, unit))) is { } person
            ? new(Account(person), person.Name, unit is null ? 0 : Place(unit.Split('/')[0]), unit is null ? 0 : Unit(unit), role, Address)
            : null;

    public Actor As(Role role, string? unit = null) => Find(role, unit) ?? throw new InvalidOperationException($"Nobody of the demo is {role} at {unit}.");

    /// <summary>The first person of a place who holds the role, at whatever unit.</summary>
    public Actor FirstOf(Role role, string place) =>
        Units.Where(unit => unit.Place == place).Select(unit => Find(role, unit.Key)).FirstOrDefault(actor => actor is not null) ?? throw new InvalidOperationException($"Nobody of {place} is {role}.");

    /// <summary>Somebody of the joint office of a place.</summary>
    public Actor Office(string place) => As(Role.Office, $"{place}/{Places.Single(p => p.Code == place).Office}");

    /// <summary>Who speaks for a unit: its lead, or its liaison where it has none.</summary>
    public Actor SpeakerOf(string unit) => Find(Role.UnitLead, unit) ?? As(Role.Liaison, unit);

    /// <summary>The thing as it stands now.</summary>
    public async Task<Seen> SeenAsync<T>(long id)
        where T : class, IAggregate
    {
        await using var db = City.CreateDbContext();
        return new(id, await db.Set<T>().Where(aggregate => aggregate.Id == id).Select(aggregate => aggregate.Version).SingleAsync());
    }

    /// <summary>The file or registry of a unit as it stands now.</summary>
    public async Task<UnitSeen> SeenOfUnitAsync<T>(string unit)
        where T : class, IAggregate
    {
        await using var db = City.CreateDbContext();
        var id = Unit(unit);
        return new(id, await db.Set<T>().Where(aggregate => aggregate.UnitId == id).Select(aggregate => (int?)aggregate.Version).SingleOrDefaultAsync() ?? 0);
    }
}
