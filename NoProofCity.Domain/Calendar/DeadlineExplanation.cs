namespace NoProofCity.Domain.Calendar;

/// <summary>
/// Tells how a due time came about. It counts nothing itself: the ends come from the engine, and this walks the days between.
/// </summary>
internal sealed class DeadlineExplanation
{
    private readonly DeadlineEngine _engine;
    private readonly DeadlineInput _input;
    private readonly long _start;
    private readonly List<DeadlineStep> _steps = [];

    public DeadlineExplanation(DeadlineEngine engine, DeadlineInput input)
    {
        (_engine, _input, _start) = (engine, input, engine.StartOf(input));
        ExplainStart();
        foreach (var pause in input.Pauses) ExplainPause(pause);
        if (_start != OfficeTime.Never) ExplainLimits();
        ExplainEnd(engine.DueOf(input));
    }

    public IReadOnlyList<DeadlineStep> Steps => _steps;

    private void ExplainStart()
    {
        var received = ChinaTime.Ticks(_input.ReceivedAt);
        var waits = _input.Start is ClockStart.Acceptance;
        var at = waits ? _input.AcceptedAt is { } accepted ? ChinaTime.Ticks(accepted) : OfficeTime.Never : received;
        if (_input.Start is ClockStart.CauseDate)
        {
            Add("事由发生", DeadlineWords.FullDay(received), "", "");
            return;
        }
        if (waits) Add("收到", DeadlineWords.FullDay(received) + "，受理后起算", DeadlineWords.Time(received), "");
        if (waits && at == OfficeTime.Never)
        {
            Add("受理", "尚未受理，不起算", "", "");
            return;
        }
        var name = waits ? "受理" : _input.Start is ClockStart.MissedDue ? "逾期" : "收到";
        if (at == _start)
        {
            Add(name, $"{DeadlineWords.FullDay(at)}，即起算", DeadlineWords.Time(at), DeadlineWords.Default);
            return;
        }
        Add(name, $"{DeadlineWords.FullDay(at)}，不在办公时间", DeadlineWords.Time(at), "");
        if (_start == OfficeTime.Never) return;
        ExplainDaysOff(OfficeTime.DayOf(at), OfficeTime.DayOf(_start));
        Add("起算", "下一办公时间 " + DeadlineWords.Day(_start), DeadlineWords.Time(_start), DeadlineWords.Default);
    }

    private void ExplainPause(Pause pause)
    {
        var from = ChinaTime.Ticks(pause.From);
        var to = pause.To is { } end ? $"{DeadlineWords.Day(ChinaTime.Ticks(end))} {DeadlineWords.Time(ChinaTime.Ticks(end))}" : "今未恢复";
        Add("暂停", $"{DeadlineWords.Day(from)} {DeadlineWords.Time(from)} 至 {to}：{pause.Reason}", "不计", "");
    }

    private void ExplainLimits()
    {
        var before = _input.Changes.Count > 0 ? "原类别" : "类别";
        foreach (var limit in _input.Limits) ExplainLimit(before, "", limit);
        foreach (var change in _input.Changes)
        {
            var at = ChinaTime.Ticks(change.At);
            foreach (var limit in change.Limits)
                ExplainLimit("改类", $"{DeadlineWords.Day(at)} {DeadlineWords.Time(at)} 改类（{change.Reason}），仍从原时间算；", limit);
        }
        if (_input.ItemLimit is { } item)
            Add("事项时限", "办件承诺时限 " + DeadlineWords.FullDay(ChinaTime.Ticks(item)), DeadlineWords.Time(ChinaTime.Ticks(item)), "");
    }

