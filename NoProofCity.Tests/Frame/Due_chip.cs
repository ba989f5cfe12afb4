using Bunit;
using NoProofCity.Domain.Calendar;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Frame;

public sealed class Due_chip : PartTest
{
    private static DateTimeOffset At(string local) => FakeClock.Local(local);

    private string Told(DeadlineInput input, string? note = null) => DueWords.Of(DueView.Of(Engine, input, Now, note), Now);

    [Theory(DisplayName = "Minutes are told while they matter, the moment before that")]
    [InlineData("2026-03-09 11:17", 30, "剩 12 分")]
    [InlineData("2026-03-09 11:32", 30, "剩 27 分 · 跨午休")]
    [InlineData("2026-03-09 11:05", 30, "剩 1 分")] // due this very minute is not late yet
    [InlineData("2026-03-09 11:04", 30, "超 1 分")]
    [InlineData("2026-03-06 16:55", 30, "超 2 小时 10 分")] // the weekend is no office time
    [InlineData("2026-03-09 11:30", 200, "今日 16:20 前")]
    public void Minute_limits(string received, int minutes, string told) => Assert.Equal(told, Told(DeadlineInput.Received(At(received), Minutes(minutes))));

    [Theory(DisplayName = "A limit of days names its day")]
    [InlineData("2026-03-06 10:00", 1, "今日 17:00 前")]
    [InlineData("2026-03-09 10:00", 1, "明日 17:00 前")]
    [InlineData("2026-03-09 10:00", 2, "3 月 11 日 17:00 前")]
    [InlineData("2026-03-09 10:00", 250, "2027-02-23 17:00 前（暂定）")]
    [InlineData("2026-03-03 10:00", 1, "超 3 个工作日")]
    public void Day_limits(string received, int days, string told) => Assert.Equal(told, Told(DeadlineInput.Received(At(received), Days(days))));

    [Fact]
    public void Every_other_state_has_its_words()
    {
        var received = At("2026-03-09 11:00");
        Assert.Equal("未设时限", DueWords.Of(new DueView(DeadlineState.Running, null), Now));
        Assert.Equal("未起算 · 尚未受理", Told(DeadlineInput.Accepted(received, null, Days(5)), "尚未受理"));
        Assert.Equal("已停 · 等待转办", Told(DeadlineInput.Received(received, Minutes(60)) with { Pauses = [new(At("2026-03-09 11:20"), null, "")] }, "等待转办"));
        Assert.Equal("按时 · 用时 18 分", Told(DeadlineInput.Received(received, Minutes(30)) with { StoppedAt = At("2026-03-09 11:18") }));
        Assert.Equal("迟 2 分", Told(DeadlineInput.Received(received, Minutes(30)) with { StoppedAt = At("2026-03-09 11:32") }));
        Assert.Equal("过原则时限，最迟 明日 17:00", Told(DeadlineInput.Received(received, Minutes(30) with { Force = LimitForce.Soft }, Days(1))));
        Clock.MoveTo("2026-03-09 12:40");
        Assert.Equal("未起算 · 今日 13:30 起", Told(DeadlineInput.Received(At("2026-03-09 12:30"), Minutes(30))));
    }

    [Fact(DisplayName = "It opens to its arithmetic, each line with its source; a default stands in a dashed frame")]
    public void Opens()
    {
        var input = DeadlineInput.Received(At("2026-03-09 11:17"), Minutes(30));
        var chip = Render<DueChip>(p => p.Add(c => c.Due, DueView.Of(Engine, input, Now)).Add(c => c.Arithmetic, new("应反馈时间怎么算的", Engine.Explain(input))));

        Assert.Equal("剩 12 分", chip.Find("summary").TextContent.Trim());
        Assert.Contains("near", chip.Find("details").ClassName!);
        Assert.Equal(Engine.Explain(input).Count, chip.FindAll(".n-arith tr").Count);
        Assert.Equal("应反馈", chip.Find(".n-arith tr.sum td").TextContent);
        Assert.NotEmpty(chip.FindAll(".n-dft"));
    }

    [Fact(DisplayName = "What ticks in the browser carries what is left in office time; a finished one carries nothing")]
    public void Ticks()
    {
        var running = Render(DueChip.Mark(DueView.Of(Engine, DeadlineInput.Received(At("2026-03-09 11:17"), Minutes(30)), Now), Now, null, null, "1"));
        Assert.Equal($"{12 * 60_000}|{15 * 60_000}|{Now.ToUnixTimeMilliseconds()}|minutes|", running.Find("details").GetAttribute("data-tick"));
        var done = Render(DueChip.Mark(DueView.Of(Engine, DeadlineInput.Received(At("2026-03-09 11:00"), Minutes(30)) with { StoppedAt = At("2026-03-09 11:18") }, Now), Now, null, null, "1"));
        Assert.False(done.Find("details").HasAttribute("data-tick"));
    }

    [Theory(DisplayName = "The clock of the working day says what part of it this is")]
    [InlineData("2026-03-09 08:40", "未上班 · 09:00 上班")]
    [InlineData("2026-03-09 11:35", "工作时间 · 距午休 25 分")]
    [InlineData("2026-03-09 12:00", "午休 · 13:30 上班")]
    [InlineData("2026-03-09 13:30", "工作时间 · 距下班 3 小时 30 分")]
    [InlineData("2026-03-09 17:00", "已下班 · 明日 09:00 上班")]
    [InlineData("2026-03-06 17:30", "已下班 · 周一 09:00 上班")]
    [InlineData("2026-03-07 10:00", "休息日 · 周一 09:00 上班")]
    [InlineData("2026-04-05 10:00", "休息日 · 周二 09:00 上班")] // 6 April is a day off
    public void Working_day(string now, string says) => Assert.Equal(says, WorkClock.Of(Engine, At(now)).Text(At(now)));
}
