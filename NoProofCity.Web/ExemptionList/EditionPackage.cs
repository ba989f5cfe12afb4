using NoProofCity.Data.Documents;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Web.ExemptionList;

/// <summary>
/// All that goes out with a published edition, as files: the announcement as it was issued, the list, and in what it differs from the one
/// before. Named by the number of the edition, so that two editions lie beside each other.
/// </summary>
public sealed class EditionPackage(EditionQueries editions, IssuedDocumentQueries papers)
{
    private const string Announcement = "F-22";

    /// <param name="open">Makes the file of a name.</param>
    /// <returns>The difference that was written.</returns>
    public async Task<ListDifference> WriteAsync(string placeCode, string placeName, RuleProfile profile, Edition edition, Func<string, Stream> open, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(open);
        var head = ListHead.Of(placeCode, placeName, edition.Kind, ChinaTime.DateOf(edition.PublishedAt!.Value), profile) with { Edition = new(edition.No, edition.Title, edition.DocumentNumber, edition.Hash) };
        var (lines, found) = (await editions.LinesAsync(edition.Id, stopping), await editions.DifferenceAsync(edition, stopping));
        var before = found.Before is { PublishedAt: { } at } row ? ListHead.Of(placeCode, placeName, row.Kind, ChinaTime.DateOf(at), profile) with { Edition = new(row.No, row.Title, row.DocumentNumber, row.Hash) } : null;
        if (await papers.OpenPublicAsync(edition, Announcement, stopping) is { Path: { } path })
        {
            await using var announcement = open($"{edition.No}.pdf");
            await using var issued = File.OpenRead(path);
            await issued.CopyToAsync(announcement, stopping);
        }
        foreach (var format in Enum.GetValues<ListFormat>())
        {
            await using (var list = open($"{edition.No}.{ListFiles.EndingOf(format)}")) await ListFiles.WriteAsync(list, format, head, lines, stopping);
            await using var difference = open($"{edition.No}-difference.{ListFiles.EndingOf(format)}");
            await ListFiles.WriteAsync(difference, format, before, head, found.Difference, found.Grounds, stopping);
        }
        return found.Difference;
    }
}
