using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Cases;

/// <summary>The counter (办件).</summary>
public static class CaseActs
{
    public static readonly Act Read = new("Case.Read");

    /// <summary>Opens a case and says how its materials are satisfied.</summary>
    public static readonly Act Handle = new("Case.Handle");

    /// <summary>Takes what the applicant brings though nobody asked.</summary>
    public static readonly Act TakeVoluntary = new("Voluntary.Record");

    /// <summary>Lets be demanded what the place forbids only in principle: the lead of the unit, with a reason.</summary>
    public static readonly Act OverrideDemand = new("Case.OverrideDemand");

    public static readonly Act Complete = new("Case.Complete");
    public static readonly Act Withdraw = new("Case.Withdraw");

    /// <summary>Hands a finished licence to the department that supervises it.</summary>
    public static readonly Act HandOver = new("Case.HandOver");
}
