using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Verification.Overdue;

/// <summary>How late answers are told.</summary>
internal static class OverdueWords
{
    internal static StateLook LookOf(OverdueState state) => state switch
    {
        OverdueState.Open => StateLook.Pending,
        OverdueState.Reported => StateLook.Waiting,
        OverdueState.Ordered or OverdueState.TalkProposed or OverdueState.TalkAgreed => StateLook.Working,
        OverdueState.Resolved => StateLook.Good,
        _ => StateLook.Shut,
    };
}
