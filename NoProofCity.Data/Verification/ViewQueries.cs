using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Verification;

/// <summary>One look at what was verified (L-14).</summary>
/// <param name="Number">Of the line in the access log.</param>
/// <param name="Facts">Which fields, as the access log has them.</param>
/// <param name="Form">The paper that was opened ("F-03"); null for a look at the page.</param>
public sealed record RequestViewRow(
    long Number, DateTimeOffset At, string By, string Role, string UnitName, string Facts, string? Form, string? PaperNumber, string? Purpose, long RequestId, string RequestNumber, string ProofName, string AskedPurpose);

/// <summary>Reads from the access log of a place who looked at what was verified. It writes itself; nothing is added to it or taken out.</summary>
public sealed class ViewQueries(City city)
{
    /// <summary>Filters: "from", "until". Text finds who looked and the number of the request.</summary>
    public async Task<ListPage<RequestViewRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var entries = LedgerFilter.OfDays(query).Of(db.Ledger.AsNoTracking().Where(entry => entry.PlaceId == scope.PlaceId && entry.Chain == Chain.Access))
            .Where(entry => (entry.Act == AccessLog.SawAct && entry.ObjectKind == nameof(VerificationRequest)) || (entry.Act == AccessLog.OpenedAct && entry.ObjectKind == nameof(IssuedDocument)));
        var looks = from entry in entries
                    join one in db.IssuedDocuments.Where(paper => paper.ObjectKind == nameof(VerificationRequest)) on entry.ObjectKind == nameof(IssuedDocument) ? entry.ObjectId : 0 equals one.Id into papers
                    from paper in papers.DefaultIfEmpty()
                    join request in db.Verifications on entry.ObjectKind == nameof(VerificationRequest) ? entry.ObjectId : paper.ObjectId equals request.Id
                    select new Looked
                    {
                        Entry = entry, Request = request, Form = paper == null ? null : paper.Form, PaperNumber = paper == null ? null : paper.Number,
                        UnitName = db.Units.Where(unit => unit.Id == entry.UnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "",
                    };
        if (!scope.IsWholePlace)
        {
            var units = scope.Units(db);
            looks = looks.Where(look => units.Any(unit => unit.Id == look.Request.UnitId) || units.Any(unit => unit.Id == look.Request.IssuerUnitId));
        }
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) looks = looks.Where(look => look.Entry.PersonName.Contains(text) || look.Request.Number.Contains(text));
        return await KeysetList.Of(looks, look => look.Entry.Number, Row, look => look.Entry.Number, newestFirst: true).PageAsync(query, leaving);
    }

    private static readonly Expression<Func<Looked, RequestViewRow>> Row = look => new RequestViewRow(
        look.Entry.Number, look.Entry.At, look.Entry.PersonName, look.Entry.Role, look.UnitName, look.Entry.Facts, look.Form, look.PaperNumber, look.Entry.Reason, look.Request.Id, look.Request.Number,
        look.Request.ProofName, look.Request.Purpose);

    private sealed class Looked
    {
        public required LedgerEntry Entry { get; init; }
        public required string? Form { get; init; }
        public required string? PaperNumber { get; init; }
        public required VerificationRequest Request { get; init; }
        public required string UnitName { get; init; }
    }
}
