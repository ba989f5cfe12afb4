using NoProofCity.Data.Common;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.ExemptionList;
using NoProofCity.Tests.PublicPages;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Certificates;

/// <summary>The lists of certificates to use (用证) and to issue (发证), as editions.</summary>
public sealed class Dongying_art6_Lists_of_certificates
{
    [Fact(DisplayName = "An edition of the certificates to use that lacks one of the edition before is refused with its name; with new ones it is published")]
    [Rule("D-T6d")]
    public async Task Only_adds()
    {
        await using var city = await TestCity.OpenAsync();
        var (lists, hall) = await OpenAsync(city);
        var first = await hall.EnterAsync(InUse(1, "居民身份证"));
        _ = await hall.EnterAsync(InUse(2, "企业名称变更、住所或地址名称变更证明"));
        _ = await hall.EnterAsync(CertificateHall.Facts(3, "营业执照")); // in nobody's use
        _ = await lists.PublishedAsync(ListKind.UseCertificate, UnitLevel.City);
        _ = await hall.EnterAsync(InUse(4, "结婚证"));
        Assert.Empty((await hall.Desk.WithdrawAsync(hall.Keeper(), await hall.SeenAsync(first), hall.Today, ReasonText.Parse("不再核发这种证件").Value)).Refusals);

        var second = await lists.ComposeAsync(ListKind.UseCertificate, UnitLevel.City, "第二版");

        Assert.Equal("企业名称变更、住所或地址名称变更证明、结婚证", string.Join('、', (await lists.EditionList.LinesAsync(second, default)).Select(line => line.Proof)));
        var lost = Assert.IsType<UseListLost>(Assert.Single(await lists.AgreeAsync(second, Role.Office)));
        Assert.Equal((1, "居民身份证"), (lost.Count, Assert.Single(lost.Names)));
        Assert.Empty((await hall.Desk.RestoreAsync(hall.Keeper(), await hall.SeenAsync(first))).Refusals);
        Assert.Empty((await lists.Editions.ComposeAsync(lists.Office(), await lists.EditionSeenAsync(second))).Refusals);
        Assert.Empty(await lists.AgreeAsync(second, Role.Office));
        Assert.Empty(await lists.PublishAsync(second, Role.Office));
    }

