using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

public class Unit_files_and_gaps
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static UnitFile File(long unitId = 7) => new(Unit_tree.Unit(unitId, $"D{unitId}"));

    private static UnitFile WholeFile(long unitId, int planOf = 2026)
    {
        var file = File(unitId);
        Done(file.FilePlan(new(planOf, attachmentId: 1, "甲某")));
        Done(file.Fill(new(PostKind.MainLeader, "甲某", "全面负责")));
        Done(file.Fill(new(PostKind.LeaderInCharge, "乙某", "具体负责")));
        Done(file.Fill(new(PostKind.Section, "综合科", "日常工作")));
        return file;
    }

    private static void Done(Outcome outcome) => Assert.Empty(outcome.Refusals);

    [Fact(DisplayName = "The rate of connected databases counts those that should be connected")]
    public void Connection_rate()
    {
        var file = File();
        Assert.Null(file.Connection.Percent);
        Done(file.Register(new UnitDatabase("婚姻登记库", "婚姻登记记录", shouldConnect: true)));
        Done(file.Register(new UnitDatabase("低保库", "低保对象", shouldConnect: true)));
        Done(file.Register(new UnitDatabase("内部库", "内部资料", shouldConnect: false)));
        Done(file.Connect("婚姻登记库", Day));
        Done(file.Connect("内部库", Day));

        Assert.Equal(new Rate(1, 2), file.Connection);
        Assert.Equal(Day, file.Databases[0].ConnectedOn);
        Done(file.Connect("婚姻登记库", null));
        Assert.Equal(new Rate(0, 2), file.Connection);
    }

    [Fact]
    public void A_database_is_registered_once_and_connected_only_when_registered()
    {
        var file = File();
        Done(file.Register(new UnitDatabase("低保库", "低保对象", true)));

        Assert.Equal([new AlreadyInTheFile("低保库")], file.Register(new UnitDatabase(" 低保库 ", "又一个", true)).Refusals);
        Assert.Equal([new NotInTheFile("无此库")], file.Connect("无此库", Day).Refusals);
        Assert.Equal<Refusal>([new FieldMissing("Database.Name"), new FieldMissing("Database.Content")], file.Register(new UnitDatabase("", " ", true)).Refusals);
    }

    [Fact(DisplayName = "Eight of ten systems docked are 80 %; the other two are named; calls are shown per system")]
    public void Docking_rate_and_calls()
    {
        var file = File();
        foreach (var number in Enumerable.Range(1, 10)) Done(file.Register(new UnitSystem($"系统{number}", shouldDock: true)));
        foreach (var number in Enumerable.Range(1, 8)) Done(file.Dock($"系统{number}", Day));
        Done(file.Register(new UnitSystem("单机系统", shouldDock: false)));
        Done(file.ReportCalls("系统1", 1200, Day));

        Assert.Equal(80m, file.Docking.Percent);
        Assert.Equal(["系统9", "系统10"], file.NotDocked.Select(s => s.Name));
        Assert.Equal((1200, Day), (file.Systems[0].Calls, file.Systems[0].CallsAsOf!.Value));
        Assert.Equal<Refusal>([new NotInTheFile("无"), new NumberNegative("System.Calls")], file.ReportCalls("无", -1, Day).Refusals);
    }

    [Fact]
    public void Proofs_without_a_carrier_system_are_named()
    {
        var file = File();
        Done(file.Record(new ProofCarrier("无房证明", Carrier.None, false)));
        Done(file.Record(new ProofCarrier("户籍证明", Carrier.Own, integrated: true)));
        Done(file.Record(new ProofCarrier("低保证明", Carrier.Unified, integrated: true)));

        Assert.Equal(["无房证明"], file.WithoutCarrier.Select(c => c.ProofName));
        Assert.Equal(["户籍证明"], file.Carriers.Where(c => c.IsIntegrated).Select(c => c.ProofName));
        Done(file.Record(new ProofCarrier("无房证明", Carrier.Unified, false)));
        Assert.Empty(file.WithoutCarrier);
        Assert.Equal(3, file.Carriers.Count);
    }

    [Fact]
    public void A_post_is_held_by_one_but_several_sections_may_take_part()
    {
        var file = File();
        Done(file.Fill(new(PostKind.MainLeader, "甲某", "")));
        Done(file.Fill(new(PostKind.MainLeader, "乙某", "")));
        Done(file.Fill(new(PostKind.Section, "综合科", "")));
        Done(file.Fill(new(PostKind.Section, "法规科", "")));

        Assert.Equal(["乙某", "综合科", "法规科"], file.Posts.Select(p => p.Holder));
        Done(file.Vacate(PostKind.Section, "综合科"));
        Assert.Equal([new NotInTheFile("综合科")], file.Vacate(PostKind.Section, "综合科").Refusals);
        Assert.Equal([new FieldMissing("Post.Holder")], file.Fill(new(PostKind.MainLeader, " ", "")).Refusals);
    }

    [Fact]
    public void Equipment_is_corrected_under_its_name_and_taken_out_with_none()
    {
        var file = File();
        Done(file.Record(new UnitEquipment(EquipmentKind.CodeScanner, "扫码枪", 3)));
        Done(file.Record(new UnitEquipment(EquipmentKind.CodeScanner, "扫码枪", 2)));

        Assert.Equal(2, Assert.Single(file.Equipment).Count);
        Assert.Equal([new NumberNegative("Equipment.Count")], file.Record(new UnitEquipment(EquipmentKind.Other, "其他", -1)).Refusals);
        Done(file.Record(new UnitEquipment(EquipmentKind.CodeScanner, "扫码枪", 0)));
        Assert.Empty(file.Equipment);
    }

    [Fact(DisplayName = "Budget notes and plans are kept per year; good practice is only added to")]
    public void Notes_are_kept()
    {
        var file = File();
        Done(file.Note(new BudgetNote(2025, "列入五万元")));
        Done(file.Note(new BudgetNote(2026, "列入八万元")));
        Done(file.Note(new BudgetNote(2026, "列入九万元")));
        Done(file.FilePlan(new PlanFile(2026, 5, "甲某")));
        Done(file.FilePlan(new PlanFile(2026, 6, "甲某")));
        Done(file.Note(new GoodPractice(Day, "窗口先行核验")));

        Assert.Equal(["列入五万元", "列入九万元"], file.Budgets.Select(b => b.Text));
        Assert.Equal(6, Assert.Single(file.Plans).AttachmentId);
        _ = Assert.Single(file.Practices);
        Assert.Equal([new FieldMissing("Plan.Responsible")], file.FilePlan(new PlanFile(2026, 7, " ")).Refusals);
        Assert.Equal([new FieldMissing("Budget.Text")], file.Note(new BudgetNote(2026, "")).Refusals);
    }

    [Fact(DisplayName = "Each single thing that a unit lacks puts it on the gap report, and nothing else does")]
    public void Gap_report_names_what_is_missing()
    {
        var whole = WholeFile(1);
        var noPlan = WholeFile(2, planOf: 2025);
        var leaderless = WholeFile(3);
        Done(leaderless.Vacate(PostKind.MainLeader, ""));
        var noneInCharge = WholeFile(4);
        Done(noneInCharge.Vacate(PostKind.LeaderInCharge, ""));
        var noSection = WholeFile(5);
        Done(noSection.Vacate(PostKind.Section, "综合科"));
        var untrained = WholeFile(6);
        var unpledged = WholeFile(7);
        var closed = File(8);
        Done(closed.Unit.Close(Day, 0, false));

        var report = GapReport.Of(2026, [whole, noPlan, leaderless, noneInCharge, noSection, untrained, unpledged, closed],
            trained: new HashSet<long> { 1, 2, 3, 4, 5, 7 }, pledged: new HashSet<long> { 1, 2, 3, 4, 5, 6 }, places: []);

        Assert.Equal(
            [(2L, UnitGap.Plan), (3, UnitGap.MainLeader), (4, UnitGap.LeaderInCharge), (5, UnitGap.Section), (6, UnitGap.Training), (7, UnitGap.SecrecyPledge)],
            report.Units.Select(u => (u.Unit.Id, Assert.Single(u.Gaps))));
    }

    [Fact(DisplayName = "An empty file lacks everything at once")]
    public void An_empty_file_lacks_everything() =>
        Assert.Equal(Enum.GetValues<UnitGap>(), Assert.Single(GapReport.Of(2026, [File()], new HashSet<long>(), new HashSet<long>(), []).Units).Gaps);

    [Fact(DisplayName = "A county without a plan file of the year is on the gap report; a city is not asked")]
    public void County_without_plan()
    {
        var city = Place.Open("shi", "某市", PlaceKind.City, null).Value.As(1);
        var planned = Place.Open("jia", "甲县", PlaceKind.County, city).Value.As(2);
        var unplanned = Place.Open("yi", "乙县", PlaceKind.County, city).Value.As(3);
        Done(planned.FilePlan(new(2026, 1, "甲某")));
        Done(unplanned.FilePlan(new(2025, 1, "乙某")));

        Assert.Equal([unplanned], GapReport.Of(2026, [], new HashSet<long>(), new HashSet<long>(), [city, planned, unplanned]).CountiesWithoutPlan);
    }
}
