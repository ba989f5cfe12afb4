using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification.Overdue;

/// <summary>Being late is a ground of accountability, and nothing else follows.</summary>
public sealed class Jinan_art9_Late_answers
{
    [Fact(DisplayName = "A late answer is pointed out to those who deal with accountability, with the number of the request and both units, once; nobody reports and nobody supervises")]
    [Rule("J-Ver-9b")]
    public async Task Ground()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await OverdueHall.OpenAsync(city, "jinan-2020");

        var late = await hall.LateAsync();
        _ = await hall.SweepAsync();

        Assert.Equal((OverdueRule.GroundOnly, OverdueState.Open), (late.Rule, late.State));
        var hint = Assert.Single(await hall.HintsAsync());
        Assert.Equal((Role.AccountabilityOfficer, "Ver.OverdueRule"), (hint.Addressee, hint.Rule));
        Assert.Equal([late.RequestNumber, "民政局", "公安局", VerificationHall.Proof], hint.Lines);
        Assert.Empty(await hall.TasksAsync());
        Assert.Null(await hall.SupervisionAsync(late.Id));
        Assert.IsType<OverdueNotByRule>(Assert.Single((await hall.Desk.ReportAsync(hall.Hall.Agent, Data.Common.Seen.Of(late), OverdueHall.Words)).Refusals));
    }
}
