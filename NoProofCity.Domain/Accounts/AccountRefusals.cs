using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Accounts;

public sealed record AccountNotPossibleIn(AccountState State, AccountAct Act) : Refusal;

public sealed record SignInNameMalformed(int Least, int Most) : Refusal;

public sealed record DisplayNameTooLong(int Most) : Refusal;

public sealed record SecondFactorThere : Refusal;

public sealed record NoSecondFactor : Refusal;

/// <summary>The code of the second factor is wrong, too old or was taken before.</summary>
public sealed record SecondFactorCodeWrong : Refusal;

public sealed record GrantNotThere : Refusal;

public sealed record GrantEndsBeforeItBegins : Refusal;

/// <summary>Administrators' roles belong to the installation, all others to a unit.</summary>
public sealed record RoleNeedsUnit(Role Role) : Refusal;

/// <summary>Nobody may disable, re-role or reset their own account.</summary>
public sealed record NotOnOwnAccount : Refusal;

/// <summary>Who may reset an administrator's password could become that administrator; this is done at the server.</summary>
public sealed record AdministratorOnlyAtTheServer : Refusal;

/// <summary>The one answer to every failed sign-in, whatever failed.</summary>
public sealed record SignInRefused : Refusal;

/// <summary>The one answer to every code that cannot be used: unknown, used, out of date, or too many tries.</summary>
public sealed record CodeNotUsable : Refusal;

/// <summary>The account was disabled, re-roled or signed out since the page was opened.</summary>
public sealed record NoLongerStanding : Refusal;

public sealed record CurrentPasswordWrong : Refusal;

public sealed record SessionEnded : Refusal;

public sealed record PasswordTooShort(int Length, int Least) : Refusal;

public sealed record PasswordTooLong(int Most) : Refusal;

public sealed record PasswordTooCommon : Refusal;

/// <summary>It repeats, counts up, or walks along the keyboard.</summary>
public sealed record PasswordTooSimple : Refusal;

public sealed record PasswordContainsName : Refusal;

public sealed record PasswordUsedBefore(int Remembered) : Refusal;

public sealed record PasswordsDiffer : Refusal;

public sealed record PolicyValueOutOfRange(string Field, int Least, int Most) : Refusal, IOfField;
