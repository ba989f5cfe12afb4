using System.Net;
using System.Text;
using System.Text.Json;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Tests.ExemptionList;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.PublicPages;

public sealed class Open_data
{
    [Fact(DisplayName = "Each json is as its schema says: the list now, as of a day, of each kind, an edition, a difference")]
    public async Task Schema()
    {
        await using var city = await TestCity.OpenAsync();
        var (hall, first, second) = await TwoEditionsAsync(city);
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        var list = JsonSchema.Read("docs/open-data/list.schema.json");
        var difference = JsonSchema.Read("docs/open-data/list-difference.schema.json");

        foreach (var address in (string[])["list.json", "list.json?asOf=2026-03-09", "list.json?asOf=2020-01-01", "list.json?kind=promise", "list.json?kind=useCertificate", $"editions/{first.No}.json", $"editions/{second.No}.json"])
            Assert.Empty(list.Problems(await browser.GetStringAsync(new Uri($"/anling/open-data/{address}", UriKind.Relative))));
        foreach (var edition in (Edition[])[first, second])
            Assert.Empty(difference.Problems(await browser.GetStringAsync(new Uri($"/anling/open-data/editions/{edition.No}/difference.json", UriKind.Relative))));
        Assert.NotEmpty(list.Problems("""{"form":"noproofcity.list/1","list":{},"count":-1,"lines":[{"number":""}]}"""));
        Assert.Equal(await File.ReadAllTextAsync(Repository.File("docs/open-data/list.schema.json")), await browser.GetStringAsync(new Uri("/anling/open-data/list.schema.json", UriKind.Relative)));
        _ = hall;
    }

    [Fact(DisplayName = "The list as of a day is what it was at its end; the difference of two editions says what was added, changed and moved out")]
    public async Task As_of()
    {
        await using var city = await TestCity.OpenAsync();
        var (_, first, second) = await TwoEditionsAsync(city);
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();

        Assert.Equal(["家庭收入证明"], await ProofsAsync(browser, "list.json?asOf=2026-03-09"));
        Assert.Equal(["家庭收入证明", "户籍证明"], await ProofsAsync(browser, "list.json"));
        Assert.Equal(["家庭收入证明"], await ProofsAsync(browser, $"editions/{first.No}.json"));
        var difference = JsonDocument.Parse(await browser.GetStringAsync(new Uri($"/anling/open-data/editions/{second.No}/difference.json", UriKind.Relative))).RootElement;
        Assert.Equal("户籍证明", difference.GetProperty("added")[0].GetProperty("proof").GetString());
        Assert.Contains("户籍证明", await List_for_the_public.ReadAsync(browser, $"/anling/editions/{second.No}"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A csv begins with the mark of UTF-8 and holds no formula; a workbook and the announcement are files of their kind")]
    public async Task Tables()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts("=1+1证明"));
        var edition = await hall.EditionAsync(await hall.PublishedAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();

        var csv = await browser.GetByteArrayAsync(new Uri("/anling/open-data/list.csv", UriKind.Relative));
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Contains(",'=1+1证明,", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await browser.GetByteArrayAsync(new Uri("/anling/open-data/list.xlsx", UriKind.Relative)))[..2]);
        Assert.Equal("%PDF"u8.ToArray(), (await browser.GetByteArrayAsync(new Uri($"/anling/open-data/editions/{edition.No}.pdf", UriKind.Relative)))[..4]);
    }

    [Fact(DisplayName = "Who has the newest already is told so; what cannot be is refused in a sentence")]
    public async Task Asked_again()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts());
        _ = await hall.PublishedAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        using var first = await browser.GetAsync(new Uri("/anling/open-data/list.json", UriKind.Relative));
        Assert.NotNull(first.Content.Headers.LastModified);

        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/anling/open-data/list.json", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await browser.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        foreach (var (address, sentence) in ((string, string)[])[("list.json?asOf=2026-13-01", "日期要写成"), ("list.json?asOf=2099-01-01", "日期还没有到"), ("list.json?kind=all", "没有这份清单")])
        {
            using var refused = await browser.GetAsync(new Uri($"/anling/open-data/{address}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(sentence, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        foreach (var address in (string[])["/anling/open-data/list.txt", "/anling/open-data/editions/2000-01.json", "/anling/open-data/editions/2000-01.pdf", "/nowhere/open-data/list.json"])
        {
            using var none = await browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    [Fact(DisplayName = "A unit has a poster with its list behind the code; a unit without lines has none")]
    public async Task Posters()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts());
        _ = await hall.Town.UnitAsync("RS", "人社局");
        _ = await hall.PublishedAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();

        Assert.Contains("href=\"anling/posters/MZ.pdf\"", await List_for_the_public.ReadAsync(browser, "/anling/posters"), StringComparison.Ordinal);
        Assert.Equal("%PDF"u8.ToArray(), (await browser.GetByteArrayAsync(new Uri("/anling/posters/MZ.pdf", UriKind.Relative)))[..4]);
        using var none = await browser.GetAsync(new Uri("/anling/posters/RS.pdf", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static async Task<(ListHall Hall, Edition First, Edition Second)> TwoEditionsAsync(TestCity city)
    {
        var hall = await ListHall.OpenAsync(city);
        var unit = await hall.Town.UnitAsync("MZ");
        _ = await hall.DraftAsync(unit, ListHall.Facts("家庭收入证明", MethodKeys.Promise));
        var first = await hall.PublishedAsync();
        city.Clock.Pass(TimeSpan.FromDays(1));
        _ = await hall.DraftAsync(unit, ListHall.Facts("户籍证明"));
        return (hall, await hall.EditionAsync(first), await hall.EditionAsync(await hall.PublishedAsync(title: "2026 年下半年版")));
    }

    private static async Task<IReadOnlyList<string?>> ProofsAsync(HttpClient browser, string address)
    {
        using var json = JsonDocument.Parse(await browser.GetStringAsync(new Uri($"/anling/open-data/{address}", UriKind.Relative)));
        return [.. json.RootElement.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("proof").GetString())];
    }
}
