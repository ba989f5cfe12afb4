using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Cases;

/// <summary>What is known of missing materials, and what the other desks do to an acceptance without them.</summary>
internal static class ToleranceScene
{
    /// <summary>What is missing of a case, who brings it, and whether a verification or an errand came to nothing or late.</summary>
    internal static async Task<IReadOnlyList<MissingMaterial>> MissingAsync(CityContext db, RuleProfile profile, CaseFile one, IReadOnlyList<CaseMaterial> materials, DateTimeOffset now, CancellationToken leaving = default)
    {
        if (materials.Count == 0) return [];
        var requests = await db.Verifications.AsNoTracking().Where(request => request.CaseId == one.Id).ToListAsync(leaving);
        var ids = requests.Select(request => request.Id).ToList();
        var late = await db.Clocks.Where(clock => clock.ObjectKind == nameof(VerificationRequest) && ids.Contains(clock.ObjectId) && clock.Kind == VerificationRequest.AnswerClock && clock.State == ClockState.Running && clock.DueAt < now).Select(clock => clock.ObjectId).ToListAsync(leaving);
        var errands = await db.Errands.AsNoTracking().Where(errand => errand.CaseId == one.Id && errand.IsObtained == false).Select(errand => errand.MaterialNo).ToListAsync(leaving);
        var missing = new List<MissingMaterial>();
        foreach (var material in materials)
        {
            var (verdict, entry) = await DemandQueries.OfAsync(db, profile, one.PlaceId, one.UnitId, CaseScene.ItemOf(one), material.ProofName, ChinaTime.DateOf(now), leaving);
            var isOwed = verdict.MayDemand || CaseScene.AsksForPaper(profile, entry);
            missing.Add(new(material, isOwed ? ToleranceSource.Applicant : ToleranceSource.Unit, errands.Contains(material.No) || requests.Exists(request => request.MaterialNo == material.No && (IsInVain(request) || late.Contains(request.Id)))));
        }
        return missing;
    }

    internal static Task<RunningClock?> ClockAsync(CityContext db, long toleranceId, CancellationToken leaving = default) =>
        db.Clocks.SingleOrDefaultAsync(clock => clock.ObjectKind == nameof(Tolerance) && clock.ObjectId == toleranceId && clock.Kind == Tolerance.Clock, leaving);

    /// <summary>Materials of a case were settled: what was taken without them is made good.</summary>
    internal static async Task FollowAsync(Scene scene, CaseFile one)
    {
        if (one.Materials.All(material => material.ToleratedBy.Length == 0)) return;
        foreach (var tolerance in await scene.Db.Tolerances.Where(tolerance => tolerance.CaseId == one.Id && tolerance.State == ToleranceState.Accepted).ToListAsync())
        {
            if (!tolerance.Follow(one, scene.Now)) continue;
            if (tolerance.State is not ToleranceState.Accepted) await StopAsync(scene, tolerance);
            scene.TellOf(tolerance);
        }
    }

    internal static async Task WithdrawAllAsync(Scene scene, CaseFile one)
    {
        foreach (var tolerance in await scene.Db.Tolerances.Where(tolerance => tolerance.CaseId == one.Id).ToListAsync())
        {
            if (!tolerance.Withdraw(scene.Now).IsDone) continue;
            await StopAsync(scene, tolerance);
            scene.TellOf(tolerance);
        }
    }

    internal static async Task StopAsync(Scene scene, Tolerance tolerance)
    {
        if (await ClockAsync(scene.Db, tolerance.Id) is { } clock) _ = clock.Stop(scene.Now);
    }

    private static bool IsInVain(VerificationRequest request) => request is { State: VerificationState.Returned or VerificationState.Cancelled } || request is { State: VerificationState.Accepted, Answer.Outcome: not ReplyOutcome.Confirmed };
}
