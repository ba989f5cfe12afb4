namespace NoProofCity.Domain.Organisation;

/// <summary>Who acts, as whom and from where: resolved once per circuit from the signed-in person and passed on explicitly.</summary>
/// <param name="PersonId">The account; 0 is the system itself (sweeps, set-up).</param>
/// <param name="Name">As the ledger shows it.</param>
/// <param name="Address">Network address or the name of the command.</param>
public sealed record Actor(long PersonId, string Name, long PlaceId, long UnitId, Role Role, string Address)
{
    public bool IsSystem => PersonId == 0;
}

/// <summary>What a person works as; a person with several roles works as one of them at a time.</summary>
public enum Role
{
    SystemAdministrator, SecurityAdministrator, AuditAdministrator,
    Office, Legal, Approval, DataBureau, Government,
    UnitLead, Liaison, Agent, Supervisor, Clerk,
    ComplaintOfficer, AccountabilityOfficer, ExemptionDecider, CreditOfficer,
    Convener, Leader,
}
