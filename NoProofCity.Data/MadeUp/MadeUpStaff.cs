using System.Globalization;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Staff;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.MadeUp;

/// <summary>Makes up the people of a unit, proposed and confirmed as people are: two in each role, in pairs where the place keeps pairs, one of them away.</summary>
internal sealed class MadeUpStaff(City city, TimeProvider time)
{
    private static readonly StaffRole[] Roles = [StaffRole.Liaison, StaffRole.Liaison, StaffRole.Agent, StaffRole.Agent, StaffRole.Supervisor];

    private readonly StaffDesk _desk = new(city, time);
    private readonly StaffQueries _queries = new(city);

    internal async Task<Outcome> MakeAsync(Actor actor, long unitId, int number, StaffRules rules, CancellationToken cancellationToken)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow());
        for (var i = 0; i < Roles.Length; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"第{number}单位{i + 1}号");
            var phone = PhoneNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"1390{number:0000}{i:000}")).Value;
            var appointment = new Appointment(new(name, phone, StaffStatus.Regular), Roles[i], today);
            var appointed = await ConfirmedAsync(actor, unitId, seen => _desk.ProposeAppointmentAsync(actor, seen, appointment), cancellationToken);
            if (!appointed.IsDone) return appointed;
        }

        var staff = (await _queries.RegistryAsync(unitId, cancellationToken))!;
        foreach (var role in rules.HasAbRole ? Roles.Distinct() : [])
        {
            if (staff.Assignments.Where(a => a.Role == role).ToList() is not [var a, var b]) continue;
            var paired = await ConfirmedAsync(actor, unitId, seen => _desk.ProposePairAsync(actor, seen, a.Id, b.Id, today), cancellationToken);
            if (!paired.IsDone) return paired;
        }
        var now = time.GetUtcNow();
        return await _desk.RecordAbsenceAsync(actor, await SeenAsync(unitId, cancellationToken), staff.People[number % staff.People.Count].Id, now, now.AddDays(1 + (number % 5)));
    }

    private async Task<Outcome> ConfirmedAsync(Actor actor, long unitId, Func<UnitSeen, Task<Outcome>> propose, CancellationToken cancellationToken)
    {
        var proposed = await propose(await SeenAsync(unitId, cancellationToken));
        if (!proposed.IsDone) return proposed;
        var registry = (await _queries.RegistryAsync(unitId, cancellationToken))!;
        return await _desk.ConfirmAsync(actor, new(unitId, registry.Version), registry.PendingChanges[^1].Id);
    }

    private async Task<UnitSeen> SeenAsync(long unitId, CancellationToken cancellationToken) =>
        new(unitId, (await _queries.RegistryAsync(unitId, cancellationToken))?.Version ?? 0);
}
