using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Staff;

public sealed record AssignmentNotPossibleIn(AssignmentState State, AssignmentAct Act) : Refusal;

public sealed record ChangeNotPossibleIn(StaffChangeState State, StaffChangeAct Act) : Refusal;

public sealed record ChangeAlreadyProposed : Refusal;

/// <summary>The person, assignment, pair or change does not stand in this unit's registry.</summary>
public sealed record NotOfThisUnit : Refusal;

public sealed record PersonNotRegistered : Refusal;

/// <summary>Another person of the unit already has this name and phone.</summary>
public sealed record PersonAlreadyRegistered : Refusal;

public sealed record AlreadyServesAs(StaffRole Role) : Refusal;

public sealed record NotServing(StaffRole Role) : Refusal;

public sealed record MeetingLiaisonsComplete(int Allowed) : Refusal("Stf.MeetingLiaison");

public sealed record EndsBeforeItBegins(DateOnly From) : Refusal;

public sealed record PairsAreNotKept() : Refusal("Stf.ABRole");

public sealed record PairOfOnePerson() : Refusal("Stf.ABRole");

public sealed record PairOfTwoRoles(StaffRole A, StaffRole B) : Refusal("Stf.ABRole");

public sealed record AlreadyPaired() : Refusal("Stf.ABRole");

public sealed record NotPaired() : Refusal("Stf.ABRole");

public sealed record AbsenceEndsBeforeItBegins : Refusal;

public sealed record AbsenceOverlaps(DateTimeOffset FromAt, DateTimeOffset? UntilAt) : Refusal;

public sealed record AbsenceOver : Refusal;

public sealed record PledgeAlreadySigned(int Year) : Refusal;

public sealed record PledgeOfAnotherYear(int Year) : Refusal;

public sealed record AccountLinkedToAnother : Refusal;

public sealed record RecusalAlreadyDeclared : Refusal;

public sealed record RecusalAlreadyLifted : Refusal;

/// <summary>The account belongs to nobody who serves in one of these roles today.</summary>
public sealed record NotRegisteredAs(string Roles) : Refusal("Ver.Start");

public sealed record Recused() : Refusal("Ver.Recusal");

public sealed record AttendeeTwice() : Refusal("Stf.Training");

public sealed record AttendeeNotActiveOn(DateOnly Day) : Refusal("Stf.Training");

public sealed record AttendeeUnknown : Refusal;
