using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ElectronicProofs;

/// <summary>A proof in the list; whom it is about stands on its page.</summary>
public sealed record ElectronicProofRow(
    long Id, int Version, string Number, string ProofName, string MakingUnit, string ExtractingUnit, string SourceNumber, string SealLabel, DateTimeOffset ExtractedAt, DateOnly ExpiresOn, ElectronicProofState State)
    : AggregateRow(Id, Version);

/// <summary>A use of a seal (L-12).</summary>
public sealed record SealUseRow(long Id, string Label, string Method, string ProofNumber, long ProofId, string ProofName, string MakingUnit, string SourceNumber, string UsedBy, DateTimeOffset UsedAt);

/// <summary>That a proof was checked.</summary>
public sealed record ProofCheckRow(DateTimeOffset At, ProofCheckResult Result, bool ByStaff, string Origin);

/// <summary>A proof that no longer holds, as the list for checking offline names it.</summary>
public sealed record RevokedProof(string Number, string Code, string FileSha256, DateTimeOffset RevokedAt);

/// <summary>Reads electronic proofs with the rights of the units that made or extracted them.</summary>
public sealed class ElectronicProofQueries(City city, TimeProvider time)
{
    /// <summary>Filters: "state" and "side" ("made", "extracted") where the reader has a unit.</summary>
    public async Task<ListPage<ElectronicProofRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long proofId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, proofId, leaving);
    }

    /// <summary>The last proof that was made of a request or case; null where there is none, or none that the actor may read.</summary>
    public async Task<ElectronicProof?> OfSourceAsync(Actor actor, IAggregate source, CancellationToken leaving)
    {
        ArgumentNullException.ThrowIfNull(source);
        await using var db = city.CreateDbContext();
        var (kind, id) = (source.GetType().Name, source.Id);
        var made = await db.ElectronicProofs.AsNoTracking().Where(proof => proof.SourceKind == kind && proof.SourceId == id).OrderByDescending(proof => proof.Id).FirstOrDefaultAsync(leaving);
        return made is not null && await new Rights(db, city.Rulebook, actor, Today, leaving).WhyNotReadAsync(ElectronicProofActs.Read, made) is [] ? made : null;
    }

    /// <summary>The last checks of a proof, the newest first.</summary>
    public async Task<IReadOnlyList<ProofCheckRow>> ChecksAsync(ElectronicProof proof, int most, CancellationToken leaving)
    {
        ArgumentNullException.ThrowIfNull(proof);
        await using var db = city.CreateDbContext();
        var checks = await db.Set<ProofCheck>().AsNoTracking().Where(c => c.ProofId == proof.Id).OrderByDescending(c => c.Id).Take(most).ToListAsync(leaving);
        return [.. checks.Select(c => new ProofCheckRow(c.At, c.Result, c.PersonId != 0, c.AddressHash[..OriginShown]))];
    }

    /// <summary>Whether a proof, as it lies in the database, still says what it was issued with.</summary>
    public async Task<bool> IsWholeAsync(long proofId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.ElectronicProofs.AsNoTracking().SingleOrDefaultAsync(proof => proof.Id == proofId, leaving) is { } proof && proof.IsWhole(city.Secrets.ProofMarkOf);
    }

    /// <summary>L-12: what the seals were used for.</summary>
    public async Task<ListPage<SealUseRow>> SealUsesAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var proofs = scope.Of(db, db.ElectronicProofs.AsNoTracking());
        if (query.Filter("seal") is { Length: > 0 } key) proofs = proofs.Where(p => p.SealKey == key);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) proofs = proofs.Where(p => p.Number.Contains(text) || p.ProofName.Contains(text) || p.SourceNumber.Contains(text) || p.MakingUnit.Contains(text));
        var uses = proofs.SelectMany(proof => proof.SealUses, (proof, use) => new UsedSeal
        {
            Id = EF.Property<long>(use, "Id"), Label = use.Label, Method = use.Method, UsedAt = use.UsedAt, ProofNumber = proof.Number, ProofId = proof.Id, ProofName = proof.ProofName,
            MakingUnit = proof.MakingUnit, SourceNumber = proof.SourceNumber, By = db.Set<Account>().Where(account => account.Id == use.UsedBy).Select(account => account.DisplayName).FirstOrDefault() ?? "",
        });
        return await KeysetList.Of(uses, u => u.Id, u => new SealUseRow(u.Id, u.Label, u.Method, u.ProofNumber, u.ProofId, u.ProofName, u.MakingUnit, u.SourceNumber, u.By, u.UsedAt), u => u.UsedAt, newestFirst: true)
            .Or("at", u => u.UsedAt).Or("number", u => u.ProofNumber).PageAsync(query, leaving);
    }

    /// <summary>Every proof that was made void, with its file: for the list by which others check offline.</summary>
    public async Task<IReadOnlyList<RevokedProof>> RevokedAsync(CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await (from proof in db.ElectronicProofs.AsNoTracking().Where(p => p.IsRevoked)
                      join document in db.IssuedDocuments.Where(d => d.ObjectKind == nameof(ElectronicProof)) on proof.Id equals document.ObjectId
                      orderby proof.Id
                      select new RevokedProof(proof.Number, proof.Code, document.Sha256, proof.RevokedAt!.Value)).ToListAsync(leaving);
    }

    private const int OriginShown = 8;

    private DateOnly Today => ChinaTime.DateOf(time.GetUtcNow());

    private KeysetList<ElectronicProof, ElectronicProofRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var today = Today;
        var units = scope.Units(db);
        var all = db.ElectronicProofs.AsNoTracking();
        // What a unit extracted it reads too, whichever place made it.
        var proofs = query.Filter("side") switch
        {
            "made" => scope.Of(db, all),
            "extracted" => all.Where(p => units.Any(unit => unit.Id == p.ThroughUnitId)),
            _ => all.Where(p => units.Any(unit => unit.Id == p.UnitId) || units.Any(unit => unit.Id == p.ThroughUnitId)),
        };
        proofs = query.Chosen<ElectronicProofState>("state") switch
        {
            ElectronicProofState.Revoked => proofs.Where(p => p.IsRevoked),
            ElectronicProofState.Expired => proofs.Where(p => !p.IsRevoked && p.ExpiresOn < today),
            ElectronicProofState.Valid => proofs.Where(p => !p.IsRevoked && p.ExpiresOn >= today),
            _ => proofs,
        };
        if (Writing.Tidy(query.Text) is { Length: > 0 } text)
        {
            var code = VerificationCode.Parse(text)?.Value;
            proofs = proofs.Where(p => p.Number.Contains(text) || p.ProofName.Contains(text) || p.SourceNumber.Contains(text) || p.Code == code);
        }
        return KeysetList.Of(proofs, p => p.Id, Row(today), p => p.ExtractedAt, newestFirst: true)
            .Or("at", p => p.ExtractedAt).Or("number", p => p.Number).Or("proof", p => p.ProofName).Or("expires", p => p.ExpiresOn);
    }

    private static System.Linq.Expressions.Expression<Func<ElectronicProof, ElectronicProofRow>> Row(DateOnly today) => p => new ElectronicProofRow(
        p.Id, p.Version, p.Number, p.ProofName, p.MakingUnit, p.ExtractingUnit, p.SourceNumber, p.SealLabel, p.ExtractedAt, p.ExpiresOn,
        p.IsRevoked ? ElectronicProofState.Revoked : p.ExpiresOn < today ? ElectronicProofState.Expired : ElectronicProofState.Valid);

    private sealed class UsedSeal
    {
        public required long Id { get; init; }
        public required string Label { get; init; }
        public required string Method { get; init; }
        public required DateTimeOffset UsedAt { get; init; }
        public required string ProofNumber { get; init; }
        public required long ProofId { get; init; }
        public required string ProofName { get; init; }
        public required string MakingUnit { get; init; }
        public required string SourceNumber { get; init; }
        public required string By { get; init; }
    }
}
