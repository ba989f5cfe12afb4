using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Cases;
using NoProofCity.Domain.Cases;
using NoProofCity.Tests.Support;
using NoProofCity.Tests.Verification;

namespace NoProofCity.Tests.Cases;

public sealed class Voluntary_material
{
    public static TheoryData<string> Profiles => ["zaozhuang-2021", "dongying-2022", "yiyuan-2021", "gaoqing-2021"];

    [Theory(DisplayName = "What the applicant brings by themselves is taken, and no button refuses it")]
    [Rule("Z-2e", "D-Ver-9a", "Y-Ver-9a", "G-Ver-9a")]
    [MemberData(nameof(Profiles))]
    public async Task Taken(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile);
        var file = await hall.OpenCaseAsync();
        var asksBoth = profile != "zaozhuang-2021";
        if (asksBoth) Assert.IsType<NotAbleAndWilling>(Assert.Single((await hall.Cases.TakeVoluntaryAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, false)).Refusals));

        Assert.Empty((await hall.Cases.TakeVoluntaryAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, asksBoth)).Refusals);

        var material = Assert.Single((await hall.CaseAsync(file)).Materials);
        Assert.Equal((MaterialState.Settled, MaterialWay.Voluntary), (material.State, material.Way!.Value));
        Assert.DoesNotContain(Ledgers.ButtonsOf(typeof(CaseDesk)), button => button.StartsWith("Refuse", StringComparison.Ordinal) || button.StartsWith("Reject", StringComparison.Ordinal));
    }

    [Theory(DisplayName = "It stands in the ledger by itself, with day, item, applicant, material and clerk; the receipt carries the number and the code of the case")]
    [Rule("Z-2f", "D-Ver-9b", "Y-Ver-9b", "G-Ver-9b")]
    [MemberData(nameof(Profiles))]
    public async Task Written_down(string profile)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, profile);
        var file = await hall.OpenCaseAsync();
        Assert.Empty((await hall.Cases.TakeVoluntaryAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, true)).Refusals);
        var one = await hall.CaseAsync(file);

        var row = Assert.Single((await new CaseLedgerQueries(city.City).VoluntaryAsync(await Ledgers.ScopeAsync(city, hall), new(), default)).Rows);

        Assert.Equal((one.ItemName, "张**", VerificationHall.Proof, city.Clock.GetUtcNow(), one.Number), (row.ItemName, row.Applicant, row.ProofName, row.TakenAt, row.CaseNumber));
        var receipt = await Verification_art8_Mismatch.ContentAsync(city, "F-26");
        foreach (var said in new[] { row.Number, one.Number, one.QueryCode }) Assert.Contains(said, receipt, StringComparison.Ordinal);
        await using var db = city.Db();
        Assert.Equal(hall.Clerk.PersonId, await db.VoluntaryMaterials.Select(taken => taken.TakenBy).SingleAsync());
        Assert.DoesNotContain(Ledgers.ButtonsOf(typeof(CaseDesk)), button => button.StartsWith("Delete", StringComparison.Ordinal) || button.StartsWith("Remove", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "To take what is brought is no demand: three brought and one turned away are counted apart")]
    public async Task No_demand()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 09:00");
        var hall = await VerificationHall.OpenAsync(city, "gaoqing-2021");
        var file = await hall.OpenCaseAsync();
        foreach (var proof in new[] { "居住情况说明", "亲属关系说明" }) Assert.Empty((await hall.Cases.AddMaterialAsync(hall.Clerk, await hall.CaseSeenAsync(file), proof)).Refusals);
        foreach (var no in new[] { 1, 2, 3 }) Assert.Empty((await hall.Cases.TakeVoluntaryAsync(hall.Clerk, await hall.CaseSeenAsync(file), no, true)).Refusals);
        Assert.NotEmpty((await hall.Cases.DemandAsync(hall.Clerk, await hall.CaseSeenAsync(file), VerificationHall.Proof)).Refusals);

        await using var db = city.Db();
        Assert.Equal((3, 1), (await db.VoluntaryMaterials.CountAsync(), Assert.Single(await db.CaseFiles.ToListAsync()).Demands.Count(demand => !demand.WasAllowed)));
    }
}