    private void ExplainLimit(string name, string lead, Limit limit)
    {
        var label = limit.Label is null ? "" : limit.Label + "，";
        var force = limit.Force is LimitForce.Soft ? "原则上 " : "";
        Add(name, $"{lead}{label}{force}{DeadlineWords.Amount(limit)}", DeadlineWords.Amount(limit), DeadlineWords.Source(limit));

        var pauses = Stretch.Union(_input.Pauses);
        var end = _engine.EndOf(limit, _input, _start, pauses);
        if (limit.Unit is LimitUnit.WorkingDays or LimitUnit.CalendarDays)
        {
            if (_input.ExtensionDays > 0) Add("延期", $"在 {limit.Amount} 日之外共延 {_input.ExtensionDays} 日", $"{_input.ExtensionDays} 日", DeadlineWords.Source(limit));
            if (end != OfficeTime.Never) ExplainDays(limit, end, pauses);
        }
        else if (end != OfficeTime.Never)
        {
            if (_engine.RunsInOffice(limit)) ExplainOfficeMinutes(end, pauses);
            else foreach (var (from, to) in Running(_start, end, pauses))
                Add("", $"{DeadlineWords.Day(from)} {DeadlineWords.Time(from)} 至 {DeadlineWords.Day(to)} {DeadlineWords.Time(to)}，日夜连续计", DeadlineWords.Length(to - from), DeadlineWords.Default);
        }
        if (end == OfficeTime.Never)
            Add("", _input.Pauses.Any(pause => pause.To is null) ? "暂停未结束，尚算不出" : "超出工作日历能算的年份，算不出", "", "");
        else if (_input.Changes.Count > 0 || _input.LimitsInForce.Count > 1 || _input.ItemLimit is not null)
            Add("", "满期 " + DeadlineWords.FullDay(end - 1), DeadlineWords.EndTime(end), "");
    }

    private void ExplainOfficeMinutes(long end, ReadOnlySpan<Stretch> pauses)
    {
        var time = _engine.Time;
        var last = OfficeTime.DayOf(end);
        for (var day = OfficeTime.DayOf(_start); day <= last; day++)
        {
            if (!time.IsOpenDay(day))
            {
                var first = day;
                while (day < last && !time.IsOpenDay(day + 1)) day++;
                ExplainDaysOff(first, day + 1);
                continue;
            }
            ExplainMakeUpDay(day);
            var closed = OfficeTime.Never;
            foreach (var (opens, closes) in time.StretchesOf(day))
            {
                if (closes <= _start || opens >= end) continue;
                if (closed != OfficeTime.Never) Add("", $"{DeadlineWords.Time(closed)}–{DeadlineWords.Time(opens)} 午间休息", "0 分", DeadlineWords.Default);
                foreach (var (from, to) in Running(Math.Max(opens, _start), Math.Min(closes, end), pauses))
                    Add("", $"{DeadlineWords.Day(from)} {DeadlineWords.Time(from)}–{DeadlineWords.EndTime(to)}{(to == end ? "，满" : to == closes ? "，休息" : "，暂停")}", DeadlineWords.Length(to - from), DeadlineWords.Default);
                closed = closes;
            }
        }
    }

    private void ExplainDays(Limit limit, long end, ReadOnlySpan<Stretch> pauses)
    {
        var office = limit.Unit is LimitUnit.WorkingDays;
        var days = limit.Amount + _input.ExtensionDays;
        var zero = _engine.DayZeroOf(_input, _start, days);
        var last = OfficeTime.DayOf(end - 1);
        if (days > 0) Add("", DeadlineWords.Day(OfficeTime.DateOf(zero)) + "，当日不计", "0 天", DeadlineWords.Default);
        var counted = 0;
        for (var day = zero + 1; day <= last; day++)
        {
            var (first, kind) = (day, KindOf(day, office, pauses));
            while (day < last && kind is not DayCount.MakeUp && KindOf(day + 1, office, pauses) == kind) day++;
            var span = DeadlineWords.Days(OfficeTime.DateOf(first), OfficeTime.DateOf(day));
            var count = day - first + 1;
            if (kind is DayCount.Off) ExplainDaysOff(first, day + 1);
            else if (kind is DayCount.Paused) Add("", span + "，下班时暂停中", "0 天", DeadlineWords.Default);
            else
            {
                if (kind is DayCount.MakeUp) ExplainMakeUpDay(first);
                var number = count == 1 ? $"第 {counted + 1}" : $"第 {counted + 1} 至 {counted + count}";
                Add("", $"{span}，{number} {(office ? "个工作日" : "日")}", $"{count} 天", DeadlineWords.Default);
                counted += count;
            }
        }
        Add("", DeadlineWords.Day(end - 1) + (office ? "，下班为止" : "，当日 24 时为止"), DeadlineWords.EndTime(end) + " 止", DeadlineWords.Default);
    }

