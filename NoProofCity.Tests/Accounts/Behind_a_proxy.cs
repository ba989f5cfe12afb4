using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Accounts;

/// <summary>The address of a browser behind a proxy: it stands in the ledger, and by it failed sign-ins are counted.</summary>
public sealed class Behind_a_proxy
{
    [Theory]
    [InlineData("10.20.30.40", "127.0.0.1")]
    [InlineData("127.0.0.1", "127.0.0.2")]
    [InlineData("127.0.0.1", null)]
    public async Task Only_a_proxy_that_is_named_is_believed(string noted, string? proxy)
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city, null, proxy is null ? [] : ["--Proxy:Addresses:0", proxy]);
        using var browser = app.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "10.20.30.40");
        using var answer = await AppUnderTest.SubmitAsync(browser, "/account/sign-in", new() { ["Input.Name"] = "agent", ["Input.Password"] = TestPeople.Password });

        var entry = Assert.Single(await new LedgerQueries(city.City).PageAsync(0, Chain.Access, new(Act: "SignIn.Done"), null, 5, CancellationToken.None));
        Assert.Equal(noted, entry.Address);
    }
}
