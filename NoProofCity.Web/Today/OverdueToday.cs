using NoProofCity.Data.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Web.Verification.Overdue;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>Late answers on landing pages: what the supervisor is to feed back, the unit that asked to report, the office to order, the government to decide.</summary>
public sealed class OverdueToday(OverdueLines cases, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(OverdueActs.Read) || await reading.ScopeAsync(whom.Actor, OverdueActs.Read, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var mine = await cases.PageAsync(scope, TodayBoard.Most.With("mine", "yes"), leaving);
        var count = mine.Total ?? mine.Rows.Count;
        return TodayBoard.Empty with
        {
            Figures = count > 0 ? [new("超时督办", $"{count}", "件", "超过反馈时限", "verification/overdue?mine=yes", FigureTone.Late)] : [],
            // The unit that asked has it as a task of its own already.
            Due = whom.May(OverdueActs.Report) ? [] : [.. mine.Rows.Select(line => new TodayRow(line.Row.ProofName, $"verification/overdue/{line.Row.Id}", $"{line.Row.IssuerName}超时未反馈，{line.Row.AskerName}提出") { Due = line.Step ?? line.Late, Since = line.Row.DueAt, Next = NextOf(line.Row.State) })],
        };
    }

    private static string NextOf(OverdueState state) => state switch
    {
        OverdueState.Open => "督办反馈",
        OverdueState.TalkProposed => "决定",
        OverdueState.TalkAgreed => "记录约谈",
        _ => "调查责成",
    };
}
