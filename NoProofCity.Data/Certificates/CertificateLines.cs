using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Certificates;

/// <summary>The certificates of a place as lines of its two lists: those in full use (用证) and those issued in step with paper (发证).</summary>
internal static class CertificateLines
{
    /// <param name="level">That of the edition: a certificate belongs to the place as a whole, so it stands on the list of each of its levels.</param>
    internal static async Task<IReadOnlyList<ListLine>> OfAsync(CityContext db, long placeId, ListKind kind, UnitLevel level, CancellationToken leaving = default)
    {
        var inForce = db.CertificateTypes.AsNoTracking().Where(one => one.PlaceId == placeId && one.State == CertificateState.InForce);
        var listed = kind is ListKind.UseCertificate ? inForce.Where(one => one.InUseSince != null) : inForce.Where(one => one.InStepSince != null);
        return [.. (await listed.OrderBy(one => one.Id).ToListAsync(leaving)).Select(one => LineOf(one, level))];
    }

    private static ListLine LineOf(CertificateType one, UnitLevel level) => new(NumberOf(one), one.Name)
    {
        Level = level, Issuer = string.Join('、', one.Facts.Issuers), DataLevels = [.. one.Facts.Levels.Select(CertificateReference.WordOf)], Remark = one.Remark,
    };

    // Batch and number are never changed, so that two editions are compared by them.
    private static string NumberOf(CertificateType one) => string.Create(CultureInfo.InvariantCulture, $"{one.Batch}-{one.Number:000}");
}
