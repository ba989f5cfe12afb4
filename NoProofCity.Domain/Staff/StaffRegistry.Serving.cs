using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Staff;

// who is there, who owns the work, who is missing
public sealed partial class StaffRegistry
{
    /// <summary>The assignments in a role on a day, pairs first (A, then B), then by first day.</summary>
    public IReadOnlyList<StaffAssignment> Serving(StaffRole role, DateOnly day)
    {
        var pairs = _pairs.Where(p => p.A.Role == role && p.HoldsOn(day)).OrderBy(p => p.From).ToList();
        return [.. pairs.SelectMany(p => new[] { p.A, p.B })
            .Concat(_assignments.Where(a => a.Role == role && a.ServesOn(day)).OrderBy(a => a.From))
            .Distinct()];
    }

    public bool IsAbsent(StaffPerson person, DateTimeOffset moment) => _absences.Any(a => a.Person == person && a.Covers(moment));

    public bool IsRecused(StaffPerson person, IReadOnlyCollection<Matter> matters) =>
        _recusals.Any(r => r.Person == person && r.LiftedAt is null && matters.Contains(r.Matter));

    /// <summary>The one person who owns a piece of work at a moment; null when nobody of the role is there and free.</summary>
    /// <param name="owner">Whoever owns it so far: they keep it while they can, so that A, back again, gets new work only.</param>
    /// <param name="matters">The request and its parties, to leave out who declared a relation.</param>
    public StaffPerson? OwnerFor(StaffRole role, DateTimeOffset moment, StaffPerson? owner = null, IReadOnlyCollection<Matter>? matters = null)
    {
        var day = ChinaTime.DateOf(moment);
        var able = Serving(role, day).Select(a => a.Person).Where(p => !IsAbsent(p, moment) && !IsRecused(p, matters ?? [])).Distinct().ToList();
        if (owner is null) return able.FirstOrDefault();
        if (able.Contains(owner)) return owner;
        return able.FirstOrDefault(p => _pairs.Any(pair => pair.A.Role == role && pair.HoldsOn(day) && IsPartner(pair, owner, p))) ?? able.FirstOrDefault();
    }

    /// <summary>Why the holder of an account may not act in one of the roles now. Being absent forbids nobody who is there after all.</summary>
    public IReadOnlyList<Refusal> WhyNotServe(long accountId, IReadOnlyCollection<StaffRole> roles, DateTimeOffset moment, IReadOnlyCollection<Matter> matters)
    {
        var day = ChinaTime.DateOf(moment);
        if (_people.Find(p => p.AccountId == accountId) is not { } person || !_assignments.Any(a => a.Person == person && roles.Contains(a.Role) && a.ServesOn(day)))
            return [new NotRegisteredAs(string.Join(' ', roles))];
        return IsRecused(person, matters) ? [new Recused()] : [];
    }

    /// <summary>What of the staff is not as the profile asks. Persons are counted once, however often they were entered.</summary>
    /// <param name="isMember">The unit is a member of the lead body.</param>
    public IReadOnlyList<StaffFinding> Check(DateOnly day, StaffRules rules, bool isMember)
    {
        var findings = new List<StaffFinding>();
        AtLeast(StaffRole.Liaison, rules.LiaisonMin, "Stf.LiaisonMin");
        AtLeast(StaffRole.Agent, rules.AgentMin, "Stf.AgentMin");
        AtLeast(StaffRole.Supervisor, rules.SupervisorCount, "Stf.SupervisorCount");
        if (rules.SupervisorCount > 0 && Count(StaffRole.Supervisor) - rules.SupervisorCount is > 0 and var tooMany)
            findings.Add(new Surplus(StaffRole.Supervisor, tooMany, rules.SupervisorCount, "Stf.SupervisorCount"));
        if (isMember) AtLeast(StaffRole.MeetingLiaison, rules.MeetingLiaisonCount, "Stf.MeetingLiaison");

        findings.AddRange(People(StaffRole.Liaison).Intersect(People(StaffRole.Agent)).Select(p => new ServesTwice(p, StaffRole.Liaison, StaffRole.Agent)));
        if (rules.HasAbRole && Count(StaffRole.Agent) > 1 && !_pairs.Any(p => p.A.Role == StaffRole.Agent && p.HoldsOn(day))) findings.Add(new NoPair(StaffRole.Agent));
        findings.AddRange(Enum.GetValues<StaffRole>().SelectMany(role => People(role).GroupBy(p => p.Name).Where(g => g.Count() > 1).Select(g => new Namesakes(role, g.Key))));
        return findings;

        IEnumerable<StaffPerson> People(StaffRole role) => Serving(role, day).Select(a => a.Person).Distinct();
        int Count(StaffRole role) => People(role).Count();
        void AtLeast(StaffRole role, int wanted, string rule)
        {
            if (wanted - Count(role) is > 0 and var missing) findings.Add(new Shortage(role, missing, wanted, rule));
        }
    }

