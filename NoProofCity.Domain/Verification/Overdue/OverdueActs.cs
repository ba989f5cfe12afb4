using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Verification.Overdue;

/// <summary>What follows when an answer is late (超时督办).</summary>
public static class OverdueActs
{
    public static readonly Act Read = new("Overdue.Read");

    /// <summary>The unit that asked tells the office.</summary>
    public static readonly Act Report = new("Overdue.Report");

    /// <summary>The supervisor of the unit that is late, and the sweep that sets them to work.</summary>
    public static readonly Act Supervise = new("Overdue.Supervise");

    /// <summary>The office investigates, and orders completion within a time.</summary>
    public static readonly Act Order = new("Overdue.Order");

    public static readonly Act ProposeTalk = new("Overdue.ProposeTalk");

    /// <summary>The government decides on a talk, and says what came of it.</summary>
    public static readonly Act DecideTalk = new("Overdue.DecideTalk");
}
