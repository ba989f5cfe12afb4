using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Certificates;
using NoProofCity.Tests.ExemptionList;
using NoProofCity.Tests.ExemptionList.Adjustments;
using NoProofCity.Tests.Support;
using NoProofCity.Tests.Verification;

namespace NoProofCity.Tests.Cases;

/// <summary>What may be asked of the applicant at the counter, and what stands in its place.</summary>
public sealed class Demands_at_the_counter
{
    private const string Certificate = "不动产权证书";
    private const string Added = "无房证明";

    [Fact(DisplayName = "What an electronic certificate of the place shows is not demanded, neither itself nor a copy; each attempt stands in the case")]
    [Rule("D-Plan-1.3a", "D-Plan-2c")]
    public async Task By_certificate()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "dongying-2022");
        _ = await CertificateAsync(city, hall);
        var file = await hall.OpenCaseAsync();

        foreach (var asked in (string[])[Certificate, Certificate + "复印件", Certificate + "（复印件）"])
            Assert.Equal([new MayNotBeDemanded(asked, DemandAnswer.ByCertificate, false, "Case.Demand")], await DemandAsync(hall, file, asked));
        Assert.Equal([false, false, false], (await hall.CaseAsync(file)).Demands.Select(demand => demand.WasAllowed));
    }

    [Theory(DisplayName = "A copy counts as its paper where the place says so")]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [Rule("D-Plan-2c")]
    public async Task Copies(bool counts, bool allowed)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, TownHall.Varied("dongying-2022", "Case.PhotocopyCounts", new FlagValue(counts)));
        var file = await hall.OpenCaseAsync();

        Assert.Equal(allowed, (await DemandAsync(hall, file, VerificationHall.Proof + "复印件")).Count == 0);
        Assert.NotEmpty(await DemandAsync(hall, file, VerificationHall.Proof));
    }

    [Theory(DisplayName = "Who cannot or will not go the electronic way brings the paper, and the case ends with it; at the window nobody is asked for it")]
    [InlineData(CaseChannel.Offline, true, true)]
    [InlineData(CaseChannel.Window, true, false)]
    [InlineData(CaseChannel.Offline, false, false)]
    [Rule("D-Plan-2f")]
    public async Task Fallback(CaseChannel channel, bool fallback, bool taken)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, TownHall.Varied("dongying-2022", "Case.PaperFallback", new FlagValue(fallback)));
        var file = await hall.OpenCaseAsync(channel);

        var refusals = (await hall.Cases.TakePaperAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1)).Refusals;

        Assert.Equal(taken ? Array.Empty<Refusal>() : [new MayNotBeDemanded(VerificationHall.Proof, DemandAnswer.Exempt, false, null)], refusals);
        Assert.Equal(taken, (await hall.Cases.CompleteAsync(hall.Clerk, await hall.CaseSeenAsync(file), "准予救助")).IsDone);
    }

    [Theory(DisplayName = "Where a law asks for the paper the original is taken, and nothing electronic stands for it; where the place knows no such exception, it does")]
    [InlineData("zaozhuang-2021", true)]
    [InlineData("jinan-2020", false)]
    [Rule("Z-11a")]
    public async Task Paper_by_law(string profile, bool asks)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile, handling: new() { Storage = StorageClass.Database, PaperByLaw = true });
        var file = await hall.OpenCaseAsync();

        Assert.Equal(asks, (await hall.CaseList.ViewAsync(await hall.CaseAsync(file), default)).Materials[1].AsksForPaper);
        Refusal law = new LawAsksForPaper(VerificationHall.Proof);
        Assert.Equal(asks ? [law] : Array.Empty<Refusal>(), await hall.AskAsync(file, new(1), hall.Agent));
        Assert.Equal([asks ? law : new MaterialBeingAsked(VerificationHall.Proof)], (await hall.Cases.TakeCertificateAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1, "电子户口簿")).Refusals);
        Assert.Equal(asks, (await hall.Cases.TakePaperAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1)).IsDone);
    }

    [Fact(DisplayName = "Who issues a proof or a certificate verifies it: the receiver stands by itself, and another needs a reason")]
    [Rule("D-T6b")]
    public async Task Who_issues_verifies()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "dongying-2022");
        var registry = await CertificateAsync(city, hall);

        Assert.Equal(hall.Issuer, (await hall.RequestAsync((await hall.AskAsync(hall.Facts())).Value)).IssuerUnitId);
        var certificate = new VerificationFacts(Certificate, VerificationHall.Applicant, "临时救助");
        Assert.Equal(registry, (await hall.RequestAsync((await hall.AskAsync(certificate)).Value)).IssuerUnitId);
        Assert.Equal([new ReceiverNeedsReason("不动产登记中心")], (await hall.AskAsync(certificate, hall.Issuer)).Refusals);
        Assert.True((await hall.AskAsync(certificate with { ReceiverReason = "档案已移交公安局" }, hall.Issuer)).IsDone);
        Assert.Equal([new ReceiverMissing()], (await hall.AskAsync(certificate with { ProofName = "无名证明" })).Refusals);
    }

    [Theory(DisplayName = "While a proof is being added to the list it is not demanded: nowhere in Yiyuan, and in Zaozhuang only where the lead of the unit lets it, with a reason")]
    [InlineData("yiyuan-2021", false)]
    [InlineData("zaozhuang-2021", true)]
    [Rule("Y-Adj-9c", "Z-5f")]
    public async Task In_the_interim(string profile, bool canOverride)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);
        _ = await new AdjustmentHall(city, hall.List).DraftAsync(hall.Asker, null, AdjustmentHall.Addition(hall.List.Today));
        var file = await hall.OpenCaseAsync();

        Assert.Equal([new MayNotBeDemanded(Added, DemandAnswer.InAdjustment, canOverride, "Adj.InterimDemand")], await DemandAsync(hall, file, Added));
        var overridden = await hall.Cases.OverrideDemandAsync(hall.LeadOfAsker, await hall.CaseSeenAsync(file), Added, ReasonText.Parse("档案一时无法核验").Value);
        Assert.Equal(canOverride ? Array.Empty<Refusal>() : [new NoOverride(Added)], overridden.Refusals);
        Assert.Equal(canOverride, (await hall.CaseAsync(file)).Demands.Any(demand => demand is { WasAllowed: true, OverrideReason: "档案一时无法核验" }));
    }

    [Fact(DisplayName = "What the list says of a proof for one item it does not say of it for another: here another unit is asked, there it is cancelled")]
    public async Task Of_another_item()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "yiyuan-2021");
        var other = await new ItemDesk(city.City, city.Clock).RegisterAsync(hall.List.Lead(hall.Asker), hall.Asker, "QR-2", new("特困供养", "Payment", ItemKind.Immediate) { Materials = [VerificationHall.Proof] });
        _ = await hall.List.DraftAsync(hall.Asker, ListHall.Facts(VerificationHall.Proof, MethodKeys.DirectCancel) with { Items = [new("QR-2", "特困供养")] });
        _ = await hall.List.PublishedAsync(title: "第二版");

        var here = await hall.OpenCaseAsync();
        var there = (await hall.Cases.OpenAsync(hall.Clerk, other.Value, new(VerificationHall.Applicant, CaseChannel.Window))).Value;

        Assert.Equal((MaterialState.Open, hall.EntryId), ((await hall.CaseAsync(here)).Materials[0].State, (await hall.CaseAsync(here)).Materials[0].EntryId));
        Assert.Equal(DemandAnswer.Exempt, (await hall.CaseList.ViewAsync(await hall.CaseAsync(here), default)).Materials[1].Verdict.Answer);
        Assert.Equal(MaterialWay.Cancelled, (await hall.CaseAsync(there)).Materials[0].Way);
        Assert.Equal(DemandAnswer.Cancelled, (await hall.CaseList.ViewAsync(await hall.CaseAsync(there), default)).Materials[1].Verdict.Answer);
    }

    [Fact(DisplayName = "What is cancelled while a case runs keeps it from its end no longer; what is not cancelled is not settled like that")]
    public async Task Cancelled_meanwhile()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "yiyuan-2021");
        var file = await hall.OpenCaseAsync();
        Assert.Empty((await hall.Cases.AddMaterialAsync(hall.Clerk, await hall.CaseSeenAsync(file), Added)).Refusals);
        Assert.Equal([new MaterialNotCancelled(Added)], (await hall.Cases.TakeCancelledAsync(hall.Clerk, await hall.CaseSeenAsync(file), 2)).Refusals);

        _ = await hall.List.DraftAsync(hall.Asker, ListHall.Facts(Added, MethodKeys.DirectCancel) with { Items = [new("QR-1", "临时救助")] });
        _ = await hall.List.PublishedAsync(title: "第二版");

        Assert.Empty((await hall.Cases.TakeCancelledAsync(hall.Clerk, await hall.CaseSeenAsync(file), 2)).Refusals);
        Assert.Equal((MaterialState.Settled, MaterialWay.Cancelled), ((await hall.CaseAsync(file)).Materials[1].State, (await hall.CaseAsync(file)).Materials[1].Way));
        Assert.Equal([new MaterialNotCancelled(VerificationHall.Proof)], (await hall.Cases.TakeCancelledAsync(hall.Clerk, await hall.CaseSeenAsync(file), 1)).Refusals);
    }

    private static async Task<IReadOnlyList<Refusal>> DemandAsync(VerificationHall hall, long file, string proof) => (await hall.Cases.DemandAsync(hall.Clerk, await hall.CaseSeenAsync(file), proof)).Refusals;

    /// <summary>The place issues it electronically, by a unit of its own.</summary>
    private static async Task<long> CertificateAsync(TestCity city, VerificationHall hall)
    {
        var registry = await hall.Town.UnitAsync("BDC", "不动产登记中心");
        _ = await new CertificateHall(city, hall.Town).EnterAsync(CertificateHall.Facts(16, Certificate) with { Issuers = ["不动产登记中心"], InStepSince = new(2026, 1, 1) });
        return registry;
    }
}
