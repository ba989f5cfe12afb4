using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;
using static NoProofCity.Tests.Staff.Some;

namespace NoProofCity.Tests.Staff;

/// <summary>A/B roles: one owns the work, the other while the first is away (art. 6 of the verification measures).</summary>
public class Pairs_and_absences
{
    private readonly StaffRegistry _registry = Registry();
    private readonly StaffAssignment _a;
    private readonly StaffAssignment _b;

    public Pairs_and_absences() => (_a, _b) = (_registry.With("甲某", StaffRole.Agent), _registry.With("乙某", StaffRole.Agent));

    private StaffPerson? Owner(string hour, StaffPerson? so_far = null) => _registry.OwnerFor(StaffRole.Agent, Moment(hour), so_far);

    [Fact(DisplayName = "A absent: B owns. A back: new work only, what B has stays with B")]
    public void B_owns_while_A_is_absent()
    {
        _ = _registry.WithPair(_a, _b);
        Assert.Same(_a.Person, Owner("08:59"));

        Assert.True(_registry.RecordAbsence(_a.Person, Moment("09:00"), Moment("12:00")).IsDone);

        Assert.Same(_a.Person, Owner("08:59"));
        Assert.Same(_b.Person, Owner("09:00"));
        Assert.Same(_b.Person, Owner("09:00", so_far: _a.Person));
        Assert.Same(_b.Person, Owner("11:59"));
        Assert.Same(_a.Person, Owner("12:00"));
        Assert.Same(_b.Person, Owner("12:00", so_far: _b.Person));
    }

    [Fact(DisplayName = "The pair's A owns even where B served first")]
    public void A_comes_first()
    {
        _ = _registry.WithPair(_b, _a);

        Assert.Same(_b.Person, Owner("10:00"));
    }

    [Fact(DisplayName = "Work goes to the owner's own partner before anybody else")]
    public void Work_goes_to_the_partner()
    {
        var (c, d) = (_registry.With("丙某", StaffRole.Agent), _registry.With("丁某", StaffRole.Agent));
        _ = _registry.WithPair(_a, _b);
        _ = _registry.WithPair(c, d);
        Assert.True(_registry.RecordAbsence(c.Person, Moment("09:00"), null).IsDone);

        Assert.Same(d.Person, Owner("10:00", so_far: c.Person));
        Assert.True(_registry.RecordAbsence(d.Person, Moment("09:00"), null).IsDone);
        Assert.Same(_a.Person, Owner("10:00", so_far: c.Person));
    }

    [Fact]
    public void With_everybody_away_nobody_owns()
    {
        _ = _registry.WithPair(_a, _b);
        Assert.True(_registry.RecordAbsence(_a.Person, Moment("09:00"), null).IsDone);
        Assert.True(_registry.RecordAbsence(_b.Person, Moment("09:00"), Moment("10:00")).IsDone);

        Assert.Null(Owner("09:30"));
        Assert.Same(_b.Person, Owner("10:00"));
    }

    [Fact]
    public void Who_no_longer_serves_owns_nothing()
    {
        _ = _registry.WithPair(_a, _b);
        Assert.True(_registry.Confirm(_registry.ProposeRelease(_a, Day.AddDays(-1), Rules, Hand()).Value, Rules, Hand()).IsDone);

        Assert.Same(_b.Person, Owner("10:00", so_far: _a.Person));
        Assert.False(_registry.Pairs[0].HoldsOn(Day));
    }

    [Fact(DisplayName = "A and B are two people, in one role, both serving, each in one pair")]
    public void What_makes_no_pair()
    {
        var liaison = _registry.With("甲某", StaffRole.Liaison);
        var later = _registry.With("丙某", StaffRole.Agent, from: Day.AddDays(10));

        Assert.Equal([new PairOfOnePerson()], _registry.ProposePair(_a, _a, Day, Rules, Hand()).Refusals);
        Assert.Equal<Refusal>([new PairOfOnePerson(), new PairOfTwoRoles(StaffRole.Agent, StaffRole.Liaison)], _registry.ProposePair(_a, liaison, Day, Rules, Hand()).Refusals);
        Assert.Equal([new NotServing(StaffRole.Agent)], _registry.ProposePair(_a, later, Day, Rules, Hand()).Refusals);
        Assert.Equal([new PairsAreNotKept()], _registry.ProposePair(_a, _b, Day, Rules with { HasAbRole = false }, Hand()).Refusals);
        _ = _registry.WithPair(_a, _b);
        Assert.Equal([new AlreadyPaired()], _registry.ProposePair(later, _b, Day.AddDays(10), Rules, Hand()).Refusals);
    }

