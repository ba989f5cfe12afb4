using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Verification;
using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Batches;
using NoProofCity.Web.Cases;
using NoProofCity.Web.Verification;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>Requests on landing pages: what a unit must answer, by the time that is left; what waits for its own hand; what waits for others.</summary>
public sealed class VerificationToday(VerificationLines requests, Reading reading) : ITodayPart
{
    private static readonly ListQuery Open = TodayBoard.Most.With("open", "yes");

    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(VerificationActs.Read) || await reading.ScopeAsync(whom.Actor, VerificationActs.Read, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var asked = await requests.PageAsync(scope, VerificationBox.Inbox, Open, whom.Actor.PersonId, leaving);
        var asking = whom.May(VerificationActs.Accept) ? (await requests.PageAsync(scope, VerificationBox.Outbox, Open, whom.Actor.PersonId, leaving)).Rows : [];
        var (late, count) = (asked.Rows.Count(line => line.Due?.State is DeadlineState.Overdue), asked.Total ?? asked.Rows.Count);
        return TodayBoard.Empty with
        {
            Figures = [new("待答复核验", $"{count}", "件", late > 0 ? $"{late} 件超时" : count > 0 ? "都在时限内" : "没有要答复的", "verification/inbox?open=yes", late > 0 ? FigureTone.Late : FigureTone.Plain)],
            Due =
            [
                .. whom.May(VerificationActs.Answer) ? asked.Rows.Select(line => new TodayRow(line.Row.ProofName, $"verification/{line.Row.Id}", $"{line.Row.AskerName}问，{line.Row.Subject}，{line.Row.OwnerName ?? "没有人经办"}") { Due = line.Due, Since = line.Row.ReceivedAt, Next = "答复" }) : [],
                .. asking.Where(line => !line.Row.IsOpen).Select(line => new TodayRow(line.Row.ProofName, $"verification/{line.Row.Id}", $"{line.Row.IssuerName}，{EnumWords.Of(line.Row.State)}") { Since = line.Row.AskedAt, Next = NextOf(line.Row.State) }),
            ],
            Waiting = [.. asking.Where(line => line.Row.IsOpen).Select(line => new TodayRow(line.Row.ProofName, $"verification/{line.Row.Id}", $"等{line.Row.IssuerName}答复") { Due = line.Due, Since = line.Row.ReceivedAt })],
        };
    }

    private static string NextOf(VerificationState state) => state switch
    {
        VerificationState.Asked => "发送",
        VerificationState.Returned => "改送",
        _ => "看答复",
    };
}

/// <summary>The cases of a counter on landing pages.</summary>
public sealed class CaseToday(CaseQueries cases, Reading reading, TimeProvider time) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(CaseActs.Handle) || await reading.ScopeAsync(whom.Actor, CaseActs.Read, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var open = await cases.PageAsync(scope, TodayBoard.Most.With("state", nameof(CaseState.Open)), leaving);
        var (late, count) = (open.Rows.Count(row => row.DueAt < time.GetUtcNow()), open.Total ?? open.Rows.Count);
        return TodayBoard.Empty with
        {
            Figures = [new("在办件", $"{count}", "件", late > 0 ? $"{late} 件超过办结时限" : count > 0 ? "都在时限内" : "没有在办的", "cases?state=Open", late > 0 ? FigureTone.Late : FigureTone.Plain)],
            // What only waits for other units is not the counter's to do.
            Due = [.. open.Rows.Where(row => row.AskedMaterials == 0).Select(row => new TodayRow(row.ItemName, $"cases/{row.Id}", $"{row.Applicant}，{CaseWords.MaterialsOf(row)}") { Since = row.ReceivedAt, Next = row.OpenMaterials == 0 ? "办结" : "办理" })],
        };
    }
}

/// <summary>Lists of persons that wait for the unit lead.</summary>
public sealed class BatchToday(BatchQueries batches, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(BatchActs.Decide) || await reading.ScopeAsync(whom.Actor, BatchActs.Read, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var waiting = await batches.PageAsync(scope, TodayBoard.Most.With("state", nameof(BatchVerificationState.Submitted)), leaving);
        return TodayBoard.Empty with { Due = [.. waiting.Rows.Select(line => new TodayRow($"批量核验　{line.ProofName}", $"verification/batches/{line.Id}", $"{line.AskedByName}提出，{line.Rows:N0} 人，{line.Purpose}") { Since = line.AskedAt, Next = "批准" })] };
    }
}
