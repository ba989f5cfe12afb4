namespace NoProofCity.Domain.Profiles;

/// <summary>How many people a unit registers for the verification work, and how they stand in for each other.</summary>
/// <param name="LiaisonMin">0 where the place knows no liaison.</param>
/// <param name="SupervisorCount">An exact number, not a minimum; 0 where the place has no supervisor.</param>
/// <param name="MeetingLiaisonCount">Of each member unit of the lead body; exact.</param>
public sealed record StaffRules(
    int LiaisonMin, int AgentMin, int SupervisorCount, int MeetingLiaisonCount, bool HasAbRole, int TrainingMonths, StaffKeeper Keeper)
{
    public static StaffRules Of(RuleProfile profile) => new(
        profile.Number("Stf.LiaisonMin"), profile.Number("Stf.AgentMin"), profile.Number("Stf.SupervisorCount"), profile.Number("Stf.MeetingLiaison"),
        profile.Flag("Stf.ABRole"), profile.Number("Stf.TrainingMonths"), profile.Choice<StaffKeeper>("Stf.Keeper"));
}

/// <summary>Who keeps the staff registry and confirms its changes.</summary>
public enum StaffKeeper { Unit, Office, CityOffice }
