using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.ElectronicProofs;

/// <summary>What whoever checks is told, and no more: neither whom it is about nor what it says.</summary>
/// <param name="Result">Unknown for a proof that was altered too.</param>
public sealed record ProofAnswer(ProofCheckResult Result, string ProofName = "", string MakingUnit = "", DateOnly? IssuedOn = null)
{
    /// <summary>The form of another paper that bears a code ("F-03"); null for a proof.</summary>
    public string? Form { get; init; }


    public static ProofAnswer None { get; } = new(ProofCheckResult.Unknown);
}

/// <summary>Where proofs are made void by the unit that made them, and where anybody checks one. None is made here: that is part of the act that found its facts.</summary>
public sealed class ElectronicProofDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>A proof that a unit relies on is void.</summary>
    public static readonly NoticeKind WasRevoked = new("Proof.Revoked");

    /// <summary>From now on every check says so; whoever extracted it is told.</summary>
    public Task<Outcome> RevokeAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<ElectronicProof>(actor, ElectronicProofActs.Revoke, seen, async (proof, scene) =>
        {
            scene.Reason = reason.Value;
            var outcome = proof.Revoke(reason, actor.PersonId, scene.Now);
            if (outcome.IsDone) _ = await Notices.ToAsync(scene, proof.ThroughUnitId, StaffRole.Agent, ObjectRef.Of(proof), WasRevoked, [proof.Number, proof.ProofName, reason.Value]);
            return outcome;
        });

    /// <summary>Checks a code as it was typed, and notes that it was. What cannot be noted is not answered.</summary>
    /// <param name="address">From where; kept as a keyed hash.</param>
    /// <param name="personId">Who of the staff; 0 for the public.</param>
    public Task<Outcome<ProofAnswer>> CheckAsync(string typed, string address, long personId = 0)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var code = VerificationCode.Parse(typed)?.Value;
        return CheckAsync(code ?? Writing.Narrow(typed), address, personId, db => db.ElectronicProofs.Where(proof => proof.Code == code), db => LetterAsync(db, code));
    }

    /// <summary>Checks a file by its hash: one that was changed by a single bit is none that was issued.</summary>
    public Task<Outcome<ProofAnswer>> CheckFileAsync(string sha256, string address, long personId = 0)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return CheckAsync(sha256, address, personId, db => db.ElectronicProofs.Where(proof =>
            db.IssuedDocuments.Any(document => document.ObjectKind == nameof(ElectronicProof) && document.ObjectId == proof.Id && document.Sha256 == sha256)));
    }

    private async Task<Outcome<ProofAnswer>> CheckAsync(string asked, string address, long personId, Func<CityContext, IQueryable<ElectronicProof>> find, Func<CityContext, Task<ProofAnswer?>>? other = null)
    {
        var answer = ProofAnswer.None;
        // In the turn of no place: whoever checks hinders nobody's work.
        var noted = await InTurnAsync(0, async (db, now) =>
        {
            var proof = await find(db).AsNoTracking().SingleOrDefaultAsync();
            var paper = proof is null && other is not null ? await other(db) : null;
            var result = proof is null ? paper?.Result ?? ProofCheckResult.Unknown : ResultOf(proof, db, ChinaTime.DateOf(now));
            answer = paper ?? (result is ProofCheckResult.Unknown or ProofCheckResult.Altered ? ProofAnswer.None : new(result, proof!.ProofName, proof.MakingUnit, proof.IssuedOn));
            _ = db.Add(new ProofCheck(proof?.Id, now, db.Secrets.BlindIndexOf(asked), result, db.Secrets.BlindIndexOf(address), personId));
            return (Outcome.Done, true);
        });
        return noted.IsDone ? answer : noted;
    }

    // A letter between units says by its code that it is genuine; it is no proof and does not expire.
    private static async Task<ProofAnswer?> LetterAsync(CityContext db, string? code)
    {
        if (code is null) return null;
        var found = await (from paper in db.IssuedDocuments.AsNoTracking() where paper.CheckCode == code join unit in db.Units on paper.UnitId equals unit.Id select new { paper.Form, paper.IssuedAt, unit.Name }).SingleOrDefaultAsync();
        return found is null ? null : new(ProofCheckResult.Valid, "", found.Name, ChinaTime.DateOf(found.IssuedAt)) { Form = found.Form };
    }

    private static ProofCheckResult ResultOf(ElectronicProof proof, CityContext db, DateOnly today) =>
        !proof.IsWhole(db.Secrets.ProofMarkOf) ? ProofCheckResult.Altered : proof.StateOn(today) switch
        {
            ElectronicProofState.Revoked => ProofCheckResult.Revoked,
            ElectronicProofState.Expired => ProofCheckResult.Expired,
            _ => ProofCheckResult.Valid,
        };
}
