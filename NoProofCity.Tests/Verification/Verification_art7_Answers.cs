using NoProofCity.Data.Cases;
using NoProofCity.Data.Profiles;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification;

/// <summary>Registered at once, answered within the time of its class, returned with a reason; and what of it the case is not held to account for.</summary>
public sealed class Verification_art7_Answers
{
    private static readonly EntryHandling InDatabase = new() { Storage = StorageClass.Database };

    [Theory(DisplayName = "Delivered is registered: nobody clicks, and the time runs from the receipt")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [InlineData("jinan-2020")]
    [Rule("D-Ver-7a", "Y-Ver-7a", "G-Ver-7a", "J-Ver-7a")]
    public async Task Registered_on_receipt(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        city.Clock.MoveTo("2026-03-09 10:00");
        var id = await hall.SentAsync();

        Assert.Equal(FakeClock.Local("2026-03-09 10:00"), (await hall.RequestAsync(id)).ReceivedAt);
        city.Clock.MoveTo("2026-03-09 12:00");
        Assert.Equal((VerificationState.Sent, DeadlineState.Overdue), ((await hall.RequestAsync(id)).State, await hall.DeadlineAsync(id)));
    }

    [Theory(DisplayName = "What stands in a database is answered within thirty minutes: at thirty it is in time, at thirty-one late")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-7b", "Y-Ver-7b", "G-Ver-7b")]
    public async Task Thirty_minutes(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile, handling: InDatabase);
        city.Clock.MoveTo("2026-03-09 09:00");
        var (inTime, late) = (await hall.SentAsync(), await hall.SentAsync());
        Assert.Equal("2026-03-09 09:30", await hall.DueLocalAsync(late));

        city.Clock.MoveTo("2026-03-09 09:30");
        Assert.Empty(await hall.ReplyAsync(inTime));
        city.Clock.MoveTo("2026-03-09 09:31");
        Assert.Empty(await hall.ReplyAsync(late));

        Assert.False((await hall.RequestAsync(inTime)).Answer!.WasLate);
        Assert.True((await hall.RequestAsync(late)).Answer!.WasLate);
    }

    [Theory(DisplayName = "Thirty minutes are office minutes, and what comes out of hours is taken and counted from the next opening")]
    [InlineData("2026-03-06 16:50", "2026-03-09 09:20")]
    [InlineData("2026-03-07 20:00", "2026-03-09 09:30")]
    [InlineData("2026-03-09 11:50", "2026-03-09 13:50")]
    [Rule("Y-Ver-7b")]
    public async Task Office_minutes(string received, string due)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, "yiyuan-2021", handling: InDatabase);
        city.Clock.MoveTo(received);
        var id = await hall.SentAsync();

