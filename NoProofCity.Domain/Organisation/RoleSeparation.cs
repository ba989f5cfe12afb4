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
        refusals.AddRange(Apart(role, held));
        return refusals;
    }

    /// <summary>Why a person may not be made an administrator of the installation beside the roles they hold; empty when they may.</summary>
    public static IReadOnlyList<Refusal> WhyNotGrantAdministrator(Role role, IReadOnlyCollection<Role> held) =>
        held.Contains(role) ? [new RoleAlreadyHeld(role), .. Apart(role, held)] : [.. Apart(role, held)];

    private static IEnumerable<Refusal> Apart(Role role, IReadOnlyCollection<Role> held) =>
        held.Where(h => h != role && (IsAdministrator(role) || IsAdministrator(h)))
            .Select(h => IsAdministrator(role) && IsAdministrator(h) ? (Refusal)new AdministratorsApart(role, h) : new AdministratorApartFromBusiness(role, h));
}
