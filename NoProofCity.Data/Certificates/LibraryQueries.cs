using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Certificates;

/// <summary>A material of the library.</summary>
/// <param name="Certificate">The name of the certificate that shows it.</param>
/// <param name="Names">What items call it besides.</param>
public sealed record MaterialRow(long Id, int Version, string Code, string Name, string? Certificate, IReadOnlyList<string> Names) : AggregateRow(Id, Version);

/// <summary>A field of the library.</summary>
/// <param name="Source">The certificate or the database that fills it in; null while none does.</param>
public sealed record FieldRow(long Id, int Version, string Code, string Name, FieldType Type, int? Length, string? Certificate, string Database, string SourceField, IReadOnlyList<string> Names) : AggregateRow(Id, Version)
{
    public string? Source => Certificate ?? (Database.Length > 0 ? Database : null);
}

/// <summary>What items write, with the standard that it means.</summary>
public sealed record NameRow(LibraryKind Kind, string Written, string Code, string Name);

/// <summary>How much of one item somebody has already.</summary>
public sealed record ItemCoverage(long ItemId, string Code, string Name, long UnitId, string UnitName, Coverage Coverage);

/// <summary>Likewise of all items of a unit.</summary>
public sealed record UnitCoverage(long UnitId, string UnitName, int Items, Coverage Coverage);

/// <summary>A name as an item writes it, and what it means.</summary>
/// <param name="Entry">Null while nobody said.</param>
/// <param name="Source">The certificate or the database; null where there is none.</param>
public sealed record MappedName(string Written, LibraryEntry? Entry, string? Source);

/// <summary>What an item asks for, mapped to the libraries.</summary>
public sealed record ItemMapping(Coverage Coverage, IReadOnlyList<MappedName> Materials, IReadOnlyList<MappedName> Fields);

/// <summary>Reads the libraries of materials and fields, and how much of what items ask for they cover.</summary>
public sealed class LibraryQueries(City city)
{
    /// <summary>The filter that holds whether an entry has a source.</summary>
    public const string Source = "source";

