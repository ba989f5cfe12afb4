namespace NoProofCity.Domain.Staff;

/// <summary>What the profile of the place says about staff.</summary>
/// <param name="LiaisonMin">At least so many liaisons; nought asks for none.</param>
/// <param name="AgentMin">At least so many agents; nought asks for none.</param>
/// <param name="SupervisorCount">Exactly so many supervisors; nought asks for none and forbids none.</param>
/// <param name="PairsAgents">Whether A/B roles (AB角) are kept.</param>
/// <param name="MeetingLiaisons">Meeting liaisons of each member unit.</param>
/// <param name="TrainingMonths">Who was not trained for longer is listed.</param>
public sealed record StaffRules(int LiaisonMin, int AgentMin, int SupervisorCount, bool PairsAgents, int MeetingLiaisons, int TrainingMonths, StaffKeeper Keeper);