        Assert.Equal((FakeClock.Local(received), due), ((await hall.RequestAsync(id)).ReceivedAt!.Value, await hall.DueLocalAsync(id)));
    }

    [Theory(DisplayName = "What lies in a paper archive is answered within one working day, make-up days and holidays counted as they are")]
    [InlineData("dongying-2022", "2026-03-09 10:00", "2026-03-10 17:00")]
    [InlineData("yiyuan-2021", "2026-03-09 10:00", "2026-03-10 17:00")]
    [InlineData("gaoqing-2021", "2026-03-09 10:00", "2026-03-10 17:00")]
    [InlineData("gaoqing-2021", "2026-02-13 10:00", "2026-02-14 17:00")] // the Saturday is worked
    [InlineData("gaoqing-2021", "2026-04-03 10:00", "2026-04-07 17:00")] // the Monday is a holiday
    [Rule("D-Ver-7c", "Y-Ver-7c", "G-Ver-7c")]
    public async Task One_working_day(string profile, string received, string due)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-02-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile, handling: new() { Storage = StorageClass.PaperArchive });
        city.Clock.MoveTo(received);

        Assert.Equal(due, await hall.DueLocalAsync(await hall.SentAsync()));
    }

    [Theory(DisplayName = "Two working days in all for what is hard to find: changed in time and with a reason, counted from the first receipt, and the first class stays known")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-7d", "Y-Ver-7d", "G-Ver-7d")]
    public async Task Two_in_all(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile, handling: InDatabase);
        city.Clock.MoveTo("2026-03-09 09:00");
        var (id, late) = (await hall.SentAsync(), await hall.SentAsync());
        async Task<IReadOnlyList<Refusal>> ChangeAsync(long request, string reason = "1998 年前的档案未录入") => (await hall.Desk.ReclassifyAsync(hall.Answerer, await hall.SeenAsync(request), "historicArchive", reason)).Refusals;

        city.Clock.MoveTo("2026-03-09 09:25");
        Assert.Equal([new ClassChangeWithoutReason()], await ChangeAsync(id, " "));
        Assert.Empty(await ChangeAsync(id));
        Assert.Equal("2026-03-11 17:00", await hall.DueLocalAsync(id));
        Assert.Equal("database", (await hall.RequestAsync(id)).ClassList);

        city.Clock.MoveTo("2026-03-09 09:31");
        Assert.Equal([new ChangedAfterDue(FakeClock.Local("2026-03-09 09:30"))], await ChangeAsync(late));
    }

    [Theory(DisplayName = "What is not the unit's business is returned with a reason, the asker is told, and a return counts as no answer; a suggestion may be left out")]
    [InlineData("jinan-2020")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("J-Ver-7f", "D-Ver-7e", "Y-Ver-7e", "G-Ver-7e")]
    public async Task Returned(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        var id = await hall.SentAsync();

        Assert.False(ReasonText.Parse(" ").IsDone);
        Assert.Empty(await hall.ReturnAsync(id));

        var request = await hall.RequestAsync(id);
        Assert.Equal((VerificationState.Returned, "户籍不在本局管辖", false), (request.State, request.Returns.Single().Reason, request.Returns.Single().WasLate));
        Assert.Null(request.Answer);
        Assert.Contains((hall.Agent.PersonId, VerificationDesk.Returned.Key), await hall.ToldAsync(id));
    }

    [Fact(DisplayName = "That nothing was found is an answer")]
    [Rule("J-Ver-7e")]
    public async Task Not_found_is_an_answer()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "jinan-2020");
        var id = await hall.SentAsync();

        Assert.Equal([new AnswerEmpty(), new AnswerWithoutBasis()], await hall.ReplyAsync(id, new(ReplyOutcome.NotFound, " ", "")));
        Assert.Empty(await hall.ReplyAsync(id, VerificationHall.Answer(ReplyOutcome.NotFound, "系统中查无此人")));

        var request = await hall.RequestAsync(id);
        Assert.Equal((VerificationState.Replied, ReplyOutcome.NotFound), (request.State, request.Answer!.Outcome));
        Assert.Empty(request.Returns);
    }

    [Theory(DisplayName = "Only an item done on the spot by a unit with powers is not held to account for the time of its verifications; the limit of the law runs on beside")]
    [InlineData("dongying-2022", ItemKind.Immediate, "Payment", 20)]
    [InlineData("yiyuan-2021", ItemKind.Immediate, "Payment", 20)]
    [InlineData("gaoqing-2021", ItemKind.Immediate, "Payment", 20)]
    [InlineData("dongying-2022", ItemKind.Promised, "Payment", 0)]
    [InlineData("yiyuan-2021", ItemKind.Promised, "Payment", 0)]
    [InlineData("gaoqing-2021", ItemKind.Promised, "Payment", 0)]
    [InlineData("gaoqing-2021", ItemKind.Immediate, "PublicService", 0)]
    [Rule("D-Ver-7f", "Y-Ver-7f", "G-Ver-7f")]
    public async Task Excluded(string profile, ItemKind kind, string power, int minutes)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        var item = await new Data.Inventory.ItemDesk(city.City, city.Clock).RegisterAsync(hall.List.Lead(hall.Asker), hall.Asker, "QR-2", new("事项", power, kind) { Materials = [VerificationHall.Proof] });
        city.Clock.MoveTo("2026-03-09 14:00");
        var file = (await hall.Cases.OpenAsync(hall.Clerk, item.Value, new(VerificationHall.Applicant, Domain.Cases.CaseChannel.Window))).Value;
        city.Clock.MoveTo("2026-03-09 14:10");
        var id = await hall.AskedAsync(file);
        city.Clock.MoveTo("2026-03-09 14:30");
        Assert.Empty(await hall.ReplyAsync(id));
        city.Clock.MoveTo("2026-03-09 15:00");

        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromMinutes(60 - minutes)), await hall.TimeAsync(file) is { Clock: var clock } ? (clock.Statutory, clock.Assessed) : default);
    }

    [Fact(DisplayName = "What was returned is left out until it is rerouted and answered")]
    [Rule("G-Ver-7f")]
    public async Task Excluded_while_returned()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var other = await hall.Town.UnitAsync("DJ", "登记中心");
        _ = await hall.ServesAsync(other, "钱某", Domain.Staff.StaffRole.Agent, 970);
        city.Clock.MoveTo("2026-03-09 10:00");
        var file = await hall.OpenCaseAsync();
        var id = await hall.AskedAsync(file);
        city.Clock.MoveTo("2026-03-09 10:20");
        Assert.Empty(await hall.ReturnAsync(id));
        city.Clock.MoveTo("2026-03-09 10:40");
        Assert.Empty((await hall.Desk.RerouteAsync(hall.Agent, await hall.SeenAsync(id), other)).Refusals);
        city.Clock.MoveTo("2026-03-09 11:00");
        Assert.Empty(await hall.ReplyAsync(id, by: hall.Town.As(Domain.Organisation.Role.Agent, other, 970)));
        city.Clock.MoveTo("2026-03-09 11:30");

        Assert.Equal(TimeSpan.FromHours(1), (await hall.TimeAsync(file)).Clock.Excluded);
    }

    [Fact(DisplayName = "A limit that the place changes moves no request that is out, and holds for the next")]
    [Rule("Y-Ver-7b")]
    public async Task Changed_limit()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, "yiyuan-2021", handling: InDatabase);
        city.Clock.MoveTo("2026-03-09 09:00");
        var before = await hall.SentAsync();
        var limit = (LimitValue)ShippedProfiles.Of("yiyuan-2021").Entry("Ver.Database").Value!;
        Assert.Empty((await new ProfileDesk(city.City, city.Clock).ChangeAsync(hall.Town.System, hall.Town.PlaceId, [new("Ver.Database", limit with { Amount = 60 })], new(2026, 3, 9))).Refusals);
        city.Clock.MoveTo("2026-03-09 09:10");

        Assert.Equal(("2026-03-09 09:30", "2026-03-09 10:10"), (await hall.DueLocalAsync(before), await hall.DueLocalAsync(await hall.SentAsync())));
    }

    [Fact(DisplayName = "What can be checked at once has thirty minutes in Jinan, which are our default and cite no article")]
    [Rule("J-Ver-7b")]
    public async Task At_once_in_Jinan()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, "jinan-2020");
        city.Clock.MoveTo("2026-03-09 09:00");
        var id = await hall.SentAsync();
        var limit = Assert.Single((await hall.ClockAsync(id)).Input.Limits);

        Assert.Equal(("2026-03-09 09:30", "immediate", true, null), (await hall.DueLocalAsync(id), limit.Class, limit.IsDefault, limit.Article));
    }

    [Theory(DisplayName = "What a law gives the issuer more time for is due after the days that stand on the list")]
    [InlineData("jinan-2020", 5, "2026-03-16 17:00")]
    [InlineData("dongying-2022", 3, "2026-03-12 17:00")]
    [Rule("J-Ver-7c", "D-T6c")]
    public async Task By_procedure(string profile, int days, string due)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile, handling: new() { Storage = StorageClass.Database, StatutoryDays = days });
        city.Clock.MoveTo("2026-03-09 09:00");

        Assert.Equal(due, await hall.DueLocalAsync(await hall.SentAsync()));
    }

    [Fact(DisplayName = "What can be answered at once in Dongying has thirty minutes")]
    [Rule("D-T6c")]
    public async Task At_once_in_Dongying()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, "dongying-2022", handling: InDatabase);
        city.Clock.MoveTo("2026-03-09 09:00");

        Assert.Equal("2026-03-09 09:30", await hall.DueLocalAsync(await hall.SentAsync()));
    }

    [Fact(DisplayName = "What is looked at on the spot is answered with the note of at least two who went, where and when")]
    [Rule("J-Ver-7d")]
    public async Task On_the_spot()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 09:00");
        var hall = await VerificationHall.OpenAsync(city, "jinan-2020");
        city.Clock.MoveTo("2026-03-09 09:00");
        var id = await hall.SentAsync(new(1) { LimitClass = "fieldCheck" });
        var answer = VerificationHall.Answer();

        Assert.Equal("2026-03-16 17:00", await hall.DueLocalAsync(id));
        Assert.Equal([new FieldNoteMissing()], await hall.ReplyAsync(id, answer));
        Assert.Equal(
            [new FieldMissing("FieldNote.Place"), new FieldNoteByTooFew(1, 2), new FieldNoteAhead(new(2026, 3, 10), new(2026, 3, 9))],
            await hall.ReplyAsync(id, answer with { Field = new(" ", new(2026, 3, 10), "吴亮", "居住属实") }));
        Assert.Empty(await hall.ReplyAsync(id, answer with { Field = new("长安街道 3 号", new(2026, 3, 9), "吴亮、郑洁", "居住属实") }));
    }
}
