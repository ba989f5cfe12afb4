using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>What a person does with their own account. No line of the list of rights is asked: who knows the password may.</summary>
internal static class OwnAccountActs
{
    internal static readonly Act ChangePassword = new("OwnAccount.ChangePassword");
    internal static readonly Act EnrolSecondFactor = new("OwnAccount.EnrolSecondFactor");

    /// <summary>Redeems a one-time code: takes the first or a new password.</summary>
    internal static readonly Act UseCode = new("OwnAccount.UseCode");
}
