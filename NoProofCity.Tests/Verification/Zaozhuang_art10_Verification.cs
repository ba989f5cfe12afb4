using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification;

/// <summary>A proof is verified through the system, within the time that the item and the proof give.</summary>
public sealed class Zaozhuang_art10_Verification
{
    private const string Place = "zaozhuang-2021";

    [Theory(DisplayName = "Thirty minutes where a database knows it or the item is done on the spot, and of overlapping classes the shortest")]
    [InlineData(StorageClass.Database, ItemKind.Other)]
    [InlineData(null, ItemKind.Immediate)]
    [InlineData(StorageClass.Database, ItemKind.Promised)]
    [InlineData(StorageClass.PaperArchive, ItemKind.Immediate)]
    [Rule("Z-10d", "Z-10e")]
    public async Task Thirty_minutes(StorageClass? storage, ItemKind kind)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, Place, kind, new() { Storage = storage }, promised: kind is ItemKind.Promised ? 5 : null);
        city.Clock.MoveTo("2026-03-09 09:00");
        var id = await hall.SentAsync();

        city.Clock.MoveTo("2026-03-09 09:30");
        Assert.NotEqual(DeadlineState.PastSoft, await hall.DeadlineAsync(id));
        city.Clock.MoveTo("2026-03-09 09:31");
        Assert.True(await hall.DeadlineAsync(id) is DeadlineState.Overdue or DeadlineState.PastSoft);
        Assert.Equal("2026-03-09 09:30", Calendar.Clocks.Local((await hall.ClockAsync(id)) is { SoftDueAt: { } soft } ? soft : await hall.DueAsync(id)));
    }

    [Fact(DisplayName = "For a promised item in principle twenty-four hours, and never beyond the limit of the item: amber after the one, red after the other")]
    [Rule("Z-10f")]
    public async Task Twenty_four_hours()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, Place, ItemKind.Promised, new(), promised: 3);
        city.Clock.MoveTo("2026-03-09 10:00");
        var id = await hall.SentAsync();

        var clock = await hall.ClockAsync(id);
        Assert.Equal(("2026-03-10 10:00", "2026-03-12 17:00"), (Calendar.Clocks.Local(clock.SoftDueAt), Calendar.Clocks.Local(clock.DueAt)));
        city.Clock.MoveTo("2026-03-10 16:00");
        Assert.Equal(DeadlineState.PastSoft, await hall.DeadlineAsync(id));
        city.Clock.MoveTo("2026-03-12 17:01");
        Assert.Equal(DeadlineState.Overdue, await hall.DeadlineAsync(id));
    }

    [Fact(DisplayName = "The limit of the item six hours away is the end")]
    [Rule("Z-10f")]
    public async Task Six_hours()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, Place, handling: new());
        city.Clock.MoveTo("2026-03-09 10:00");

        var id = await hall.AskAsync(hall.Facts(), item: new(ItemKind.Promised, city.Clock.GetUtcNow().AddHours(6)));

        Assert.Equal("2026-03-09 16:00", await hall.DueLocalAsync(id.Value));
    }

    [Fact(DisplayName = "Otherwise within the time that the proof has of its own")]
    [Rule("Z-7c")]
    public async Task Own_time()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, Place, ItemKind.Other, new() { Storage = StorageClass.PaperArchive, StatutoryDays = 2 });
        city.Clock.MoveTo("2026-03-09 10:00");

        Assert.Equal("2026-03-11 17:00", await hall.DueLocalAsync(await hall.SentAsync()));
    }

    [Fact(DisplayName = "The answer is given in the system and stands there with who gave it and when")]
    [Rule("Z-10c")]
    public async Task In_the_system()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, Place);
        var id = await hall.SentAsync();
        city.Clock.MoveTo("2026-03-09 10:15");
        Assert.Empty(await hall.ReplyAsync(id));

        Assert.Equal((hall.Answerer.PersonId, hall.Issuer, FakeClock.Local("2026-03-09 10:15")), (await hall.RequestAsync(id)).Answer is { } answer ? (answer.By, answer.ByUnitId, answer.At) : default);
    }

    [Theory(DisplayName = "The time of verifications is left out for items of every kind, and of those side by side their union")]
    [InlineData(ItemKind.Immediate)]
    [InlineData(ItemKind.Promised)]
    [InlineData(ItemKind.Other)]
    [Rule("Z-10g")]
    public async Task Union(ItemKind kind)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, Place, kind);
        city.Clock.MoveTo("2026-03-10 09:30");
        var file = await hall.OpenCaseAsync();
        Assert.Empty((await hall.Cases.AddMaterialAsync(hall.Clerk, await hall.CaseSeenAsync(file), "居住证明")).Refusals);
        city.Clock.MoveTo("2026-03-10 10:00");
        var first = await hall.AskedAsync(file);
        city.Clock.MoveTo("2026-03-10 10:30");
        var second = await hall.AskedAsync(file, new(2, hall.Issuer));
        city.Clock.MoveTo("2026-03-10 11:00");
        Assert.Empty(await hall.ReplyAsync(first));
        city.Clock.MoveTo("2026-03-10 12:00");
        Assert.Empty(await hall.ReplyAsync(second));
        city.Clock.MoveTo("2026-03-10 14:00");

        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromHours(4.5)), await hall.TimeAsync(file) is { Clock: var clock } ? (clock.Excluded, clock.Statutory) : default);
    }

    [Fact(DisplayName = "A return says why and to whom it should go; after thirty minutes it is a late one")]
    [Rule("Z-10h")]
    public async Task Return()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, Place);
        city.Clock.MoveTo("2026-03-09 09:00");
        var (inTime, late) = (await hall.SentAsync(), await hall.SentAsync());

        city.Clock.MoveTo("2026-03-09 09:30");
        Assert.Equal([new SuggestionMissing()], await hall.ReturnAsync(inTime));
        Assert.Empty(await hall.ReturnAsync(inTime, "转户籍所在地派出所"));
        city.Clock.MoveTo("2026-03-09 09:31");
        Assert.Empty(await hall.ReturnAsync(late, unit: hall.Asker));

        Assert.Equal((false, true), ((await hall.RequestAsync(inTime)).Returns.Single().WasLate, (await hall.RequestAsync(late)).Returns.Single().WasLate));
        Assert.Contains((hall.Agent.PersonId, VerificationDesk.Returned.Key), await hall.ToldAsync(late));
    }

    [Fact(DisplayName = "A unit that works in a system of the province asks without a case of the house, under the number there")]
    [Rule("Z-8b")]
    public async Task Without_a_case()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, Place);

        var id = await hall.AskAsync(hall.Facts() with { ExternalNumber = "370400-2026-000518" });
        Assert.Empty(await hall.ReplyAsync(id.Value));
        Assert.Empty(await hall.AcceptAsync(id.Value));

        Assert.Equal((VerificationState.Accepted, "370400-2026-000518", null), await hall.RequestAsync(id.Value) is var request ? (request.State, request.ExternalNumber, request.CaseId) : default);
    }
}
