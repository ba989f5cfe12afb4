using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification;

/// <summary>Units check between themselves (部门核验); the applicant is not sent for anything.</summary>
public sealed class Verification_art2_Between_units
{
    [Theory(DisplayName = "For a public service as for a power, a request waits at each turn for one of the two units and never for the applicant")]
    [InlineData("jinan-2020")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("J-Ver-2a", "D-Ver-2", "Y-Ver-2", "G-Ver-2")]
    public async Task One_of_two_units(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        var other = await hall.Town.UnitAsync("DJ", "登记中心");
        _ = await hall.ServesAsync(other, "钱某", Domain.Staff.StaffRole.Agent, 970);
        var item = await new ItemDesk(city.City, city.Clock).RegisterAsync(hall.List.Lead(hall.Asker), hall.Asker, "FW-1", new("用水报装", "PublicService", ItemKind.Immediate) { Materials = [VerificationHall.Proof] });
        var file = (await hall.Cases.OpenAsync(hall.Clerk, item.Value, new(VerificationHall.Applicant, CaseChannel.Window))).Value;
        Assert.False((await hall.CaseAsync(file)).IsPowerItem);

        var id = await hall.AskedAsync(file, by: hall.Clerk);
        Assert.Equal((VerificationState.Asked, hall.Asker), await WaitsForAsync());
        Assert.Empty((await hall.Desk.SendAsync(hall.Agent, await hall.SeenAsync(id))).Refusals);
        Assert.Equal((VerificationState.Sent, hall.Issuer), await WaitsForAsync());
        Assert.Empty((await hall.Desk.TakeAsync(hall.Answerer, await hall.SeenAsync(id))).Refusals);
        Assert.Equal((VerificationState.InProgress, hall.Issuer), await WaitsForAsync());
        Assert.Empty(await hall.ReturnAsync(id));
        Assert.Equal((VerificationState.Returned, hall.Asker), await WaitsForAsync());
        Assert.Empty((await hall.Desk.RerouteAsync(hall.Agent, await hall.SeenAsync(id), other)).Refusals);
        Assert.Equal((VerificationState.Sent, other), await WaitsForAsync());
        Assert.Empty(await hall.ReplyAsync(id, by: hall.Town.As(Domain.Organisation.Role.Agent, other, 970)));
        Assert.Equal((VerificationState.Replied, hall.Asker), await WaitsForAsync());
        Assert.Empty(await hall.AcceptAsync(id));
        Assert.Equal((VerificationState.Accepted, (long?)null), await WaitsForAsync());

        async Task<(VerificationState, long?)> WaitsForAsync() => (await hall.RequestAsync(id)) is var request ? (request.State, request.Counts().Select(count => (long?)count.UnitId).SingleOrDefault()) : default;
    }

    [Fact(DisplayName = "A unit that is asked by one asks another")]
    [Rule("J-Ver-2b")]
    public async Task Both_capacities()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "jinan-2020");

        var received = await hall.SentAsync();
        var sent = await hall.AskAsync(new("低保证明", VerificationHall.Applicant, "落户"), hall.Asker, by: hall.Answerer);

        Assert.Empty(await hall.ReplyAsync(received));
        Assert.Empty(await hall.ReplyAsync(sent.Value, by: hall.Agent));
        Assert.Equal((hall.Issuer, hall.Asker), ((await hall.RequestAsync(received)).IssuerUnitId, (await hall.RequestAsync(sent.Value)).IssuerUnitId));
    }
}
