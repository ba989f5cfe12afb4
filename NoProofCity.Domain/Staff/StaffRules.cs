using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Staff;

/// <summary>What the profile of the place says about staff.</summary>
/// <param name="LiaisonMin">At least so many liaisons; nought asks for none.</param>
/// <param name="AgentMin">At least so many agents; nought asks for none.</param>
/// <param name="SupervisorCount">Exactly so many supervisors; nought asks for none and forbids none.</param>
/// <param name="MeetingLiaisonCount">Exactly so many meeting liaisons of each member unit of the lead body.</param>
/// <param name="HasAbRole">Whether A/B roles (AB角) are kept.</param>
/// <param name="TrainingMonths">Who was not trained for longer is listed.</param>
public sealed record StaffRules(int LiaisonMin, int AgentMin, int SupervisorCount, int MeetingLiaisonCount, bool HasAbRole, int TrainingMonths, StaffKeeper Keeper)
{
    /// <summary>The place whose office keeps the registry in the stead of the unit's own place; null where none does.</summary>
    public long? KeeperPlaceId { get; init; }

    /// <param name="cityId">The city of a county, when it is on this installation.</param>
    public static StaffRules Of(RuleProfile profile, long? cityId = null)
    {
        var rules = Stated(profile);
        return rules with { KeeperPlaceId = rules.Keeper == StaffKeeper.CityOffice ? cityId : null };
    }

    private static StaffRules Stated(RuleProfile profile) => new(
        profile.Number("Stf.LiaisonMin"), profile.Number("Stf.AgentMin"), profile.Number("Stf.SupervisorCount"), profile.Number("Stf.MeetingLiaison"),
        profile.Flag("Stf.ABRole"), profile.Number("Stf.TrainingMonths"), profile.Choice<StaffKeeper>("Stf.Keeper"));
}
