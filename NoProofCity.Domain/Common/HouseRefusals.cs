namespace NoProofCity.Domain.Common;

/// <summary>There is no such thing, or none the actor may know of: the answer is the same.</summary>
public sealed record NotFound(string Kind) : Refusal;

/// <summary>Somebody changed it after the user read it.</summary>
public sealed record ChangedMeanwhile(string Kind) : Refusal;

/// <summary>The same code, number or pair exists already.</summary>
public sealed record AlreadyThere(string Kind) : Refusal;

/// <summary>More characters than are kept; nothing is ever cut.</summary>
/// <param name="Field">"OrgUnit.Name" …</param>
public sealed record TextTooLong(string Field, int Length, int Most) : Refusal, IOfField;

/// <summary>Others are writing and did not finish in time; nothing was done and the act may be tried again.</summary>
public sealed record Busy : Refusal;

/// <summary>The disk of the database is full; nothing was done.</summary>
public sealed record StorageFull : Refusal;

/// <summary>The database cannot be written to or reached; nothing was done.</summary>
public sealed record StorageUnavailable : Refusal;
