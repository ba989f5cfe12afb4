using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Staff;

public static class StaffActs
{
    public static readonly Act Read = new("Staff.Read");

    /// <summary>Proposes a change of the registry and withdraws it again.</summary>
    public static readonly Act Propose = new("Staff.Propose");

    /// <summary>Confirms or declines a proposed change: the keeper of the registry.</summary>
    public static readonly Act Confirm = new("Staff.Confirm");

    public static readonly Act RecordAbsence = new("Staff.RecordAbsence");
    public static readonly Act RecordPledge = new("Staff.RecordPledge");

    /// <summary>Declares that one is related to a matter or a party and steps back from it.</summary>
    public static readonly Act Recuse = new("Staff.Recuse");

    /// <summary>Links a registered person to the account they sign in with.</summary>
    public static readonly Act Link = new("Staff.Link");

    public static readonly Act ReadTraining = new("Training.Read");
    public static readonly Act RecordTraining = new("Training.Record");
}
