using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Certificates;

/// <summary>A certificate in the catalogue.</summary>
/// <param name="Grade">As the place calls it.</param>
public sealed record CertificateRow(
    long Id, int Version, string Batch, int Number, string Name, IReadOnlyList<string> Issuers, IReadOnlyList<DataLevel> Levels, string Grade, DateOnly? InStepSince, CertificateSeal Seal,
    DateOnly? InUseSince, CertificateState State) : AggregateRow(Id, Version);

/// <summary>A certificate as a table to be filled states it.</summary>
public sealed record StatedCertificate(CertificateFacts Facts, string Grade);

/// <summary>The issuer of a certificate with the unit that is meant; null where none of the place is.</summary>
public sealed record MatchedIssuer(string Written, long? UnitId, string? UnitName);

/// <summary>What of the libraries rests on a certificate.</summary>
public sealed record CertificateUse(IReadOnlyList<StandardMaterial> Materials, IReadOnlyList<StandardField> Fields);

/// <summary>A target with the article that sets it; null where the document of the place does not.</summary>
public sealed record TargetRow(TargetProgress Progress, string? Article);

/// <summary>How far the certificates of a place have come on a day.</summary>
/// <param name="Targets">None for a place that sets none.</param>
public sealed record CertificateProgress(int InForce, int InStep, int InUse, IReadOnlyList<TargetRow> Targets);

/// <summary>Reads the catalogue of certificates.</summary>
public sealed class CertificateQueries(City city)
{
    /// <summary>The filter of a list that holds the day as of which the measures are asked.</summary>
    public const string On = "on";

    public const string Yes = "yes";
    public const string No = "no";

