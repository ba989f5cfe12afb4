using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification;

public sealed class The_way_of_a_request
{
    [Fact(DisplayName = "A clerk asks, the unit's agent sends, the other unit's agent answers, the clerk accepts: the material is settled and the case can end")]
    public async Task From_asking_to_accepting()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var file = await hall.OpenCaseAsync();

        var id = await hall.AskedAsync(file, by: hall.Clerk);
        Assert.Equal(VerificationState.Asked, (await hall.RequestAsync(id)).State);
        Assert.Empty((await hall.Desk.SendAsync(hall.Agent, await hall.SeenAsync(id))).Refusals);
        Assert.Equal(city.Clock.GetUtcNow(), (await hall.RequestAsync(id)).ReceivedAt);

        city.Clock.Pass(TimeSpan.FromMinutes(20));
        Assert.Empty(await hall.ReplyAsync(id));
        Assert.Empty(await hall.AcceptAsync(id));

        var material = (await hall.CaseAsync(file)).Materials.Single();
        Assert.Equal((MaterialState.Settled, MaterialWay.Verification), (material.State, material.Way!.Value));
        Assert.Empty((await hall.Cases.CompleteAsync(hall.Clerk, await hall.CaseSeenAsync(file), "准予救助")).Refusals);
        Assert.Equal(CaseState.Completed, (await hall.CaseAsync(file)).State);
    }

    [Fact(DisplayName = "A case with a material of which nobody knows yet does not end")]
    public async Task Open_material()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var file = await hall.OpenCaseAsync();

        var refusals = (await hall.Cases.CompleteAsync(hall.Clerk, await hall.CaseSeenAsync(file), "准予救助")).Refusals;

        Assert.Equal([VerificationHall.Proof], Assert.IsType<MaterialsOpen>(Assert.Single(refusals)).ProofNames);
    }

    [Fact(DisplayName = "What was returned is rerouted: the new unit has its full time, and the case waits on")]
    public async Task Returned_and_rerouted()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var other = await hall.Town.UnitAsync("DJ", "登记中心");
        var id = await hall.SentAsync();
        var sent = city.Clock.GetUtcNow();

        city.Clock.Pass(TimeSpan.FromMinutes(20));
        Assert.Empty(await hall.ReturnAsync(id));
        city.Clock.Pass(TimeSpan.FromMinutes(20));
        Assert.Empty((await hall.Desk.RerouteAsync(hall.Agent, await hall.SeenAsync(id), other)).Refusals);

        var request = await hall.RequestAsync(id);
        Assert.Equal((VerificationState.Sent, other), (request.State, request.IssuerUnitId));
        Assert.Equal(city.Clock.GetUtcNow().AddMinutes(30), await hall.DueAsync(id));
        Assert.Equal(sent, request.Excluded!.From);
        Assert.Null(request.Excluded.To);
    }

    [Fact(DisplayName = "An agent of a third unit sees and does nothing, and the attempt is noted")]
    public async Task Third_unit()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var id = await hall.SentAsync();
        var stranger = hall.Town.As(Domain.Organisation.Role.Agent, await hall.Town.UnitAsync("JT", "交通局"), 950);

        Assert.IsType<Domain.Organisation.OutsideYourScope>(Assert.Single(await hall.ReplyAsync(id, by: stranger)));

        await using var db = city.Db();
        var denied = Assert.Single(await db.Ledger.AsNoTracking().Where(line => line.PersonId == stranger.PersonId).ToListAsync());
        Assert.Equal(("Access.Denied", nameof(VerificationRequest), id), (denied.Act, denied.ObjectKind, denied.ObjectId));
        Assert.Contains(VerificationActs.Answer.Key, denied.Facts, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A unit of another place is asked by its own profile, and counts it in its own inbox")]
    public async Task Across_places()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var elsewhere = await TownHall.OpenAsync(city, "zaozhuang-2021", "beiling");
        var unit = await elsewhere.UnitAsync("ZJ", "住建局");
        var person = await elsewhere.AppointAsync(unit, "冯远", Domain.Staff.StaffRole.Agent);
        Assert.Empty((await elsewhere.Staff.LinkAsync(elsewhere.System, await elsewhere.RegistryAsync(unit), person.Id, 960)).Refusals);

        var id = await hall.SentAsync(new(1, unit) { ReceiverReason = "住房信息在邻市" });
        Assert.Equal("database immediateItem", (await hall.RequestAsync(id)).ClassList);
        await using (var db = city.Db()) Assert.Equal(1, await db.Counters.Where(one => one.PlaceId == elsewhere.PlaceId && one.UnitId == unit && one.Key == VerificationRequest.InboxCount).Select(one => one.Value).SingleAsync());

        Assert.Empty(await hall.ReplyAsync(id, by: elsewhere.As(Domain.Organisation.Role.Agent, unit, 960)));
        Assert.Equal(VerificationState.Replied, (await hall.RequestAsync(id)).State);
    }

    [Fact(DisplayName = "The same questions sent twice make one request")]
    public async Task Sent_twice()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var file = await hall.OpenCaseAsync();

        Assert.Empty((await hall.Desk.AskForCaseAsync(hall.Agent, file, [new(1)], "one")).Refusals);
        Assert.Empty((await hall.Desk.AskForCaseAsync(hall.Agent, file, [new(1)], "one")).Refusals);
        Assert.IsType<MaterialBeingAsked>(Assert.Single((await hall.Desk.AskForCaseAsync(hall.Agent, file, [new(1)], "two")).Refusals));

        await using var db = city.Db();
        Assert.Equal(1, await db.Verifications.CountAsync());
    }
}
