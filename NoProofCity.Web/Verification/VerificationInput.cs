using NoProofCity.Data.Verification;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Verification;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Verification;

/// <summary>A request without a case of the house, as it is typed.</summary>
public sealed class VerificationInput
{
    public string Submission { get; set; } = Ids.Submission();

    /// <summary>The entry of the list, as it was picked; null where the list does not know the proof.</summary>
    public UnitChoice? Entry { get; set; }

    public string ProofName { get; set; } = "";
    public UnitChoice? Receiver { get; set; }
    public string ReceiverReason { get; set; } = "";
    public SubjectKind Kind { get; set; }
    public string Name { get; set; } = "";
    public string Number { get; set; } = "";
    public string Purpose { get; set; } = "";
    public string ExternalNumber { get; set; } = "";
    public string Questions { get; set; } = "";
    public string Channel { get; set; } = VerificationRules.SystemChannel;
    public string ChannelNote { get; set; } = "";
    public string Secrecy { get; set; } = "";

    public Outcome<VerificationAsk> Ask()
    {
        var subject = Subject.Of(Kind, Name, Number);
        return !subject.IsDone ? Outcome.Refused(subject.Refusals) : new VerificationAsk(new(ProofName, subject.Value, Purpose)
        {
            EntryId = Entry?.Id, ExternalNumber = ExternalNumber, Questions = Questions, Channel = Channel, ChannelNote = ChannelNote, Secrecy = Secrecy, ReceiverReason = ReceiverReason,
        }, Receiver?.Id);
    }
}
