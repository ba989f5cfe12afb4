namespace NoProofCity.Domain.Organisation;

/// <summary>Places, units and their files.</summary>
public static class OrganisationActs
{
    public static readonly Act OpenPlace = new("Place.Open");
    public static readonly Act EditPlace = new("Place.Edit");
    public static readonly Act ReadPlace = new("Place.Read");

    /// <summary>Opens, revises, moves, closes and reopens units.</summary>
    public static readonly Act EditUnit = new("Unit.Edit");
    public static readonly Act ReadUnit = new("Unit.Read");

    public static readonly Act KeepUnitFile = new("UnitFile.Keep");
    public static readonly Act ReadUnitFile = new("UnitFile.Read");

    /// <summary>The gap report: which unit still lacks a plan, a leader, a training …</summary>
    public static readonly Act ReadGaps = new("Gaps.Read");

    /// <summary>Sets a unit the task to close its gaps.</summary>
    public static readonly Act AskForGaps = new("Gaps.Ask");
}

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

/// <summary>Copies of the whole installation.</summary>
public static class BackupActs
{
    public static readonly Act Make = new("Backup.Make");
    public static readonly Act Check = new("Backup.Check");
    public static readonly Act Restore = new("Backup.Restore");
    public static readonly Act Read = new("Backup.Read");
}