    [Fact(DisplayName = "Where the place does not say that the list only grows, the same edition is published")]
    public async Task May_shrink_elsewhere()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, TownHall.Varied("dongying-2022", "List.UseListOnlyAdds", new FlagValue(false)), kind: PlaceKind.City);
        var (lists, hall) = (new ListHall(city, town), new CertificateHall(city, town));
        var first = await hall.EnterAsync(InUse(1, "居民身份证"));
        _ = await hall.EnterAsync(InUse(2, "结婚证"));
        _ = await lists.PublishedAsync(ListKind.UseCertificate, UnitLevel.City);
        Assert.Empty((await hall.Desk.WithdrawAsync(hall.Keeper(), await hall.SeenAsync(first), hall.Today, ReasonText.Parse("不再核发这种证件").Value)).Refusals);

        _ = await lists.PublishedAsync(ListKind.UseCertificate, UnitLevel.City, "第二版");
    }

    [Theory(DisplayName = "With one edition of the certificates to use in the year, the first of December brings a reminder; with two it does not, nor a day before")]
    [InlineData(1, "2026-12-01", true)]
    [InlineData(1, "2026-11-30", false)]
    [InlineData(2, "2026-12-01", false)]
    [Rule("D-T6d")]
    public async Task Twice_a_year(int editions, string day, bool reminded)
    {
        await using var city = await TestCity.OpenAsync();
        var (lists, hall) = await OpenAsync(city);
        _ = await hall.EnterAsync(InUse(1, "居民身份证"));
        foreach (var number in Enumerable.Range(1, editions)) _ = await lists.PublishedAsync(ListKind.UseCertificate, UnitLevel.City, $"第 {number} 版");

        var reminders = await lists.EditionList.RemindersAsync(await lists.ScopeAsync(), DateOnly.Parse(day, null), default);

        Assert.Equal(reminded ? [(ListKind.UseCertificate, 1, 2)] : [], reminders.Where(one => one.Kind is ListKind.UseCertificate).Select(one => (one.Kind, one.Published, one.Needed)));
    }

    [Theory(DisplayName = "Without one list of the certificates that are issued in the year, its last month brings a reminder; a place that publishes none periodically has no such reminder")]
    [InlineData("dongying-2022", 0, "2026-12-01", true)]
    [InlineData("dongying-2022", 0, "2026-11-30", false)]
    [InlineData("dongying-2022", 1, "2026-12-01", false)]
    [InlineData("jinan-2020", 0, "2026-12-01", false)]
    [Rule("D-T12b")]
    public async Task Periodically(string profile, int editions, string day, bool reminded)
    {
        await using var city = await TestCity.OpenAsync();
        var (lists, hall) = await OpenAsync(city, profile);
        if (editions > 0)
        {
            _ = await hall.EnterAsync(CertificateHall.Facts(52, "建筑业企业资质证书") with { InStepSince = new(2022, 6, 1) });
            _ = await lists.PublishedAsync(ListKind.IssueCertificate, UnitLevel.City, "第一版");
        }

        var reminders = await lists.EditionList.RemindersAsync(await lists.ScopeAsync(), DateOnly.Parse(day, null), default);

        Assert.Equal(reminded ? [new(ListKind.IssueCertificate, new(2026, 12, 31), 0, 1, "List.IssueListPeriodic")] : [], reminders.Where(one => one.Kind is ListKind.IssueCertificate));
    }

    [Fact(DisplayName = "The list of certificates that are issued, once published, is there for the public, with issuers and levels, and is not changed by what comes after")]
    [Rule("D-T12b")]
    public async Task Issued()
    {
        await using var city = await TestCity.OpenAsync();
        var (lists, hall) = await OpenAsync(city);
        var one = await hall.EnterAsync(CertificateHall.Facts(52, "建筑业企业资质证书") with { Issuers = ["住建部门", "行政审批服务部门"], Levels = [DataLevel.City, DataLevel.Province], InStepSince = new(2022, 6, 1) });
        _ = await hall.EnterAsync(InUse(2, "结婚证")); // used, and not issued here
        var edition = await lists.PublishedAsync(ListKind.IssueCertificate, UnitLevel.City, "第一版");
        var hash = (await lists.EditionAsync(edition)).Hash;

        Assert.Empty((await hall.Desk.ReviseAsync(hall.Keeper(), await hall.SeenAsync(one), CertificateHall.Facts(52, "建筑业企业资质证书（新）") with { InStepSince = new(2022, 6, 1) })).Refusals);

        var no = (await lists.EditionAsync(edition)).No;
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        Assert.Contains($"href=\"anling/editions/{no}\"", await List_for_the_public.ReadAsync(browser, "/anling/editions"), StringComparison.Ordinal);
        var published = await List_for_the_public.ReadAsync(browser, $"/anling/open-data/editions/{no}.json");
        Assert.Contains("建筑业企业资质证书", published, StringComparison.Ordinal);
        Assert.DoesNotContain("建筑业企业资质证书（新）", published, StringComparison.Ordinal);
        var line = Assert.Single(await lists.EditionList.LinesAsync(edition, default));
        Assert.Equal(("第一批-052", "建筑业企业资质证书", "住建部门、行政审批服务部门", "省级、市级"), (line.Number, line.Proof, line.Issuer, string.Join('、', line.DataLevels)));
        Assert.Equal(hash, (await lists.EditionAsync(edition)).Hash);
        Assert.Equal([new EditionNotPossibleIn(EditionState.Published, EditionAct.Compose)], (await lists.Editions.ComposeAsync(lists.Office(), await lists.EditionSeenAsync(edition))).Refusals);
    }

    private static CertificateFacts InUse(int number, string name) => CertificateHall.Facts(number, name) with { InUseSince = new(2022, 9, 1) };

    private static async Task<(ListHall Lists, CertificateHall Hall)> OpenAsync(TestCity city, string profile = "dongying-2022")
    {
        var hall = await CertificateHall.OpenAsync(city, profile);
        return (new ListHall(city, hall.Town), hall);
    }

}
