namespace NoProofCity.Domain.Common;

// Positions count from one. Personal numbers never stand in a refusal: it may be logged.

/// <summary>A field that must be filled is blank.</summary>
/// <param name="Field">"Unit.Name", "Staff.Name" …</param>
public sealed record FieldMissing(string Field) : Refusal, IOfField;

public sealed record ReasonTooShort(int Length, int Least) : Refusal, IOfField
{
    public string Field => "Reason";
}

public sealed record CreditCodeLength(int Length, int Wanted) : Refusal, IOfField
{
    public string Field => "CreditCode";
}

public sealed record CreditCodeCharacter(char Found, int Position) : Refusal, IOfField
{
    public string Field => "CreditCode";
}

public sealed record CreditCodeCheckCharacter(char Found, char Wanted) : Refusal, IOfField
{
    public string Field => "CreditCode";
}

public sealed record IdentityNumberLength(int Length, int Wanted) : Refusal;

public sealed record IdentityNumberCharacter(int Position) : Refusal;

/// <summary>The eight digits of the birth date are no day of the calendar.</summary>
public sealed record IdentityNumberBirthDate : Refusal;

public sealed record IdentityNumberCheckCharacter : Refusal;

public sealed record PhoneCharacter(int Position) : Refusal;

/// <summary>Neither a mobile number nor a landline.</summary>
public sealed record PhoneForm(int Digits) : Refusal;
