using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ExemptionList;

public sealed record EntryNotPossibleIn(EntryState State, EntryAct Act) : Refusal;

public sealed record EditionNotPossibleIn(EditionState State, EditionAct Act) : Refusal;

/// <summary>The way is none of the place.</summary>
public sealed record WayNotOfThePlace(string Written) : Refusal("Method.Set"), IOfField
{
    public string Field => "ExemptionEntry.Methods";
}

/// <summary>What nobody may ask for any more is replaced by nothing.</summary>
public sealed record CancelledHasNoOtherWay : Refusal, IOfField
{
    public string Field => "ExemptionEntry.Methods";
}

/// <summary>Another adjustment of the entry is not over.</summary>
public sealed record InAdjustmentAlready(string Number) : Refusal;

/// <summary>A version holds from this moment, or from a later one, already.</summary>
public sealed record VersionNotLater(string Number) : Refusal;

/// <summary>The place has no list of this kind at this level.</summary>
public sealed record LevelNotListed(ListKind Kind, UnitLevel Level) : Refusal(Kind is ListKind.Implementation ? "List.ImplementationLevels" : "List.Levels"), IOfField
{
    public string Field => "Edition.Level";
}

/// <summary>Nothing is published that the organ named by the place has not agreed to.</summary>
public sealed record EditionNotApproved(ListOrgan Approver, string ApproverRule) : Refusal(ApproverRule);

/// <summary>The place has the other of consent and approval.</summary>
public sealed record NotTheStepOfThisList(EditionAct Act, ListOrgan Approver, string ApproverRule) : Refusal(ApproverRule);

/// <summary>The step is another organ's, by the document of the place.</summary>
public sealed record StepOfAnother(EditionAct Act, ListOrgan Organ, string OrganRule) : Refusal(OrganRule);

public sealed record EditionEmpty : Refusal;

/// <summary>Who is asked for a verification must be known to ask it for some item.</summary>
public sealed record LinesWithoutItem(int Count, IReadOnlyList<string> Proofs) : Refusal("List.LinkedItems");

/// <summary>The list of certificates in use only grows.</summary>
public sealed record UseListLost(int Count, IReadOnlyList<string> Names) : Refusal("List.UseListOnlyAdds");

public sealed record ChannelNotOfThePlace(string Written) : Refusal("List.Channels"), IOfField
{
    public string Field => "Edition.Channels";
}

/// <summary>The text kept of it is not the one that was approved.</summary>
public sealed record EditionNotAsComposed : Refusal;

/// <summary>Drafts were corrected after the edition was composed: it must be composed again.</summary>
public sealed record DraftsChangedSince(int Count, IReadOnlyList<string> Proofs) : Refusal;

/// <summary>An edition of the same list and level is under way.</summary>
public sealed record EditionUnderWay(string No) : Refusal;

/// <summary>How an issuer keeps what a proof says only the issuer itself says.</summary>
public sealed record OnlyTheIssuerClassifies(string Issuer) : Refusal, IOfField
{
    public string Field => "ExemptionEntry.Storage";
}

/// <summary>The proof is in no adjustment, so nothing keeps it from being asked for but the list.</summary>
public sealed record NotInAdjustment(string Number) : Refusal;

/// <summary>The place forbids it without exception while an adjustment runs.</summary>
public sealed record InterimIsAbsolute() : Refusal("Adj.InterimDemand");

/// <summary>What stands against one entry of several, with its number, so that it is found.</summary>
public sealed record EntryRefused(string Number, string ProofName, Refusal Reason) : Refusal(Reason.Rule);

/// <summary>A row of a table names no entry of the list; new ones come of the inventory or of an adjustment.</summary>
public sealed record EntryUnknown(string Written) : Refusal, IOfField
{
    public string Field => "ExemptionEntry.Number";
}

/// <summary>The same entry stands further up in the table.</summary>
public sealed record EntryTwice(int FirstLine) : Refusal, IOfField
{
    public string Field => "ExemptionEntry.Number";
}

/// <summary>Codes and names of the items of an entry stand in two cells of a table, one code for each name.</summary>
public sealed record ItemsUnpaired(int Codes, int Names) : Refusal, IOfField
{
    public string Field => "ExemptionEntry.Items";
}
