using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Certificates;

/// <summary>60 and 120 are two measures: what is issued in step with paper, and what is in full use.</summary>
public sealed class Dongying_art12_Issued_and_used
{
    [Theory(DisplayName = "With 45 of the top 60 certificates in use, the measure stands at 75 %; the last day of 2022 is the last one for it")]
    [InlineData(45, "2022-12-30", 75, TargetState.Running)]
    [InlineData(45, "2022-12-31", 75, TargetState.Missed)]
    [InlineData(60, "2022-12-31", 100, TargetState.Met)]
    [Rule("D-Plan-1.3b")]
    public async Task In_use_of_sixty(int inUse, string day, int percent, TargetState state)
    {
        var target = await TargetAsync(CertificateMeasure.InUse, 60, inUse, facts => facts with { InUseSince = new(2022, 9, 1) }, day);

        Assert.Equal((inUse, (decimal)percent, state), (target.Reached, target.Rate.Percent, target.State));
    }

    [Theory(DisplayName = "With 90 of the top 120 in use on the last day of 2023, it stands at 75 % and the target is missed; those that came later meet it late")]
    [InlineData(90, "2023-12-31", 75, TargetState.Missed)]
    [InlineData(120, "2023-12-31", 100, TargetState.Met)]
    [InlineData(90, "2023-12-30", 75, TargetState.Running)]
    [Rule("D-Plan-1.3c")]
    public async Task In_use_of_the_hundred_and_twenty(int inUse, string day, int percent, TargetState state)
    {
        var target = await TargetAsync(CertificateMeasure.InUse, 120, inUse, facts => facts with { InUseSince = new(2023, 5, 1) }, day);

        Assert.Equal((inUse, (decimal)percent, state), (target.Reached, target.Rate.Percent, target.State));
    }

    [Fact(DisplayName = "With 100 issued in step at the end of 2022, the target of 60 is met and that of 120 is missed")]
    [Rule("D-T12d")]
    public async Task In_step()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        await hall.ManyAsync(100, facts => facts with { InStepSince = facts.Number <= 60 ? new(2022, 6, 30) : new(2022, 12, 1) });

        var targets = await TargetsAsync(hall, new(2022, 12, 31));

        Assert.Equal(
            [(new DateOnly(2022, 6, 30), 60, TargetState.Met), (new(2022, 12, 31), 120, TargetState.Missed), (new(2023, 12, 31), 100, TargetState.Met)],
            targets.Where(one => one.Target.Measure is CertificateMeasure.InStep).Select(one => (one.Target.By, one.Whole, one.State)));
        Assert.Equal((0, 100, TargetState.Missed), Standing(targets.Single(one => one.Target.Measure is CertificateMeasure.Sealed)));
        Assert.Equal(TargetState.NothingToCount, targets.Single(one => one.Target.Measure is CertificateMeasure.History).State);

        // With history, as those of marriage, household and real estate have.
        _ = await hall.EnterAsync(CertificateHall.Facts(101, "结婚证") with { HasHistory = true });
        foreach (var (measure, lastDay) in new[] { (CertificateMeasure.History, new DateOnly(2022, 12, 31)), (CertificateMeasure.Sealed, new(2022, 12, 31)), (CertificateMeasure.Electronic, new(2025, 12, 31)) })
            Assert.Equal([TargetState.Running, TargetState.Missed], [await StateAsync(measure, lastDay.AddDays(-1)), await StateAsync(measure, lastDay)]);

        async Task<TargetState> StateAsync(CertificateMeasure measure, DateOnly day) => (await TargetsAsync(hall, day)).Single(one => one.Target.Measure == measure).State;
    }

    [Fact(DisplayName = "120 issued in step and 90 in use are 100 % and 75 %, each figure opens to its certificates, and the numbers are the profile's")]
    [Rule("D-T12d", "D-Plan-1.3c")]
    public async Task Two_measures()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        await hall.ManyAsync(120, facts => facts with { InStepSince = new(2022, 6, 1), InUseSince = facts.Number <= 90 ? new(2023, 1, 1) : null });

        var targets = await TargetsAsync(hall, new(2023, 12, 31));

        Assert.Equal(100m, targets.Single(one => one.Target is { Measure: CertificateMeasure.InStep, Wanted: 120 }).Rate.Percent);
        Assert.Equal(75m, targets.Single(one => one.Target is { Measure: CertificateMeasure.InUse, Wanted: 120 }).Rate.Percent);
        Assert.Equal(90, await CountAsync("InUse", CertificateQueries.Yes));
        Assert.Equal(30, await CountAsync("InUse", CertificateQueries.No));
        Assert.Equal(120, await CountAsync("InStep", CertificateQueries.Yes));
        var smaller = CertificateTarget.Of(TownHall.Varied("dongying-2022", "Cert.InUseSecond", new NumberValue(80))).Single(target => target.By == new DateOnly(2023, 12, 31) && target.Measure is CertificateMeasure.InUse);
        Assert.Equal((80, "Cert.InUseSecondBy"), (smaller.Wanted, smaller.Rule));

        async Task<int?> CountAsync(string measure, string has) =>
            (await hall.Catalogue.PageAsync(await hall.ScopeAsync(), new ListQuery().With(measure, has).With(CertificateQueries.On, "2023-12-31"), hall.Today, default)).Total;
    }

    [Fact(DisplayName = "What was reached after its last day is met late, and what goes beyond the number wanted is no more than the whole of it")]
    public void Late()
    {
        CertificateTarget target = new(CertificateMeasure.InUse, "Cert.InUseFirstBy", 2, new(2022, 12, 31));
        CertificateStanding Since(int year) => new(null, null, false, null, new DateOnly(year, 1, 1), null);

        Assert.Equal(TargetState.MetLate, target.On([Since(2022), Since(2023), Since(2023)], new(2024, 1, 1)).State);
        Assert.Equal(new Rate(2, 2), target.On([Since(2022), Since(2022), Since(2022)], new(2024, 1, 1)).Rate);
        Assert.Equal(TargetState.Running, target.On([Since(2022)], new(2022, 12, 30)).State);
    }

    private static async Task<TargetProgress> TargetAsync(CertificateMeasure measure, int wanted, int count, Func<CertificateFacts, CertificateFacts> since, string day)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        await hall.ManyAsync(count, since);
        return (await TargetsAsync(hall, DateOnly.Parse(day, null))).Single(one => one.Target.Measure == measure && one.Target.Wanted == wanted);
    }

    private static async Task<IReadOnlyList<TargetProgress>> TargetsAsync(CertificateHall hall, DateOnly day) =>
        [.. (await hall.Catalogue.ProgressAsync(await hall.ScopeAsync(), day, hall.Today, default)).Targets.Select(row => row.Progress)];

    private static (int, int, TargetState) Standing(TargetProgress one) => (one.Reached, one.Whole, one.State);
}