    public async Task<ListPage<MaterialRow>> MaterialsAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var (page, certificates) = (await Materials(scope, db, query).PageAsync(query, leaving), await CertificatesAsync(db, scope.PlaceId, leaving));
        return new([.. page.Rows.Select(one => new MaterialRow(one.Id, one.Version, one.Code, one.Name, Name(certificates, one.CertificateId), Written(one)))], page.First, page.Next, page.Previous, page.Total);
    }

    public async Task<ListPage<FieldRow>> FieldsAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var (page, certificates) = (await Fields(scope, db, query).PageAsync(query, leaving), await CertificatesAsync(db, scope.PlaceId, leaving));
        return new(
            [.. page.Rows.Select(one => new FieldRow(one.Id, one.Version, one.Code, one.Name, one.Type, one.Length, Name(certificates, one.CertificateId), one.Database, one.SourceField, Written(one)))],
            page.First, page.Next, page.Previous, page.Total);
    }

    public async Task<Beside> BesideMaterialAsync(ReadScope scope, ListQuery query, long id, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Materials(scope, db, query).BesideAsync(query, id, leaving);
    }

    public async Task<Beside> BesideFieldAsync(ReadScope scope, ListQuery query, long id, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Fields(scope, db, query).BesideAsync(query, id, leaving);
    }

    /// <summary>What items write besides the names of the standards, with what it means.</summary>
    public async Task<ListPage<NameRow>> NamesAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var index = await IndexAsync(db, scope.PlaceId, leaving);
        IEnumerable<NameRow> Of(LibraryKind kind, IEnumerable<LibraryEntry> library) => library.SelectMany(entry => entry.Names, (entry, name) => new NameRow(kind, name.Written, entry.Code, entry.Name));
        return ListPage.Of([.. Of(LibraryKind.Material, index.Materials), .. Of(LibraryKind.Field, index.Fields)], query, row => $"{row.Kind}/{row.Written}");
    }

    public async Task<IReadOnlyList<SheetVerdict>> PreviewAsync(ReadScope scope, IReadOnlyList<MaterialEntry> entries, CancellationToken leaving) => await PreviewAsync(scope, sheet => sheet.Take(entries), leaving);

    public async Task<IReadOnlyList<SheetVerdict>> PreviewAsync(ReadScope scope, IReadOnlyList<FieldEntry> entries, CancellationToken leaving) => await PreviewAsync(scope, sheet => sheet.Take(entries), leaving);

    public async Task<IReadOnlyList<SheetVerdict>> PreviewAsync(ReadScope scope, IReadOnlyList<NameEntry> entries, CancellationToken leaving) => await PreviewAsync(scope, sheet => sheet.Take(entries), leaving);

    /// <summary>The items of the scope in the order of the tree, each with how much of it is covered.</summary>
    /// <param name="scope">How far the items may be read.</param>
    public async Task<IReadOnlyList<ItemCoverage>> CoverageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var index = (await IndexAsync(db, scope.PlaceId, leaving)).Index;
        var units = scope.Units(db);
        if (long.TryParse(query.Filter("unit"), CultureInfo.InvariantCulture, out var unitId)) units = units.Where(unit => unit.Id == unitId);
        var items = await (from unit in units join item in db.ServiceItems.AsNoTracking() on unit.Id equals item.UnitId
                           orderby unit.Path, item.Code select new { UnitId = unit.Id, UnitName = unit.Name, Item = item }).ToListAsync(leaving);
        var text = Writing.Tidy(query.Text);
        var covered = items.Where(of => text.Length == 0 || of.Item.Name.Contains(text, StringComparison.Ordinal) || of.Item.Code.Contains(text, StringComparison.Ordinal))
            .Select(of => new ItemCoverage(of.Item.Id, of.Item.Code, of.Item.Name, of.UnitId, of.UnitName, index.Of(of.Item.Facts.Materials, of.Item.Facts.Fields)));
        return query.Filter("covered") switch
        {
            CertificateQueries.Yes => [.. covered.Where(IsWhole)],
            CertificateQueries.No => [.. covered.Where(item => !IsWhole(item))],
            _ => [.. covered],
        };
    }

    public async Task<IReadOnlyList<UnitCoverage>> CoverageByUnitAsync(ReadScope scope, CancellationToken leaving) =>
    [
        .. (await CoverageAsync(scope, new(), leaving)).GroupBy(item => (item.UnitId, item.UnitName))
            .Select(of => new UnitCoverage(of.Key.UnitId, of.Key.UnitName, of.Count(), of.Select(item => item.Coverage).Aggregate(Coverage.Add))),
    ];

    /// <summary>What one item asks for, name by name.</summary>
    public async Task<ItemMapping> MappingAsync(long placeId, IReadOnlyList<string> materials, IReadOnlyList<string> fields, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var (index, certificates) = ((await IndexAsync(db, placeId, leaving)).Index, await CertificatesAsync(db, placeId, leaving));
        MappedName Map(string written, LibraryEntry? entry) => new(written, entry, Name(certificates, entry?.CertificateId) ?? (entry is StandardField { Database.Length: > 0 } field ? field.Database : null));
        return new(index.Of(materials, fields), [.. materials.Select(written => Map(written, index.Material(written)))], [.. fields.Select(written => Map(written, index.Field(written)))]);
    }

    /// <summary>The entries of a library by code and name, to be chosen from.</summary>
    public async Task<IReadOnlyList<LibraryEntry>> AllAsync(long placeId, LibraryKind kind, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var all = await IndexAsync(db, placeId, leaving);
        return kind is LibraryKind.Material ? all.Materials : all.Fields;
    }

    private static async Task<(LibraryIndex Index, IReadOnlyList<StandardMaterial> Materials, IReadOnlyList<StandardField> Fields)> IndexAsync(CityContext db, long placeId, CancellationToken leaving)
    {
        var materials = await db.StandardMaterials.AsNoTracking().Where(one => one.PlaceId == placeId).OrderBy(one => one.Code).ToListAsync(leaving);
        var fields = await db.StandardFields.AsNoTracking().Where(one => one.PlaceId == placeId).OrderBy(one => one.Code).ToListAsync(leaving);
        return (new(materials, fields), materials, fields);
    }

    private static bool IsWhole(ItemCoverage item) => item.Coverage.Materials is { Part: var shown, Whole: var asked } && item.Coverage.Fields is { Part: var filled, Whole: var forms } && shown == asked && filled == forms;

    private static IReadOnlyList<string> Written(LibraryEntry entry) => [.. entry.Names.Select(name => name.Written)];

    private static string? Name(Dictionary<long, string> certificates, long? id) => id is { } one ? certificates.GetValueOrDefault(one) : null;

    private static Task<Dictionary<long, string>> CertificatesAsync(CityContext db, long placeId, CancellationToken leaving) =>
        db.CertificateTypes.Where(one => one.PlaceId == placeId).Select(one => new { one.Id, one.Name }).ToDictionaryAsync(one => one.Id, one => one.Name, leaving);

    private async Task<IReadOnlyList<SheetVerdict>> PreviewAsync(ReadScope scope, Func<LibrarySheet, IReadOnlyList<SheetVerdict>> take, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return take(await LibraryDesk.SheetAsync(db, scope.PlaceId, leaving));
    }

    private static KeysetList<StandardMaterial, StandardMaterial> Materials(ReadScope scope, CityContext db, ListQuery query)
    {
        var found = db.StandardMaterials.AsNoTracking().Where(one => one.PlaceId == scope.PlaceId);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) found = found.Where(one => one.Name.Contains(text) || one.Code.Contains(text) || one.Names.Any(name => name.Written.Contains(text)));
        if (query.Filter(Source) is { } has) found = found.Where(one => one.CertificateId != null == (has == CertificateQueries.Yes));
        return KeysetList.Of(found, one => one.Id, one => one, one => one.Code).Or("code", one => one.Code).Or("name", one => one.Name);
    }

    private static KeysetList<StandardField, StandardField> Fields(ReadScope scope, CityContext db, ListQuery query)
    {
        var found = db.StandardFields.AsNoTracking().Where(one => one.PlaceId == scope.PlaceId);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) found = found.Where(one => one.Name.Contains(text) || one.Code.Contains(text) || one.Names.Any(name => name.Written.Contains(text)));
        if (query.Chosen<FieldType>("type") is { } type) found = found.Where(one => one.Type == type);
        if (query.Filter(Source) is { } has) found = found.Where(one => (one.CertificateId != null || one.Database != "") == (has == CertificateQueries.Yes));
        return KeysetList.Of(found, one => one.Id, one => one, one => one.Code).Or("code", one => one.Code).Or("name", one => one.Name);
    }
}
