using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.ExemptionList;

namespace NoProofCity.Web.Today;

/// <summary>The targets of certificates on the landing pages of those who keep the catalogue, and the edition that the year still lacks.</summary>
public sealed class CertificateToday(CertificateQueries certificates, EditionQueries editions, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(CertificateActs.Edit) || await reading.ScopeAsync(whom.Actor, CertificateActs.Read, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var today = ChinaTime.DateOf(whom.Now);
        var progress = await certificates.ProgressAsync(scope, today, today, leaving);
        var missed = progress.Targets.Count(row => row.Progress.State is TargetState.Missed);
        var lacking = (await editions.RemindersAsync(scope, today, leaving)).Where(reminder => reminder.Kind is ListKind.UseCertificate);
        return TodayBoard.Empty with
        {
            Figures = progress.Targets.Count == 0 || progress.InForce == 0 ? [] : [TodayFigure.Lack("证照目标未达成", missed, "项", "看进度", "各项目标都没有过期", "certificates/progress")],
            Reminders = [.. lacking.Select(reminder => $"用证清单今年已公布 {reminder.Published} 版，{reminder.By.Month} 月 {reminder.By.Day} 日前要到 {reminder.Needed} 版")],
        };
    }
}
