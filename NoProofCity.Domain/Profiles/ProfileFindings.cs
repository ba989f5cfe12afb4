using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Profiles;

/// <summary>What is wrong with a profile file. All findings of a file come at once.</summary>
/// <param name="At">The rule key or field where it stands; empty for the file as a whole.</param>
public abstract record ProfileFinding(string At) : Refusal;

public sealed record NotJson(long? Line, long? Position) : ProfileFinding("");

public sealed record UnknownField(string At, string Field) : ProfileFinding(At);

public sealed record MissingField(string At, string Field) : ProfileFinding(At);

/// <summary>A code holds small letters, digits and hyphens, and is short enough for an address.</summary>
public sealed record MalformedCode(string At, string Found, int MaxLength) : ProfileFinding(At);

public sealed record UnknownRuleKey(string At) : ProfileFinding(At);

public sealed record MissingRuleKey(string At, string Name) : ProfileFinding(At);

public sealed record DoubledRuleKey(string At) : ProfileFinding(At);

/// <summary>The Chinese name beside a key is not the one of the catalogue: most likely the wrong key was copied.</summary>
public sealed record OtherName(string At, string Found, string Expected) : ProfileFinding(At);

public sealed record WrongKind(string At, RuleKind Expected, string Found) : ProfileFinding(At);

public sealed record WrongFieldType(string At, string Field, string Found) : ProfileFinding(At);

public sealed record UnknownWord(string At, string Found, IReadOnlyList<string> Valid) : ProfileFinding(At);

public sealed record EmptyValue(string At) : ProfileFinding(At);

public sealed record BadNumber(string At, string Found) : ProfileFinding(At);

public sealed record BadDate(string At, string Found) : ProfileFinding(At);

public sealed record BadTime(string At, string Found) : ProfileFinding(At);

/// <summary>Two open stretches touch or overlap, or one ends before it begins.</summary>
public sealed record OverlappingSpans(string At, string Found) : ProfileFinding(At);

public sealed record DoubledMember(string At, string Found) : ProfileFinding(At);

public sealed record DefaultWithArticle(string At, string Article) : ProfileFinding(At);

public sealed record StatedWithoutArticle(string At) : ProfileFinding(At);

/// <summary>A class written with days ("proofOwn:3") has an amount of its own, or one written without has none.</summary>
public sealed record LimitAmountMisplaced(string At, string Class, int? Amount) : ProfileFinding(At);

/// <summary>A limit extends a class that the profile does not have, or one whose own days vary.</summary>
public sealed record ExtendsNothing(string At, string Found) : ProfileFinding(At);

/// <summary>A term says both after how many months and on which day it ends.</summary>
public sealed record TermEndsTwice(string At) : ProfileFinding(At);

public sealed record UnknownParent(string At) : ProfileFinding(At);

public sealed record DoubledProfile(string At) : ProfileFinding(At);
