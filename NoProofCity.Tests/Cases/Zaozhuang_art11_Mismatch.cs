using NoProofCity.Data.Common;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;
using NoProofCity.Tests.Verification;
using static NoProofCity.Tests.Cases.Verification_art8_Mismatch;

namespace NoProofCity.Tests.Cases;

public sealed class Zaozhuang_art11_Mismatch
{
    [Fact(DisplayName = "The issuer looks at what the applicant brought, in a time of its own, and what it says then is the material")]
    [Rule("Z-11c")]
    public async Task Issuer_prevails()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "zaozhuang-2021");
        var id = await MismatchAsync(hall);
        Assert.Empty(await AskAsync(hall, id, Facts()));
        Assert.Equal((VerificationState.Replied, MaterialState.Asked), ((await hall.RequestAsync(id)).State, (await MaterialAsync(hall, id)).State));
        // While the applicant has the notice, the answer is not taken over.
        Assert.IsType<SupplementOutstanding>(Assert.Single(await hall.AcceptAsync(id, AnswerHandling.IssuerPrevails)));

        city.Clock.Pass(TimeSpan.FromMinutes(30));
        Assert.Empty((await hall.Supplements.ReceiveAsync(hall.Agent, Seen.Of(await SupplementAsync(city)), "户口簿迁入页")).Refusals);
        var again = await hall.RequestAsync(id);
        Assert.Equal((VerificationState.Sent, 2, city.Clock.GetUtcNow()), (again.State, again.Round, again.ReceivedAt!.Value));
        var clock = await hall.ClockAsync(id);
        Assert.Equal((Domain.Calendar.ClockState.Running, true), (clock.State, clock.DueAt > city.Clock.GetUtcNow()));

        Assert.Empty(await hall.ReplyAsync(id, VerificationHall.Answer(ReplyOutcome.Mismatch, "仍以 2019 年 3 月为准")));
        Assert.IsType<SecondRoundHeld>(Assert.Single(await AskAsync(hall, id, Facts())));
        Assert.IsType<SecondRoundHeld>(Assert.Single(await hall.AcceptAsync(id, AnswerHandling.OtherWay)));
        Assert.Empty(await hall.AcceptAsync(id, AnswerHandling.IssuerPrevails));

        var material = await MaterialAsync(hall, id);
        Assert.Equal((MaterialState.Settled, MaterialWay.Verification, again.Number), (material.State, material.Way!.Value, material.Source));
        Assert.Equal("仍以 2019 年 3 月为准", (await hall.RequestAsync(id)).Answer!.Text);
    }

    [Fact(DisplayName = "The notice says how an applicant who disagrees goes on")]
    [Rule("Z-11d")]
    public async Task Remedy()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "zaozhuang-2021");

        Assert.Empty(await AskAsync(hall, await MismatchAsync(hall), Facts()));

        Assert.Contains("行政复议等方式", await ContentAsync(city, "F-06"), StringComparison.Ordinal);
    }
}
