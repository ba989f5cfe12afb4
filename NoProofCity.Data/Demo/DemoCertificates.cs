using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>The catalogue of the demo's city: the first batch taken over, all of it issued in step and most of it in use, a few materials and fields that its items ask for.</summary>
internal sealed class DemoCertificates : IDemoPart
{
    private const string Place = "qichuan";
    private const int Taken = 170;
    private const int Told = 169;
    private const int Mapped = 160;

    private static readonly TimeOnly Morning = new(9, 30);
    private static readonly TimeOnly Afternoon = new(14, 10);

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        var seed = DemoSeeds.Read<CertificateSeed>("certificates").Single();
        // The city and its people are there when the deeds are done, not when they are planned.
        Actor Keeper() => world.FirstOf(Role.DataBureau, Place);
        long City() => world.Place(Place);
        var (desk, library) = (new CertificateDesk(world.City, world.Clock), new LibraryDesk(world.City, world.Clock));
        yield return new(world.At(Taken, Morning), () => desk.TakeOverAsync(Keeper(), City(), seed.Grade));
        yield return new(world.At(Told, Morning), async () => await desk.ImportAsync(Keeper(), City(), [.. Entries(seed)], await SeenAsync(world, City())));
        yield return new(world.At(Mapped, Morning), () => library.ImportMaterialsAsync(Keeper(), City(), [.. seed.Materials.Index().Select(of => new MaterialEntry(of.Index, of.Item.Code, of.Item.Name, of.Item.Certificate))], []));
        yield return new(world.At(Mapped, Morning), () => library.ImportFieldsAsync(Keeper(), City(), [.. seed.Fields.Index().Select(of => Field(of.Index, of.Item))], []));
        yield return new(world.At(Mapped, Afternoon), () => library.ImportNamesAsync(Keeper(), City(), [.. Names(seed)]));
    }

    // What came of each, as the keeper enters it from the table of the certificate system.
    private static IEnumerable<CertificateEntry> Entries(CertificateSeed seed) => CertificateReference.Shipped.Select(shipped => new CertificateEntry(shipped.Number)
    {
        Number = shipped.Number, InStepSince = seed.InStep, Seal = shipped.Number % seed.SignedEvery == 0 ? CertificateSeal.Signature : CertificateSeal.Seal, SealedSince = seed.Sealed,
        InUseSince = shipped.Number <= seed.UsedFirst ? seed.Used : shipped.Number <= seed.UsedLater ? seed.UsedSince : null,
        HasHistory = seed.Histories.Contains(shipped.Number) ? true : null, HistorySince = seed.Histories.IndexOf(shipped.Number) > 0 ? seed.HistoryDone : null,
        Codes = seed.ResidentCode.Contains(shipped.Number) ? [IdentityCode.Resident] : seed.EnterpriseCode.Contains(shipped.Number) ? [IdentityCode.Enterprise] : null,
    });

    private static FieldEntry Field(int line, FieldSeed seed) => new(line, seed.Code, seed.Name) { Type = seed.Type, Length = seed.Length, Certificate = seed.Certificate, Database = seed.Database, SourceField = seed.SourceField };

    private static IEnumerable<NameEntry> Names(CertificateSeed seed) =>
    [
        .. seed.Materials.SelectMany(of => of.Names ?? [], (of, written) => new NameEntry(0, LibraryKind.Material, written, of.Code)),
        .. seed.Fields.SelectMany(of => of.Names ?? [], (of, written) => new NameEntry(0, LibraryKind.Field, written, of.Code)),
    ];

    private static async Task<IReadOnlyList<Seen>> SeenAsync(DemoWorld world, long placeId)
    {
        await using var db = world.City.CreateDbContext();
        return [.. (await db.CertificateTypes.AsNoTracking().Where(one => one.PlaceId == placeId).Select(one => new { one.Id, one.Version }).ToListAsync()).Select(one => new Seen(one.Id, one.Version))];
    }
}

/// <param name="UsedFirst">So many of the first numbers were in use from <paramref name="Used"/> on, those up to <paramref name="UsedLater"/> from <paramref name="UsedSince"/>.</param>
/// <param name="Histories">Whose old papers are made electronic; the first of them is not done.</param>
internal sealed record CertificateSeed(
    string Grade, DateOnly InStep, DateOnly Sealed, int SignedEvery, DateOnly Used, int UsedFirst, DateOnly UsedSince, int UsedLater, List<int> Histories, DateOnly HistoryDone,
    IReadOnlyList<int> ResidentCode, IReadOnlyList<int> EnterpriseCode, IReadOnlyList<MaterialSeed> Materials, IReadOnlyList<FieldSeed> Fields);

internal sealed record MaterialSeed(string Code, string Name, string? Certificate = null, IReadOnlyList<string>? Names = null);

internal sealed record FieldSeed(
    string Code, string Name, FieldType Type = FieldType.Text, int? Length = null, string? Certificate = null, string? Database = null, string? SourceField = null, IReadOnlyList<string>? Names = null);
