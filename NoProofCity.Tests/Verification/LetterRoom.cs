using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Documents;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Forms;

namespace NoProofCity.Tests.Verification;

/// <summary>The papers of requests, as those who may open them see them.</summary>
internal sealed class LetterRoom(TestCity city)
{
    private readonly AttachmentFiles _files = new(city.City, city.Clock);

    private IssuedDocumentQueries Papers => new(city.City, city.Clock, _files, PaperRoom.Printer, new AccessLog(city.City, city.Clock));

    /// <summary>Those of one request, in the order in which they were issued.</summary>
    public async Task<IReadOnlyList<IssuedDocument>> OfAsync(long requestId)
    {
        await using var db = city.Db();
        return await db.IssuedDocuments.AsNoTracking().Where(paper => paper.ObjectKind == nameof(VerificationRequest) && paper.ObjectId == requestId).OrderBy(paper => paper.Id).ToListAsync();
    }

    public static T Printed<T>(IssuedDocument paper)
        where T : PaperForm => Assert.IsType<T>(KeptForm.Read(paper.Content).Form);

    /// <summary>The file as somebody opens it; null where they may not.</summary>
    public Task<IssuedFile?> OpenAsync(Actor actor, IssuedDocument paper) => Papers.OpenAsync(actor, paper.Id, default);
}
