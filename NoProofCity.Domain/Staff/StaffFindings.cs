namespace NoProofCity.Domain.Staff;

/// <summary>Something about a unit's staff that is not as the profile asks. Shown and counted; it stops no work.</summary>
/// <param name="Rule">The key of the rule, as in a refusal.</param>
public abstract record StaffFinding(string Rule);

/// <summary>缺 1 名代办员: so many people are missing in a role.</summary>
public sealed record Shortage(StaffRole Role, int Missing, int Wanted, string Rule) : StaffFinding(Rule);

/// <summary>More people than the exact number of the role.</summary>
public sealed record Surplus(StaffRole Role, int TooMany, int Wanted, string Rule) : StaffFinding(Rule);

/// <summary>One person serves in both roles. Allowed, since no text forbids it, but to be seen: absent, they leave two places empty.</summary>
public sealed record ServesTwice(StaffPerson Person, StaffRole Role, StaffRole Other) : StaffFinding("Stf.AgentMin");

/// <summary>Two or more serve in the role and nobody stands in for anybody.</summary>
public sealed record NoPair(StaffRole Role) : StaffFinding("Stf.ABRole");

/// <summary>Two people of one name serve in the role. They count as two; most often it is one person entered with two phones.</summary>
public sealed record Namesakes(StaffRole Role, string Name) : StaffFinding("Stf.AgentMin");
