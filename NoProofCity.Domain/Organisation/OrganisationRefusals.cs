using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Organisation;

public sealed record UnitNotPossibleIn(UnitState State, UnitAct Act) : Refusal;

public sealed record UnitCodeMalformed(string Code, int MaxLength) : Refusal, IOfField
{
    public string Field => "Unit.Code";
}

public sealed record UnitTooDeep(int Depth, int MaxDepth) : Refusal("Jurisdiction.Levels");

public sealed record UnitAboveItsParent(UnitLevel Level, UnitLevel ParentLevel) : Refusal("Jurisdiction.Levels");

public sealed record UnitUnderItself : Refusal;

public sealed record UnitOfAnotherPlace : Refusal;

public sealed record ParentUnitClosed : Refusal;

public sealed record UnitHasUnitsBelow(int Count) : Refusal;

public sealed record UnitHostsTheOffice : Refusal;

public sealed record UnitSupervisesItself : Refusal;

public sealed record IndustryOnlyForPublicService(UnitKind Kind) : Refusal("Scope.Industries"), IOfField
{
    public string Field => "Unit.Industry";
}

public sealed record IndustryNotOfThePlace(string Industry) : Refusal("Scope.Industries"), IOfField
{
    public string Field => "Unit.Industry";
}

public sealed record NotInTheFile(string Name) : Refusal;

public sealed record AlreadyInTheFile(string Name) : Refusal;

public sealed record NumberNegative(string Field) : Refusal, IOfField;

public sealed record PlaceCodeMalformed(string Code, int MaxLength) : Refusal, IOfField
{
    public string Field => "Place.Code";
}

/// <summary>Only a city has counties below it.</summary>
public sealed record ParentPlaceIsNoCity : Refusal;

public sealed record CityHasNoParent : Refusal;

public sealed record UnitClosed : Refusal;

public sealed record AlreadyMember() : Refusal("Org.Members");

public sealed record NotMember() : Refusal("Org.Members");

/// <summary>The role of the joint office is given only to people of the unit that hosts it.</summary>
public sealed record OfficeRoleOnlyAtItsHost() : Refusal("Org.OfficeHost");

/// <summary>The three administrators are three people.</summary>
public sealed record AdministratorsApart(Role Role, Role Held) : Refusal;

/// <summary>Who administers the system has no part in its business.</summary>
public sealed record AdministratorApartFromBusiness(Role Role, Role Held) : Refusal;

public sealed record RoleAlreadyHeld(Role Role) : Refusal;

public sealed record NotYourRight(Role Role, string Act) : Refusal;

public sealed record OutsideYourScope(Role Role, string Act, Scope Scope) : Refusal;

/// <summary>The unit lacks nothing that the gap report of the year could ask for.</summary>
public sealed record NoGaps(int Year) : Refusal;
