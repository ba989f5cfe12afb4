using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Documents;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Settings;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Verification;

/// <summary>What all papers of a request tell alike.</summary>
/// <param name="LetterNumber">Of the letter by which the issuer was asked, as it is printed; the number of the request where none was issued.</param>
public sealed record RequestOnPaper(string AskerName, string IssuerName, string Number, Subject Subject, string ProofName, string Purpose, DateTimeOffset? ReceivedAt, string LetterNumber)
{
    internal static async Task<RequestOnPaper> OfAsync(CityContext db, VerificationRequest request, CancellationToken leaving = default)
    {
        var names = await db.Units.Where(unit => unit.Id == request.UnitId || unit.Id == request.IssuerUnitId).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
        var letter = await db.IssuedDocuments.Where(paper => paper.ObjectKind == nameof(VerificationRequest) && paper.ObjectId == request.Id && paper.Form == LetterOnPaper.Code).OrderByDescending(paper => paper.Id).Select(paper => paper.Number).FirstOrDefaultAsync(leaving);
        return new(names[request.UnitId], names[request.IssuerUnitId], request.Number, request.Subject, request.ProofName, request.Purpose, request.ReceivedAt, letter ?? request.Number);
    }
}

/// <summary>F-03: one unit asks another. It carries the full number, else nobody could search.</summary>
/// <param name="ItemName">What the applicant wants; the purpose where the case is kept elsewhere.</param>
/// <param name="Limits">Those the answer is due by.</param>
/// <param name="DueAt">Null while it is only looked at.</param>
/// <param name="CheckCode">Null while it is only looked at.</param>
/// <param name="PublicAddress">Where the public finds this installation; empty where it has no address yet.</param>
public sealed record LetterOnPaper(
    RequestOnPaper Request, string ItemName, string ItemCode, string Questions, string Way, IReadOnlyList<Limit> Limits, DateTimeOffset? DueAt, Contact Contact, DateOnly On, string? CheckCode, string PublicAddress) : IPaperFacts
{
    internal const string Code = "F-03";

    public string Form => Code;

    /// <param name="dueAt">Null while it is only looked at.</param>
    internal static async Task<LetterOnPaper> OfAsync(CityContext db, VerificationRequest request, Contact contact, IReadOnlyList<Limit> limits, DateTimeOffset? dueAt, DateOnly on, CancellationToken leaving = default)
    {
        var item = request.CaseId is { } id ? await db.CaseFiles.Where(one => one.Id == id).Select(one => new { one.ItemName, one.ItemCode }).SingleAsync(leaving) : null;
        return new(
            await RequestOnPaper.OfAsync(db, request, leaving), item?.ItemName ?? request.Purpose, item?.ItemCode ?? "", request.Questions, request.Way, limits, dueAt, contact, on,
            dueAt is null ? null : VerificationCode.Draw().Value, await db.Set<HouseSettings>().Select(settings => settings.PublicAddress).SingleAsync(leaving));
    }
}

/// <summary>F-04: what the issuer found.</summary>
public sealed record ReplyOnPaper(RequestOnPaper Request, AnswerFacts Answer, string By, DateTimeOffset At) : IPaperFacts
{
    public string Form => "F-04";
}

/// <summary>F-07: it is not the business of the unit that was asked.</summary>
/// <param name="SuggestedName">The unit to which it should go instead; null where none is named.</param>
public sealed record ReturnOnPaper(RequestOnPaper Request, string Reason, string? SuggestedName, string Suggestion, Contact By, DateTimeOffset At) : IPaperFacts
{
    public string Form => "F-07";
}
