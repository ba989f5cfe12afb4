using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

public class Unit_tree
{
    public static UnitRules Rules { get; } = new(new HashSet<string> { "Water", "Bank" });

    private static UnitFacts Facts(string name = "某局") => new(name, UnitKind.AdministrativeOrgan);

    public static OrgUnit Unit(long id, string code, UnitLevel level = UnitLevel.County, OrgUnit? parent = null, UnitFacts? facts = null) =>
        OrgUnit.Open(1, code, level, facts ?? Facts(code), parent, Rules).Value.As(id);

    private static (OrgUnit City, OrgUnit County, OrgUnit Town, OrgUnit Village) Tree()
    {
        var city = Unit(1, "S", UnitLevel.City);
        var county = Unit(2, "X", UnitLevel.County, city);
        var town = Unit(3, "Z", UnitLevel.Town, county);
        return (city, county, town, Unit(4, "C", UnitLevel.Village, town));
    }

    [Fact]
    public void A_path_names_all_units_from_the_root_down()
    {
        var (city, county, town, village) = Tree();

        Assert.Equal("/S/X/Z/C/", village.Path);
        Assert.Equal(4, village.Depth);
        Assert.All([city, county, town, village], u => Assert.True(city.Covers(u.Path)));
        Assert.False(town.Covers(county.Path));
    }

    [Fact(DisplayName = "A unit whose code begins like another's is not below it")]
    public void A_similar_code_is_not_below() => Assert.False(Unit(1, "S").Covers(Unit(2, "S1").Path));

    [Fact(DisplayName = "The tree has four levels: city, county, town, village")]
    public void A_fifth_level_is_refused()
    {
        var (_, _, _, village) = Tree();

        Assert.Equal([new UnitTooDeep(5, 4)], OrgUnit.Open(1, "D", UnitLevel.Village, Facts(), village, Rules).Refusals);
    }

    [Fact]
    public void A_unit_stands_not_above_its_parent() =>
        Assert.Equal([new UnitAboveItsParent(UnitLevel.County, UnitLevel.Town)],
            OrgUnit.Open(1, "D", UnitLevel.County, Facts(), Unit(3, "Z", UnitLevel.Town), Rules).Refusals);

