using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Verification;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Verification;

/// <summary>How requests from unit to unit are told.</summary>
internal static class VerificationWords
{
    internal static StateLook LookOf(VerificationState state) => state switch
    {
        VerificationState.Asked => StateLook.Waiting,
        VerificationState.Sent => StateLook.Pending,
        VerificationState.InProgress => StateLook.Working,
        VerificationState.Returned => StateLook.Returned,
        VerificationState.Replied or VerificationState.Accepted => StateLook.Good,
        _ => StateLook.Void,
    };

    internal static StateLook LookOf(ReplyOutcome outcome) => outcome is ReplyOutcome.Confirmed ? StateLook.Good : outcome is ReplyOutcome.Mismatch ? StateLook.Returned : StateLook.Void;

    /// <summary>What is asked where the list has no letter of its own for the proof.</summary>
    internal static string GeneralQuestion(string proof) => $"请核实“{proof}”载明的情况是否属实。";

    internal static string ChannelOf(VerificationRules rules, string channel, string note) => (rules.Channels.Find(channel) ?? rules.Interim.Find(channel))?.Label ?? (channel == RuleSet.Other ? $"其他：{note}" : channel);

    internal static string SecrecyOf(VerificationRules rules, string secrecy) => rules.Secrecies.Find(secrecy)?.Label ?? "";
}
