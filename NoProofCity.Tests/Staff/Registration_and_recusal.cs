using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;
using static NoProofCity.Tests.Staff.Some;

namespace NoProofCity.Tests.Staff;

public class Registration_and_recusal
{
    private static readonly Matter Request = new(MatterKind.Request, "HY-2026-000001");
    private static readonly StaffRole[] Senders = [StaffRole.Liaison, StaffRole.Agent];

    private readonly StaffRegistry _registry = Registry();
    private readonly StaffAssignment _a;
    private readonly StaffAssignment _b;

    public Registration_and_recusal()
    {
        (_a, _b) = (_registry.With("甲某", StaffRole.Agent), _registry.With("乙某", StaffRole.Agent));
        _ = _registry.WithPair(_a, _b);
        Assert.True(_registry.Link(_a.Person, 11).IsDone);
        Assert.True(_registry.Link(_b.Person, 12).IsDone);
    }

    private IReadOnlyList<Refusal> WhyNot(long account, params Matter[] matters) => _registry.WhyNotServe(account, Senders, Moment("10:00"), matters);

    [Fact(DisplayName = "Who declared a relation is denied, and the partner receives the work")]
    public void The_related_person_is_denied()
    {
        Assert.True(_registry.Recuse(_a.Person, Request, Reason("申请人系本人亲属"), Moment("09:00")).IsDone);

        Assert.Equal([new Recused()], WhyNot(11, Request));
        Assert.Empty(WhyNot(12, Request));
        Assert.Empty(WhyNot(11, new Matter(MatterKind.Request, "HY-2026-000002")));
        Assert.Same(_b.Person, _registry.OwnerFor(StaffRole.Agent, Moment("10:00"), owner: _a.Person, matters: [Request]));
        Assert.Same(_b.Person, _registry.OwnerFor(StaffRole.Agent, Moment("10:00"), matters: [Request]));
        Assert.Same(_a.Person, _registry.OwnerFor(StaffRole.Agent, Moment("10:00")));
    }

    [Fact(DisplayName = "A relation to a party holds in every request of that party, and not in a request of the same number")]
    public void A_relation_to_a_party_holds_everywhere()
    {
        var party = new Matter(MatterKind.Party, "a1b2");
        Assert.True(_registry.Recuse(_a.Person, party, Reason("申请人系本人亲属"), Moment("09:00")).IsDone);

        Assert.Equal([new Recused()], WhyNot(11, Request, party));
        Assert.Empty(WhyNot(11, Request, new Matter(MatterKind.Request, "a1b2")));
    }

    [Fact]
    public void A_relation_is_declared_once_and_may_be_lifted()
    {
        Assert.True(_registry.Recuse(_a.Person, Request, Reason("申请人系本人亲属"), Moment("09:00")).IsDone);
        var recusal = Assert.Single(_registry.Recusals);
        Assert.Equal([new RecusalAlreadyDeclared()], _registry.Recuse(_a.Person, Request, Reason("又一次申报"), Moment("09:00")).Refusals);

        Assert.True(_registry.Lift(recusal, Moment("09:30")).IsDone);

        Assert.Empty(WhyNot(11, Request));
        Assert.Equal([new RecusalAlreadyLifted()], _registry.Lift(recusal, Moment("09:30")).Refusals);
        Assert.Equal([new NotOfThisUnit()], Registry().Lift(recusal, Moment("09:30")).Refusals);
    }

    [Fact(DisplayName = "Without a registration that serves today nobody starts a request")]
    public void Only_the_registered_act()
    {
        var supervisor = _registry.With("丙某", StaffRole.Supervisor);
        Assert.True(_registry.Link(supervisor.Person, 13).IsDone);

        Assert.Equal([new NotRegisteredAs("Liaison Agent")], WhyNot(99));
        Assert.Equal([new NotRegisteredAs("Liaison Agent")], WhyNot(13));
        Assert.Empty(_registry.WhyNotServe(13, [StaffRole.Supervisor], Moment("10:00"), []));
        Assert.True(_registry.Confirm(_registry.ProposeRelease(_a, Day, Rules, Hand()).Value, Rules, Hand()).IsDone);
        Assert.Empty(WhyNot(11));
        Assert.Equal([new NotRegisteredAs("Liaison Agent")], _registry.WhyNotServe(11, Senders, Moment("00:00", Day.AddDays(1)), []));
    }

    [Fact]
    public void An_absent_person_who_is_there_after_all_may_act()
    {
        Assert.True(_registry.RecordAbsence(_a.Person, Moment("09:00"), null).IsDone);

        Assert.Empty(WhyNot(11));
    }

    [Fact]
    public void An_account_belongs_to_one_person()
    {
        Assert.Equal([new AccountLinkedToAnother()], _registry.Link(_b.Person, 11).Refusals);
        Assert.True(_registry.Link(_a.Person, null).IsDone);
        Assert.True(_registry.Link(_b.Person, 11).IsDone);
    }
}
