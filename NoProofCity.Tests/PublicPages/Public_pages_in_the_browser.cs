using NoProofCity.Domain.Inventory;
using NoProofCity.Tests.ExemptionList;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.PublicPages;

/// <summary>Every public address of a place as a citizen opens it: on a narrow screen, with large type, without scripts.</summary>
[Collection(BrowserTests.Name)]
public sealed class Public_pages_in_the_browser(Support.Browser browser)
{
    private const int Narrow = 375;

    [Fact(DisplayName = "axe finds nothing serious on any public page, nothing is asked of another host, and nothing goes beyond a screen of 375 px, in double type neither")]
    public async Task Fit_and_plain()
    {
        await using var city = await TestCity.OpenAsync();
        var addresses = await PlaceAsync(city);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString(), Narrow, 812);
        var wrong = new List<string>();
        foreach (var address in addresses)
        {
            var html = await (await window.Page.GotoAsync(address))!.TextAsync();
            if (((string[])["<script", "<style", " style=\""]).Any(found => html.Contains(found, StringComparison.Ordinal))) wrong.Add($"{address} has a script or a style in it");
            wrong.AddRange((await window.AxeAsync()).Select(line => $"{address} {line}"));
            await window.ShotAsync("public-" + new string([.. address.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]));
            if (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > Narrow) wrong.Add($"{address} is too wide");
            await window.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            if (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > Narrow) wrong.Add($"{address} is too wide in double type");
        }
        Assert.Empty(wrong);
        Assert.Empty(window.Elsewhere);
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "Somebody asks, opens a line, says what they think of it, and looks the answer up: without scripts")]
    public async Task Journey()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await PlaceAsync(city);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenWithoutScriptsAsync(app.Address.ToString(), Narrow, 812);
        var page = window.Page;
        _ = await page.GotoAsync("/anling");
        await page.FillAsync("input[name=q]", "结婚证明");
        await page.ClickAsync(".n-ask button");
        Assert.Contains("按“婚姻状况证明”查找", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync(".n-hits a");
        Assert.Contains("可以不交。", await page.InnerTextAsync(".n-answer"), StringComparison.Ordinal);
        await page.ClickAsync("aside .btn");
        await page.FillAsync("textarea", "窗口还在要");
        await page.FillAsync("input[name='Input.Phone']", "13800001234");

        // Faster than a person can.
        await page.ClickAsync("main form .btn");
        Assert.Contains("请再点一次", await page.InnerTextAsync(".n-refused"), StringComparison.Ordinal);
        Assert.Equal("窗口还在要", await page.InputValueAsync("textarea"));
        city.Clock.Pass(TimeSpan.FromSeconds(30));
        await page.ClickAsync("main form .btn");
        Assert.Contains("编号 YJ-2026-000001", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await page.ClickAsync("main .btn");
        await page.FillAsync("input[name='Input.Number']", "YJ-2026-000001");
        await page.FillAsync("input[name='Input.Proof']", "9999");
        await page.ClickAsync("main form .btn");
        Assert.Contains("没有查到", await page.InnerTextAsync(".n-refused"), StringComparison.Ordinal);
        await page.FillAsync("input[name='Input.Proof']", "1234");
        await page.ClickAsync("main form .btn");
        Assert.Contains("待答复", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", await page.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>A place with two editions and a line of each kind.</summary>
    /// <returns>All its public addresses.</returns>
    private static async Task<IReadOnlyList<string>> PlaceAsync(TestCity city)
    {
        var hall = await ListHall.OpenAsync(city);
        var unit = await hall.Town.UnitAsync("MZ", "安岭县经济开发区行政审批服务和社会事务管理局");
        foreach (var (proof, way) in ((string, string)[])[("婚姻状况证明", MethodKeys.Verification), ("解除劳动关系证明", MethodKeys.DirectCancel), ("家庭收入证明", MethodKeys.Promise), ("企业名称变更、住所或者地址名称变更证明（含分支机构）", MethodKeys.DataSharing)])
            _ = await hall.DraftAsync(unit, ListHall.Facts(proof, way));
        for (var i = 0; i < 25; i++) _ = await hall.DraftAsync(unit, ListHall.Facts($"第{i}种证明"));
        var first = await hall.EditionAsync(await hall.PublishedAsync());
        city.Clock.Pass(TimeSpan.FromDays(1));
        _ = await hall.DraftAsync(unit, ListHall.Facts("户籍证明"));
        var second = await hall.EditionAsync(await hall.PublishedAsync(title: "2026 年下半年版"));
        return
        [
            "/anling", "/anling/list", "/anling/list?q=结婚证明", "/anling/list?event=marriage", "/anling/list?page=2", "/anling/list?state=cancelled", "/anling/list?q=明天天气怎么样",
            "/anling/list/00001", "/anling/list/00002", "/anling/list/00003", "/anling/list/00004", "/anling/editions", $"/anling/editions/{first.No}", $"/anling/editions/{second.No}",
            "/anling/open-data", "/anling/posters", "/anling/advice", "/anling/advice?entry=00001", "/anling/advice/answer", "/anling/check", "/anling/check?code=R4TN-8W2C-6JHX", "/check",
        ];
    }
}
