using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web;
using NoProofCity.Web.Account;
using NoProofCity.Web.Layout;

namespace NoProofCity.Tests.Accounts;

public class Headers_of_every_answer
{
    private static IEnumerable<Type> Pages => typeof(CityServer).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any());

    [Fact]
    public async Task Every_route_answers_with_the_headers_that_guard_it()
    {
        await using var city = await TestCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(r => !r.Contains('{')).Append("/css/ground.css").Append("/no/such/page").Distinct().ToList();
        Assert.Contains("/account/sign-in", routes);

        foreach (var route in routes)
        {
            using var answer = await browser.GetAsync(new Uri(route, UriKind.Relative));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Single(answer.Headers.GetValues("Referrer-Policy"));
        }
    }

    [Fact(DisplayName = "Every page says who may see it: an act of the list, any signed-in person, or everybody")]
    public void Pages_say_who_may_see_them()
    {
        Assert.NotEmpty(Pages);
        Assert.All(Pages, page => Assert.True(
            page.GetCustomAttribute<AllowAnonymousAttribute>() is not null || page.GetCustomAttribute<AuthorizeAttribute>() is not null, $"{page.Name} says nothing."));
    }

    [Fact]
    public async Task Every_policy_of_a_page_is_an_act_of_the_list()
    {
        var policies = new ActPolicies();
        foreach (var policy in Pages.Select(p => p.GetCustomAttribute<AuthorizeAttribute>()?.Policy).OfType<string>()) Assert.NotNull(await policies.GetPolicyAsync(policy));
        Assert.NotNull(await policies.GetPolicyAsync("Staff.Confirm"));
        Assert.Null(await policies.GetPolicyAsync("Staff.Confrim"));
    }

    [Fact(DisplayName = "Only pages that must be are open to everybody")]
    public void Open_pages_are_few() => Assert.Equal(
        ["Ended", "ErrorPage", "FirstAdministrator", "NotFoundPage", "SetPassword", "SignIn"],
        Pages.Where(p => p.GetCustomAttribute<AllowAnonymousAttribute>() is not null && p.GetCustomAttribute<PublicPageAttribute>() is null && p.GetCustomAttribute<DevelopmentOnlyAttribute>() is null).Select(p => p.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Role.Office, "Staff.Confirm", true)]
    [InlineData(Role.Liaison, "Staff.Confirm", false)]
    [InlineData(Role.AuditAdministrator, "Ledger.Read", true)]
    [InlineData(Role.SystemAdministrator, "Ledger.Read", false)]
    public async Task A_page_opens_to_the_roles_that_may_do_its_act(Role role, string act, bool opens)
    {
        var standing = new Data.Accounts.SessionStanding(1, 0, 2, "a", "甲", role, 1, 1, 5, Data.Accounts.SessionDuty.None, false, default, default);
        Assert.Equal(opens, await MayAsync(standing, act));
        Assert.False(await MayAsync(standing with { Duty = Data.Accounts.SessionDuty.ChangePassword }, act));
        Assert.False(await MayAsync(standing with { Role = null }, act));
    }

    private static async Task<bool> MayAsync(Data.Accounts.SessionStanding standing, string act)
    {
        var policy = (await new ActPolicies().GetPolicyAsync(act))!;
        var context = new AuthorizationHandlerContext(policy.Requirements, SessionTicket.Of(standing, "a"), null);
        await new ActHandler().HandleAsync(context);
        return context.PendingRequirements.OfType<ActRequirement>().ToList() is [];
    }
}
