namespace NoProofCity.Web.Shared;

/// <summary>Filled: what is being done now; dark ring: a person; pale ring: the system.</summary>
public enum LineKind { Person, System, Now }

/// <summary>One line of a case's timeline.</summary>
/// <param name="Who">Who it was, and in which role or from which unit; null where the line says all.</param>
public sealed record LineEntry(DateTimeOffset At, string What, string? Who, LineKind Kind = LineKind.Person);
