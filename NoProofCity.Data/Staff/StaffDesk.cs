using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Staff;

/// <summary>Where a unit proposes changes of its registry, its keeper decides on them, and absences, pledges and recusals are recorded. The registry is made with the first proposal.</summary>
public sealed class StaffDesk(City city, TimeProvider time) : Desk(city, time)
{
    public static readonly NoticeKind WasConfirmed = new("Staff.Confirmed");
    public static readonly NoticeKind WasDeclined = new("Staff.Declined");

    /// <summary>An absence leaves nobody of a unit to whom new work could go.</summary>
    public static readonly HintKind NobodyThere = new("Staff.NobodyThere");

    private static readonly StaffRole[] Receivers = [StaffRole.Liaison, StaffRole.Agent];

    public Task<Outcome> ProposeAppointmentAsync(Actor actor, UnitSeen seen, Appointment appointment) =>
        ProposeAsync(actor, seen, (registry, rules, hand) =>
            registry.ProposeAppointment(appointment.Person.Name, appointment.Person.Phone, appointment.Person.Status, appointment.Role, appointment.From, rules, hand));

    public Task<Outcome> ProposeRevisionAsync(Actor actor, UnitSeen seen, long personId, PersonFacts person) =>
        ProposeAsync(actor, seen, (registry, rules, hand) => registry.People.FirstOrDefault(p => p.Id == personId) is { } found
            ? registry.ProposeRevision(found, person.Name, person.Phone, person.Status, rules, hand)
            : Missing<StaffPerson>());

    /// <param name="lastDay">The last day of service.</param>
    public Task<Outcome> ProposeReleaseAsync(Actor actor, UnitSeen seen, long assignmentId, DateOnly lastDay) =>
        ProposeAsync(actor, seen, (registry, rules, hand) => Assignment(registry, assignmentId) is { } found
            ? registry.ProposeRelease(found, lastDay, rules, hand)
            : Missing<StaffAssignment>());

    public Task<Outcome> ProposePairAsync(Actor actor, UnitSeen seen, long assignmentA, long assignmentB, DateOnly from) =>
        ProposeAsync(actor, seen, (registry, rules, hand) => Assignment(registry, assignmentA) is { } a && Assignment(registry, assignmentB) is { } b
            ? registry.ProposePair(a, b, from, rules, hand)
            : Missing<StaffAssignment>());

    /// <param name="lastDay">The last day on which they stand in for each other.</param>
    public Task<Outcome> ProposeUnpairingAsync(Actor actor, UnitSeen seen, long pairId, DateOnly lastDay) =>
        ProposeAsync(actor, seen, (registry, rules, hand) => registry.Pairs.FirstOrDefault(p => p.Id == pairId) is { } found
            ? registry.ProposeUnpairing(found, lastDay, rules, hand)
            : Missing<StaffPair>());

    public Task<Outcome> ConfirmAsync(Actor actor, UnitSeen seen, long changeId) => ConfirmAllAsync(actor, seen, [changeId]);

    /// <summary>Confirms several changes of one unit, the oldest first: all of them or none.</summary>
    public Task<Outcome> ConfirmAllAsync(Actor actor, UnitSeen seen, IReadOnlyList<long> changeIds) =>
        OnChangesAsync(actor, StaffActs.Confirm, seen, changeIds, async (registry, change, scene) =>
            await TellAsync(scene, registry, change, WasConfirmed, registry.Confirm(change, await RulesAsync(scene, registry.PlaceId), HandOf(scene))));

    public Task<Outcome> DeclineAsync(Actor actor, UnitSeen seen, long changeId, ReasonText reason) => DeclineAllAsync(actor, seen, [changeId], reason);

    /// <summary>Declines several changes of one unit for the same reason: all of them or none.</summary>
    public Task<Outcome> DeclineAllAsync(Actor actor, UnitSeen seen, IReadOnlyList<long> changeIds, ReasonText reason) =>
        OnChangesAsync(actor, StaffActs.Confirm, seen, changeIds, (registry, change, scene) =>
        {
            scene.Reason = reason.Value;
            return TellAsync(scene, registry, change, WasDeclined, registry.Decline(change, reason, HandOf(scene)));
        });

