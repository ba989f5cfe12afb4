using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.ExemptionList.Adjustments;

public sealed record AdjustmentNotPossibleIn(AdjustmentState State, AdjustmentAct Act) : Refusal;

/// <summary>One of the seven things every application states is blank.</summary>
/// <param name="Field">"Adjustment.Items" …</param>
public sealed record ApplicationFieldMissing(string Field) : Refusal("Adj.Fields"), IOfField;

public sealed record TypeNotOfThePlace(AdjustmentType Type) : Refusal("Adj.Types"), IOfField
{
    public string Field => "Adjustment.Type";
}

/// <summary>The reason is none of those the place has for this type.</summary>
public sealed record ReasonNotOfType(string Reason, AdjustmentType Type) : Refusal("Adj.Reasons"), IOfField
{
    public string Field => "Adjustment.Reason";
}

/// <summary>Only what is still asked for in fact and missing from the list was omitted.</summary>
public sealed record OmissionNotWhole(bool IsStillAsked, bool IsMissing) : Refusal("Adj.Reasons"), IOfField
{
    public string Field => "Adjustment.Omission";
}

public sealed record ObjectMissing() : Refusal("Adj.Objects"), IOfField
{
    public string Field => "Adjustment.Subject";
}

/// <summary>What is to change lies outside of what the application says it changes; so nobody leaves out the law by calling a proof a way.</summary>
public sealed record ChangeOutsideObject(AdjustmentObject Subject) : Refusal("Adj.Objects"), IOfField
{
    public string Field => "Adjustment.Subject";
}

/// <summary>An addition adds a proof, whatever its way.</summary>
public sealed record AdditionIsOfMaterial() : Refusal("Adj.Objects"), IOfField
{
    public string Field => "Adjustment.Subject";
}

/// <summary>A proof is changed by law alone.</summary>
public sealed record LawMissing() : Refusal("Adj.Basis"), IOfField
{
    public string Field => "Adjustment.Law";
}

public sealed record CauseInFuture(DateOnly On, DateOnly Today) : Refusal, IOfField
{
    public string Field => "Adjustment.CausedOn";
}

public sealed record ApplicationInFuture(DateOnly On, DateOnly Today) : Refusal, IOfField
{
    public string Field => "Adjustment.AppliedOn";
}

/// <summary>The new text is the old one.</summary>
public sealed record NothingChanges : Refusal;

/// <summary>A change or a cancellation is of an entry of the unit.</summary>
public sealed record EntryMissing : Refusal, IOfField
{
    public string Field => "Adjustment.Entry";
}

/// <summary>The entry belongs to another unit.</summary>
public sealed record EntryOfAnotherUnit(string Number) : Refusal, IOfField
{
    public string Field => "Adjustment.Entry";
}

/// <summary>The list says something else by now than the application sets out from.</summary>
public sealed record EntryChangedSince(string Number) : Refusal;

/// <summary>No department has studied it.</summary>
public sealed record NoOpinionYet() : Refusal("Adj.Opinion");

/// <summary>Nothing is published that the office has not agreed to.</summary>
public sealed record AdjustmentNotApproved() : Refusal("Adj.Effect");

public sealed record OfficeMayNotBegin() : Refusal("Adj.OfficeInitiated");

/// <summary>No entry in force cites the text.</summary>
public sealed record NoEntryCites(string Law) : Refusal;

/// <summary>Entries are cancelled in one act for a law that fell away or was changed; this one holds as it did.</summary>
public sealed record LawStillHolds(string Law) : Refusal;

/// <summary>Another application for the same entry is not over.</summary>
public sealed record AdjustedElsewhere(string EntryNumber, string Number) : Refusal, IOfField
{
    public string Field => "Adjustment.Entry";
}
