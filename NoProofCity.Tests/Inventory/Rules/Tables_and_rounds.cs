using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Tests.Inventory.Rules;

public sealed class Tables_and_rounds
{
    private static readonly BatchGround Ground = new("某单位", new HashSet<string>(), SomeInventory.Rules);

    private static readonly SignOff Signed = new(true, true, true);

    private static readonly ReasonText Why = ReasonText.Parse("情况已经核实").Value;

    private static RowFacts Proof => SomeInventory.Facts("家庭收入证明");

    [Fact(DisplayName = "From draft to closed a table lets itself be acted on only as its state allows")]
    public void From_draft_to_closed()
    {
        var (table, row) = TableOf(Proof);
        Possible(table, BatchAct.Edit, BatchAct.Submit);
        Assert.Empty(table.Submit([row], false, Signed, Ground, 7, default).Refusals);
        Possible(table, BatchAct.Return, BatchAct.BeginReview);
        Assert.Equal([new BatchNotPossibleIn(BatchState.Submitted, BatchAct.Edit)], table.TakeOut(row).Refusals);
        Assert.Empty(table.Return(Why).Refusals);
        Assert.Null(table.SignOff);
        Possible(table, BatchAct.Edit, BatchAct.Submit);
        Assert.Empty(table.Submit([row], false, Signed, Ground, 7, default).Refusals);
        Assert.Empty(table.BeginReview().Refusals);
        Possible(table, BatchAct.Return, BatchAct.Decide, BatchAct.Conclude);
        Assert.Empty(table.Decide(row, new(Disposition.RetainReplace, "Verification"), Ground, 7, default).Refusals);
        Assert.Empty(table.Conclude([row], default).Refusals);
        Possible(table, BatchAct.DraftList);
        Assert.Empty(table.DraftList().Refusals);
        Possible(table, BatchAct.Close);
        Assert.Empty(table.Close().Refusals);
        Possible(table);
    }

    [Fact(DisplayName = "What goes straight is not handed over; what goes through another is handed in by it alone")]
    public void Through()
    {
        Assert.Equal([new GoesStraightToTheLawOffice()], TableOf(Proof).Table.HandOver([TableOf(Proof).Row], false).Refusals);
        var firm = Open(SomeInventory.OrgUnit(UnitKind.PublicServiceUnit, supervising: 9));
        Possible(firm, BatchAct.Edit, BatchAct.HandOver);
        Assert.Equal([new NothingInTheTable()], firm.HandOver([], false).Refusals);
        Assert.Empty(firm.HandOver([], true).Refusals);
        Possible(firm, BatchAct.GiveBack, BatchAct.Submit);
        Assert.Equal(9, firm.SubmittingUnitId);
    }

    [Fact(DisplayName = "A zero report with rows is none")]
    public void Zero() => Assert.Equal([new ZeroReportWithRows(1)], TableOf(Proof).Table.Submit([TableOf(Proof).Row], true, Signed, Ground, 7, default).Refusals);

    [Fact(DisplayName = "What is cancelled has no way but the direct one; what the place does not know is not taken")]
    public void Strange_values()
    {
        var table = Open(SomeInventory.OrgUnit(UnitKind.AdministrativeOrgan));
        IReadOnlyList<Refusal> Enter(RowFacts facts) => table.Enter(facts, SomeInventory.Rules).Refusals;

        Assert.Equal([new CancelledHasNoMethod()], Enter(Proof with { Disposition = Disposition.Cancel }));
        Assert.Empty(Enter(Proof with { Disposition = Disposition.Cancel, Method = "DirectCancel" }));
        Assert.Equal([new DefectNotOfThePlace("Ugly")], Enter(Proof with { Defect = "Ugly" }));
        Assert.Equal([new ExclusionNotOfThePlace("Ecology")], Enter(Proof with { Exclusion = "Ecology" }));
        Assert.Equal([new OtherMethodUnexplained()], Enter(Proof with { Method = RuleSet.Other }));
        Assert.Equal([new FieldMissing("InventoryRow.ProofName"), new FieldMissing("InventoryRow.ItemName"), new FieldMissing("InventoryRow.ItemCode"), new FieldMissing("InventoryRow.Issuer")],
            Enter(new RowFacts(" ", "", "") { Basis = "《某法》", Disposition = Disposition.Cancel }));
    }

