using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

public class Separation_of_roles
{
    private static readonly OrgUnit Host = Unit_tree.Unit(7, "D7");
    private static readonly OrgUnit Other = Unit_tree.Unit(8, "D8");

    private static Place City()
    {
        var city = Place.Open("shi", "某市", PlaceKind.City, null).Value.As(1);
        _ = city.HostOffice(Host);
        return city;
    }

    public static TheoryData<Role, Role> Roles => Every.Pair<Role, Role>();

    [Theory(DisplayName = "An administrator holds no other role, neither of administration nor of business")]
    [MemberData(nameof(Roles))]
    public void Administrators_hold_one_role(Role role, Role held)
    {
        Refusal[] expected = (role, RoleSeparation.IsAdministrator(role), RoleSeparation.IsAdministrator(held)) switch
        {
            _ when role == held => [new RoleAlreadyHeld(role)],
            (_, true, true) => [new AdministratorsApart(role, held)],
            (_, false, false) => [],
            _ => [new AdministratorApartFromBusiness(role, held)],
        };

        Assert.Equal(expected, RoleSeparation.WhyNotGrant(role, Host, City(), [held]));
    }

    [Fact(DisplayName = "The office role is given only at the unit that hosts the office")]
    public void Office_role_only_at_its_host()
    {
        Assert.Empty(RoleSeparation.WhyNotGrant(Role.Office, Host, City(), []));
        Assert.Equal([new OfficeRoleOnlyAtItsHost()], RoleSeparation.WhyNotGrant(Role.Office, Other, City(), []));
        Assert.Empty(RoleSeparation.WhyNotGrant(Role.Legal, Other, City(), []));
    }

    [Fact]
    public void No_role_is_given_at_a_closed_unit_or_one_of_another_place()
    {
        var closed = Unit_tree.Unit(9, "D9");
        _ = closed.Close(new(2026, 1, 1), 0, false);
        var elsewhere = Place.Open("xian", "某县", PlaceKind.County, null).Value.As(2);

        Assert.Equal([new UnitClosed()], RoleSeparation.WhyNotGrant(Role.Agent, closed, City(), []));
        Assert.Equal([new UnitOfAnotherPlace()], RoleSeparation.WhyNotGrant(Role.Agent, Other, elsewhere, []));
    }
}
