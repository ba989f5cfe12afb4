using NoProofCity.Domain.Common;

namespace NoProofCity.Web.ExemptionList.Guides;

/// <summary>Not one of the kinds in which guides are read.</summary>
public sealed record GuideKindNotTaken(string FileName) : Refusal;

/// <summary>The name says another kind than the content is.</summary>
public sealed record GuideNotWhatItsNameSays(string FileName) : Refusal;

/// <summary>It holds no word, like a page that is only a picture.</summary>
public sealed record GuideWithoutText(string FileName) : Refusal;

public sealed record GuideTooLong(string FileName, int Most) : Refusal;

public sealed record TooManyGuides(int Count, int Most) : Refusal;

/// <summary>The list names no proof yet that may not be demanded.</summary>
public sealed record NothingOnTheList : Refusal;

/// <summary>One check of a person at a time.</summary>
public sealed record GuidesBeingChecked : Refusal;
