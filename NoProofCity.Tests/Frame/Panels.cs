using Bunit;
using NoProofCity.Data.Attachments;
using NoProofCity.Domain.Common;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Shared;

namespace NoProofCity.Tests.Frame;

public sealed class Panels : PartTest
{
    [Fact(DisplayName = "A long work says how much is done of how much, how long it still takes, and that one may leave; it stops once")]
    public void Long_work()
    {
        var stopped = 0;
        var panel = Render<LongWorkPanel>(p => p.Add(w => w.Work, new("批量核验", WorkState.Running, 1512, 2400, "人") { Left = TimeSpan.FromSeconds(40) }).Add(w => w.OnStop, () => { stopped++; }));
        Assert.Contains("已做 1,512 / 2,400 人，约剩 40 秒。可以离开本页", panel.Markup);
        panel.Find("button").Click();
        panel.Find("button").Click();
        Assert.Equal(1, stopped);
        panel.Render(p => p.Add(w => w.Work, new("批量核验", WorkState.Done, 2400, 2400, "人") { Result = "10:12 完成", ResultHref = "batch/7" }));
        Assert.Empty(panel.FindAll("progress"));
        Assert.Equal("batch/7", panel.Find("a").GetAttribute("href"));
    }

    [Fact(DisplayName = "Notices: time today, weekday this week; folded ones say how many")]
    public void Notices()
    {
        var list = Render<NoticeList>(p => p.Add(n => n.Notices, [
            new(1, "check", "导入完成", FakeClock.Local("2026-03-09 09:25")),
            new(2, "rotate-left", "转办到本单位", FakeClock.Local("2026-03-06 16:20"), "inbox/3", Times: 3),
            new(3, "check", "公布", FakeClock.Local("2025-12-31 10:00"))]));
        Assert.Equal(["09:25", "周五 16:20", "2025-12-31"], list.FindAll("time").Select(t => t.TextContent));
        Assert.Contains("共 3 次", list.FindAll(".n-notice")[1].TextContent);
        Assert.Contains("没有通知", Render<NoticeList>(p => p.Add(n => n.Notices, [])).Markup);
    }

    [Fact(DisplayName = "The timeline names a day once, today not at all")]
    public void Timeline()
    {
        var line = Render<Timeline>(p => p.Add(t => t.Entries, [
            new(Now, "填写反馈", "周衡舟，草稿", LineKind.Now), new(Now.AddHours(-2), "接收", "周衡舟"),
            new(FakeClock.Local("2026-03-06 16:41"), "送达并登记", "系统", LineKind.System), new(FakeClock.Local("2026-03-06 16:30"), "受理", null)]));
        Assert.Equal(["3 月 6 日 周五"], line.FindAll(".day").Select(d => d.TextContent));
        Assert.Equal(["now", null, "day", "sys", null], line.FindAll("li").Select(li => string.IsNullOrEmpty(li.ClassName) ? null : li.ClassName));
    }

    [Fact(DisplayName = "Attachments: each file is kept or told why not; one that is too large never travels")]
    public void Attaching()
    {
        var box = new Box();
        var part = Render<Attachments>(p => p.Add(a => a.Box, box).Add(a => a.MostMegabytes, 1));
        part.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(
            InputFileContent.CreateFromText("%PDF-1.7", "登记簿.pdf"),
            InputFileContent.CreateFromText("MZ", "程序.pdf"),
            InputFileContent.CreateFromBinary(new byte[2 * 1024 * 1024], "大图.png"));
        part.WaitForAssertion(() => Assert.Equal(["登记簿.pdf", "程序.pdf"], box.Asked));
        Assert.Equal("登记簿.pdf", part.Find(".n-files li .cut").TextContent);
        Assert.Contains("“程序.pdf”不是可以附上的文件", part.Find("[role=alert]").TextContent);
        Assert.Contains("“大图.png”超过 1 MB", part.Find("[role=alert]").TextContent);
        part.Find(".n-files li .cut").Click();
        Assert.Equal("登记簿.pdf", part.Find("dialog h2").TextContent);
        part.FindAll(".n-files li button").Single(b => b.TextContent == "移除").Click();
        Assert.Empty(part.FindAll(".n-files li .cut"));
    }

    private sealed class Box : IAttachmentBox
    {
        private readonly List<AttachmentRow> _rows = [];

        public List<string> Asked { get; } = [];

        public Task<IReadOnlyList<AttachmentRow>> AllAsync(CancellationToken leaving) => Task.FromResult<IReadOnlyList<AttachmentRow>>([.. _rows]);

        public async Task<Outcome<AttachmentRow>> KeepAsync(string fileName, long size, Stream content, CancellationToken leaving)
        {
            Asked.Add(fileName);
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, leaving);
            copy.Position = 0;
            var kind = ContentCheck.KindOf(copy, fileName);
            if (!kind.IsDone) return Outcome.Refused(kind.Refusals);
            _rows.Add(new(_rows.Count + 1, fileName, kind.Value, size, "f"));
            return _rows[^1];
        }

        public Task<Outcome> RemoveAsync(long id)
        {
            _ = _rows.RemoveAll(r => r.Id == id);
            return Task.FromResult(Outcome.Done);
        }
    }
}