    [Fact]
    public void A_unit_is_not_opened_under_another_place_or_a_closed_unit()
    {
        var parent = Unit(1, "S");
        _ = parent.Close(new(2026, 1, 1), openBelow: 0, isOffice: false);

        Assert.Equal<Refusal>([new UnitOfAnotherPlace(), new ParentUnitClosed()], OrgUnit.Open(2, "D", UnitLevel.County, Facts(), parent, Rules).Refusals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("局")]
    [InlineData("A/B")]
    [InlineData("123456789012345678901234567890123")]
    public void A_code_is_of_letters_digits_and_dashes(string code) =>
        Assert.Equal([new UnitCodeMalformed(code, 32)], OrgUnit.Open(1, code, UnitLevel.County, Facts(), null, Rules).Refusals);

    [Fact]
    public void A_blank_name_and_a_bad_code_are_both_named() =>
        Assert.Equal<Refusal>([new UnitCodeMalformed("", 32), new FieldMissing("Unit.Name")], OrgUnit.Open(1, " ", UnitLevel.County, Facts(" "), null, Rules).Refusals);

    [Fact(DisplayName = "Only a public-service unit has an industry, and only one of the place's")]
    public void Industry_is_checked()
    {
        var organ = Facts() with { Industry = "Telecom" };
        var firm = organ with { Kind = UnitKind.PublicServiceUnit };

        Assert.Equal<Refusal>([new IndustryOnlyForPublicService(UnitKind.AdministrativeOrgan), new IndustryNotOfThePlace("Telecom")],
            OrgUnit.Open(1, "D", UnitLevel.County, organ, null, Rules).Refusals);
        Assert.Equal([new IndustryNotOfThePlace("Telecom")], OrgUnit.Open(1, "D", UnitLevel.County, firm, null, Rules).Refusals);
        Assert.Equal("Water", OrgUnit.Open(1, "D", UnitLevel.County, firm with { Industry = "Water" }, null, Rules).Value.Industry);
    }

    [Theory(DisplayName = "The industries are those of the place's profile")]
    [InlineData("gaoqing-2021", "Telecom", true)]
    [InlineData("zaozhuang-2021", "Telecom", false)]
    [InlineData("dongying-2022", "Water", false)]
    [InlineData("dongying-2022", "Bank", true)]
    public void Industries_of_the_profile(string place, string industry, bool isKnown)
    {
        var firm = new UnitFacts("某公司", UnitKind.PublicServiceUnit) { Industry = industry };

        Assert.Equal(isKnown, OrgUnit.Open(1, "D", UnitLevel.County, firm, null, UnitRules.Of(ShippedProfiles.Of(place))).IsDone);
    }

    [Fact]
    public void The_short_name_is_the_name_unless_given()
    {
        Assert.Equal("某局", Unit(1, "D", facts: Facts()).ShortName);
        Assert.Equal("某", Unit(1, "D", facts: Facts() with { ShortName = "某", PinyinInitials = "mj" }).ShortName);
        Assert.Equal("MJ", Unit(1, "D", facts: Facts() with { PinyinInitials = "mj" }).PinyinInitials);
    }

    [Fact]
    public void Revising_takes_the_whole_form_and_leaves_the_code()
    {
        var unit = Unit(7, "D");

        Assert.True(unit.Revise(Facts("新局") with { Demands = true, Issues = true, Line = "民政" }, Rules).IsDone);

        Assert.Equal(("D", "新局", "民政", true, true), (unit.Code, unit.Name, unit.Line, unit.Demands, unit.Issues));
        Assert.Equal([new UnitSupervisesItself()], unit.Revise(Facts() with { SupervisingUnitId = 7 }, Rules).Refusals);
        Assert.Equal("新局", unit.Name);
    }

    [Fact(DisplayName = "A moved unit takes everything below it along")]
    public void Moving_rewrites_the_paths_below()
    {
        var (city, county, town, village) = Tree();

        Assert.True(town.Move(city, UnitLevel.Town, [village]).IsDone);

        Assert.Equal(("/S/Z/", "/S/Z/C/"), (town.Path, village.Path));
        Assert.Equal((city.Id, UnitLevel.Town), (town.ParentId, town.Level));
        Assert.False(county.Covers(village.Path));
    }

    [Fact]
    public void A_unit_is_not_moved_below_itself()
    {
        var (_, county, town, village) = Tree();

        Assert.Contains(new UnitUnderItself(), county.Move(town, UnitLevel.Town, [town, village]).Refusals);
        Assert.Equal("/S/X/Z/C/", village.Path);
    }

    [Fact]
    public void A_unit_is_not_moved_where_those_below_would_be_too_deep()
    {
        var town = Unit(1, "Z", UnitLevel.Town);
        var village = Unit(2, "C", UnitLevel.Village, town);
        var group = Unit(3, "C1", UnitLevel.Village, village);
        var county = Unit(5, "X", UnitLevel.County, Unit(4, "S", UnitLevel.City));

        Assert.Equal([new UnitTooDeep(5, 4)], town.Move(county, UnitLevel.Town, [village, group]).Refusals);
        Assert.Empty(village.Move(county, UnitLevel.Town, [group]).Refusals);
    }

    [Fact]
    public void A_unit_is_not_moved_to_a_level_below_its_own_units()
    {
        var (city, _, town, _) = Tree();
        var station = Unit(5, "Z2", UnitLevel.Town, town);

        Assert.Equal([new UnitAboveItsParent(UnitLevel.Town, UnitLevel.Village)], town.Move(city, UnitLevel.Village, [station]).Refusals);
    }

    [Fact]
    public void A_unit_with_open_units_below_or_with_the_office_is_not_closed()
    {
        var (_, county, _, _) = Tree();

        Assert.Equal<Refusal>([new UnitHasUnitsBelow(1), new UnitHostsTheOffice()], county.Close(new(2026, 1, 1), openBelow: 1, isOffice: true).Refusals);
        Assert.Equal(UnitState.Open, county.State);
    }

    [Fact]
    public void A_closed_unit_opens_again_unless_its_parent_is_closed()
    {
        var (_, _, town, village) = Tree();
        Assert.True(village.Close(new(2026, 1, 1), 0, false).IsDone);
        Assert.True(town.Close(new(2026, 1, 2), 0, false).IsDone);

        Assert.Equal([new ParentUnitClosed()], village.Reopen(town).Refusals);
        Assert.True(town.Reopen(null).IsDone);
        Assert.True(village.Reopen(town).IsDone);
        Assert.Equal((UnitState.Open, null), (village.State, village.ClosedOn));
    }

    public static TheoryData<UnitAct, UnitState> ActsAndStates => Every.Pair<UnitAct, UnitState>();

    [Theory(DisplayName = "Each act of a unit is possible in its own state and refused in every other")]
    [MemberData(nameof(ActsAndStates))]
    public void Acts_and_states(UnitAct act, UnitState state)
    {
        var unit = Unit(1, "D");
        if (state == UnitState.Closed) _ = unit.Close(new(2026, 1, 1), 0, false);

        var outcome = act switch
        {
            UnitAct.Revise => unit.Revise(Facts(), Rules),
            UnitAct.Move => unit.Move(null, UnitLevel.County, []),
            UnitAct.KeepFile => new UnitFile(unit).Note(new BudgetNote(2026, "已列入预算")),
            UnitAct.Close => unit.Close(new(2026, 2, 1), 0, false),
            _ => unit.Reopen(null),
        };

        Assert.Equal(state == OrgUnit.PossibleIn[act] ? [] : [new UnitNotPossibleIn(state, act)], outcome.Refusals);
    }
}