    /// <summary>The unit takes its proposal back.</summary>
    public Task<Outcome> WithdrawAsync(Actor actor, UnitSeen seen, long changeId) =>
        OnChangesAsync(actor, StaffActs.Propose, seen, [changeId], (registry, change, scene) => Task.FromResult(registry.Withdraw(change, HandOf(scene))));

    /// <param name="untilAt">The moment of return; null when it is not known yet.</param>
    public Task<Outcome> RecordAbsenceAsync(Actor actor, UnitSeen seen, long personId, DateTimeOffset fromAt, DateTimeOffset? untilAt) =>
        ActOfUnitAsync<StaffRegistry>(actor, StaffActs.RecordAbsence, seen, Empty, async (registry, scene) =>
        {
            if (registry.People.FirstOrDefault(p => p.Id == personId) is not { } person) return Outcome.Refused(new NotFound(nameof(StaffPerson)));
            var recorded = registry.RecordAbsence(person, fromAt, untilAt);
            if (recorded.IsDone) await PointOutAsync(scene, registry, recorded.Value);
            return Done(recorded);
        });

    /// <summary>The person is back, now.</summary>
    public Task<Outcome> ReturnAsync(Actor actor, UnitSeen seen, long absenceId) =>
        ActOfUnitAsync<StaffRegistry>(actor, StaffActs.RecordAbsence, seen, Empty, (registry, scene) => Task.FromResult(
            registry.Absences.FirstOrDefault(a => a.Id == absenceId) is { } absence ? registry.Return(absence, scene.Now) : Outcome.Refused(new NotFound(nameof(Absence)))));

    /// <summary>Records the pledge signed on a day, for the year of that day.</summary>
    public Task<Outcome> RecordPledgeAsync(Actor actor, UnitSeen seen, long personId, DateOnly signedOn) =>
        OnPersonAsync(actor, StaffActs.RecordPledge, seen, personId, (registry, person, scene) =>
        {
            Gaps.SettleAfter(scene, registry.UnitId);
            return registry.RecordPledge(person, signedOn.Year, signedOn);
        });

    /// <summary>Whoever is signed in steps back from a matter; nobody does it for another.</summary>
    public Task<Outcome> RecuseAsync(Actor actor, UnitSeen seen, Matter matter, ReasonText reason) =>
        ActOfUnitAsync<StaffRegistry>(actor, StaffActs.Recuse, seen, Empty, (registry, scene) =>
        {
            scene.Reason = reason.Value;
            return Task.FromResult(registry.People.FirstOrDefault(p => p.AccountId == actor.PersonId) is { } person
                ? registry.Recuse(person, matter, reason, scene.Now)
                : Outcome.Refused(new PersonNotRegistered()));
        });

    /// <summary>Takes back a recusal that one declared by mistake.</summary>
    public Task<Outcome> LiftAsync(Actor actor, UnitSeen seen, long recusalId) =>
        ActOfUnitAsync<StaffRegistry>(actor, StaffActs.Recuse, seen, Empty, (registry, scene) => Task.FromResult(
            registry.Recusals.FirstOrDefault(r => r.Id == recusalId && r.Person.AccountId == actor.PersonId) is { } recusal
                ? registry.Lift(recusal, scene.Now)
                : Outcome.Refused(new NotFound(nameof(Recusal)))));

    /// <param name="accountId">The account the person signs in with; null unlinks.</param>
    public Task<Outcome> LinkAsync(Actor actor, UnitSeen seen, long personId, long? accountId) =>
        OnPersonAsync(actor, StaffActs.Link, seen, personId, (registry, person, _) => registry.Link(person, accountId));

    private Task<Outcome> ProposeAsync(Actor actor, UnitSeen seen, Func<StaffRegistry, StaffRules, Hand, Outcome<StaffChange>> propose) =>
        ActOfUnitAsync<StaffRegistry>(actor, StaffActs.Propose, seen, Empty, async (registry, scene) =>
            Done(propose(registry, await RulesAsync(scene, registry.PlaceId), HandOf(scene))));

