using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>The library of legal texts and the register of service items, before anybody lists a proof; some texts changed afterwards.</summary>
internal sealed class DemoRegisters : IDemoPart
{
    private const int EnteredDaysAgo = 175;
    private const int RegisteredDaysAgo = 170;
    private const int CountedDaysAgo = 60;

    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Afternoon = new(15, 0);

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        var items = DemoSeeds.Read<ItemSeed>("items");
        foreach (var place in world.Places)
        {
            foreach (var law in DemoSeeds.Read<LawSeed>("laws").Where(law => law.Places?.Contains(place.Code) ?? true))
            {
                yield return new(world.At(EnteredDaysAgo, Morning), () => EnterAsync(world, place, law));
                if (law.RepealedAgo is not null || (law.Repealed ?? law.Amended) is not null) yield return new(world.At(law.Marked, Afternoon), () => MarkAsync(world, place, law));
            }
            var ofPlace = items.Where(item => PlaceOf(item) == place.Code).ToList();
            yield return new(world.At(RegisteredDaysAgo, Morning), () => RegisterAsync(world, place, ofPlace));
            foreach (var item in ofPlace.Where(item => item.Before is not null)) yield return new(world.At(CountedDaysAgo, Afternoon), () => CountAsync(world, item));
        }
    }

    private static async Task<Outcome> EnterAsync(DemoWorld world, PlaceSeed place, LawSeed law) =>
        Outcome.Unless((await Library(world).EnterAsync(world.FirstOf(Role.Legal, place.Code), world.Place(place.Code), new(law.Law, law.Article, law.Force, law.Text))).Refusals);

    private static async Task<Outcome> MarkAsync(DemoWorld world, PlaceSeed place, LawSeed law)
    {
        await using var db = world.City.CreateDbContext();
        var (placeId, legal) = (world.Place(place.Code), world.FirstOf(Role.Legal, place.Code));
        var seen = await world.SeenAsync<LegalBasis>(await db.LegalBases.Where(b => b.PlaceId == placeId && b.Law == law.Law && b.Article == law.Article).Select(b => b.Id).SingleAsync());
        return (law.RepealedAgo is { } ago ? world.WorkingDay(ago) : law.Repealed) is { } on ? await Library(world).RepealAsync(legal, seen, on) : await Library(world).AmendAsync(legal, seen, law.Amended!.Value);
    }

    // As one table from the provincial catalogue.
    private static Task<Outcome> RegisterAsync(DemoWorld world, PlaceSeed place, List<ItemSeed> items) =>
        Register(world).ImportAsync(world.FirstOf(Role.Approval, place.Code), world.Place(place.Code), [.. items.Select((item, line) => new ItemEntry(line)
        {
            Unit = world.Units.Single(unit => unit.Key == item.Unit).Name, Code = item.Code, Name = item.Name, PowerType = item.Power, Kind = item.Kind,
            StatutoryDays = item.Statutory, PromisedDays = item.Promised, ProvincialReview = item.Provincial,
            Condition = item.Condition, Applicants = item.Applicants, Result = item.Result, Materials = item.Materials, Fields = item.Fields,
        })], []);

    private static async Task<Outcome> CountAsync(DemoWorld world, ItemSeed item)
    {
        await using var db = world.City.CreateDbContext();
        var unit = world.Unit(item.Unit);
        var id = await db.ServiceItems.Where(i => i.UnitId == unit && i.Code == item.Code).Select(i => i.Id).SingleAsync();
        return await Register(world).CountAsync(world.FirstOf(Role.Approval, PlaceOf(item)), await world.SeenAsync<ServiceItem>(id), Counted(item.Before!), Counted(item.After!));
    }

    private static Burden Counted(IReadOnlyList<int> numbers) => new(numbers[0], numbers[1], numbers[2], numbers[3]);

    private static string PlaceOf(ItemSeed item) => item.Unit.Split('/')[0];

    private static BasisDesk Library(DemoWorld world) => new(world.City, world.Clock);

    private static ItemDesk Register(DemoWorld world) => new(world.City, world.Clock);
}