    [Fact(DisplayName = "A pair may be proposed while its people are still waiting, but is confirmed after them")]
    public void A_pair_waits_for_its_people()
    {
        var c = _registry.Proposed("丙某", StaffRole.Agent).Value;
        var pair = _registry.ProposePair(_a, c.Assignment!, Day, Rules, Hand()).Value;

        Assert.Equal([new NotServing(StaffRole.Agent)], _registry.Confirm(pair, Rules, Hand()).Refusals);
        Assert.True(_registry.Confirm(c, Rules, Hand()).IsDone);
        Assert.True(_registry.Confirm(pair, Rules, Hand()).IsDone);
        Assert.True(_registry.Pairs[0].HoldsOn(Day));
    }

    [Fact]
    public void A_pair_ends_on_its_last_day_and_its_people_may_pair_anew()
    {
        var pair = _registry.WithPair(_a, _b);
        Assert.Equal([new EndsBeforeItBegins(pair.From)], _registry.ProposeUnpairing(pair, pair.From.AddDays(-1), Rules, Hand()).Refusals);

        Assert.True(_registry.Confirm(_registry.ProposeUnpairing(pair, Day, Rules, Hand()).Value, Rules, Hand()).IsDone);

        Assert.True(pair.HoldsOn(Day));
        Assert.False(pair.HoldsOn(Day.AddDays(1)));
        Assert.Equal([new NotPaired()], _registry.ProposeUnpairing(pair, Day, Rules, Hand()).Refusals);
        Assert.True(_registry.ProposePair(_b, _a, Day.AddDays(1), Rules, Hand()).IsDone);
    }

    [Theory(DisplayName = "Absences of one person do not overlap; touching ones may follow each other")]
    [InlineData("08:00", "09:00", true)]
    [InlineData("12:00", "13:00", true)]
    [InlineData("08:00", "09:01", false)]
    [InlineData("11:59", null, false)]
    [InlineData("08:00", null, false)]
    [InlineData("12:00", null, true)]
    [InlineData("10:00", "11:00", false)]
    public void Absences_do_not_overlap(string from, string? until, bool isRecorded)
    {
        Assert.True(_registry.RecordAbsence(_a.Person, Moment("09:00"), Moment("12:00")).IsDone);
        Assert.True(_registry.RecordAbsence(_b.Person, Moment("08:00"), null).IsDone);

        var refusals = _registry.RecordAbsence(_a.Person, Moment(from), until is null ? null : Moment(until)).Refusals;

        Assert.Equal(isRecorded ? [] : [new AbsenceOverlaps(Moment("09:00"), Moment("12:00"))], refusals);
    }

    [Fact]
    public void An_absence_ends_after_it_begins_and_is_of_a_registered_person()
    {
        var waiting = _registry.Proposed("丙某", StaffRole.Agent).Value.Person;

        Assert.Equal([new AbsenceEndsBeforeItBegins()], _registry.RecordAbsence(_a.Person, Moment("09:00"), Moment("09:00")).Refusals);
        Assert.Equal([new PersonNotRegistered()], _registry.RecordAbsence(waiting, Moment("09:00"), null).Refusals);
    }

    [Fact]
    public void Coming_back_early_ends_the_absence_and_a_future_one_is_taken_out()
    {
        var now = _registry.RecordAbsence(_a.Person, Moment("09:00"), null).Value;
        Assert.True(_registry.Return(now, Moment("10:00")).IsDone);
        var future = _registry.RecordAbsence(_a.Person, Moment("14:00"), Moment("16:00")).Value;

        Assert.Equal(Moment("10:00"), now.UntilAt);
        Assert.Equal([new AbsenceOver()], _registry.Return(now, Moment("11:00")).Refusals);
        Assert.True(_registry.Return(future, Moment("11:00")).IsDone);
        Assert.Equal([now], _registry.Absences);
        Assert.Equal([new NotOfThisUnit()], _registry.Return(future, Moment("11:00")).Refusals);
    }
}
