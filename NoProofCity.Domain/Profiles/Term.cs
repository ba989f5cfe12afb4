namespace NoProofCity.Domain.Profiles;

/// <summary>How a part of a document stands on a day. None of these stops any work.</summary>
public enum TermState
{
    NotYetInForce,
    InForce,

    /// <summary>The title says 试行, but no term is given: nothing ends by itself.</summary>
    OnTrialWithoutEnd,

    /// <summary>The trial period is over; its rules go on until the place decides otherwise.</summary>
    TrialEnded,
}

/// <summary>The time for which a part of the document runs. Parts of one document may have different terms.</summary>
/// <param name="Part">"verification", "accountability" …; "whole" where the document has one term.</param>
/// <param name="StatedExpiry">The last day, where the document names a date instead of a number of months.</param>
public sealed record Term(
    string Part, string Name, DateOnly Effective, bool IsTrial, int? TrialMonths, DateOnly? StatedExpiry, ValueSource Source, string? Article)
{
    /// <summary>The last day on which the part is in force: a year from 1 August ends on 31 July. Null when nothing ends it.</summary>
    public DateOnly? Expiry => StatedExpiry ?? (TrialMonths is { } months ? Effective.AddMonths(months).AddDays(-1) : null);

    public TermState StateOn(DateOnly day) =>
        day < Effective ? TermState.NotYetInForce
        : day > Expiry ? TermState.TrialEnded
        : IsTrial && Expiry is null ? TermState.OnTrialWithoutEnd
        : TermState.InForce;
}