    [Fact(DisplayName = "Exceptions are made only for what needs one, and where the place allows them")]
    public void Exceptions()
    {
        var (table, row) = TableOf(Proof);
        Assert.Equal([new NothingToOverride()], table.Override(row, Why, SomeInventory.Rules, 7).Refusals);
        Assert.Equal([new PromiseNotDue()], table.WaivePromise(row, Why, SomeInventory.Rules, 7).Refusals);
        var (flagged, odd) = TableOf(Proof with { Defect = "Odd" });
        Assert.Equal([new OverrideNotAllowed()], flagged.Override(odd, Why, SomeInventory.Rules with { LegalOverride = false }, 7).Refusals);
        Assert.Empty(flagged.Override(odd, Why, SomeInventory.Rules, 7).Refusals);
        Assert.Empty(flagged.Revise(odd, Proof with { Defect = "Odd", Remark = "改过" }, SomeInventory.Rules).Refusals);
        Assert.Null(odd.OverrideReason);
    }

    [Fact(DisplayName = "A round needs a name and units of its place that still exist; a unit named twice takes part once")]
    public void Rounds()
    {
        var unit = SomeInventory.OrgUnit(UnitKind.Town);
        var closed = SomeInventory.OrgUnit(UnitKind.Town);
        Assert.Empty(closed.Close(new(2026, 1, 1), 0, false).Refusals);

        Assert.Equal([new FieldMissing("InventoryBatch.Period"), new RoundHasNoUnits()], CollectionTask.Set(1, " ", new(2026, 3, 31), []).Refusals);
        Assert.Equal([new UnitOfAnotherPlace()], CollectionTask.Set(2, "第一批", new(2026, 3, 31), [unit]).Refusals);
        Assert.Equal([new UnitClosed()], CollectionTask.Set(1, "第一批", new(2026, 3, 31), [closed]).Refusals);
        var round = CollectionTask.Set(1, "第一批", new(2026, 3, 31), [unit, unit]).Value;
        Assert.Single(round.Units);
        Assert.Empty(round.Close().Refusals);
        Assert.Equal([new CollectionNotPossibleIn(CollectionState.Closed, CollectionAct.Close)], round.Close().Refusals);
    }

    [Fact(DisplayName = "Nobody bears less than nothing")]
    public void Burdens()
    {
        var item = ServiceItem.Register(SomeInventory.OrgUnit(UnitKind.AdministrativeOrgan), "XK-1", new("许可", "License", ItemKind.Other), SomeInventory.Rules).Value;
        Assert.Equal([new NumberNegative("Item.Burden")], item.Count(new(1, 1, 1, 1), new(1, 1, -1, 1)).Refusals);
        Assert.Null(item.Change);
        Assert.Equal([new NumberNegative("Item.StatutoryDays"), new NumberNegative("Item.PromisedDays")], item.Revise(new("许可", "License", ItemKind.Other) { StatutoryDays = -1, PromisedDays = -2 }, SomeInventory.Rules).Refusals);
    }

    private static void Possible(InventoryBatch table, params BatchAct[] acts) => Assert.Equal(acts, Enum.GetValues<BatchAct>().Where(act => table.WhyNot(act).Count == 0));

    private static InventoryBatch Open(OrgUnit unit) => InventoryBatch.Open(unit, "第一批", null, SomeInventory.Rules, new(2026, 3, 9)).Value;

    private static (InventoryBatch Table, InventoryRow Row) TableOf(RowFacts facts)
    {
        var table = Open(SomeInventory.OrgUnit(UnitKind.AdministrativeOrgan));
        return (table, table.Enter(facts, SomeInventory.Rules).Value);
    }
}
