using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Cases;

/// <summary>Puts a case into its archive, within the act that ends it: what was decided, what other units answered, every paper, proof and file of it.</summary>
internal static class CaseArchiving
{
    private const string Numbers = "Case.Archive";

    // Read by people too.
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task ArchiveAsync(Scene scene, CaseFile one)
    {
        var number = CaseArchive.NumberOf(scene.Today.Year, await scene.NextNumberAsync(one.PlaceId, Numbers, scene.Today.Year));
        var archive = CaseArchive.Of(one, number, await ContentsAsync(scene.Db, one), scene.Actor.PersonId, scene.Now);
        _ = scene.Db.Add(archive);
        scene.TellOf(archive);
    }

    private static async Task<IReadOnlyList<ArchivedFacts>> ContentsAsync(CityContext db, CaseFile one)
    {
        var requests = await db.Verifications.AsNoTracking().Where(request => request.CaseId == one.Id).OrderBy(request => request.Id).ToListAsync();
        var requestIds = requests.Select(request => request.Id).ToList();
        var proofs = await db.ElectronicProofs.Where(proof => (proof.SourceKind == nameof(CaseFile) && proof.SourceId == one.Id) || (proof.SourceKind == nameof(VerificationRequest) && requestIds.Contains(proof.SourceId))).Select(proof => proof.Id).ToListAsync();
        (string Kind, IReadOnlyList<long> Ids)[] things =
        [
            (nameof(CaseFile), [one.Id]), (nameof(VerificationRequest), requestIds),
            (nameof(Supplement), await db.Supplements.Where(supplement => supplement.CaseId == one.Id).Select(supplement => supplement.Id).ToListAsync()),
            (nameof(Errand), await db.Errands.Where(errand => errand.CaseId == one.Id).Select(errand => errand.Id).ToListAsync()),
            (nameof(Tolerance), await db.Tolerances.Where(tolerance => tolerance.CaseId == one.Id).Select(tolerance => tolerance.Id).ToListAsync()),
        ];
        var contents = new List<ArchivedFacts> { ArchivedFacts.Written(ArchivedKind.Record, one.ItemName, one.Number, JsonSerializer.Serialize(RecordOf(one), Plain)) };
        contents.AddRange(from request in requests from reply in request.Replies select ArchivedFacts.Written(ArchivedKind.Answer, request.ProofName, request.Number, JsonSerializer.Serialize(AnswerOf(request, reply), Plain)));
        foreach (var (kind, ids) in things) contents.AddRange(await PapersAsync(db, ArchivedKind.Paper, kind, ids));
        contents.AddRange(await PapersAsync(db, ArchivedKind.ElectronicProof, nameof(ElectronicProof), proofs));
        foreach (var (kind, ids) in things)
            contents.AddRange((await db.Set<Attachment>().AsNoTracking().Where(file => file.ObjectKind == kind && ids.Contains(file.ObjectId) && file.RemovedAt == null).OrderBy(file => file.Id).ToListAsync())
                .Select(file => new ArchivedFacts(ArchivedKind.Attachment, file.FileName, "", file.Size, file.Sha256, "", file.StoredName)));
        return contents;
    }

    private static async Task<IEnumerable<ArchivedFacts>> PapersAsync(CityContext db, ArchivedKind kind, string objectKind, IReadOnlyList<long> ids) =>
        (await db.IssuedDocuments.AsNoTracking().Where(paper => paper.ObjectKind == objectKind && ids.Contains(paper.ObjectId)).OrderBy(paper => paper.Id).Select(paper => new { paper.Form, paper.Number, paper.Size, paper.Sha256, paper.StoredName }).ToListAsync())
            .Select(paper => new ArchivedFacts(kind, paper.Form, paper.Number, paper.Size, paper.Sha256, "", paper.StoredName));

    // What is written here is read for as long as archives are kept: names stay as they are.
    private static object RecordOf(CaseFile one) => new
    {
        number = one.Number, externalNumber = one.ExternalNumber, item = one.ItemName, itemCode = one.ItemCode, itemKind = $"{one.ItemKind}", channel = $"{one.Channel}",
        applicant = one.ApplicantName, applicantNumber = one.ApplicantNumber, receivedAt = one.ReceivedAt, finishedAt = one.FinishedAt, result = one.Result,
        materials = one.Materials.Select(material => new { no = material.No, name = material.ProofName, way = $"{material.Way}", source = material.Source, note = material.Note, settledAt = material.SettledAt }),
        selfChecks = one.SelfChecks.Select(check => new { proof = check.ProofName, request = check.RequestNumber, on = check.On, persons = check.Persons, place = check.Place, finding = check.Finding }),
        demands = one.Demands.Select(demand => new { proof = demand.ProofName, answer = $"{demand.Answer}", allowed = demand.WasAllowed, reason = demand.OverrideReason, at = demand.At }),
    };

    private static object AnswerOf(VerificationRequest request, Reply reply) => new
    {
        request = request.Number, proof = request.ProofName, round = reply.Round, outcome = $"{reply.Outcome}", source = $"{reply.Source}", text = reply.Text, basis = reply.Basis,
        fieldPlace = reply.FieldPlace, fieldOn = reply.FieldOn, fieldPersons = reply.FieldPersons, fieldFinding = reply.FieldFinding,
    };
}
