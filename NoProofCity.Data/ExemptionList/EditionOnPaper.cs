using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Documents;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;

namespace NoProofCity.Data.ExemptionList;

/// <summary>F-22: the announcement of an edition with the list annexed.</summary>
/// <param name="Office">The unit that hosts the office; blank where the place has none.</param>
/// <param name="Difference">Against the edition before; null for the first.</param>
public sealed record EditionOnPaper(string Place, string Office, ListKind Kind, string Title, string No, string DocumentNumber, ListOrgan Approver, ListOrgan Publisher, DateOnly IssuedOn, IReadOnlyList<ListLine> Lines, DifferenceCounts? Difference) : IPaperFacts
{
    public string Form => "F-22";

    internal static async Task<EditionOnPaper> OfAsync(CityContext db, Edition edition, IReadOnlyList<ListLine> lines, ListDifference? difference, EditionChain chain)
    {
        var place = await db.Places.Where(place => place.Id == edition.PlaceId).Select(place => new { place.Name, Office = db.Units.Where(unit => unit.Id == place.OfficeUnitId).Select(unit => unit.Name).FirstOrDefault() }).SingleAsync();
        return new(place.Name, place.Office ?? "", edition.Kind, edition.Title, edition.No, edition.DocumentNumber, chain.Approver, chain.Publisher, ChinaTime.DateOf(edition.PublishedAt!.Value), lines,
            difference is null ? null : new(difference.Added.Count, difference.Changed.Count, difference.Cancelled.Count));
    }
}

public sealed record DifferenceCounts(int Added, int Changed, int Cancelled);
