using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification;

/// <summary>Liaisons and agents start a verification; of two who stand in for each other, B acts while A is away.</summary>
public sealed class Verification_art5_6_Who_acts
{
    [Theory(DisplayName = "A registered liaison or agent sends; whoever is not registered asks, and does not send whatever their role")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-5", "Y-Ver-5", "G-Ver-5")]
    public async Task Registered_people_send(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        _ = await hall.ServesAsync(hall.Asker, "秦某", StaffRole.Liaison, 980);
        var id = await hall.AskedAsync(await hall.OpenCaseAsync(), by: hall.Clerk);
        Assert.Equal(VerificationState.Asked, (await hall.RequestAsync(id)).State);

        foreach (var unregistered in (Actor[])[hall.Clerk, hall.Town.As(Role.Agent, hall.Asker, 981), hall.Town.As(Role.Liaison, hall.Asker, 982)])
            Assert.Equal([new NotRegisteredAs("Liaison Agent")], (await hall.Desk.SendAsync(unregistered, await hall.SeenAsync(id))).Refusals);
        Assert.Empty((await hall.Desk.SendAsync(hall.Town.As(Role.Liaison, hall.Asker, 980), await hall.SeenAsync(id))).Refusals);
        Assert.Equal(VerificationState.Sent, (await hall.RequestAsync(await hall.SentAsync())).State);
    }

    [Theory(DisplayName = "While A is away their B owns what comes in and handles it; when A is back, only what comes in new is A's")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-6b", "Y-Ver-6b", "G-Ver-6b")]
    public async Task A_and_B(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        var (a, b) = await PairAsync(hall);
        var before = await hall.SentAsync();
        Assert.Equal(a.Id, (await hall.RequestAsync(before)).OwnerId);

        Assert.Empty((await hall.Town.Staff.RecordAbsenceAsync(hall.Town.System, await hall.Town.RegistryAsync(hall.Issuer), a.Id, city.Clock.GetUtcNow(), null)).Refusals);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        var during = await hall.SentAsync();
        Assert.Equal(b.Id, (await hall.RequestAsync(during)).OwnerId);
        Assert.Contains((990L, Data.Verification.VerificationDesk.Arrived.Key), await hall.ToldAsync(during));
        Assert.Empty(await hall.ReplyAsync(before, by: hall.Town.As(Role.Agent, hall.Issuer, 990)));

        var absence = (await hall.Town.StaffList.RegistryAsync(hall.Issuer, default))!.Absences.Single();
        Assert.Empty((await hall.Town.Staff.ReturnAsync(hall.Town.System, await hall.Town.RegistryAsync(hall.Issuer), absence.Id)).Refusals);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(b.Id, (await hall.RequestAsync(during)).OwnerId);
        Assert.Equal(a.Id, (await hall.RequestAsync(await hall.SentAsync())).OwnerId);
    }

    [Fact(DisplayName = "Whoever is related to the matter says so and acts on it no more; their partner has it")]
    [Rule("J-Ver-9a")]
    public async Task Recusal()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "jinan-2020");
        var (a, b) = await PairAsync(hall);
        var id = await hall.SentAsync();
        Assert.Equal(a.Id, (await hall.RequestAsync(id)).OwnerId);

        Assert.Empty((await hall.Desk.RecuseAsync(hall.Answerer, await hall.SeenAsync(id), ReasonOf("当事人是本人近亲属"))).Refusals);

        Assert.Equal(b.Id, (await hall.RequestAsync(id)).OwnerId);
        Assert.Equal([new Recused()], await hall.ReplyAsync(id));
        Assert.Equal([new Recused()], await hall.ReturnAsync(id));
        Assert.Equal([new Recused()], (await hall.Desk.TakeAsync(hall.Answerer, await hall.SeenAsync(id))).Refusals);
        Assert.Empty(await hall.ReplyAsync(id, by: hall.Town.As(Role.Agent, hall.Issuer, 990)));
    }

    [Fact(DisplayName = "Whoever recused themselves opens neither the request nor its papers, and that they tried is logged; their partner opens both")]
    [Rule("J-Ver-9a")]
    public async Task Recused_reads_nothing()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "jinan-2020");
        var (id, room) = (await hall.SentAsync(), new LetterRoom(city));
        var letter = Assert.Single(await room.OfAsync(id));
        Assert.True((await hall.Queries.OpenAsync(hall.Answerer, id, default)).IsDone);
        Assert.Empty((await hall.Desk.RecuseAsync(hall.Answerer, await hall.SeenAsync(id), ReasonOf("当事人是本人近亲属"))).Refusals);

        Assert.Equal([new Recused()], (await hall.Queries.OpenAsync(hall.Answerer, id, default)).Refusals);
        Assert.Null(await room.OpenAsync(hall.Answerer, letter));

        await using var db = city.Db();
        Assert.Equal(2, await db.Ledger.CountAsync(entry => entry.Chain == Chain.Access && entry.Act == LedgerQueries.DeniedAct && entry.PersonId == hall.Answerer.PersonId && entry.ObjectId == id));
        Assert.True((await hall.Queries.OpenAsync(hall.Deputy, id, default)).IsDone);
        Assert.NotNull(await room.OpenAsync(hall.Deputy, letter));
    }

    private static Domain.Common.ReasonText ReasonOf(string text) => Domain.Common.ReasonText.Parse(text).Value;

    /// <summary>The first agent of the issuer and a third one stand in for each other; the second is in no pair.</summary>
    private static async Task<(StaffPerson A, StaffPerson B)> PairAsync(VerificationHall hall)
    {
        var b = await hall.ServesAsync(hall.Issuer, "施某", StaffRole.Agent, 990);
        var assignments = (await hall.Town.StaffList.RegistryAsync(hall.Issuer, default))!.Assignments;
        var ofB = assignments.Single(one => one.Person.Id == b.Id);
        Assert.Empty((await hall.Town.Staff.ProposePairAsync(hall.List.Lead(hall.Issuer), await hall.Town.RegistryAsync(hall.Issuer), assignments[0].Id, ofB.Id, new(2026, 3, 1))).Refusals);
        var pairing = (await hall.Town.StaffList.RegistryAsync(hall.Issuer, default))!.PendingChanges.Single();
        Assert.Empty((await hall.Town.Staff.ConfirmAsync(hall.Town.System, await hall.Town.RegistryAsync(hall.Issuer), pairing.Id)).Refusals);
        return (assignments[0].Person, b);
    }
}
