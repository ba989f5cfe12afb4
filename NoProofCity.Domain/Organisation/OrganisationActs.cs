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