    /// <param name="untilAt">The moment of return, no longer inside; null when it is not known yet.</param>
    public Outcome<Absence> RecordAbsence(StaffPerson person, DateTimeOffset fromAt, DateTimeOffset? untilAt)
    {
        var refusals = WhyNotRegistered(person);
        if (untilAt <= fromAt) refusals.Add(new AbsenceEndsBeforeItBegins());
        else refusals.AddRange(_absences.Where(a => a.Person == person && a.Overlaps(fromAt, untilAt)).Select(a => new AbsenceOverlaps(a.FromAt, a.UntilAt)));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var absence = new Absence(person, fromAt, untilAt);
        _absences.Add(absence);
        return absence;
    }

    /// <summary>The person is back before the span was over. One that has not begun is taken out: it never happened.</summary>
    public Outcome Return(Absence absence, DateTimeOffset at)
    {
        if (!_absences.Contains(absence)) return Outcome.Refused(new NotOfThisUnit());
        if (absence.UntilAt <= at) return Outcome.Refused(new AbsenceOver());
        if (at <= absence.FromAt) _ = _absences.Remove(absence);
        else absence.End(at);
        return Outcome.Done;
    }

    public bool HasPledge(int year) => _pledges.Any(p => p.Year == year);

    public Outcome RecordPledge(StaffPerson person, int year, DateOnly signedOn)
    {
        var refusals = WhyNotRegistered(person);
        if (signedOn.Year != year) refusals.Add(new PledgeOfAnotherYear(year));
        if (_pledges.Any(p => p.Person == person && p.Year == year)) refusals.Add(new PledgeAlreadySigned(year));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        _pledges.Add(new SecrecyPledge(person, year, signedOn));
        return Outcome.Done;
    }

    /// <summary>Steps back from a matter. The declaration stands at once: nobody has to agree to it.</summary>
    public Outcome Recuse(StaffPerson person, Matter matter, ReasonText reason, DateTimeOffset at)
    {
        var refusals = WhyNotRegistered(person);
        if (IsRecused(person, [matter])) refusals.Add(new RecusalAlreadyDeclared());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        _recusals.Add(new Recusal(person, matter, reason.Value, at));
        return Outcome.Done;
    }

    public Outcome Lift(Recusal recusal, DateTimeOffset at)
    {
        if (!_recusals.Contains(recusal)) return Outcome.Refused(new NotOfThisUnit());
        if (recusal.LiftedAt is not null) return Outcome.Refused(new RecusalAlreadyLifted());
        recusal.Lift(at);
        return Outcome.Done;
    }

    /// <param name="accountId">Null unlinks.</param>
    public Outcome Link(StaffPerson person, long? accountId)
    {
        var refusals = WhyNotRegistered(person);
        if (accountId is not null && _people.Any(p => p != person && p.AccountId == accountId)) refusals.Add(new AccountLinkedToAnother());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        person.Link(accountId);
        return Outcome.Done;
    }

    private static bool IsPartner(StaffPair pair, StaffPerson one, StaffPerson other) =>
        (pair.A.Person == one && pair.B.Person == other) || (pair.B.Person == one && pair.A.Person == other);

    private List<Refusal> WhyNotRegistered(StaffPerson person) =>
        !_people.Contains(person) ? [new NotOfThisUnit()] : person.IsRegistered ? [] : [new PersonNotRegistered()];
}
