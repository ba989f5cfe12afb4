using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>What the public said of the list, for whoever answers it: the oldest first, as no limit runs.</summary>
public sealed class AdviceToday(AdviceQueries advice, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(AdviceActs.Answer) || await reading.ScopeAsync(whom.Actor, AdviceActs.Answer, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var waiting = await advice.PageAsync(scope, TodayBoard.Most, leaving);
        return new()
        {
            Due = [.. waiting.Rows.Select(row => new TodayRow($"群众意见　{row.Number}", $"list/advice/{row.Id}", row.EntryNumber.Length > 0 ? $"{EnumWords.Of(row.Kind)}，条目 {row.EntryNumber}" : EnumWords.Of(row.Kind)) { Since = row.ReceivedAt, Next = "答复" })],
        };
    }
}
