using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Data.Health;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>The landing pages of the three administrators: is the installation sound, who is in, what was refused.</summary>
public sealed class SystemToday(CityHealth health, SessionQueries sessions, AccountQueries accounts, LedgerQueries ledger, PlaceQueries places, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        var figures = new List<TodayFigure>();
        IReadOnlyList<TodayRow> due = [];
        if (whom.May(OrganisationActs.OpenPlace) && (await places.AllAsync(leaving)).Count == 0)
            due = [new("新增第一个地区", "places", "单位、人员、规则都属于一个地区") { Next = "新增" }];
        if (whom.May(AccountActs.ReadHealth))
        {
            var checks = await health.CheckAsync(leaving);
            var wrong = checks.Where(check => check.State is not HealthState.Good).ToList();
            due = [.. due, .. wrong.Select(check => new TodayRow(HealthWords.NameOf(check.Matter), "system/health", HealthWords.AdviceOn(check)) { Next = "处理" })];
            figures.Add(new("运行状况", $"{checks.Count - wrong.Count}", $"/ {checks.Count} 项正常", wrong.Count == 0 ? "没有要处理的" : $"{wrong.Count} 项要处理", "system/health", ToneOf(wrong)));
        }
        if (whom.May(SessionActs.Read))
            figures.Add(new("在线", $"{await sessions.OnlineCountAsync(leaving)}", "人", $"账户共 {await accounts.CountAsync(leaving)} 个", "sessions"));
        if (whom.May(AccountActs.GrantRole) && await reading.OfHouseAsync(whom.Actor, AccountActs.ReadAccount, leaving) is { } ofAccounts)
        {
            var without = await accounts.PageAsync(ofAccounts, TodayBoard.Most.With("role", AccountQueries.NoRole), leaving);
            due = [.. due, .. without.Rows.Select(row => new TodayRow($"{row.DisplayName}（{row.SignInName}）", $"accounts/{row.Id}", $"{row.Unit ?? row.Place ?? "系统"}，账户还没有角色，登录后什么也办不了") { Next = "授予角色" })];
            figures.Add(new("等授予角色的账户", $"{without.Total}", "个", without.Total > 0 ? "开了账户，还没有角色" : "都有角色", $"accounts?role={AccountQueries.NoRole}"));
        }
        var midnight = ChinaTime.At(ChinaTime.DateOf(whom.Now), TimeOnly.MinValue);
        if (whom.May(LedgerActs.Read))
            figures.Add(new("今日办理", $"{await ledger.CountAsync(Chain.Acts, new(From: midnight), leaving)}", "条", "全部地区，记在办理台账", "ledger"));
        if (whom.May(LedgerActs.ReadAccessLog))
        {
            var denied = await ledger.CountAsync(Chain.Access, new(Act: LedgerQueries.DeniedAct, From: midnight), leaving);
            figures.Add(TodayFigure.Lack("今日被拒绝的操作", denied, "次", "全部地区，请看是谁", "全部地区", $"access-log?act={LedgerQueries.DeniedAct}"));
        }
        return new() { Figures = figures, Due = due };
    }

    private static FigureTone ToneOf(List<HealthCheck> wrong) =>
        wrong.Any(check => check.State is HealthState.Broken) ? FigureTone.Late : wrong.Count > 0 ? FigureTone.Look : FigureTone.Plain;
}
