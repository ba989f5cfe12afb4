using Microsoft.Extensions.Logging.Abstractions;
using NoProofCity.Data.Backups;
using NoProofCity.Data.Common;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Backups;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Frame;

public sealed class Long_works
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory(DisplayName = "Whoever ordered a long work is told how it ended, and where to look, even if the page was left")]
    [InlineData("备份完成", true, "备份并核对：备份完成")]
    [InlineData("磁盘写满，没有做成", false, "备份并核对：磁盘写满，没有做成")]
    public async Task Its_end_is_told(string result, bool isGood, string told)
    {
        await using var city = await TestCity.OpenAsync();
        var (keeper, other) = (await city.PersonAsync("keeper", Role.SystemAdministrator), await city.PersonAsync("other", Role.SystemAdministrator));
        using var works = Works(city);

        Assert.True(works.Start(OrderOf(keeper), 0, (_, _) => Task.FromResult(new WorkResult(result, isGood))));

        var notice = await ToldAsync(city, keeper);
        Assert.Equal((told, LongWorks.Over.Key), (KindWords.OfNotice(notice.Kind, notice.Facts), notice.Kind));
        Assert.Equal("system/backups", ObjectLinks.Of(notice.ObjectKind, notice.ObjectId, new HashSet<Act> { BackupActs.Read }));
        Assert.Equal(0, await new NoticeQueries(city.City).UnreadAsync(other.PersonId));
    }

    [Fact(DisplayName = "A work that was stopped and one that broke tell so; a colleague's press while one runs starts nothing and tells nobody")]
    public async Task Stopped_and_broken()
    {
        await using var city = await TestCity.OpenAsync();
        var (keeper, other) = (await city.PersonAsync("keeper", Role.SystemAdministrator), await city.PersonAsync("other", Role.SystemAdministrator));
        using var works = Works(city);

        Assert.True(works.Start(OrderOf(keeper), 0, async (_, stopping) => { await Task.Delay(Timeout.Infinite, stopping); return new("做完了"); }));
        Assert.False(works.Start(OrderOf(other), 0, (_, _) => Task.FromResult(new WorkResult("做完了"))));
        works.Stop(Name);
        Assert.Contains("已停止", (await ToldAsync(city, keeper)).Facts, StringComparison.Ordinal);
        _ = await new NoticeDesk(city.City, city.Clock).ReadAllAsync(keeper);

        Assert.True(works.Start(OrderOf(keeper), 0, (_, _) => throw new InvalidOperationException("broken")));
        var broken = await ToldAsync(city, keeper);
        Assert.Contains("没有做完，系统出了问题", broken.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain("broken", broken.Facts, StringComparison.Ordinal);
        Assert.Equal(0, await new NoticeQueries(city.City).UnreadAsync(other.PersonId));
    }

    private const string Name = "house.backup";

    private static LongWorks Works(TestCity city) => new(new NoticeDesk(city.City, city.Clock), city.Clock, NullLogger<LongWorks>.Instance);

    private static LongWorkOrder OrderOf(Actor by) => new(Name, "备份并核对", "步", by, new(nameof(BackupRecord), 0));

    private static async Task<Notice> ToldAsync(TestCity city, Actor actor)
    {
        var unread = new ListQuery().With("state", "unread");
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if ((await new NoticeQueries(city.City).PageAsync(actor, unread, patience.Token)).Rows is [var notice]) return notice;
            await Task.Delay(20, patience.Token);
        }
    }
}
