using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Data.Certificates;

/// <summary>What desks and queries of the catalogue judge by: the rules of the place, its units by every name they are called, and the day.</summary>
internal sealed class CertificateGround(long placeId, CertificateRules rules, IssuerNames units, DateOnly today)
{
    internal long PlaceId { get; } = placeId;

    internal CertificateRules Rules { get; } = rules;

    internal DateOnly Today { get; } = today;

    /// <summary>Null for an issuer that is no unit of the place.</summary>
    internal long? UnitOf(string written) => units.Find(written)?.Id;

    internal static async Task<CertificateGround> OfAsync(Scene scene, long placeId) =>
        new(placeId, CertificateRules.Of((await scene.RulesAsync(placeId)).Profile), new(await InventoryScene.NamedUnitsAsync(scene.Db, placeId)), scene.Today);

    internal static async Task<CertificateSheet> SheetAsync(CityContext db, CertificateGround ground, CancellationToken leaving = default) =>
        new(await db.CertificateTypes.Where(certificate => certificate.PlaceId == ground.PlaceId).ToListAsync(leaving), ground, certificate => StoredTexts.Took(db, certificate));
}
