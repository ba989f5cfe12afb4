using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Certificates;

public sealed class Catalogue_of_certificates
{
    [Fact(DisplayName = "The first batch is taken over in one act: sixty certificates, once and not twice; what the place has already stays")]
    [Rule("D-Cert-1")]
    public async Task Taken_over()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var own = await hall.EnterAsync(CertificateHall.Facts(3, "机动车行驶证") with { Issuers = ["公安交警部门"] });

        await hall.TakenOverAsync();
        await hall.TakenOverAsync();

        var all = await hall.AllAsync();
        Assert.Equal(60, all.Count);
        Assert.Equal(["公安交警部门"], all.Single(one => one.Id == own).Facts.Issuers);
        Assert.Equal(["县级以上医疗卫生机构"], all.Single(one => one.Number == 32).Facts.Issuers);
        Assert.Equal("企业名称变更、住所或地址名称变更证明", all.Single(one => one.Number == 45).Name);
        Assert.Equal(0, await hall.Catalogue.MissingAsync(await hall.ScopeAsync(), default));
    }

    [Fact(DisplayName = "A certificate keeps two issuers and two levels; the level of its data is not that of its issuer, and 市级 finds numbers 52 to 55")]
    [Rule("D-Cert-2")]
    public async Task Several()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        await hall.TakenOverAsync();

        var facts = (await hall.AllAsync()).Single(one => one.Number == 52).Facts;
        Assert.Equal(["住建部门", "行政审批服务部门"], facts.Issuers);
        Assert.Equal([DataLevel.Province, DataLevel.City], facts.Levels);
        var found = (await hall.Catalogue.PageAsync(await hall.ScopeAsync(), new ListQuery { Size = 100 }.With("level", "City"), hall.Today, default)).Rows;
        Assert.Superset(new HashSet<int> { 52, 53, 54, 55 }, found.Select(row => row.Number).ToHashSet());
        Assert.DoesNotContain(19, found.Select(row => row.Number)); // 市县 is a level of its own
        Assert.DoesNotContain(1, found.Select(row => row.Number));
    }

    [Fact(DisplayName = "Where certificates are protected by grade, one without a grade is refused, by hand, in a table and taken over; elsewhere it is not")]
    [Rule("D-S3a")]
    public async Task Graded()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var elsewhere = new CertificateHall(city, await TownHall.OpenAsync(city, "jinan-2020", "other"));

        Assert.Equal([new CertificateWithoutGrade()], (await hall.Desk.EnterAsync(hall.Keeper(), hall.Town.PlaceId, CertificateHall.Facts(1) with { Grade = "" })).Refusals);
        Assert.Equal([new CertificateWithoutGrade()], (await hall.Desk.TakeOverAsync(hall.Keeper(), hall.Town.PlaceId, "")).Refusals);
        Assert.Equal([new CertificateWithoutGrade()], Assert.Single(await hall.PreviewAsync(new CertificateEntry(2) { Number = 1, Name = "营业执照", Issuers = ["市场监管部门"], Levels = [DataLevel.Province] })).Refusals);
        Assert.Equal([new GradeNotOfThePlace("绝密")], (await hall.Desk.EnterAsync(hall.Keeper(), hall.Town.PlaceId, CertificateHall.Facts(1) with { Grade = "绝密" })).Refusals);
        var certificate = await hall.EnterAsync(CertificateHall.Facts(1));
        Assert.Equal([new CertificateWithoutGrade()], (await hall.Desk.ReviseAsync(hall.Keeper(), await hall.SeenAsync(certificate), CertificateHall.Facts(1) with { Grade = "" })).Refusals);
        Assert.Equal("实施方案四（三）", ShippedProfiles.Of("dongying-2022").ArticleOf("Cert.Graded"));
        Assert.Empty((await elsewhere.Desk.EnterAsync(elsewhere.Keeper(), elsewhere.Town.PlaceId, CertificateHall.Facts(1) with { Grade = "" })).Refusals);
    }

    [Fact(DisplayName = "A number stands once in its batch and a name once in the catalogue; what lacks an issuer or a level, or says a day that has not come, is refused with every reason")]
    public async Task Refused()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        _ = await hall.EnterAsync(CertificateHall.Facts(1));

        Assert.Equal([new AlreadyThere("CertificateType.Number")], (await EnterAsync(CertificateHall.Facts(1, "食品经营许可证"))).Refusals);
        Assert.Equal([new AlreadyThere("CertificateType.Name")], (await EnterAsync(CertificateHall.Facts(2))).Refusals);
        Assert.Empty((await EnterAsync(CertificateHall.Facts(1, "食品经营许可证") with { Batch = "第二批" })).Refusals);
        Assert.Equal(
            [new FieldMissing("CertificateType.Issuers"), new FieldMissing("CertificateType.Levels"), new SealedByNothing(), new HistoryOfNothing(), new SinceAhead("CertificateType.InUseSince", hall.Today.AddDays(1))],
            (await EnterAsync(CertificateHall.Facts(3, "药品经营许可证") with { Issuers = [" "], Levels = [], SealedSince = hall.Today, HistorySince = hall.Today, InUseSince = hall.Today.AddDays(1) })).Refusals);

        Task<Outcome<long>> EnterAsync(CertificateFacts facts) => hall.Desk.EnterAsync(hall.Keeper(), hall.Town.PlaceId, facts);
    }

    [Theory(DisplayName = "The approval office and the data bureau keep the catalogue; the law office and the units only look at it")]
    [InlineData(Role.Approval, true)]
    [InlineData(Role.DataBureau, true)]
    [InlineData(Role.Legal, false)]
    [InlineData(Role.Office, false)]
    public async Task Rights(Role role, bool may)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);

        var entered = await hall.Desk.EnterAsync(hall.Keeper(role), hall.Town.PlaceId, CertificateHall.Facts(1));

        Assert.Equal(may, entered.IsDone);
        if (!may) Assert.IsType<NotYourRight>(Assert.Single(entered.Refusals));
        Assert.NotNull(await hall.Town.ScopeAsync(hall.Keeper(role), CertificateActs.Read));
    }

    [Fact(DisplayName = "Said once which unit an issuer is, every certificate knows it, those that come later too; said again that it is none, none does")]
    public async Task Issuers()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var police = await hall.Town.UnitAsync("GA", "安岭市公安局");
        await hall.TakenOverAsync();
        var first = (await hall.AllAsync()).Single(one => one.Number == 1);

        Assert.Empty((await hall.Desk.MatchIssuerAsync(hall.Keeper(), Seen.Of(first), "公安部门", police)).Refusals);
        var later = await hall.EnterAsync(CertificateHall.Facts(99, "边境通行证") with { Issuers = ["公安部门"] });

        Assert.All((await hall.AllAsync()).SelectMany(one => one.Issuers).Where(issuer => issuer.Written == "公安部门"), issuer => Assert.Equal(police, issuer.UnitId));
        Assert.Equal([new MatchedIssuer("公安部门", police, "安岭市公安局")], await hall.Catalogue.IssuersAsync((await hall.AllAsync()).Single(one => one.Id == later), default));
        Assert.Empty((await hall.Desk.MatchIssuerAsync(hall.Keeper(), await hall.SeenAsync(later), "公安部门", null)).Refusals);
        Assert.All((await hall.AllAsync()).SelectMany(one => one.Issuers), issuer => Assert.Null(issuer.UnitId));
    }

    [Fact(DisplayName = "A table adds what is new, changes what it states and the second time nothing; a number that stands twice and a name that another has are refused")]
    public async Task Imported()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var row = new CertificateEntry(2) { Number = 45, Name = "企业名称变更、住所或地址名称变更证明", Issuers = ["行政审批服务部门", "市场监管部门"], Levels = [DataLevel.City], Grade = "一般" };

        Assert.Empty(await hall.ImportAsync(row));
        Assert.Equal("企业名称变更、住所或地址名称变更证明", Assert.Single(await hall.AllAsync()).Name);
        Assert.Equal(EntryKind.Same, Assert.Single(await hall.PreviewAsync(row)).Kind);
        var changed = new CertificateEntry(2) { Number = 45, InStepSince = new(2022, 6, 1) };
        Assert.Equal([new RowChange("InStepSince", null, new DateOnly(2022, 6, 1))], Assert.Single(await hall.PreviewAsync(changed)).Changes);
        Assert.Empty(await hall.ImportAsync(changed));
        Assert.Equal([EntryKind.Same, EntryKind.Duplicate, EntryKind.Error], (await hall.PreviewAsync(changed, changed with { Line = 3 }, row with { Line = 4, Number = 46 })).Select(verdict => verdict.Kind));
        Assert.Equal([new ChangedMeanwhile(nameof(CertificateType))], (await hall.Desk.ImportAsync(hall.Keeper(), hall.Town.PlaceId, [changed with { InUseSince = new(2022, 6, 1) }], [])).Refusals);
    }

    [Fact(DisplayName = "Withdrawn, a certificate counts no more, is not revised, and stays in the catalogue; restored, it counts again")]
    public async Task Withdrawn()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var one = await hall.EnterAsync(CertificateHall.Facts(1) with { InUseSince = new(2022, 1, 1) });

        Assert.Empty((await hall.Desk.WithdrawAsync(hall.Keeper(), await hall.SeenAsync(one), new(2023, 1, 1), ReasonText.Parse("法律修改后不再核发").Value)).Refusals);

        Assert.Equal((0, 1), (await InUseAsync(hall.Today), await InUseAsync(new(2022, 12, 31))));
        Assert.Equal([new CertificateNotPossibleIn(CertificateState.Withdrawn, CertificateAct.Revise)], (await hall.Desk.ReviseAsync(hall.Keeper(), await hall.SeenAsync(one), CertificateHall.Facts(1))).Refusals);
        Assert.Empty((await hall.Desk.RestoreAsync(hall.Keeper(), await hall.SeenAsync(one))).Refusals);
        Assert.Equal(1, await InUseAsync(hall.Today));

        async Task<int> InUseAsync(DateOnly day) => (await hall.Catalogue.ProgressAsync(await hall.ScopeAsync(), day, hall.Today, default)).InUse;
    }

    [Fact(DisplayName = "Only Dongying states targets of certificates; the others set none")]
    public void Targets_of_the_profiles() => Assert.All(ShippedProfiles.Library.Profiles, profile => Assert.Equal(profile.Code == "dongying-2022" ? 8 : 0, CertificateTarget.Of(profile).Count));
}
