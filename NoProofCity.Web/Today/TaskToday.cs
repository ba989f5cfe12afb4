using NoProofCity.Data.Common;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Web.Tasks;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>Tasks, hints and notices on landing pages: what the unit is to do, what it set others, what somebody was told.</summary>
public sealed class TaskToday(TaskLines tasks, HintQueries hints, NoticeQueries notices, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        var actor = whom.Actor;
        var board = TodayBoard.Empty with { News = await NewsAsync(whom, leaving) };
        var figures = new List<TodayFigure>();
        if (whom.May(TaskActs.Read) && await reading.ScopeAsync(actor, TaskActs.Read, actor.PlaceId, leaving) is { } ofTasks)
        {
            var own = whom.May(TaskActs.Finish) ? await tasks.PageAsync(ofTasks, TodayBoard.Most.With("unit", $"{actor.UnitId}"), leaving) : null;
            // The office waits for what it set; a leader, who sets nothing, sees all that the units still have to do.
            var others = ofTasks.IsWholePlace ? await tasks.PageAsync(ofTasks, own is null ? TodayBoard.Most : TodayBoard.Most.With("setter", $"{actor.UnitId}"), leaving) : null;
            board = board with { Due = [.. own?.Rows.Select(line => Row(line, KindWords.Facts(line.Task.Facts)) with { Href = ObjectLinks.OfTask(line.Task, whom.Session.Acts) }) ?? []], Waiting = [.. others?.Rows.Select(line => Row(line, line.Task.UnitName)) ?? []] };
            if (own is not null) figures.Add(Figure("待办任务", own, "没有要办的", $"tasks?unit={actor.UnitId}"));
            else if (others is not null) figures.Add(Figure("各单位在办任务", others, "没有在办的", "tasks"));
        }
        if (whom.May(HintActs.Read) && await reading.ScopeAsync(actor, HintActs.Read, actor.PlaceId, leaving) is { } ofHints)
        {
            var open = (await hints.PageAsync(ofHints, new(), leaving)).Total ?? 0;
            figures.Add(TodayFigure.Lack("线索", open, "条", "待处理", "没有待处理的", "hints"));
        }
        if (figures.Count == 0)
        {
            var unread = await notices.UnreadAsync(actor.PersonId, leaving);
            figures.Add(new("没有看的通知", $"{unread}", "条", unread > 0 ? "请打开看" : "都看过了", "notices"));
        }
        return board with { Figures = figures };
    }

    // What is due first stands first, so what is late stands on the first page.
    private static TodayFigure Figure(string title, ListPage<TaskLine> page, string none, string href)
    {
        var count = page.Total ?? page.Rows.Count;
        var late = page.Rows.Count(line => line.Due.State is DeadlineState.Overdue);
        return new(title, $"{count}", "件", late > 0 ? $"{late} 件已超时限" : count > 0 ? "都在时限内" : none, href, late > 0 ? FigureTone.Late : FigureTone.Plain);
    }

    /// <summary>What they were told since they left and have not read yet; on the first day, all of it.</summary>
    private async Task<IReadOnlyList<TodayRow>> NewsAsync(TodayFor whom, CancellationToken leaving) =>
    [
        .. (await notices.PageAsync(whom.Actor, TodayBoard.Most.With("state", "unread"), leaving)).Rows.Where(notice => whom.LeftAt is not { } left || notice.LastAt > left)
            .Select(notice => new TodayRow(KindWords.OfNotice(notice.Kind, notice.Facts), "notices", NameWords.Of(notice.ObjectKind)) { Since = notice.LastAt }),
    ];

    private static TodayRow Row(TaskLine line, string about) => new(KindWords.OfTask(line.Task.Kind), $"tasks/{line.Task.Id}", about) { Due = line.Due };
}
