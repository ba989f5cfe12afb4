using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Staff;

/// <summary>Where trainings and exchanges are recorded with those who came.</summary>
public sealed class TrainingDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <param name="organiserUnitId">The unit that organised it.</param>
    public Task<Outcome<long>> RecordAsync(Actor actor, long organiserUnitId, TrainingKind kind, string topic, DateOnly heldOn, string? submission = null) =>
        CreateAsync<TrainingSession>(actor, StaffActs.RecordTraining, submission, async scene =>
            await scene.Db.Units.Where(u => u.Id == organiserUnitId).Select(u => (long?)u.PlaceId).SingleOrDefaultAsync() is { } placeId
                ? TrainingSession.Record(placeId, organiserUnitId, kind, topic, heldOn)
                : Outcome.Refused(new NotFound(nameof(OrgUnit))));

    /// <param name="unitId">The unit they came from, of the same place.</param>
    /// <param name="personIds">People of its registry.</param>
    public Task<Outcome> AttendAsync(Actor actor, Seen seen, long unitId, IReadOnlyList<long> personIds) =>
        ActAsync<TrainingSession>(actor, StaffActs.RecordTraining, seen, async (session, scene) =>
        {
            var registry = await scene.Db.StaffRegistries.SingleOrDefaultAsync(r => r.UnitId == unitId && r.PlaceId == session.PlaceId);
            if (registry is null) return Outcome.Refused(new NotFound(nameof(StaffRegistry)));
            var refusals = new List<Refusal>();
            foreach (var id in personIds)
                refusals.AddRange(registry.People.FirstOrDefault(p => p.Id == id) is { } person ? session.Attend(registry, person).Refusals : [new NotFound(nameof(StaffPerson))]);
            Gaps.SettleAfter(scene, unitId);
            return Outcome.Unless(refusals);
        });

    /// <summary>Takes a mistaken entry out.</summary>
    public Task<Outcome> StrikeAsync(Actor actor, Seen seen, long personId) =>
        ActAsync<TrainingSession>(actor, StaffActs.RecordTraining, seen, (session, _) =>
            session.Attendees.FirstOrDefault(a => a.Person.Id == personId) is { } attendee ? session.Strike(attendee.Person) : Outcome.Refused(new AttendeeUnknown()));
}
