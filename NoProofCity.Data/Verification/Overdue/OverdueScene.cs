using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;

namespace NoProofCity.Data.Verification.Overdue;

/// <summary>What the sweep, the desk of late answers and the one of requests do alike: begin what follows from a missed clock, and end it.</summary>
internal static class OverdueScene
{
    private const string Supervision = "supervision";
    private const string Report = "report";

    private static readonly ReasonText Answered = ReasonText.Parse(FactMark.Of(OverdueState.Resolved)).Value;

    /// <summary>The due moment has passed: it stands in the ledger of late answers, and whoever is to act by the rules of the asker is set to it.</summary>
    /// <param name="isAnswered">It was answered before anybody noticed: nothing is left to be done.</param>
    internal static async Task<OverdueCase> OpenAsync(Scene scene, VerificationRequest request, RunningClock missed, bool isAnswered)
    {
        var rule = (await VerificationScene.AskerRulesAsync(scene, request)).Overdue;
        var one = OverdueCase.Open(request, missed, rule, scene.Now);
        one.Take(scene.Today.Year, await scene.NextNumberAsync(request.PlaceId, nameof(OverdueCase), scene.Today.Year));
        _ = scene.Db.Add(one);
        await scene.SaveAsync();
        // That it was late is so, answered or not.
        if (rule is OverdueRule.GroundOnly) await HintAsync(scene, one, OverdueDesk.Ground, "Ver.OverdueRule", []);
        if (isAnswered) return one;
        if (rule is OverdueRule.Supervisor) await SuperviseAsync(scene, one, request);
        if (rule is OverdueRule.ReportOffice) await AskForReportAsync(scene, one, request);
        return one;
    }

    /// <summary>A clock of an answer has stopped: what is still open of being late ends with it.</summary>
    internal static async Task SettleAsync(Scene scene, VerificationRequest request, RunningClock clock, bool isLate)
    {
        var one = await scene.Db.OverdueCases.SingleOrDefaultAsync(late => late.ClockId == clock.Id);
        if (one is null && isLate) one = await OpenAsync(scene, request, clock, isAnswered: true);
        if (one is null) return;
        one.Settle(scene.Now);
        if (await SupervisionAsync(scene.Db, one.Id) is { State: ClockState.Running } second) _ = second.Stop(scene.Now);
        await WorkTasks.WithdrawAsync(scene, OverdueDesk.ToReport, ObjectRef.Of(one), one.UnitId, Answered);
        scene.TellOf(one);
    }

    /// <summary>The clock of the supervisor; null where there is none.</summary>
    internal static Task<RunningClock?> SupervisionAsync(CityContext db, long caseId, CancellationToken leaving = default) =>
        db.Clocks.SingleOrDefaultAsync(clock => clock.ObjectKind == nameof(OverdueCase) && clock.ObjectId == caseId && clock.Kind == OverdueCase.SupervisionClock, leaving);

    /// <summary>Points out to those who deal with accountability what may be a ground; they judge.</summary>
    internal static async Task HintAsync(Scene scene, OverdueCase one, HintKind kind, string rule, IReadOnlyList<string> more)
    {
        var names = await scene.Db.Units.Where(unit => unit.Id == one.UnitId || unit.Id == one.IssuerUnitId).ToDictionaryAsync(unit => unit.Id, unit => unit.Name);
        _ = await Hints.RaiseAsync(scene, new(kind, ObjectRef.Of(one), one.PlaceId, one.IssuerUnitId, Role.AccountabilityOfficer, [one.RequestNumber, names[one.UnitId], names[one.IssuerUnitId], one.ProofName, .. more], rule));
    }

    // Counted from the due moment that was missed, whenever the sweep came by.
    private static async Task SuperviseAsync(Scene scene, OverdueCase one, VerificationRequest request)
    {
        var limit = (await scene.ProfileAsync(request.AskerProfileId)).LimitOf(Supervision);
        if (limit.IsDone) _ = await scene.StartClockAsync(new(one.IssuerPlaceId, one.IssuerUnitId, nameof(OverdueCase), one.Id, OverdueCase.SupervisionClock), DeadlineInput.Missed(one.DueAt, limit.Value));
        _ = await Notices.ToAsync(scene, one.IssuerUnitId, StaffRole.Supervisor, ObjectRef.Of(one), OverdueDesk.ToSupervise, [one.RequestNumber, one.ProofName]);
    }

    private static async Task AskForReportAsync(Scene scene, OverdueCase one, VerificationRequest request)
    {
        var profile = await scene.ProfileAsync(request.AskerProfileId);
        var entry = profile.Entry("Ver.ReportWorkdays");
        var limit = new Limit(Report, profile.Number("Ver.ReportWorkdays"), LimitUnit.WorkingDays, LimitForce.Hard, entry.Article) { Label = entry.Key.Name };
        _ = await WorkTasks.SetAsync(scene, new(OverdueDesk.ToReport, ObjectRef.Of(one), one.PlaceId, one.UnitId, [one.RequestNumber, one.ProofName], Rule: "Ver.Report"), DeadlineInput.Missed(one.DueAt, limit));
    }
}