    private Task<Outcome> OnChangesAsync(Actor actor, Act act, UnitSeen seen, IReadOnlyList<long> changeIds, Func<StaffRegistry, StaffChange, Scene, Task<Outcome>> decide) =>
        ActOfUnitAsync<StaffRegistry>(actor, act, seen, Empty, async (registry, scene) =>
        {
            var refusals = new List<Refusal>();
            foreach (var id in changeIds.Order())
                refusals.AddRange(registry.Changes.FirstOrDefault(c => c.Id == id) is { } change ? (await decide(registry, change, scene)).Refusals : [new NotFound(nameof(StaffChange))]);
            return Outcome.Unless(refusals);
        });

    private Task<Outcome> OnPersonAsync(Actor actor, Act act, UnitSeen seen, long personId, Func<StaffRegistry, StaffPerson, Scene, Outcome> perform) =>
        ActOfUnitAsync<StaffRegistry>(actor, act, seen, Empty, (registry, scene) => Task.FromResult(
            registry.People.FirstOrDefault(p => p.Id == personId) is { } person ? perform(registry, person, scene) : Outcome.Refused(new NotFound(nameof(StaffPerson)))));

    /// <summary>Who proposed a change hears what came of it.</summary>
    private static async Task<Outcome> TellAsync(Scene scene, StaffRegistry registry, StaffChange change, NoticeKind kind, Outcome decided)
    {
        if (decided.IsDone && change.ProposedBy != 0 && change.ProposedBy != scene.Actor.PersonId)
            await Notices.ToAccountAsync(scene.Db, change.ProposedBy, registry.PlaceId, ObjectRef.OfUnit(registry), kind, [FactMark.Of(change.Kind), change.Person.Name, change.Reason ?? ""], scene.Now);
        return decided;
    }

    private static async Task PointOutAsync(Scene scene, StaffRegistry registry, Absence absence)
    {
        var day = ChinaTime.DateOf(absence.FromAt);
        var empty = Receivers.Where(role => registry.Serving(role, day).Any(a => a.Person == absence.Person) && registry.OwnerFor(role, absence.FromAt) is null).ToList();
        if (empty.Count == 0) return;
        await scene.SaveAsync();
        _ = await Hints.RaiseAsync(scene, new(
            NobodyThere, new(nameof(Absence), absence.Id), registry.PlaceId, registry.UnitId, Role.Office,
            [.. empty.Select(role => FactMark.Of(role)), $"{absence.Person.Name} {ChinaTime.ToLocal(absence.FromAt):yyyy-MM-dd HH:mm} — {(absence.UntilAt is { } until ? $"{ChinaTime.ToLocal(until):yyyy-MM-dd HH:mm}" : "")}"]));
    }

    private static StaffRegistry Empty(OrgUnit unit) => new(unit.PlaceId, unit.Id);

    private static StaffAssignment? Assignment(StaffRegistry registry, long id) => registry.Assignments.FirstOrDefault(a => a.Id == id);

    private static Outcome<StaffChange> Missing<T>() => Outcome.Refused(new NotFound(typeof(T).Name));

    private static Outcome Done<T>(Outcome<T> outcome) => Outcome.Unless(outcome.Refusals);

    private static Hand HandOf(Scene scene) => new(scene.Actor.PersonId, scene.Now);

    private static async Task<StaffRules> RulesAsync(Scene scene, long placeId)
    {
        var rules = await scene.RulesAsync(placeId);
        return StaffRules.Of(rules.Profile, await scene.Db.Places.Where(p => p.Id == placeId).Select(p => p.ParentId).SingleAsync());
    }
}

/// <summary>Who a person of the registry is.</summary>
public sealed record PersonFacts(string Name, PhoneNumber Phone, StaffStatus Status);

/// <param name="From">The first day of service.</param>
public sealed record Appointment(PersonFacts Person, StaffRole Role, DateOnly From);
