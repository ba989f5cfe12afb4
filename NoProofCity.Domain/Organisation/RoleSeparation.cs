using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Organisation;

/// <summary>Which roles one person may hold together (三员分立).</summary>
public static class RoleSeparation
{
    public static bool IsAdministrator(Role role) => role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator;

    /// <summary>Why a person of the unit may not be given the role beside those they hold; empty when they may.</summary>
    public static IReadOnlyList<Refusal> WhyNotGrant(Role role, OrgUnit unit, Place place, IReadOnlyCollection<Role> held)
    {
        var refusals = new List<Refusal>();
        if (held.Contains(role)) refusals.Add(new RoleAlreadyHeld(role));
        if (unit.PlaceId != place.Id) refusals.Add(new UnitOfAnotherPlace());
        if (unit.State == UnitState.Closed) refusals.Add(new UnitClosed());
        if (role == Role.Office && unit.Id != place.OfficeUnitId) refusals.Add(new OfficeRoleOnlyAtItsHost());
        refusals.AddRange(held.Where(h => h != role && (IsAdministrator(role) || IsAdministrator(h)))
            .Select(h => IsAdministrator(role) && IsAdministrator(h) ? (Refusal)new AdministratorsApart(role, h) : new AdministratorApartFromBusiness(role, h)));
        return refusals;
    }
}
