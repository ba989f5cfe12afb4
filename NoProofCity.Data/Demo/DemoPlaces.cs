using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>The city and its counties with their units, offices and lead bodies.</summary>
internal sealed class DemoPlaces : IDemoPart
{
    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var place in world.Places)
        {
            yield return new(world.Begins, () => OpenAsync(world, place));
            foreach (var unit in world.Units.Where(u => u.Place == place.Code)) yield return new(world.Begins, () => OpenAsync(world, unit));
            yield return new(world.Begins, () => HostOfficeAsync(world, place));
            foreach (var unit in world.Units.Where(u => u.Place == place.Code && u.Member)) yield return new(world.Begins, () => AdmitAsync(world, unit));
        }
    }

    private static async Task<Outcome> OpenAsync(DemoWorld world, PlaceSeed place)
    {
        var profile = ProfileFiles.Shipped(world.City.Rulebook.Catalogue).Find(place.Profile)!;
        var facts = new PlaceFacts(place.Code, place.Name, place.Kind, place.Parent is { } parent ? world.Place(parent) : null);
        var opened = await Desk(world).OpenAsync(Administrator(world), facts, profile, WorkingCalendar.FirstDay);
        if (opened.IsDone) world.Know(place, opened.Value);
        return Outcome.Unless(opened.Refusals);
    }

    private static async Task<Outcome> OpenAsync(DemoWorld world, UnitSeed unit)
    {
        var facts = new UnitFacts(unit.Name, unit.Kind)
        {
            ShortName = unit.Short, Line = unit.Line, Industry = unit.Industry, Demands = unit.Demands, Issues = unit.Issues,
            SupervisingUnitId = IdOf(world, unit, unit.Supervisor),
            CreditCode = unit.CreditCode is { } code ? SocialCreditCode.Parse(code).Value : null,
        };
        var opened = await new UnitDesk(world.City, world.Clock).OpenAsync(Administrator(world), new(world.Place(unit.Place), unit.Code, unit.Level, facts, IdOf(world, unit, unit.Parent)));
        if (opened.IsDone) world.Know(unit, opened.Value);
        return Outcome.Unless(opened.Refusals);
    }

    private static async Task<Outcome> HostOfficeAsync(DemoWorld world, PlaceSeed place) =>
        await Desk(world).HostOfficeAsync(Administrator(world), await world.SeenAsync<Place>(world.Place(place.Code)), world.Unit($"{place.Code}/{place.Office}"));

    private static async Task<Outcome> AdmitAsync(DemoWorld world, UnitSeed unit) =>
        await Desk(world).AdmitAsync(Administrator(world), await world.SeenAsync<Place>(world.Place(unit.Place)), world.Unit(unit.Key), ChinaTime.DateOf(world.Begins));

    private static long? IdOf(DemoWorld world, UnitSeed unit, string? code) => code is null ? null : world.Unit($"{unit.Place}/{code}");

    private static Actor Administrator(DemoWorld world) => world.As(Role.SystemAdministrator);

    private static PlaceDesk Desk(DemoWorld world) => new(world.City, world.Clock);
}
