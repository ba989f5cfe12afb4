using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Cases;

/// <summary>An archive in its list.</summary>
public sealed record ArchiveRow(
    long Id, int Version, string Number, string CaseNumber, long CaseId, string ItemName, string UnitName, SubjectKind ApplicantKind, string ApplicantName, string Result, int Contents, string By, DateTimeOffset ArchivedAt, string Sha256)
    : AggregateRow(Id, Version)
{
    public string Applicant => ApplicantKind is SubjectKind.Organisation ? ApplicantName : Masking.Of(PersonalKind.Name, ApplicantName);
}

/// <summary>One thing of an archive that is taken out.</summary>
/// <param name="Bytes">Null where it lies in a file.</param>
/// <param name="Path">Null where it lies in the archive itself, and where its file is lost or not the one that was archived.</param>
public sealed record TakenItem(ArchivedItem Item, byte[]? Bytes, string? Path);

/// <summary>An archive to be sent to whoever may read its case.</summary>
public sealed record TakenArchive(CaseArchive Archive, IReadOnlyList<TakenItem> Items);

/// <summary>Reads the electronic archives of cases.</summary>
public sealed class ArchiveQueries(City city, TimeProvider time, AttachmentFiles files, AccessLog log)
{
    /// <summary>Text finds number, case and item; a whole identity number finds its applicant.</summary>
    public async Task<ListPage<ArchiveRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var archives = scope.Of(db, db.CaseArchives.AsNoTracking());
        if (Writing.Narrow(query.Text) is { Length: > 0 } narrow)
        {
            var text = Writing.Tidy(query.Text);
            archives = IdentityNumber.Parse(narrow).IsDone || SocialCreditCode.Parse(narrow).IsDone
                ? archives.WithPersonal(db, nameof(CaseArchive.ApplicantNumber), narrow.ToUpperInvariant())
                : archives.Where(one => one.Number.Contains(narrow) || one.CaseNumber.Contains(narrow) || one.ItemName.Contains(text));
        }
        return await KeysetList.Of(archives, one => one.Id, Rows(db), one => one.Id, newestFirst: true).Or("number", one => one.Number).Or("item", one => one.ItemName).Or("at", one => one.ArchivedAt).PageAsync(query, leaving);
    }

    /// <summary>The archive of a case with its contents; null while it is not completed.</summary>
    public async Task<CaseArchive?> OfCaseAsync(long caseId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.CaseArchives.AsNoTracking().SingleOrDefaultAsync(one => one.CaseId == caseId, leaving);
    }

    /// <summary>Takes all of it out, which the access log notes before. Null where there is none, and where the actor may not know of it.</summary>
    public async Task<TakenArchive?> TakeAsync(Actor actor, long id, string purpose, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await db.CaseArchives.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, leaving) is not { } archive) return null;
        if (await Denials.WhyNotReadAsync(city, db, actor, CaseActs.Read, archive, time.GetUtcNow()) is not []) return null;
        if (!(await log.SawAsync(actor, archive, [$"{nameof(CaseArchive)}.{nameof(CaseArchive.Items)}"], purpose)).IsDone) return null;
        var items = new List<TakenItem>();
        foreach (var item in archive.Items.OrderBy(item => item.No))
            items.Add(item.StoredName.Length == 0 ? new(item, Encoding.UTF8.GetBytes(item.Content), null) : new(item, null, await files.IsWholeAsync(item.StoredName, item.Sha256, leaving) ? files.PathOf(item.StoredName) : null));
        return new(archive, items);
    }

    /// <summary>The newest archive of an applicant that holds a proof; null where none does.</summary>
    internal static async Task<string?> SourceAsync(CityContext db, CaseFile one, string proofName, CancellationToken leaving = default) =>
        await db.CaseArchives.AsNoTracking().WithPersonal(db, nameof(CaseArchive.ApplicantNumber), one.ApplicantNumber)
            .Where(archive => archive.PlaceId == one.PlaceId && archive.CaseId != one.Id && archive.Materials.Any(material => material.ProofName == proofName))
            .OrderByDescending(archive => archive.Id).Select(archive => archive.Number).FirstOrDefaultAsync(leaving);

    private static Expression<Func<CaseArchive, ArchiveRow>> Rows(CityContext db) => one => new ArchiveRow(
        one.Id, one.Version, one.Number, one.CaseNumber, one.CaseId, one.ItemName, db.Units.Where(unit => unit.Id == one.UnitId).Select(unit => unit.ShortName).First(), one.ApplicantKind, one.ApplicantName, one.Result, one.Items.Count,
        db.Set<Account>().Where(account => account.Id == one.ArchivedBy).Select(account => account.DisplayName).FirstOrDefault() ?? "", one.ArchivedAt, one.Sha256);
}
