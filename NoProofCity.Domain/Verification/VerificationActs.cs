using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Verification;

/// <summary>One unit asks another instead of the applicant (部门核验).</summary>
public static class VerificationActs
{
    public static readonly Act Read = new("Verification.Read");

    /// <summary>The counter wants to know; an agent of the unit sends it.</summary>
    public static readonly Act Ask = new("Verification.Ask");

    /// <summary>Sends, reroutes, asks again. Who is not registered as liaison or agent is refused, whatever the role.</summary>
    public static readonly Act Send = new("Verification.Send");

    /// <summary>The issuer takes it up and answers; registered people alone, here and in the two that follow.</summary>
    public static readonly Act Answer = new("Verification.Answer");

    public static readonly Act Return = new("Verification.Return");
    public static readonly Act Reclassify = new("Verification.Reclassify");

    /// <summary>The asker takes the answer over.</summary>
    public static readonly Act Accept = new("Verification.Accept");

    public static readonly Act Cancel = new("Verification.Cancel");

    /// <summary>Takes a list of requests along as a file. What was verified is for the matter it was asked for: the staff of a unit take no lists of it.</summary>
    public static readonly Act Export = new("Verification.Export");

    /// <summary>Reads who looked at what was verified, and what for (L-14).</summary>
    public static readonly Act ReadViews = new("Verification.ReadViews");

    /// <summary>A line between the two units.</summary>
    public static readonly Act Note = new("Verification.Note");
}
