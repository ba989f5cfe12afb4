using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Account;

namespace NoProofCity.Tests.Accounts;

public class Account_pages
{
    private const string Failed = "用户名、密码或动态码不对。连续输错 5 次，15 分钟内不能登录。";

    [Fact]
    public async Task Signing_in_leads_to_the_asked_page_with_a_guarded_cookie()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();

        using var answer = await AppUnderTest.SubmitAsync(browser, "/account/sign-in?returnUrl=%2Finbox%3Fpage%3D2", Typed("agent", TestPeople.Password));

        Assert.Equal("/inbox?page=2", Location(answer));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("noproofcity=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Every failed sign-in shows one sentence and gives away nothing")]
    public async Task One_sentence()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city);

        var pages = new List<string>();
        foreach (var (name, password) in new[] { ("agent", "wrong password"), ("nobody", "wrong password"), ("nobody", TestPeople.Password) })
        {
            using var browser = app.Browser();
            using var answer = await AppUnderTest.SubmitAsync(browser, "/account/sign-in", Typed(name, password));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], c => c.StartsWith("noproofcity=", StringComparison.Ordinal));
            pages.Add(Regex.Replace((await answer.Content.ReadAsStringAsync()).Replace(name, "", StringComparison.Ordinal), @"CfDJ8[\w+/=&#;-]*|\d\d:\d\d", ""));
        }
        Assert.Contains(Failed, pages[0], StringComparison.Ordinal);
        Assert.Single(pages.Distinct());
    }

    [Fact(DisplayName = "Who cannot be let in because another process holds the database is told so, not that the password is wrong")]
    public async Task Held_database()
    {
        await using var city = await TestCity.OpenAsync(patienceSeconds: 1);
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        await using (var other = new SqliteConnection($"Data Source={city.City.Settings.DatabaseFile};Pooling=False"))
        {
            await other.OpenAsync();
            await using var held = await other.BeginTransactionAsync();
            using var answer = await AppUnderTest.SubmitAsync(browser, "/account/sign-in", Typed("agent", TestPeople.Password));

            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Contains("别的同事正在写入", page, StringComparison.Ordinal);
            Assert.DoesNotContain(Failed, page, StringComparison.Ordinal);
            await held.RollbackAsync();
        }
        using var let = await AppUnderTest.SubmitAsync(browser, "/account/sign-in", Typed("agent", TestPeople.Password));
        Assert.Equal(HttpStatusCode.Found, let.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/account/sign-in")]
    [InlineData("inbox")]
    [InlineData("")]
    public async Task Signing_in_leads_nowhere_else(string returnUrl)
    {
        Assert.Equal(LocalUrl.Home, LocalUrl.Of(returnUrl));
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        using var answer = await AppUnderTest.SubmitAsync(browser, "/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), Typed("agent", TestPeople.Password));
        Assert.Equal(LocalUrl.Home, Location(answer));
    }

    [Fact]
    public async Task A_form_without_its_token_does_nothing()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var stranger = app.Browser();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in", ["Input.Name"] = "agent", ["Input.Password"] = TestPeople.Password });
        using var answer = await stranger.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);
        Assert.Equal("/account/sign-in", Location(answer)); // a fresh form

        using var browser = await app.SignedInAsync("agent");
        using var nothing = new FormUrlEncodedContent([]);
        using var signOut = await browser.PostAsync(new Uri("/account/sign-out", UriKind.Relative), nothing);
        Assert.Equal(LocalUrl.Home, Location(signOut));
        await using var db = city.Db();
        Assert.Null((await db.Set<Session>().SingleAsync()).EndedAt);
    }

    [Fact(DisplayName = "Signing out is a POST that ends the session, so that the cookie is worth nothing even if it was copied")]
    public async Task Signing_out()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = await app.SignedInAsync("agent");
        using (var get = await browser.GetAsync(new Uri("/account/sign-out", UriKind.Relative))) Assert.NotEqual(HttpStatusCode.OK, get.StatusCode);

        var token = Regex.Match(await browser.GetStringAsync(new Uri("/account/change-password", UriKind.Relative)), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        using var answer = await browser.PostAsync(new Uri("/account/sign-out", UriKind.Relative), form);

        Assert.Equal("/account/sign-in", Location(answer));
        await using var db = city.Db();
        Assert.NotNull((await db.Set<Session>().SingleAsync()).EndedAt);
        Assert.Equal("SignIn.Out", (await db.Ledger.OrderBy(e => e.Number).LastAsync()).Act);
    }

    [Fact]
    public async Task A_disabled_persons_cookie_is_refused_and_leads_back_after_signing_in()
    {
        await using var city = await TestCity.OpenAsync();
        var agent = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = await app.SignedInAsync("agent");
        using (var page = await browser.GetAsync(new Uri("/account/change-password", UriKind.Relative))) Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        await using (var db = city.Db())
        {
            Assert.True((await db.Set<Account>().SingleAsync(a => a.Id == agent.PersonId)).Disable().IsDone);
            _ = await db.SaveChangesAsync();
        }
        using var refused = await browser.GetAsync(new Uri("/account/change-password", UriKind.Relative));
        Assert.StartsWith("/account/ended", Location(refused), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "Whoever is not signed in sees nothing of the staff pages, hub and unknown pages included")]
    [InlineData("/account/change-password", "/account/sign-in")]
    [InlineData("/account/role", "/account/sign-in")]
    public async Task Strangers_are_led_to_the_door(string page, string door)
    {
        await using var city = await TestCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var stranger = app.Browser();
        using var answer = await stranger.GetAsync(new Uri(page, UriKind.Relative));
        Assert.Equal(door, Location(answer).Split('?')[0]);
        using var nothing = new StringContent("");
        using var hub = await stranger.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), nothing);
        Assert.Equal(HttpStatusCode.Unauthorized, hub.StatusCode);
    }

    [Fact]
    public async Task An_administrator_makes_himself_with_his_code_and_a_common_password_is_refused_in_words()
    {
        await using var city = await TestCity.OpenAsync();
        var code = (await new FirstAdministrators(city.City, city.Clock).DrawAsync(new Actor(0, "system", 0, 0, default, "test"), [Role.SystemAdministrator])).Value[0].Code;
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();

        using (var refused = await AppUnderTest.SubmitAsync(browser, "/account/first-administrator", Made("woaini1314520")))
        {
            var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
            Assert.Contains("这个密码太常见，别人一猜就中", html, StringComparison.Ordinal);
            Assert.Contains("value=\"system1\"", html, StringComparison.Ordinal); // what was typed stays
            Assert.DoesNotContain("woaini1314520", html, StringComparison.Ordinal);
        }
        using (var made = await AppUnderTest.SubmitAsync(browser, "/account/first-administrator", Made("slow boats carry rice")))
            Assert.Contains("管理员账户已建好", WebUtility.HtmlDecode(await made.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using (var again = await AppUnderTest.SubmitAsync(browser, "/account/first-administrator", Made("slow boats carry rice")))
            Assert.Contains("一次性代码或用户名不对", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        _ = await app.SignedInAsync("system1", "slow boats carry rice");

        Dictionary<string, string> Made(string password) => new()
        {
            ["Input.Code"] = code, ["Input.Name"] = "system1", ["Input.DisplayName"] = "管理员", ["Input.Password"] = password, ["Input.Again"] = password,
        };
    }

    [Fact]
    public async Task A_second_factor_is_enrolled_on_its_page()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = await app.SignedInAsync("agent");
        var html = await browser.GetStringAsync(new Uri("/account/second-factor", UriKind.Relative));
        var secret = Regex.Match(html, "密钥 <b>([A-Z2-7 ]+)</b>").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("<svg class=\"n-qr\"", html, StringComparison.Ordinal);
        var hidden = Regex.Matches(html, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(hidden) { ["Input.Present"] = TestPeople.Password, ["Input.Code"] = TimeCode.Of(secret, city.Clock.GetUtcNow()) });
        using var answer = await browser.PostAsync(new Uri("/account/second-factor", UriKind.Relative), form);

        Assert.Contains("动态码已启用", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = city.Db();
        Assert.Equal(secret, (await db.Set<Account>().SingleAsync()).SecondFactorSecret);
    }

    [Fact(DisplayName = "The keys of the cookies lie in the database, encrypted: a restart signs nobody out")]
    public async Task Keys_outlive_the_process()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        string cookie;
        await using (var app = await AppUnderTest.StartAsync(city))
        {
            using var browser = app.Browser();
            using var answer = await AppUnderTest.SubmitAsync(browser, "/account/sign-in", Typed("agent", TestPeople.Password));
            cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("noproofcity=", StringComparison.Ordinal)).Split(';')[0];
        }
        await using (var app = await AppUnderTest.StartAsync(city))
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Address };
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            using var page = await client.GetAsync(new Uri("/account/change-password", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
        await using var db = city.Db();
        var keys = await db.Set<StoredKey>().ToListAsync();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.DoesNotContain("<value>", key.Xml, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_many_requests_from_one_address_are_put_off()
    {
        await using var city = await TestCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city, null, "--Limits:AccountPerMinute", "3");
        using var browser = app.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await browser.GetAsync(new Uri("/account/sign-in", UriKind.Relative));
            answers.Add(answer.StatusCode);
        }
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    private static Dictionary<string, string> Typed(string name, string password) => new() { ["Input.Name"] = name, ["Input.Password"] = password };

    private static string Location(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var location = answer.Headers.Location!;
        return location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
    }
}