    private enum DayCount { Counted, MakeUp, Paused, Off }

    private DayCount KindOf(int day, bool office, ReadOnlySpan<Stretch> pauses)
    {
        if (office && !_engine.Time.IsOpenDay(day)) return DayCount.Off;
        var close = office ? _engine.Time.StretchesOf(day).Last().To : OfficeTime.MidnightOf(day);
        foreach (var pause in pauses)
            if (pause.From < close && close <= pause.To) return DayCount.Paused;
        return office && _engine.Calendar.SpecialOn(OfficeTime.DateOf(day)) is { Kind: DayKind.Workday } ? DayCount.MakeUp : DayCount.Counted;
    }

    /// <summary>The days off from one day on and before another, a line for each holiday and each weekend.</summary>
    private void ExplainDaysOff(int from, int before)
    {
        for (var day = from; day < before; day++)
        {
            if (_engine.Time.IsOpenDay(day)) continue;
            var (first, name) = (day, NameOf(day));
            while (day + 1 < before && !_engine.Time.IsOpenDay(day + 1) && NameOf(day + 1) == name) day++;
            Add("", $"{DeadlineWords.Days(OfficeTime.DateOf(first), OfficeTime.DateOf(day))} {name ?? "周末"}休", "不计", DeadlineWords.Calendar);
        }

        string? NameOf(int day) => _engine.Calendar.SpecialOn(OfficeTime.DateOf(day))?.Name;
    }

    private void ExplainMakeUpDay(int day)
    {
        var date = OfficeTime.DateOf(day);
        if (_engine.Calendar.SpecialOn(date) is { Kind: DayKind.Workday } makeUp && WorkingCalendar.IsWeekend(date))
            Add("", $"{DeadlineWords.Day(date)} {makeUp.Name}调休，上班", "", DeadlineWords.Calendar);
    }

    private void ExplainEnd(Deadline deadline)
    {
        if (deadline.IsProvisional)
            Add("暂定", "所涉年份的节假日安排尚未公布，按周六、周日休息推算", "", DeadlineWords.Calendar);
        var name = _input.Start switch
        {
            ClockStart.Acceptance => "应办结",
            ClockStart.CauseDate => "应报送",
            ClockStart.MissedDue => "应督促办结",
            _ when _input.LimitsInForce is [{ Class: "return" }] => "应退回",
            _ => "应反馈",
        };
        if (deadline.SoftDueAt is { } soft) AddMoment("原则上", ChinaTime.Ticks(soft));
        if (deadline.DueAt is { } due) AddMoment(name, ChinaTime.Ticks(due));
        else Add(name, "尚不能确定", "", "");
    }

    private void AddMoment(string name, long tick) =>
        Add(name, DeadlineWords.FullDay(tick % TimeSpan.TicksPerDay == 0 ? tick - 1 : tick), DeadlineWords.EndTime(tick), "");

    /// <summary>What is left of a stretch when the pauses are taken out.</summary>
    private static List<(long From, long To)> Running(long from, long to, ReadOnlySpan<Stretch> pauses)
    {
        var left = new List<(long, long)>();
        foreach (var pause in pauses)
        {
            if (pause.To <= from) continue;
            if (pause.From >= to) break;
            if (pause.From > from) left.Add((from, pause.From));
            from = pause.To;
        }
        if (from < to) left.Add((from, to));
        return left;
    }

    private void Add(string text, string arithmetic, string amount, string source) => _steps.Add(new(text, arithmetic, amount, source));
}
