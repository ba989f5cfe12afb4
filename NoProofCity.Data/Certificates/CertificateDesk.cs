using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Certificates;

/// <summary>Where the catalogue of certificates is kept.</summary>
public sealed class CertificateDesk(City city, TimeProvider time) : Desk(city, time)
{
    public Task<Outcome<long>> EnterAsync(Actor actor, long placeId, CertificateFacts facts, string? submission = null) =>
        CreateAsync<CertificateType>(actor, CertificateActs.Edit, submission, async scene =>
        {
            if (await scene.Db.Places.FindAsync(placeId) is null) return Outcome.Refused(new NotFound(nameof(Place)));
            var ground = await CertificateGround.OfAsync(scene, placeId);
            var entered = CertificateType.Enter(placeId, facts, ground.Rules, ground.UnitOf, ground.Today);
            return entered.IsDone && await TakenAsync(scene, entered.Value) is { Count: > 0 } taken ? Outcome.Refused(taken) : entered;
        });

    public Task<Outcome> ReviseAsync(Actor actor, Seen seen, CertificateFacts facts) => ActAsync<CertificateType>(actor, CertificateActs.Edit, seen, async (certificate, scene) =>
    {
        var ground = await CertificateGround.OfAsync(scene, certificate.PlaceId);
        var outcome = certificate.Revise(facts, ground.Rules, ground.UnitOf, ground.Today);
        return outcome.IsDone && await TakenAsync(scene, certificate) is { Count: > 0 } taken ? Outcome.Refused(taken) : outcome;
    });

    /// <param name="on">The first day on which it is no longer issued.</param>
    public Task<Outcome> WithdrawAsync(Actor actor, Seen seen, DateOnly on, ReasonText reason) => ActAsync<CertificateType>(actor, CertificateActs.Edit, seen, (certificate, scene) =>
    {
        scene.Reason = reason.Value;
        return certificate.Withdraw(on);
    });

    public Task<Outcome> RestoreAsync(Actor actor, Seen seen) => ActAsync<CertificateType>(actor, CertificateActs.Edit, seen, (certificate, _) => certificate.Restore());

    /// <summary>Says which unit of the place is meant by an issuer as the list writes it: in every certificate, and in every table to come.</summary>
    /// <param name="unitId">Null where none is.</param>
    public Task<Outcome> MatchIssuerAsync(Actor actor, Seen seen, string written, long? unitId) => ActAsync<CertificateType>(actor, CertificateActs.Edit, seen, async (found, scene) =>
    {
        if (unitId is { } id && !await scene.Db.Units.AnyAsync(unit => unit.Id == id && unit.PlaceId == found.PlaceId)) return Outcome.Refused(new NotFound(nameof(OrgUnit)));
        foreach (var certificate in await scene.Db.CertificateTypes.Where(one => one.PlaceId == found.PlaceId && one.Issuers.Any(issuer => issuer.Written == written)).ToListAsync())
        {
            certificate.Match(written, unitId);
            scene.TellOf(certificate);
        }
        await IssuerMatch.RememberAsync(scene.Db, found.PlaceId, written, unitId);
        return Outcome.Done;
    });

    /// <summary>Certificates are issued in step with paper since a day, all of them or none.</summary>
    public Task<Outcome> SetInStepAsync(Actor actor, IReadOnlyList<Seen> seen, DateOnly since) => SetAsync(actor, seen, facts => facts with { InStepSince = since });

    /// <summary>Certificates are in full use since a day, all of them or none.</summary>
    public Task<Outcome> SetInUseAsync(Actor actor, IReadOnlyList<Seen> seen, DateOnly since) => SetAsync(actor, seen, facts => facts with { InUseSince = since });

    /// <summary>Takes over what the shipped catalogue has and the place has not; done twice, nothing comes of it. What is there under its number or its name stays as it is.</summary>
    /// <param name="grade">For all that are new: each may be given another afterwards.</param>
    public Task<Outcome> TakeOverAsync(Actor actor, long placeId, string grade, string? submission = null) => ActWithinAsync<Place>(actor, CertificateActs.Edit, placeId, async (place, scene) =>
    {
        var (ground, there) = (await CertificateGround.OfAsync(scene, place.Id), await scene.Db.CertificateTypes.Where(one => one.PlaceId == place.Id).ToListAsync());
        var entered = CertificateReference.Shipped
            .Where(shipped => there.All(one => one.Name != shipped.Name && (one.Batch, one.Number) != (shipped.Batch, shipped.Number)))
            .Select(shipped => CertificateType.Enter(place.Id, shipped with { Grade = grade }, ground.Rules, ground.UnitOf, ground.Today)).ToList();
        if (entered.SelectMany(one => one.Refusals).Distinct().ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        scene.Db.AddRange(entered.Select(one => one.Value));
        return entered.Select(one => one.Value).ToList<IAggregate>();
    }, submission);

    /// <summary>Writes the rows of a table in one act: all of them or none.</summary>
    /// <param name="seen">The certificates that the preview compared the rows with.</param>
    public Task<Outcome> ImportAsync(Actor actor, long placeId, IReadOnlyList<CertificateEntry> entries, IReadOnlyList<Seen> seen, string? submission = null) =>
        ActWithinAsync<Place>(actor, CertificateActs.Edit, placeId, async (place, scene) =>
        {
            var known = await scene.AsSeenAsync<CertificateType>(seen);
            if (!known.IsDone) return Outcome.Refused(known.Refusals);
            var sheet = await CertificateGround.SheetAsync(scene.Db, await CertificateGround.OfAsync(scene, place.Id));
            var verdicts = sheet.Take(entries);
            if (verdicts.Any(verdict => verdict.Thing is { } thing && !seen.Contains(thing))) return Outcome.Refused(new ChangedMeanwhile(nameof(CertificateType)));
            var refusals = verdicts.SelectMany(verdict => verdict.Refusals).ToList();
            return refusals.Count > 0 ? Outcome.Refused(refusals) : sheet.Touched.ToList<IAggregate>();
        }, submission);

    private Task<Outcome> SetAsync(Actor actor, IReadOnlyList<Seen> seen, Func<CertificateFacts, CertificateFacts> change) =>
        ActOnAllAsync<CertificateType>(actor, CertificateActs.Edit, seen, async (certificates, scene) =>
        {
            var refusals = new List<Refusal>();
            foreach (var ofPlace in certificates.GroupBy(certificate => certificate.PlaceId))
            {
                var ground = await CertificateGround.OfAsync(scene, ofPlace.Key);
                refusals.AddRange(ofPlace.SelectMany(certificate => certificate.Revise(change(certificate.Facts), ground.Rules, ground.UnitOf, ground.Today).Refusals));
            }
            return Outcome.Unless([.. refusals.Distinct()]);
        });

    // By which of the two it is there already is said before the database refuses it.
    private static async Task<IReadOnlyList<Refusal>> TakenAsync(Scene scene, CertificateType certificate)
    {
        var others = scene.Db.CertificateTypes.Where(one => one.PlaceId == certificate.PlaceId && one.Id != certificate.Id);
        var refusals = new List<Refusal>();
        if (await others.AnyAsync(one => one.Batch == certificate.Batch && one.Number == certificate.Number)) refusals.Add(new AlreadyThere("CertificateType.Number"));
        if (await others.AnyAsync(one => one.Name == certificate.Name)) refusals.Add(new AlreadyThere("CertificateType.Name"));
        return refusals;
    }
}
