using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;

namespace NoProofCity.Data.Verification.Overdue;

/// <summary>What one round did.</summary>
/// <param name="Moved">Given to whoever is there in place of who is not.</param>
/// <param name="Opened">Found late.</param>
/// <param name="Escalated">Brought to the office because the supervisor's time had passed.</param>
public sealed record Swept(int Moved, int Opened, int Escalated);

/// <summary>Finds late answers, brings to the office what a supervisor missed, and gives requests to whoever is there.</summary>
public sealed class OverdueSweep(City city, TimeProvider time) : Sweep(city, time, Name)
{
    private const string Name = "超时督办";

    public async Task<Swept> RunAsync(DateTimeOffset now, CancellationToken stopping = default)
    {
        var swept = new Swept(0, 0, 0);
        foreach (var system in await PlacesAsync(stopping))
        {
            swept = swept with { Moved = swept.Moved + await MoveAsync(system, now, stopping) };
            if (!await IsOpenAsync(system.PlaceId, now, stopping)) continue;
            swept = swept with { Opened = swept.Opened + await OpenAllAsync(system, now, stopping), Escalated = swept.Escalated + await EscalateAllAsync(system, now, stopping) };
        }
        return swept;
    }

    // Those that this place asked about, whichever place is late.
    private async Task<int> OpenAllAsync(Actor system, DateTimeOffset now, CancellationToken stopping)
    {
        await using var db = City.CreateDbContext();
        var missed = await (from clock in db.Clocks
                            join request in db.Verifications on clock.ObjectId equals request.Id
                            where clock.ObjectKind == nameof(VerificationRequest) && clock.Kind == VerificationRequest.AnswerClock && clock.State == ClockState.Running && clock.DueAt < now
                                && request.PlaceId == system.PlaceId && !db.OverdueCases.Any(one => one.ClockId == clock.Id)
                            orderby clock.DueAt
                            select clock.Id).ToListAsync(stopping);
        var opened = 0;
        foreach (var clock in missed)
        {
            stopping.ThrowIfCancellationRequested();
            if ((await OpenAsync(system, clock)).IsDone) opened++;
        }
        return opened;
    }

    private Task<Outcome<long>> OpenAsync(Actor system, long clockId) =>
        CreateAsync<OverdueCase>(system, OverdueActs.Supervise, null, async scene =>
        {
            var clock = await scene.Db.Clocks.SingleAsync(one => one.Id == clockId);
            // Answered, or noticed by another round, since this one looked.
            if (clock.State is not ClockState.Running || !clock.Deadline.IsOverdueAt(scene.Now) || await scene.Db.OverdueCases.AnyAsync(one => one.ClockId == clockId)) return Outcome.Refused(new ChangedMeanwhile(nameof(VerificationRequest)));
            return await OverdueScene.OpenAsync(scene, await scene.Db.Verifications.SingleAsync(request => request.Id == clock.ObjectId), clock, isAnswered: false);
        });

    private async Task<int> EscalateAllAsync(Actor system, DateTimeOffset now, CancellationToken stopping)
    {
        await using var db = City.CreateDbContext();
        var missed = await (from one in db.OverdueCases
                            where one.PlaceId == system.PlaceId && one.State == OverdueState.Open && one.Rule == OverdueRule.Supervisor && one.FeedbackAt == null
                                && db.Clocks.Any(clock => clock.ObjectKind == nameof(OverdueCase) && clock.ObjectId == one.Id && clock.Kind == OverdueCase.SupervisionClock && clock.State == ClockState.Running && clock.DueAt < now)
                            orderby one.Id
                            select new { one.Id, one.Version }).ToListAsync(stopping);
        var escalated = 0;
        foreach (var seen in missed)
        {
            stopping.ThrowIfCancellationRequested();
            if ((await EscalateAsync(system, new(seen.Id, seen.Version))).IsDone) escalated++;
        }
        return escalated;
    }

    // The clock runs on, so that a feedback that comes after all is known to be late.
    private Task<Outcome> EscalateAsync(Actor system, Seen seen) =>
        ActAsync<OverdueCase>(system, OverdueActs.Supervise, seen, async (one, scene) =>
        {
            if (one.Escalate(scene.Now) is { IsDone: false } refused) return refused;
            await Notices.ToRoleAsync(scene, one.PlaceId, Role.Office, ObjectRef.Of(one), OverdueDesk.SupervisionMissed, [one.RequestNumber, one.ProofName]);
            return Outcome.Done;
        });

    // Those that this place is to answer. It disturbs nobody who is not there, so that it waits for no office hours.
    private async Task<int> MoveAsync(Actor system, DateTimeOffset now, CancellationToken stopping)
    {
        await using var db = City.CreateDbContext();
        var open = await db.Verifications.AsNoTracking().Where(request => request.IssuerPlaceId == system.PlaceId && (request.State == VerificationState.Sent || request.State == VerificationState.InProgress))
            .Select(request => new { request.Id, request.Version, request.IssuerUnitId, request.OwnerId, request.Number, request.SubjectNumber }).ToListAsync(stopping);
        var units = open.Select(request => request.IssuerUnitId).Distinct().ToList();
        var registries = await db.StaffRegistries.AsNoTrackingWithIdentityResolution().AsSplitQuery().Where(registry => units.Contains(registry.UnitId)).ToDictionaryAsync(registry => registry.UnitId, stopping);
        var moved = 0;
        foreach (var request in open)
        {
            stopping.ThrowIfCancellationRequested();
            Matter[] matters = [new(MatterKind.Request, request.Number), new(MatterKind.Party, db.Secrets.BlindIndexOf(request.SubjectNumber))];
            var registry = registries.GetValueOrDefault(request.IssuerUnitId);
            var owner = VerificationScene.OwnerNow(registry, registry?.People.FirstOrDefault(person => person.Id == request.OwnerId), now, matters);
            // Where nobody is there it stays with whoever has it.
            if (owner is null || owner.Id == request.OwnerId) continue;
            if ((await MoveAsync(system, new(request.Id, request.Version))).IsDone) moved++;
        }
        return moved;
    }

    private Task<Outcome> MoveAsync(Actor system, Seen seen) =>
        ActAsync<VerificationRequest>(system, VerificationActs.Answer, seen, async (request, scene) =>
        {
            var registry = await VerificationScene.RegistryAsync(scene, request.IssuerUnitId);
            await VerificationScene.OwnAsync(scene, request, VerificationDesk.Arrived, registry?.People.FirstOrDefault(person => person.Id == request.OwnerId));
            return Outcome.Done;
        });
}
