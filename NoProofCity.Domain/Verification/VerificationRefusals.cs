using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Verification;

public sealed record VerificationNotPossibleIn(VerificationState State, VerificationAct Act) : Refusal;

/// <summary>Another unit is asked, not the applicant; but which one?</summary>
public sealed record ReceiverMissing() : Refusal, IOfField
{
    public string Field => "Verification.Receiver";
}

/// <summary>Who issues a proof verifies it; that it goes elsewhere needs a reason.</summary>
public sealed record ReceiverNeedsReason(string Issuer) : Refusal("Ver.Start"), IOfField
{
    public string Field => "Verification.ReceiverReason";
}

/// <summary>The list replaces this proof in another way.</summary>
public sealed record NotByVerification(string ProofName) : Refusal("Ver.Start");

public sealed record ChannelUnknown(string Channel) : Refusal("Ver.Channel"), IOfField
{
    public string Field => "Verification.Channel";
}

/// <summary>The system runs, so nothing goes another way any more.</summary>
public sealed record ChannelOnlyBefore(string Channel) : Refusal("Ver.Channel"), IOfField
{
    public string Field => "Verification.Channel";
}

/// <summary>What is secret goes through the system alone.</summary>
public sealed record ChannelNotForSecrets(string Channel, string Secrecy) : Refusal("Ver.Channel"), IOfField
{
    public string Field => "Verification.Channel";
}

public sealed record SecrecyNotOfThePlace(string Secrecy) : Refusal("Ver.Secrecy"), IOfField
{
    public string Field => "Verification.Secrecy";
}

/// <summary>An answer that says nothing is none.</summary>
public sealed record AnswerEmpty() : Refusal("Ver.Reply"), IOfField
{
    public string Field => "Answer.Text";
}

/// <summary>By what record is it known?</summary>
public sealed record AnswerWithoutBasis() : Refusal("Ver.Reply"), IOfField
{
    public string Field => "Answer.Basis";
}

/// <summary>What was to be looked at on the spot needs the note of the visit.</summary>
public sealed record FieldNoteMissing() : Refusal("Ver.Reply"), IOfField
{
    public string Field => "FieldNote.Finding";
}

public sealed record FieldNoteByTooFew(int Persons, int Least) : Refusal, IOfField
{
    public string Field => "FieldNote.Persons";
}

public sealed record FieldNoteAhead(DateOnly On, DateOnly Today) : Refusal, IOfField
{
    public string Field => "FieldNote.On";
}

/// <summary>It was answered on paper or by fax: the scan is kept with the answer.</summary>
public sealed record ScanMissing(string Channel) : Refusal("Ver.Channel");

/// <summary>Where it should go instead must be said here.</summary>
public sealed record SuggestionMissing() : Refusal("Ver.TransferSuggestion"), IOfField
{
    public string Field => "Return.Suggestion";
}

/// <summary>Whoever asked does not answer themselves.</summary>
public sealed record AskerAnswers() : Refusal("Ver.Reply");

/// <summary>How to go on after an answer that settles nothing must be chosen.</summary>
public sealed record HandlingMissing(ReplyOutcome Outcome) : Refusal("Ver.Reply"), IOfField
{
    public string Field => "Answer.Handling";
}

/// <summary>The way does not go with this answer in this place.</summary>
public sealed record HandlingNotPossible(AnswerHandling Handling, ReplyOutcome Outcome) : Refusal("Sup.Precedence"), IOfField
{
    public string Field => "Answer.Handling";
}

/// <summary>The place has no second round of the issuer.</summary>
public sealed record NoSecondRound() : Refusal("Sup.SecondRound");

public sealed record SecondRoundHeld() : Refusal("Sup.SecondRound");

/// <summary>It goes back to where it came from.</summary>
public sealed record ReroutedToTheSame(string Unit) : Refusal;

/// <summary>What was verified is looked at for the matter it was asked for, and not taken along by the list.</summary>
public sealed record NoBulkExport() : Refusal("Ver.Secrecy");
