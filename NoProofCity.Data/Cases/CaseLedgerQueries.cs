using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Cases;

/// <summary>One notice to an applicant and what came of it (L-03).</summary>
/// <param name="PaperId">The notice as it was issued.</param>
public sealed record SupplementRow(
    long Id, int Version, string Number, SupplementState State, string UnitName, string ProofName, string Mismatch, string Purpose, IReadOnlyList<string> Items, SupplementPrecedence Precedence, DateOnly Until, string By, DateTimeOffset AskedAt,
    DateTimeOffset? ReceivedAt, string Received, string DropReason, long RequestId, string RequestNumber, long? CaseId, long? PaperId)
    : AggregateRow(Id, Version);

/// <summary>One material that was brought though nobody asked (L-02).</summary>
public sealed record VoluntaryRow(
    long Id, int Version, string Number, string UnitName, string ItemName, SubjectKind ApplicantKind, string ApplicantName, string ProofName, bool IsAbleAndWilling, string By, DateTimeOffset TakenAt, long CaseId, string CaseNumber)
    : AggregateRow(Id, Version)
{
    public string Applicant => ApplicantKind is SubjectKind.Organisation ? ApplicantName : Masking.Of(PersonalKind.Name, ApplicantName);
}

/// <summary>Reads the ledgers of the counter. They write themselves with the acts they tell of; nothing is added to them or taken out by hand.</summary>
public sealed class CaseLedgerQueries(City city)
{
    /// <summary>L-03. Filter: "state". Text finds number, proof and request.</summary>
    public async Task<ListPage<SupplementRow>> SupplementsAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var supplements = scope.Of(db, db.Supplements.AsNoTracking());
        if (query.Chosen<SupplementState>("state") is { } state) supplements = supplements.Where(one => one.State == state);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) supplements = supplements.Where(one => one.ProofName.Contains(text) || one.Number.Contains(text) || one.RequestNumber.Contains(text));
        return await KeysetList.Of(supplements, one => one.Id, SupplementRows(db), one => one.Id, newestFirst: true)
            .Or("number", one => one.Number).Or("proof", one => one.ProofName).Or("at", one => one.AskedAt).PageAsync(query, leaving);
    }

    /// <summary>Those of one request, the newest first.</summary>
    public async Task<IReadOnlyList<SupplementRow>> SupplementsOfAsync(long requestId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.Supplements.AsNoTracking().Where(one => one.RequestId == requestId).OrderByDescending(one => one.Id).Select(SupplementRows(db)).ToListAsync(leaving);
    }

    /// <summary>Those of one case, in the order in which they were asked.</summary>
    public async Task<IReadOnlyList<SupplementRow>> SupplementsOfCaseAsync(long caseId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.Supplements.AsNoTracking().Where(one => one.CaseId == caseId).OrderBy(one => one.Id).Select(SupplementRows(db)).ToListAsync(leaving);
    }

    /// <summary>L-02. Text finds number, material, item and case.</summary>
    public async Task<ListPage<VoluntaryRow>> VoluntaryAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var taken = from one in scope.Of(db, db.VoluntaryMaterials.AsNoTracking())
                    join file in db.CaseFiles on one.CaseId equals file.Id
                    join unit in db.Units on one.UnitId equals unit.Id
                    select new Taken { One = one, File = file, UnitName = unit.ShortName, By = db.Set<Account>().Where(account => account.Id == one.TakenBy).Select(account => account.DisplayName).FirstOrDefault() ?? "" };
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) taken = taken.Where(t => t.One.ProofName.Contains(text) || t.One.Number.Contains(text) || t.File.ItemName.Contains(text) || t.File.Number.Contains(text));
        return await KeysetList.Of(taken, t => t.One.Id, VoluntaryRows, t => t.One.Id, newestFirst: true)
            .Or("number", t => t.One.Number).Or("proof", t => t.One.ProofName).Or("at", t => t.One.TakenAt).PageAsync(query, leaving);
    }

    private static readonly Expression<Func<Taken, VoluntaryRow>> VoluntaryRows = t => new VoluntaryRow(
        t.One.Id, t.One.Version, t.One.Number, t.UnitName, t.File.ItemName, t.File.ApplicantKind, t.File.ApplicantName, t.One.ProofName, t.One.IsAbleAndWilling, t.By, t.One.TakenAt, t.File.Id, t.File.Number);

    private static Expression<Func<Supplement, SupplementRow>> SupplementRows(CityContext db) => one => new SupplementRow(
        one.Id, one.Version, one.Number, one.State, db.Units.Where(unit => unit.Id == one.UnitId).Select(unit => unit.ShortName).First(), one.ProofName, one.Mismatch, one.Purpose, one.Items.Select(item => item.Name).ToList(), one.Precedence, one.Until,
        db.Set<Account>().Where(account => account.Id == one.AskedBy).Select(account => account.DisplayName).FirstOrDefault() ?? "", one.AskedAt, one.ReceivedAt, one.Received, one.DropReason, one.RequestId, one.RequestNumber, one.CaseId,
        db.IssuedDocuments.Where(paper => paper.ObjectKind == nameof(Supplement) && paper.ObjectId == one.Id).Select(paper => (long?)paper.Id).FirstOrDefault());

    private sealed class Taken
    {
        public required VoluntaryMaterial One { get; init; }
        public required CaseFile File { get; init; }
        public required string UnitName { get; init; }
        public required string By { get; init; }
    }
}
