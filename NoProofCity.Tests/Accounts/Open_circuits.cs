using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Account;

namespace NoProofCity.Tests.Accounts;

/// <summary>Real lines to the real hub: what closes, closes on the wire.</summary>
public class Open_circuits
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Ends => ["disabled", "re-roled", "signed out", "role switched", "policy"];

    [Theory(DisplayName = "Disabling, re-roling, forced sign-out and a role switch close the open line within five seconds, and it does not open again")]
    [MemberData(nameof(Ends))]
    public async Task A_line_is_cut(string why)
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var agent = await city.PersonAsync("agent", Role.Agent, unit);
        var (keeper, guardian) = (await city.PersonAsync("keeper", Role.SystemAdministrator), await city.PersonAsync("guard", Role.SecurityAdministrator));
        if (why == "role switched") await GiveAsync(city, guardian, agent, unit);
        await using var app = await AppUnderTest.StartAsync(city);
        var own = await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "127.0.0.1"));
        if (why == "role switched") _ = await city.SignIn().WorkAsAsync(own.Value, (await city.AccountAsync(agent.PersonId)).Grants[0].Id, "a");
        using var line = await ConnectAsync(app, own.Value);
        Assert.True(await IsOpenAsync(app, line));

        // Another process does it: this one has only the database to learn it from.
        var roles = new RoleDesk(city.City, city.Clock);
        var reason = ReasonText.Parse("调离本单位").Value;
        var outcome = why switch
        {
            "disabled" => await new AccountDesk(city.City, city.Clock).DisableAsync(keeper, Seen.Of(await city.AccountAsync(agent.PersonId)), reason),
            "re-roled" => await roles.RevokeAsync(guardian, Seen.Of(await city.AccountAsync(agent.PersonId)), (await city.AccountAsync(agent.PersonId)).Grants[0].Id),
            "signed out" => await roles.EndSessionAsync(guardian, (await new SessionQueries(city.City, city.Clock).OnlineAsync(9)).Single(), reason),
            "role switched" => await city.SignIn().WorkAsAsync(own.Value, (await city.AccountAsync(agent.PersonId)).Grants[1].Id, "a"),
            _ => await DemandSecondFactorAsync(city, roles, guardian),
        };
        Assert.True(outcome.IsDone);

        var waited = Stopwatch.StartNew();
        await ReadToEndAsync(line, AtMost);
        Assert.True(waited.Elapsed < AtMost, $"{why}: {waited.Elapsed}");
        if (why is "disabled" or "re-roled" or "signed out") await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(app, own.Value));
    }

    [Fact]
    public async Task A_line_stays_open_while_others_come_and_go()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        _ = await city.PersonAsync("agent", Role.Agent, unit);
        var other = await city.PersonAsync("other", Role.Agent, unit);
        var keeper = await city.PersonAsync("keeper", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city);
        var own = await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "127.0.0.1"));
        using var line = await ConnectAsync(app, own.Value);

        Assert.True((await new AccountDesk(city.City, city.Clock).DisableAsync(keeper, Seen.Of(await city.AccountAsync(other.PersonId)), ReasonText.Parse("调离本单位").Value)).IsDone);
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.True(await IsOpenAsync(app, line));
        Assert.Equal(WebSocketState.Open, line.State);
    }

    [Fact]
    public async Task One_person_opens_no_more_lines_than_the_policy_allows()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        var guardian = await city.PersonAsync("guard", Role.SecurityAdministrator);
        var policy = await new AccountQueries(city.City, city.Clock).PolicyAsync();
        Assert.True((await new RoleDesk(city.City, city.Clock).RevisePolicyAsync(guardian, policy, policy.Values with { CircuitsPerAccount = 2 })).IsDone);
        await using var app = await AppUnderTest.StartAsync(city);
        var own = await city.SignIn().SignInAsync(new("agent", TestPeople.Password, "", "127.0.0.1"));

        using var one = await ConnectAsync(app, own.Value);
        using var two = await ConnectAsync(app, own.Value);
        Assert.True(await IsOpenAsync(app, two, lines: 2));
        using var three = await ConnectAsync(app, own.Value);
        await ReadToEndAsync(three, AtMost);
        Assert.Equal((WebSocketState.Open, WebSocketState.Open), (one.State, two.State));
    }

    [Fact(DisplayName = "A minute before idle sign-out the page is warned, then led away; work on another process counts")]
    public async Task Idle()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        var own = await Signing_in.SignInAsync(city, "agent");
        var circuits = new OpenCircuits();
        var sessions = new SessionQueries(city.City, city.Clock);
        using var keeper = new SessionKeeper(sessions, new SessionNotes(city.City), circuits, city.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<SessionKeeper>.Instance);
        await keeper.StartAsync(CancellationToken.None);
        await keeper.StopAsync(CancellationToken.None);
        var circuit = new CircuitSession(circuits, new Somebody(SessionTicket.Of(own, "a")), city.Clock);
        await circuit.OnCircuitOpenedAsync(null!, CancellationToken.None);
        var heard = new List<string>();
        circuit.Idle += left => heard.Add(left is null ? "gone" : $"{left.Value.TotalSeconds:0}");
        circuit.Ended += why => heard.Add(why.ToString());

        city.Clock.Pass(TimeSpan.FromMinutes(13));
        await keeper.RoundAsync(CancellationToken.None);
        city.Clock.Pass(TimeSpan.FromMinutes(1.5));
        await keeper.RoundAsync(CancellationToken.None);
        await new SessionNotes(city.City).NoteSeenAsync(new Dictionary<long, DateTimeOffset> { [own.SessionId] = city.Clock.GetUtcNow() }); // by another process
        await keeper.RoundAsync(CancellationToken.None);
        city.Clock.Pass(TimeSpan.FromMinutes(14.5));
        await keeper.RoundAsync(CancellationToken.None);
        city.Clock.Pass(TimeSpan.FromSeconds(31));
        await keeper.RoundAsync(CancellationToken.None);

        Assert.Equal(["30", "gone", "30", "Idle"], heard);
    }

    private static async Task GiveAsync(TestCity city, Actor guardian, Actor person, OrgUnit unit) =>
        Assert.True((await new RoleDesk(city.City, city.Clock).GrantAsync(guardian, Seen.Of(await city.AccountAsync(person.PersonId)), new(Role.Supervisor, unit.Id, new DateOnly(2026, 3, 1), null))).IsDone);

    private static async Task<Outcome> DemandSecondFactorAsync(TestCity city, RoleDesk roles, Actor guardian)
    {
        var policy = await new AccountQueries(city.City, city.Clock).PolicyAsync();
        return await roles.RevisePolicyAsync(guardian, policy, policy.Values with { SecondFactor = SecondFactorDuty.Everybody });
    }

    private static async Task<ClientWebSocket> ConnectAsync(AppUnderTest app, long sessionId)
    {
        using var scope = app.Services.CreateScope();
        var options = scope.ServiceProvider.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>().Get("Cookies");
        var cookie = options.TicketDataFormat.Protect(new(SessionTicket.Cookie(sessionId), new() { IssuedUtc = app.City.Clock.GetUtcNow(), ExpiresUtc = app.City.Clock.GetUtcNow().AddHours(24) }, "Cookies"));
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", $"noproofcity={cookie}");
        await socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        return socket;
    }

    private static async Task<bool> IsOpenAsync(AppUnderTest app, ClientWebSocket line, int lines = 1)
    {
        for (var i = 0; i < 50 && app.Services.GetRequiredService<OpenCircuits>().Lines < lines; i++) await Task.Delay(100);
        return line.State == WebSocketState.Open && app.Services.GetRequiredService<OpenCircuits>().Lines == lines;
    }

    private static async Task ReadToEndAsync(ClientWebSocket line, TimeSpan atMost)
    {
        using var stopping = new CancellationTokenSource(atMost);
        var buffer = new byte[4096];
        try
        {
            while ((await line.ReceiveAsync(buffer, stopping.Token)).MessageType != WebSocketMessageType.Close) { }
        }
        catch (WebSocketException) { /* cut */ }
    }

    private sealed class Somebody(System.Security.Claims.ClaimsPrincipal user) : Microsoft.AspNetCore.Components.Authorization.AuthenticationStateProvider
    {
        public override Task<Microsoft.AspNetCore.Components.Authorization.AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(user));
    }
}