    public async Task<ListPage<CertificateRow>> PageAsync(ReadScope scope, ListQuery query, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var (page, grades) = (await List(scope, db, query, today).PageAsync(query, leaving), await GradesAsync(db, scope.PlaceId, today, leaving));
        return new([.. page.Rows.Select(one => RowOf(one, grades))], page.First, page.Next, page.Previous, page.Total);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long certificateId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query, today).BesideAsync(query, certificateId, leaving);
    }

    /// <summary>The grades of the place, to be chosen from; null for a place without rules.</summary>
    public async Task<RuleSet?> GradesAsync(long placeId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await GradesAsync(db, placeId, today, leaving);
    }

    /// <summary>The batches of the catalogue, in the order in which they came.</summary>
    public async Task<IReadOnlyList<string>> BatchesAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Of(scope, db).GroupBy(one => one.Batch).OrderBy(of => of.Min(one => one.Id)).Select(of => of.Key).ToListAsync(leaving);
    }

    /// <summary>How many of the shipped catalogue the place has not.</summary>
    public async Task<int> MissingAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var there = await Of(scope, db).Select(one => new { one.Name, one.Batch, one.Number }).ToListAsync(leaving);
        return CertificateReference.Shipped.Count(shipped => there.All(one => one.Name != shipped.Name && (one.Batch, one.Number) != (shipped.Batch, shipped.Number)));
    }

    /// <summary>How the targets of the place stand at the end of a day.</summary>
    public async Task<CertificateProgress> ProgressAsync(ReadScope scope, DateOnly day, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var standing = await Of(scope, db).Select(one => new CertificateStanding(one.InStepSince, one.SealedSince, one.HasHistory, one.HistorySince, one.InUseSince, one.WithdrawnOn)).ToListAsync(leaving);
        var profile = (await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving))?.Profile;
        var inForce = standing.Where(one => one.IsConcerned(CertificateMeasure.InStep, day)).ToList();
        return new(
            inForce.Count, inForce.Count(one => one.Has(CertificateMeasure.InStep, day)), inForce.Count(one => one.Has(CertificateMeasure.InUse, day)),
            profile is null ? [] : [.. CertificateTarget.Of(profile).Select(target => new TargetRow(target.On(standing, day), profile.ArticleOf(target.Rule)))]);
    }

    /// <summary>The issuers as the catalogue writes them.</summary>
    public async Task<IReadOnlyList<string>> IssuersAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Of(scope, db).SelectMany(one => one.Issuers).Select(issuer => issuer.Written).Distinct().OrderBy(written => written).ToListAsync(leaving);
    }

    /// <summary>The certificates as a table to be filled states them.</summary>
    public async Task<ListPage<StatedCertificate>> StatedAsync(ReadScope scope, ListQuery query, DateOnly today, CancellationToken leaving) =>
        ListPage.Of(await StatedAsync(scope.PlaceId, today, leaving), query, row => $"{row.Facts.Batch}/{row.Facts.Number}");

    /// <summary>All of a place, for the operator of the installation.</summary>
    public async Task<IReadOnlyList<StatedCertificate>> StatedAsync(long placeId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var grades = await GradesAsync(db, placeId, today, leaving);
        var all = await db.CertificateTypes.AsNoTracking().Where(one => one.PlaceId == placeId).OrderBy(one => one.Id).ToListAsync(leaving);
        return [.. all.Select(one => new StatedCertificate(one.Facts, grades?.Find(one.Grade)?.Label ?? one.Grade))];
    }

    /// <summary>What the rows of a table would do to the catalogue, row by row; nothing is written.</summary>
    public async Task<IReadOnlyList<SheetVerdict>> PreviewAsync(ReadScope scope, IReadOnlyList<CertificateEntry> entries, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving) is not { } rules) return [];
        var ground = new CertificateGround(scope.PlaceId, CertificateRules.Of(rules.Profile), new(await InventoryScene.NamedUnitsAsync(db, scope.PlaceId, leaving)), today);
        return (await CertificateGround.SheetAsync(db, ground, leaving)).Take(entries);
    }

    public async Task<IReadOnlyList<MatchedIssuer>> IssuersAsync(CertificateType certificate, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var ids = certificate.Issuers.Select(issuer => issuer.UnitId).OfType<long>().ToList();
        var names = await db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
        return [.. certificate.Issuers.Select(issuer => new MatchedIssuer(issuer.Written, issuer.UnitId, issuer.UnitId is { } id ? names.GetValueOrDefault(id) : null))];
    }

    /// <summary>The materials that a certificate shows, and the fields that are read from it.</summary>
    public async Task<CertificateUse> UseAsync(CertificateType certificate, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return new(
            await db.StandardMaterials.AsNoTracking().Where(material => material.CertificateId == certificate.Id).OrderBy(material => material.Code).ToListAsync(leaving),
            await db.StandardFields.AsNoTracking().Where(field => field.CertificateId == certificate.Id).OrderBy(field => field.Code).ToListAsync(leaving));
    }

    /// <summary>The certificates in force by their names, to be chosen from.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> NamesAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var all = await db.CertificateTypes.Where(one => one.PlaceId == placeId && one.State == CertificateState.InForce).OrderBy(one => one.Id).Select(one => new { one.Id, one.Name }).ToListAsync(leaving);
        return [.. all.Select(one => (one.Id, one.Name))];
    }

    private static IQueryable<CertificateType> Of(ReadScope scope, CityContext db) => db.CertificateTypes.AsNoTracking().Where(one => one.PlaceId == scope.PlaceId);

    private static CertificateRow RowOf(CertificateType one, RuleSet? grades) => new(
        one.Id, one.Version, one.Batch, one.Number, one.Name, one.Facts.Issuers, one.Facts.Levels, grades?.Find(one.Grade)?.Label ?? one.Grade, one.InStepSince, one.Seal, one.InUseSince, one.State);

    private async Task<RuleSet?> GradesAsync(CityContext db, long placeId, DateOnly today, CancellationToken leaving) =>
        (await city.Rulebook.InForceAsync(db, placeId, today, leaving))?.Profile.Set("Cert.Grades");

    private static KeysetList<CertificateType, CertificateType> List(ReadScope scope, CityContext db, ListQuery query, DateOnly today)
    {
        var found = Of(scope, db);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) found = found.Where(one => one.Name.Contains(text) || one.Issuers.Any(issuer => issuer.Written.Contains(text)));
        if (query.Filter("batch") is { } batch) found = found.Where(one => one.Batch == batch);
        if (query.Chosen<DataLevel>("level") is { } level) found = found.Where(one => one.Levels.Any(of => of.Level == level));
        if (query.Filter("issuer") is { } written) found = found.Where(one => one.Issuers.Any(issuer => issuer.Written == written));
        if (query.Filter("grade") is { } grade) found = found.Where(one => one.Grade == grade);
        if (query.Chosen<CertificateState>("state") is { } state) found = found.Where(one => one.State == state);
        var day = query.Day(On) ?? today;
        foreach (var measure in Enum.GetValues<CertificateMeasure>())
            if (query.Filter($"{measure}") is { } has and (Yes or No)) found = Measured(found, measure, has == Yes, day);
        return KeysetList.Of(found, one => one.Id, one => one, one => one.Id)
            .Or("number", one => one.Number).Or("name", one => one.Name).Or("instep", one => one.InStepSince).Or("inuse", one => one.InUseSince).Or("batch", one => one.Batch);
    }

    // As CertificateStanding counts, so that a figure opens to what it counts.
    private static IQueryable<CertificateType> Measured(IQueryable<CertificateType> found, CertificateMeasure measure, bool has, DateOnly day)
    {
        found = found.Where(one => one.WithdrawnOn == null || one.WithdrawnOn > day);
        return (measure, has) switch
        {
            (CertificateMeasure.InStep, true) => found.Where(one => one.InStepSince <= day),
            (CertificateMeasure.InStep, false) => found.Where(one => one.InStepSince == null || one.InStepSince > day),
            (CertificateMeasure.Sealed, true) => found.Where(one => one.InStepSince <= day && one.SealedSince <= day),
            (CertificateMeasure.Sealed, false) => found.Where(one => one.InStepSince <= day && (one.SealedSince == null || one.SealedSince > day)),
            (CertificateMeasure.History, true) => found.Where(one => one.HasHistory && one.HistorySince <= day),
            (CertificateMeasure.History, false) => found.Where(one => one.HasHistory && (one.HistorySince == null || one.HistorySince > day)),
            (CertificateMeasure.Electronic, true) => found.Where(one => one.InStepSince <= day && one.SealedSince <= day && (!one.HasHistory || one.HistorySince <= day)),
            (CertificateMeasure.Electronic, false) => found.Where(one => !(one.InStepSince != null && one.InStepSince <= day && one.SealedSince != null && one.SealedSince <= day && (!one.HasHistory || (one.HistorySince != null && one.HistorySince <= day)))),
            (CertificateMeasure.InUse, true) => found.Where(one => one.InUseSince <= day),
            _ => found.Where(one => one.InUseSince == null || one.InUseSince > day),
        };
    }
}
