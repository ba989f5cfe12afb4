using NoProofCity.Data.Accounts;
using NoProofCity.Data.Health;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>The landing pages of the three administrators: is the installation sound, who is in, what was refused.</summary>
public sealed class SystemToday(CityHealth health, SessionQueries sessions, AccountQueries accounts, LedgerQueries ledger) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        var figures = new List<TodayFigure>();
        IReadOnlyList<TodayRow> due = [];
        if (whom.May(AccountActs.ReadHealth))
        {
            var checks = await health.CheckAsync(leaving);
            var wrong = checks.Where(check => check.State is not HealthState.Good).ToList();
            due = [.. wrong.Select(check => new TodayRow(HealthWords.NameOf(check.Matter), "system/health", HealthWords.AdviceOn(check)) { Next = "处理" })];
            figures.Add(new("运行状况", $"{checks.Count - wrong.Count}", $"/ {checks.Count} 项正常", wrong.Count == 0 ? "没有要处理的" : $"{wrong.Count} 项要处理", "system/health", wrong.Count > 0));
        }
        if (whom.May(SessionActs.Read))
            figures.Add(new("在线", $"{await sessions.OnlineCountAsync(leaving)}", "人", $"账户共 {await accounts.CountAsync(leaving)} 个", "sessions"));
        if (whom.May(LedgerActs.ReadAccessLog))
        {
            var denied = await ledger.CountAsync(Chain.Access, new(Act: LedgerQueries.DeniedAct, From: ChinaTime.At(ChinaTime.DateOf(whom.Now), TimeOnly.MinValue)), leaving);
            figures.Add(new("今日被拒绝的操作", $"{denied}", "次", "全部地区", $"access-log?act={LedgerQueries.DeniedAct}", denied > 0));
        }
        return new() { Figures = figures, Due = due };
    }
}
