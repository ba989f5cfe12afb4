using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Accounts;

/// <summary>Accounts, roles and settings.</summary>
public static class AccountActs
{
    public static readonly Act EditAccount = new("Account.Edit");
    public static readonly Act ReadAccount = new("Account.Read");
    public static readonly Act UnlockAccount = new("Account.Unlock");
    public static readonly Act ResetSecondFactor = new("Account.ResetSecondFactor");
    public static readonly Act GrantRole = new("Role.Grant");
    public static readonly Act EditPolicy = new("Policy.Edit");
    public static readonly Act ReadPolicy = new("Policy.Read");
    public static readonly Act EditSettings = new("Settings.Edit");
    public static readonly Act ReadHealth = new("Health.Read");
}
