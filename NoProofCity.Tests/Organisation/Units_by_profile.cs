using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

public sealed class Units_by_profile
{
    [Fact(DisplayName = "The unit's form takes the kinds of unit and the nine industries of the place, and no other")]
    [Rule("Z-3")]
    public async Task Kinds_and_industries()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "zaozhuang-2021");
        var industries = ShippedProfiles.Of("zaozhuang-2021").Options("Scope.Industries");

        Assert.Equal(9, industries.Count);
        foreach (var industry in industries) Assert.Empty(await OpenAsync(UnitKind.PublicServiceUnit, industry));
        Assert.Equal([new IndustryNotOfThePlace("Telecom")], await OpenAsync(UnitKind.PublicServiceUnit, "Telecom"));
        Assert.Equal([new IndustryOnlyForPublicService(UnitKind.AdministrativeOrgan)], await OpenAsync(UnitKind.AdministrativeOrgan, "Water"));
        Assert.Empty(await OpenAsync(UnitKind.AuthorisedOrg, null));

        async Task<IReadOnlyList<Refusal>> OpenAsync(UnitKind kind, string? industry) =>
            (await town.Units.OpenAsync(town.System, new(town.PlaceId, $"U-{kind}-{industry}"[..Math.Min(30, $"U-{kind}-{industry}".Length)], UnitLevel.County, new("单位", kind) { Industry = industry }, null))).Refusals;
    }

    [Fact(DisplayName = "The members are named by the document; the office is given to one unit and its role to nobody else")]
    [Rule("Z-4b")]
    public async Task Members_and_office()
    {
        await using var city = await TestCity.OpenAsync();
        var profile = ShippedProfiles.Of("zaozhuang-2021");
        var town = await TownHall.OpenAsync(city, profile);
        var members = new List<long>();
        foreach (var (index, name) in profile.Texts("Org.Members").Index()) members.Add(await town.UnitAsync($"M{index}", name));
        foreach (var unit in members) Assert.Empty((await town.Places.AdmitAsync(town.System, await town.PlaceSeenAsync(), unit, new(2021, 11, 26))).Refusals);
        Assert.Empty((await town.Places.HostOfficeAsync(town.System, await town.PlaceSeenAsync(), members[0])).Refusals);

        await using var db = city.Db();
        var place = await db.Places.SingleAsync(p => p.Id == town.PlaceId);
        var units = await db.Units.Where(u => members.Contains(u.Id)).OrderBy(u => u.Code).ToListAsync();
        Assert.Equal(4, place.Members.Count);
        Assert.Equal(profile.Text("Org.OfficeHost"), units[0].Name);
        Assert.Empty(RoleSeparation.WhyNotGrant(Role.Office, units[0], place, []));
        Assert.All(units.Skip(1), unit => Assert.Equal([new OfficeRoleOnlyAtItsHost()], RoleSeparation.WhyNotGrant(Role.Office, unit, place, [])));
        Assert.Equal([new UnitHostsTheOffice()], (await town.Units.CloseAsync(town.System, await town.UnitSeenAsync(members[0]), ReasonText.Parse("机构改革").Value)).Refusals);
    }

    [Theory(DisplayName = "The register of a unit's equipment keeps what, of which kind and how many")]
    [OnEachDatabase]
    [Rule("Z-6a")]
    public async Task Equipment(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (town, unit, lead) = await OfZaozhuangAsync(city);

        await town.DoneAsync(unit, seen => town.Files.RecordEquipmentAsync(lead, seen, new(EquipmentKind.FaceRecognition, "人脸识别终端", 3)));

        var kept = Assert.Single((await town.UnitList.FileAsync(unit, default))!.Equipment);
        Assert.Equal((EquipmentKind.FaceRecognition, "人脸识别终端", 3), (kept.Kind, kept.Name, kept.Count));
    }

    [Theory(DisplayName = "The rate of connected databases is what is connected of what should be; what need not be does not count")]
    [OnEachDatabase]
    [Rule("Z-6c")]
    public async Task Databases(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (town, unit, lead) = await OfZaozhuangAsync(city);
        foreach (var (name, shouldConnect) in new[] { ("婚姻登记库", true), ("低保库", true), ("内部台账", false) })
            await town.DoneAsync(unit, seen => town.Files.RegisterDatabaseAsync(lead, seen, new(name, "登记数据", shouldConnect)));

        await town.DoneAsync(unit, seen => town.Files.ConnectAsync(lead, seen, "婚姻登记库", new(2026, 3, 1)));

        Assert.Equal(new Rate(1, 2), (await town.UnitList.FileAsync(unit, default))!.Connection);
    }

    [Theory(DisplayName = "A system that should dock is listed until it has")]
    [OnEachDatabase]
    [Rule("Z-8a")]
    public async Task Systems(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (town, unit, lead) = await OfZaozhuangAsync(city);
        await town.DoneAsync(unit, seen => town.Files.RegisterSystemAsync(lead, seen, new("窗口系统", true)));
        await town.DoneAsync(unit, seen => town.Files.RegisterSystemAsync(lead, seen, new("内部考勤", false)));

        Assert.Equal("窗口系统", Assert.Single((await town.UnitList.FileAsync(unit, default))!.NotDocked).Name);
        await town.DoneAsync(unit, seen => town.Files.DockAsync(lead, seen, "窗口系统", new(2026, 3, 2)));
        Assert.Empty((await town.UnitList.FileAsync(unit, default))!.NotDocked);
    }

    [Fact(DisplayName = "Eight of ten systems docked are 80 %, and the calls of each are shown")]
    [Rule("D-T11a")]
    public async Task Docking_rate()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "dongying-2022");
        var unit = await town.UnitAsync("MZ");
        var lead = town.As(Role.UnitLead, unit);
        for (var i = 0; i < 10; i++)
        {
            _ = await town.Files.RegisterSystemAsync(lead, await town.FileAsync(unit), new($"系统{i}", true));
            if (i < 8) _ = await town.Files.DockAsync(lead, await town.FileAsync(unit), $"系统{i}", new(2026, 3, 1));
        }
        _ = await town.Files.ReportCallsAsync(lead, await town.FileAsync(unit), "系统0", 1200, new(2026, 3, 8));

        var file = (await town.UnitList.FileAsync(unit, default))!;
        Assert.Equal(80m, file.Docking.Percent);
        Assert.Equal(1200, file.Systems.Single(s => s.Name == "系统0").Calls);
    }

    [Fact(DisplayName = "A proof without a carrier system is listed; a good practice is kept")]
    [Rule("J-Plan-2.3b")]
    public async Task Carriers_and_practices()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "jinan-2020");
        var unit = await town.UnitAsync("MZ");
        var lead = town.As(Role.UnitLead, unit);
        _ = await town.Files.RecordCarrierAsync(lead, await town.FileAsync(unit), new("亲属关系证明", Carrier.None, false));
        _ = await town.Files.RecordCarrierAsync(lead, await town.FileAsync(unit), new("居住证明", Carrier.Own, true));
        _ = await town.Files.NotePracticeAsync(lead, await town.FileAsync(unit), new(new(2026, 3, 1), "窗口即问即答"));

        var file = (await town.UnitList.FileAsync(unit, default))!;
        Assert.Equal(["亲属关系证明"], file.WithoutCarrier.Select(c => c.ProofName));
        Assert.Equal("窗口即问即答", Assert.Single(file.Practices).Text);
    }

    [Fact(DisplayName = "A budget note of each year stands in the file of the unit")]
    [Rule("D-S2")]
    public async Task Budgets()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "dongying-2022");
        var unit = await town.UnitAsync("MZ");
        var lead = town.As(Role.UnitLead, unit);
        Assert.Empty((await town.Files.NoteBudgetAsync(lead, await town.FileAsync(unit), new(2025, "设备 3 万元"))).Refusals);
        Assert.Empty((await town.Files.NoteBudgetAsync(lead, await town.FileAsync(unit), new(2026, "系统改造 12 万元"))).Refusals);

        Assert.Equal([(2025, "设备 3 万元"), (2026, "系统改造 12 万元")], (await town.UnitList.FileAsync(unit, default))!.Budgets.OrderBy(b => b.Year).Select(b => (b.Year, b.Text)));
    }

    [Fact(DisplayName = "A unit is on the gap report until the plan of that year is filed with who answers for it")]
    [Rule("J-Plan-3.1a")]
    public async Task Gap_of_a_plan()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "jinan-2020");
        var unit = await town.UnitAsync("MZ");
        Assert.Contains(UnitGap.Plan, await town.GapsAsync(unit));

        Assert.Empty((await town.Files.FilePlanAsync(town.As(Role.UnitLead, unit), await town.FileAsync(unit), new(2026, 1, "甲某"))).Refusals);

        Assert.DoesNotContain(UnitGap.Plan, await town.GapsAsync(unit));
        Assert.Contains(UnitGap.Plan, await town.GapsAsync(unit, 2027));
        Assert.Equal("甲某", Assert.Single((await town.UnitList.FileAsync(unit, default))!.Plans).Responsible);
    }

    [Fact(DisplayName = "A unit is on the gap report until it has a main leader, a leader in charge and a section, and again when one goes")]
    [Rule("G-Plan-4.1")]
    public async Task Gap_of_posts()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "gaoqing-2021");
        var unit = await town.UnitAsync("MZ");
        var lead = town.As(Role.UnitLead, unit);
        UnitGap[] posts = [UnitGap.MainLeader, UnitGap.LeaderInCharge, UnitGap.Section];
        Assert.Equal(posts, (await town.GapsAsync(unit)).Intersect(posts));
        foreach (var kind in Enum.GetValues<PostKind>()) _ = await town.Files.FillAsync(lead, await town.FileAsync(unit), new(kind, "乙某", "统筹"));

        Assert.Empty((await town.GapsAsync(unit)).Intersect(posts));
        _ = await town.Files.VacateAsync(lead, await town.FileAsync(unit), PostKind.Section, "乙某");
        Assert.Equal([UnitGap.Section], (await town.GapsAsync(unit)).Intersect(posts));
    }

    [Fact(DisplayName = "A unit without a leader in charge is on the gap report; with everything it is not")]
    [Rule("Z-15a")]
    public async Task Gap_of_the_leader_in_charge()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "zaozhuang-2021");
        var unit = await town.UnitAsync("MZ");
        var lead = town.As(Role.UnitLead, unit);
        Assert.Equal(Enum.GetValues<UnitGap>(), await town.GapsAsync(unit));
        foreach (var kind in Enum.GetValues<PostKind>()) _ = await town.Files.FillAsync(lead, await town.FileAsync(unit), new(kind, "乙某", "统筹"));
        Assert.DoesNotContain(UnitGap.LeaderInCharge, await town.GapsAsync(unit));

        _ = await town.Files.VacateAsync(lead, await town.FileAsync(unit), PostKind.LeaderInCharge, "乙某");

        Assert.Contains(UnitGap.LeaderInCharge, await town.GapsAsync(unit));
    }

    [Fact(DisplayName = "A unit without a training or a pledge this year is on the gap report, until somebody has both")]
    [Rule("Z-15b")]
    public async Task Gap_of_training_and_pledge()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "zaozhuang-2021");
        var unit = await town.UnitAsync("MZ");
        var lead = town.As(Role.UnitLead, unit);
        UnitGap[] both = [UnitGap.Training, UnitGap.SecrecyPledge];
        Assert.Equal(both, (await town.GapsAsync(unit)).Intersect(both));

        var person = await town.AppointAsync(unit, "丙某", StaffRole.Agent);
        var session = await town.Trainings.RecordAsync(lead, unit, TrainingKind.Training, "保密", new(2026, 2, 2));
        Assert.Empty((await town.Trainings.AttendAsync(lead, new(session.Value, 0), unit, [person.Id])).Refusals);
        Assert.Equal([UnitGap.SecrecyPledge], (await town.GapsAsync(unit)).Intersect(both));
        _ = await town.Staff.RecordPledgeAsync(lead, await town.RegistryAsync(unit), person.Id, new(2026, 2, 2));

        Assert.Empty((await town.GapsAsync(unit)).Intersect(both));
        Assert.Equal(both, (await town.GapsAsync(unit, 2027)).Intersect(both));
    }

    [Fact(DisplayName = "A county without a plan of its own is on its city's gap report")]
    [Rule("D-S1b")]
    public async Task Counties_owe_a_plan()
    {
        await using var city = await TestCity.OpenAsync();
        var above = await TownHall.OpenAsync(city, "dongying-2022", "shi", kind: PlaceKind.City);
        var county = await TownHall.OpenAsync(city, "dongying-2022", "xian", above.PlaceId);
        var host = await above.UnitAsync("ZF");

        Assert.Equal(["xian"], (await above.UnitList.GapsAsync(await above.OfficeAsync(OrganisationActs.ReadGaps, host), 2026, default)).CountiesWithoutPlan.Select(p => p.Code));
        Assert.Empty((await county.Places.FilePlanAsync(county.System, await county.PlaceSeenAsync(), new(2026, 1, "甲某"))).Refusals);
        Assert.Empty((await above.UnitList.GapsAsync(await above.OfficeAsync(OrganisationActs.ReadGaps, host), 2026, default)).CountiesWithoutPlan);
    }

    [Fact(DisplayName = "A district under a city inherits every parameter and may override with an entry in the ledger; the city keeps its own")]
    [Rule("Z-19")]
    public Task A_district_of_Zaozhuang_inherits() => DistrictInheritsAsync("zaozhuang-2021");

    [Fact(DisplayName = "A district of Jinan inherits every parameter and may override with an entry in the ledger")]
    [Rule("J-Plan-3.1b")]
    public Task A_district_of_Jinan_inherits() => DistrictInheritsAsync("jinan-2020");

    private static async Task DistrictInheritsAsync(string code)
    {
        await using var city = await TestCity.OpenAsync();
        var above = await TownHall.OpenAsync(city, code, "shi", kind: PlaceKind.City);
        var opened = await above.Places.OpenInheritingAsync(SomePlace.System, new("qu", "试验区", PlaceKind.County, above.PlaceId), new(2022, 1, 1));
        var district = new TownHall(city, opened.Value);
        var queries = new ProfileQueries(city.City);
        var (of, inherited) = ((await queries.InForceAsync(above.PlaceId, new(2026, 3, 9), default))!.Profile, (await queries.InForceAsync(district.PlaceId, new(2026, 3, 9), default))!.Profile);

        Assert.Equal(("qu", "试验区", of.Code), (inherited.Code, inherited.Place, inherited.ParentCode));
        Assert.Equal(of.Entries.Select(Line), inherited.Entries.Select(Line));
        Assert.Equal(of.Terms, inherited.Terms);

        Assert.True((await new ProfileDesk(city.City, city.Clock).ChangeAsync(district.System, district.PlaceId, [new("Stf.AgentMin", new NumberValue(3))], new(2026, 3, 9))).IsDone);
        Assert.Contains(new Shortage(StaffRole.Agent, 3, 3, "Stf.AgentMin"), await district.FindingsAsync(await district.UnitAsync("MZ")));
        Assert.Equal(of.Number("Stf.AgentMin"), (await queries.InForceAsync(above.PlaceId, new(2026, 3, 9), default))!.Profile.Number("Stf.AgentMin"));
        var changed = (await queries.InForceAsync(district.PlaceId, new(2026, 3, 9), default))!.Profile;
        Assert.Equal(of.Code, changed.ParentCode);
        Assert.Equal(["Stf.AgentMin"], changed.Entries.Where(entry => entry.Overrides).Select(entry => entry.Key.Key));
        await using var db = city.Db();
        Assert.Equal(district.PlaceId, (await db.Ledger.SingleAsync(e => e.Act == ProfileActs.Edit.Key)).PlaceId);
        Assert.Contains($"\"ParentCode\":[null,\"{of.Code}\"]", (await db.Ledger.SingleAsync(e => e.Act == OrganisationActs.OpenPlace.Key && e.ObjectId == district.PlaceId)).Facts, StringComparison.Ordinal);

        static (string, string, ValueSource, string?) Line(RuleEntry entry) => (entry.Key.Key, $"{System.Text.Json.JsonSerializer.Serialize<object?>(entry.Value)}", entry.Source, entry.Article);
    }

    [Fact(DisplayName = "A county inherits from a city that has rules on its first day, and from nobody else")]
    public async Task Inheriting_needs_a_city_with_rules()
    {
        await using var city = await TestCity.OpenAsync();
        var above = await TownHall.OpenAsync(city, "zaozhuang-2021", "shi", kind: PlaceKind.City);

        Assert.Equal([new NotFound(nameof(ProfileVersion))], (await above.Places.OpenInheritingAsync(SomePlace.System, new("qu", "试验区", PlaceKind.County, null), new(2022, 1, 1))).Refusals);
        Assert.Equal([new NotFound(nameof(ProfileVersion))], (await above.Places.OpenInheritingAsync(SomePlace.System, new("qu", "试验区", PlaceKind.County, above.PlaceId), new(2019, 12, 31))).Refusals);
        await using var db = city.Db();
        Assert.Equal(["shi"], await db.Places.Select(p => p.Code).ToListAsync());
    }

    [Fact(DisplayName = "Four levels stand in one tree, a fifth does not; a village sees itself alone")]
    [Rule("G-Plan-3.2b")]
    public async Task Four_levels()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "gaoqing-2021");
        var ids = new List<long>();
        foreach (var level in Enum.GetValues<UnitLevel>()) ids.Add(await town.UnitAsync($"L{ids.Count}", "单位", ids.Count == 0 ? null : ids[^1], level));
        var fifth = await town.Units.OpenAsync(town.System, new(town.PlaceId, "L4", UnitLevel.Village, new("单位", UnitKind.Village), ids[^1]));

        Assert.Equal([new UnitTooDeep(5, 4)], fifth.Refusals);
        Assert.Equal(["L0", "L1", "L2", "L3"], (await town.UnitList.TreeAsync(town.PlaceId, default)).Select(u => u.Code));
        await using var db = city.Db();
        var second = await db.Units.SingleAsync(u => u.Code == "L1");
        Assert.Equal(2, await town.UnitList.CountBelowAsync(second, default));
        var village = town.As(Role.UnitLead, ids[3]);
        Assert.Empty((await town.Files.NoteBudgetAsync(village, await town.FileAsync(ids[3]), new(2026, "村级经费"))).Refusals);
        Assert.IsType<OutsideYourScope>(Assert.Single((await town.Files.NoteBudgetAsync(village, await town.FileAsync(ids[2]), new(2026, "镇级经费"))).Refusals));
    }

    [Theory(DisplayName = "Number, issuers and date of the document come from the stored version of the place")]
    [InlineData("jinan-2020", "济司通〔2020〕29号", "济南市司法局 济南市大数据局", "2020-05-06")]
    [InlineData("zaozhuang-2021", "枣政办发〔2021〕16号", "枣庄市人民政府办公室", "2021-11-26")]
    [InlineData("dongying-2022", "东政办字〔2022〕35号", "东营市人民政府办公室", "2022-06-30")]
    [InlineData("yiyuan-2021", null, "沂源县人民政府办公室", "2021-03-10")]
    [InlineData("gaoqing-2021", null, "高青县人民政府办公室", "2021-03-12")]
    [Rule("J-Plan-0", "Z-0", "D-Plan-0", "Y-0", "G-0")]
    public async Task Head_of_the_document(string code, string? number, string issuers, string issued)
    {
        var profile = await InForceAsync(code, "2022-07-01");
        Assert.Equal((number, issuers, DateOnly.Parse(issued, null)), (profile.TextOrNull("Doc.Number"), string.Join(' ', profile.Texts("Doc.Issuers")), profile.DateOrNull("Doc.Issued")));
    }

    [Theory(DisplayName = "The trial is told to be over the day after its last day, and its rules go on")]
    [InlineData("jinan-2020", "2021-07-31", false)]
    [InlineData("jinan-2020", "2021-08-01", true)]
    [InlineData("gaoqing-2021", "2022-03-11", false)]
    [InlineData("gaoqing-2021", "2022-03-12", true)]
    [InlineData("zaozhuang-2021", "2035-01-01", false)]
    [Rule("J-Ver-10", "G-Ver-14", "Z-21")]
    public async Task Trial_ended(string code, string day, bool isOver)
    {
        var profile = await InForceAsync(code, day);
        Assert.Equal(isOver, profile.EndedOn(DateOnly.Parse(day, null)).Any(term => term.Part is "verification" or "whole"));
        Assert.True(profile.LimitOf("database").IsDone || code == "jinan-2020");
    }

    private static async Task<RuleProfile> InForceAsync(string code, string day)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, code);
        await using var db = city.Db();
        return (await city.City.Rulebook.InForceAsync(db, town.PlaceId, DateOnly.Parse(day, null)))!.Profile;
    }

    private static async Task<(TownHall Town, long Unit, Actor Lead)> OfZaozhuangAsync(TestCity city)
    {
        var town = await TownHall.OpenAsync(city, "zaozhuang-2021");
        var unit = await town.UnitAsync("MZ");
        return (town, unit, town.As(Role.UnitLead, unit));
    }
}
