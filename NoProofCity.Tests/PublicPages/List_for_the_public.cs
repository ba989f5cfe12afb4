using System.Net;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.ExemptionList;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Public;

namespace NoProofCity.Tests.PublicPages;

public sealed class List_for_the_public
{
    [Fact(DisplayName = "Jinan art. 4: what is published is seen by everybody, at once and without signing in; what is a draft is seen by nobody")]
    [Rule("J-Ver-4b")]
    public async Task Published()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "jinan-2020", kind: PlaceKind.City);
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ", level: UnitLevel.City), ListHall.Facts("婚姻状况证明", MethodKeys.Verification));

        Assert.Contains("清单还没有公布", await ReadAsync(browser, "/anling/list"), StringComparison.Ordinal);
        using (var none = await browser.GetAsync(new Uri("/anling/list/00001", UriKind.Relative))) Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        _ = await hall.PublishedAsync(level: UnitLevel.City);

        Assert.Contains("办“公租房资格确认”要交婚姻状况证明吗", await ReadAsync(browser, "/anling/list"), StringComparison.Ordinal);
        var line = await ReadAsync(browser, "/anling/list/00001");
        Assert.Contains("可以不交。", line, StringComparison.Ordinal);
        Assert.Contains("《公共租赁住房管理办法》第七条", line, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Zaozhuang art. 5: a published edition is listed for an anonymous visitor, and a form to say what one thinks of it is offered")]
    [Rule("Z-5c")]
    public async Task Supervised()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "zaozhuang-2021", kind: PlaceKind.City);
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ", level: UnitLevel.City), ListHall.Facts());
        var edition = await hall.EditionAsync(await hall.PublishedAsync(level: UnitLevel.City));
        var next = await hall.EditionAsync(await hall.ComposeAsync(level: UnitLevel.City, title: "2026 年下半年版"));
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();

        var editions = await ReadAsync(browser, "/anling/editions");
        Assert.Contains($"href=\"anling/editions/{edition.No}\"", editions, StringComparison.Ordinal);
        Assert.DoesNotContain($"anling/editions/{next.No}", editions, StringComparison.Ordinal);
        Assert.Contains($"href=\"anling/editions/{edition.No}\"", await ReadAsync(browser, "/anling"), StringComparison.Ordinal);
        Assert.Contains("这是第一版", await ReadAsync(browser, $"/anling/editions/{edition.No}"), StringComparison.Ordinal);
        Assert.Contains("href=\"anling/advice?entry=00001\"", await ReadAsync(browser, "/anling/list/00001"), StringComparison.Ordinal);
        Assert.Contains("name=\"Input.Text\"", await ReadAsync(browser, "/anling/advice?entry=00001"), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "A change of the live list is seen at once, and the edition stays as it was published")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-5", "G-Adj-5")]
    public async Task At_once(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, profile);
        var entry = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts("家庭收入证明"));
        var edition = await hall.EditionAsync(await hall.PublishedAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        Assert.DoesNotContain("工资证明", await ReadAsync(browser, "/anling/list/00001"), StringComparison.Ordinal);

        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Empty((await hall.Entries.HandleAsync(hall.Office(), await hall.SeenAsync(entry), (await hall.EntryAsync(entry)).Handling with { PlainWords = "工资证明" })).Refusals);

        Assert.Contains("工资证明", await ReadAsync(browser, "/anling/list/00001"), StringComparison.Ordinal);
        Assert.DoesNotContain("工资证明", await ReadAsync(browser, $"/anling/open-data/editions/{edition.No}.json"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "What a second server over the same database makes public is seen here a fifth of a second later")]
    public async Task Second_server()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var entry = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts("家庭收入证明"));
        _ = await hall.PublishedAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        Assert.Contains("没有查到", await ReadAsync(browser, "/anling/list?q=挣多少的纸"), StringComparison.Ordinal);

        city.Clock.Pass(TimeSpan.FromMinutes(1));
        using (var other = await City.OpenAsync(city.City.Settings, city.Clock.GetUtcNow()))
            Assert.Empty((await new EntryDesk(other, city.Clock).HandleAsync(hall.Office(), await hall.SeenAsync(entry), (await hall.EntryAsync(entry)).Handling with { PlainWords = "挣多少的纸" })).Refusals);
        await Task.Delay(PublicLists.Unseen);

        Assert.Contains("查到 <b>1</b> 条", await ReadAsync(browser, "/anling/list?q=挣多少的纸"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The size of type that one reader chose is not shown to the next; pages are kept all the same")]
    public async Task Nothing_of_anybody()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts());
        _ = await hall.PublishedAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var large = app.Browser();
        large.DefaultRequestHeaders.Add("Cookie", "size=huge");
        using var other = app.Browser();

        Assert.Contains("data-size=\"huge\"", await ReadAsync(large, "/anling/list"), StringComparison.Ordinal);
        Assert.Contains("data-size=\"standard\"", await ReadAsync(other, "/anling/list"), StringComparison.Ordinal);
        Assert.Contains("data-size=\"huge\"", await ReadAsync(large, "/anling/list"), StringComparison.Ordinal);
        using var answer = await other.GetAsync(new Uri("/anling/list", UriKind.Relative));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("unsafe-inline", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The list is asked in people's words, narrowed by unit, way and answer, and turned page by page")]
    public async Task Asked()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var (first, second) = (await hall.Town.UnitAsync("MZ", "民政局"), await hall.Town.UnitAsync("RS", "人社局"));
        _ = await hall.DraftAsync(first, ListHall.Facts("婚姻状况证明", MethodKeys.Verification));
        _ = await hall.DraftAsync(second, ListHall.Facts("解除劳动关系证明", MethodKeys.DirectCancel));
        for (var i = 0; i < 25; i++) _ = await hall.DraftAsync(second, ListHall.Facts($"第{i}种证明"));
        _ = await hall.PublishedAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();

        var married = await ReadAsync(browser, "/anling/list?q=结婚证明");
        Assert.Contains("按“婚姻状况证明”查找", married, StringComparison.Ordinal);
        Assert.Contains("查到 <b>1</b> 条", married, StringComparison.Ordinal);
        Assert.Contains("不用交，已经取消。", await ReadAsync(browser, "/anling/list/00002"), StringComparison.Ordinal);
        Assert.Contains("查到 <b>1</b> 条", await ReadAsync(browser, "/anling/list?state=cancelled"), StringComparison.Ordinal);
        Assert.Contains("查到 <b>26</b> 条", await ReadAsync(browser, "/anling/list?unit=RS"), StringComparison.Ordinal);
        Assert.Contains("第 2 页，共 2 页", await ReadAsync(browser, "/anling/list?page=2"), StringComparison.Ordinal);
        Assert.Contains("没有查到", await ReadAsync(browser, "/anling/list?q=明天天气怎么样"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await browser.GetStringAsync(new Uri("/anling/list?q=<script>alert(1)</script>", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "While an adjustment runs the answer is that nobody may ask, absolutely or in principle as the place says")]
    [InlineData("yiyuan-2021", "调整中，不得向您索要。")]
    [InlineData("zaozhuang-2021", "调整中，原则上不得向您索要。")]
    public void Adjusting(string profile, string answer)
    {
        var verdict = Verdict.Of(Live(LineState.Exempt, MethodKeys.Verification) with { InterimFrom = new(2026, 3, 1) }, ShippedProfiles.Of(profile));

        Assert.Equal((VerdictKind.Adjusting, answer, true), (verdict.Kind, verdict.Answer, verdict.IsFree));
        Assert.Contains("2026-03-01", verdict.Why, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "Each state of a line and each way has its sentence")]
    [InlineData(LineState.Cancelled, MethodKeys.DirectCancel, "不用交，已经取消。", "不再需要这份证明")]
    [InlineData(LineState.Exempt, MethodKeys.DataSharing, "可以不交。", "直接查某所的数据")]
    [InlineData(LineState.Exempt, MethodKeys.Verification, "可以不交。", "直接向某所核实")]
    [InlineData(LineState.Exempt, MethodKeys.Promise, "可以不交。", "签一份承诺书")]
    [InlineData(LineState.Exempt, MethodKeys.AgentErrand, "可以不交。", "替您去取")]
    [InlineData(LineState.Excluded, "", "目前还要交。", "不在免提交的范围内")]
    public void Sentences(LineState state, string way, string answer, string why)
    {
        var verdict = Verdict.Of(Live(state, way), ShippedProfiles.Of("yiyuan-2021"));

        Assert.Equal(answer, verdict.Answer);
        Assert.Contains(why, verdict.Why, StringComparison.Ordinal);
        Assert.NotEmpty(verdict.Steps);
    }

    [Fact(DisplayName = "How soon the other office answers is said as the place sets it for the kind of archive")]
    public void Answered_by()
    {
        var live = Live(LineState.Exempt, MethodKeys.Verification);
        Assert.Contains("1 工作日内答复", Verdict.Of(live with { Line = live.Line with { Storage = StorageClass.PaperArchive } }, ShippedProfiles.Of("yiyuan-2021")).Steps[0], StringComparison.Ordinal);
        Assert.Contains("，7 个工作日内答复", Verdict.Of(live with { Line = live.Line with { StatutoryDays = 7 } }, ShippedProfiles.Of("yiyuan-2021")).Steps[0], StringComparison.Ordinal);
    }

    private static LiveLine Live(LineState state, string way) =>
        new(new("00001", "无房证明") { Unit = "住建局", Issuer = "某所", State = state, Methods = way.Length > 0 ? [new(way, way)] : [] }, null, true, FakeClock.Local("2026-01-01 00:00"));

    internal static async Task<string> ReadAsync(HttpClient browser, string address) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(address, UriKind.Relative)));
}
