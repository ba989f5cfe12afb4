using NoProofCity.Data.Staff;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Web.Today;

/// <summary>What the registry of their unit reminds somebody of: what they themselves owe, for whom they stand in, who is or will be away.</summary>
internal static class StaffReminders
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public static IEnumerable<string> Of(StaffRegistry registry, Actor actor, IReadOnlyList<UntrainedRow> untrained, DateTimeOffset now)
    {
        var today = ChinaTime.DateOf(now);
        var self = registry.People.FirstOrDefault(person => person.AccountId == actor.PersonId);
        if (self is not null && registry.Assignments.Any(assignment => assignment.Person == self && assignment.ServesOn(today)))
        {
            if (registry.Pledges.All(pledge => pledge.Person != self || pledge.Year != today.Year)) yield return $"您 {today.Year} 年的保密承诺还没有登记";
            if (untrained.Any(row => row.PersonId == self.Id)) yield return "您超过了培训期限，请参加最近一次培训";
        }
        var pairs = registry.Pairs.Where(pair => pair.HoldsOn(today)).ToList();
        foreach (var pair in pairs.Where(pair => pair.A.Person == self)) yield return $"您的 B 角是{pair.B.Person.Name}：您不在岗时，新件由其接收";
        foreach (var pair in pairs.Where(pair => pair.B.Person == self)) yield return $"您是{pair.A.Person.Name}的 B 角：其不在岗时，新件由您接收";
        foreach (var absence in registry.Absences.Where(absence => absence.Covers(now) || (absence.FromAt > now && absence.FromAt - now < Ahead)).OrderBy(absence => absence.FromAt))
            yield return Away(absence, pairs.FirstOrDefault(pair => pair.A.Person == absence.Person)?.B.Person, self, now);
    }

    private static string Away(Absence absence, StaffPerson? deputy, StaffPerson? self, DateTimeOffset now)
    {
        var from = absence.Covers(now) ? "" : $" {ChinaTime.ToLocal(absence.FromAt):MM-dd HH:mm} 起";
        var until = absence.UntilAt is { } end ? $"到 {ChinaTime.ToLocal(end):MM-dd HH:mm} " : "";
        var who = absence.Person == self ? "您" : absence.Person.Name;
        return $"{who}{from}{until}不在岗" + (deputy is null ? "" : $"，新件由{(deputy == self ? "您" : deputy.Name)}接收");
    }
}
