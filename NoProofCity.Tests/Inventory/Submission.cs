using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

/// <summary>A unit hands its table in: by whom, through whom, with what, and how late.</summary>
public sealed class Submission
{
    [Fact(DisplayName = "Without the three ticks of the unit's lead nothing is handed in; a liaison does not sign at all")]
    [Rule("J-Plan-3.2")]
    public async Task Sign_off()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await hall.Town.UnitAsync("ZJ");
        var batch = await hall.TableOfAsync(unit, InventoryHall.Proof());

        Assert.Equal([new NotSignedOff()], await hall.SubmitAsync(batch, new(true, false, true)));
        Assert.IsType<NotYourRight>(Assert.Single(await hall.SubmitAsync(batch, by: hall.Clerk(unit))));
        Assert.Empty(await hall.SubmitAsync(batch));
        Assert.Equal((BatchState.Submitted, InventoryHall.Signed), ((await hall.TableAsync(batch)).State, (await hall.TableAsync(batch)).SignOff));
    }

    [Fact(DisplayName = "A row that came in without an opinion stops the table, with its number; one without a basis goes in as cancelled")]
    [Rule("J-Plan-2.1b")]
    public async Task Blank_opinion()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await hall.Town.UnitAsync("ZJ");
        var batch = await hall.BatchAsync(unit);
        InventoryEntry Entry(int line, string name, string basis) => new(line) { ProofName = name, ItemCode = "QR-1", ItemName = "公租房资格确认", Issuer = "某银行", Basis = basis };
        Assert.Empty((await hall.Desk.ImportAsync(hall.Clerk(unit), unit, await hall.BatchSeenAsync(batch), [Entry(2, "甲证明", "《某法》"), Entry(3, "乙证明", "无")])).Refusals);

        Assert.Equal([new RowRefused(1, "甲证明", new FieldMissing("InventoryRow.Disposition"))], await hall.SubmitAsync(batch));
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Clerk(unit), await hall.RowSeenAsync(batch), InventoryHall.Proof("甲证明"))).Refusals);
        Assert.Empty(await hall.SubmitAsync(batch));
        Assert.Equal(Disposition.Cancel, (await hall.RowsAsync(batch))[1].Disposition);
    }

    [Fact(DisplayName = "A day after the last one is late by one day, and taken all the same")]
    [Rule("J-Plan-2.1c")]
    public async Task Late()
    {
        await using var city = await TestCity.OpenAsync(now: "2020-05-20 09:00");
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof());
        city.Clock.MoveTo("2020-06-01 00:30");

        Assert.Empty(await hall.SubmitAsync(batch));

        Assert.Equal(1, (await hall.TableAsync(batch)).DaysLate);
        Assert.Equal(1, Assert.Single((await hall.Tables.BatchesAsync(await hall.ScopeAsync(), new(), default)).Rows).DaysLate);
    }

    [Theory(DisplayName = "A table begun on the programme's last day has that day; one begun later has none and is never late")]
    [InlineData("2022-06-30 09:00", "2022-06-30", 5)]
    [InlineData("2022-07-01 09:00", null, 0)]
    public async Task Begun_after_the_programme(string begun, string? due, int late)
    {
        await using var city = await TestCity.OpenAsync(now: begun);
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var batch = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof());
        city.Clock.MoveTo("2022-07-05 10:00");
        Assert.Empty(await hall.SubmitAsync(batch));

        var table = await hall.TableAsync(batch);
        Assert.Equal((due is null ? null : DateOnly.Parse(due, CultureInfo.InvariantCulture), late), (table.DueOn, table.DaysLate));
    }

    [Fact(DisplayName = "A water firm's table goes to the unit that answers for it, which signs it and may give it back; both read it, no third does")]
    [Rule("J-Plan-2.1d")]
    public async Task Firm()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var (water, other) = (await hall.Town.UnitAsync("SW", "水务局"), await hall.Town.UnitAsync("MZ"));
        var firm = (await hall.Town.Units.OpenAsync(hall.Town.System, new(hall.Town.PlaceId, "SGS", UnitLevel.County, new("自来水公司", UnitKind.PublicServiceUnit) { Industry = "Water", SupervisingUnitId = water }, null))).Value;
        var batch = await hall.TableOfAsync(firm, InventoryHall.Proof());

        Assert.Contains(new GoesThroughAnotherUnit(), await hall.SubmitAsync(batch));
        Assert.Empty((await hall.Desk.HandOverAsync(hall.Lead(firm), await hall.BatchSeenAsync(batch), false)).Refusals);
        Assert.IsType<OutsideYourScope>(Assert.Single(await hall.SubmitAsync(batch, by: hall.Lead(firm))));
        Assert.IsType<OutsideYourScope>(Assert.Single(await hall.SubmitAsync(batch, by: hall.Lead(other))));
        Assert.Empty((await hall.Desk.GiveBackAsync(hall.Lead(water), await hall.BatchSeenAsync(batch), InventoryHall.Why("缺开具单位"))).Refusals);
        Assert.Equal(BatchState.Returned, (await hall.TableAsync(batch)).State);
        Assert.Empty((await hall.Desk.HandOverAsync(hall.Lead(firm), await hall.BatchSeenAsync(batch), false)).Refusals);
        Assert.Empty(await hall.SubmitAsync(batch));

        var reading = new Reading(city.City, city.Clock);
        foreach (var reader in (Actor[])[hall.Lead(firm), hall.Lead(water)])
        {
            Assert.True((await reading.FindAsync<InventoryBatch>(reader, InventoryActs.Read, batch, default)).IsDone);
            Assert.Equal(batch, Assert.Single((await hall.Tables.BatchesAsync(await hall.ScopeAsync(reader), new(), default)).Rows).Id);
        }
        Assert.False((await reading.FindAsync<InventoryBatch>(hall.Lead(other), InventoryActs.Read, batch, default)).IsDone);
        Assert.Empty((await hall.Tables.BatchesAsync(await hall.ScopeAsync(hall.Lead(other)), new(), default)).Rows);
    }

    [Fact(DisplayName = "A village's table goes through its town; each level has its total")]
    [Rule("G-Plan-3.1c", "G-Plan-3.1a")]
    public async Task Village()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "gaoqing-2021");
        var county = await hall.Town.UnitAsync("MZ");
        var townOffice = await hall.Town.UnitAsync("QQ", "槿桥镇", level: UnitLevel.Town, kind: UnitKind.Town);
        var village = await hall.Town.UnitAsync("QQ01", "槿桥村", townOffice, UnitLevel.Village, UnitKind.Village);
        var batch = await hall.TableOfAsync(village, InventoryHall.Proof());
        _ = await hall.TableOfAsync(townOffice, InventoryHall.Proof());
        _ = await hall.TableOfAsync(county, InventoryHall.Proof(), InventoryHall.Proof("居住证明") with { Disposition = Disposition.Cancel, Method = null });

        Assert.Contains(new GoesThroughAnotherUnit(), await hall.SubmitAsync(batch, by: hall.Lead(townOffice)));
        Assert.Empty((await hall.Desk.HandOverAsync(hall.Lead(village), await hall.BatchSeenAsync(batch), false)).Refusals);
        Assert.Empty(await hall.SubmitAsync(batch, by: hall.Lead(townOffice)));

        Assert.Equal(
            [new(UnitLevel.County, 1, 2, 1, 1), new(UnitLevel.Town, 1, 1, 1, 0), new LevelTotals(UnitLevel.Village, 1, 1, 1, 0)],
            await hall.Tables.TotalsAsync(await hall.ScopeAsync(), default));
        Assert.Equal(batch, Assert.Single((await hall.Tables.BatchesAsync(await hall.ScopeAsync(), new ListQuery().With("level", "Village"), default)).Rows).Id);
    }

    [Theory(DisplayName = "Which industries of public service take part is the place's: 通讯运营 in one, not in the other")]
    [InlineData("gaoqing-2021", true)]
    [InlineData("jinan-2020", false)]
    [Rule("G-Plan-3.1e")]
    public async Task Industries(string profile, bool isTaken)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);

        var firm = await hall.Town.Units.OpenAsync(hall.Town.System, new(hall.Town.PlaceId, "DX", UnitLevel.County, new("通讯公司", UnitKind.PublicServiceUnit) { Industry = "Telecom" }, null));

        Assert.Equal(isTaken ? [] : [new IndustryNotOfThePlace("Telecom")], firm.Refusals);
    }

    [Fact(DisplayName = "A functional zone hands in its own table")]
    [Rule("J-Plan-2.1e")]
    public async Task Zone()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.TableOfAsync(await hall.Town.UnitAsync("KFQ", "开发区管委会", kind: UnitKind.Zone), InventoryHall.Proof());

        Assert.Empty(await hall.SubmitAsync(batch));
    }

    [Fact(DisplayName = "Nobody hands in the table of another system")]
    [Rule("Z-5a")]
    public async Task Another_system()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "zaozhuang-2021");
        var batch = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof());
        var other = await hall.Town.UnitAsync("MZ");

        Assert.IsType<OutsideYourScope>(Assert.Single(await hall.SubmitAsync(batch, by: hall.Lead(other))));
        Assert.Equal(BatchState.Draft, (await hall.TableAsync(batch)).State);
    }

    [Theory(DisplayName = "A paper of the unit itself is no proof by definition, and is listed only with a reason; any institution may be an issuer")]
    [InlineData("jinan-2020")]
    [InlineData("dongying-2022")]
    [InlineData("gaoqing-2021")]
    [Rule("J-Plan-2a", "D-Plan-2a", "G-Plan-2.2a")]
    public async Task Own_paper(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var unit = await hall.Town.UnitAsync("ZJ", "住建局");
        var batch = await hall.TableOfAsync(unit, InventoryHall.Proof("购房备案证明") with { Issuer = "住建局" }, InventoryHall.Proof("水质检测证明") with { Issuer = "某某检测机构" });

        Assert.Equal([new RowRefused(1, "购房备案证明", new OwnPaperUnexplained())], await hall.SubmitAsync(batch));
        Assert.Contains((await hall.Findings.SearchAsync(await hall.ScopeAsync(), hall.Today, default)).Select(told => told.Finding.Kind), kind => kind is Domain.Inventory.Findings.FindingKind.OwnProof);
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Clerk(unit), await hall.RowSeenAsync(batch), InventoryHall.Proof("购房备案证明") with { Issuer = "住建局", OwnProofReason = "由下属机构开具" })).Refusals);
        Assert.Empty(await hall.SubmitAsync(batch));
    }

    [Fact(DisplayName = "What is kept is assessed for its risk first; the row is named")]
    [Rule("G-Plan-2.1c")]
    public async Task Risk()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "gaoqing-2021");
        var batch = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof() with { Risk = null });

        Assert.Equal([new RowRefused(1, "家庭收入证明", new RiskNotAssessed())], await hall.SubmitAsync(batch));
    }

    [Theory(DisplayName = "A flagged proof is not kept, unless the law office lets it stand and says why")]
    [InlineData("dongying-2022", "Odd", "奇葩证明")]
    [InlineData("gaoqing-2021", "Circular", "循环证明")]
    [Rule("D-T1b", "G-Plan-2.1a")]
    public async Task Flagged(string profile, string defect, string label)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var batch = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof() with { Defect = defect });

        Assert.Equal([new RowRefused(1, "家庭收入证明", new DefectSoCancel(label))], await hall.SubmitAsync(batch));
        Assert.IsType<NotYourRight>(Assert.Single((await hall.Review.OverrideAsync(hall.Office(Role.Office), await hall.RowSeenAsync(batch), InventoryHall.Why())).Refusals));
        Assert.Empty((await hall.Review.OverrideAsync(hall.Office(), await hall.RowSeenAsync(batch), InventoryHall.Why("法律另有规定"))).Refusals);
        Assert.Empty(await hall.SubmitAsync(batch));
        await using var db = city.Db();
        Assert.Equal(1, await db.Ledger.CountAsync(e => e.Act == "Inventory.Override" && e.Reason == "法律另有规定"));
    }

    [Theory(DisplayName = "Where the promise is due another way is refused; the office alone lets it go, with a reason")]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    [Rule("Z-7b")]
    public async Task Promise_is_due(bool ordered, bool correctable, bool controllable)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "zaozhuang-2021");
        var batch = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof() with { PromiseOrdered = ordered, Correctable = correctable, RiskControllable = controllable });

        Assert.Equal([new RowRefused(1, "家庭收入证明", new PromiseIsDue())], await hall.SubmitAsync(batch));
        Assert.IsType<NotYourRight>(Assert.Single((await hall.Review.WaivePromiseAsync(hall.Office(), await hall.RowSeenAsync(batch), InventoryHall.Why())).Refusals));
        Assert.Empty((await hall.Review.WaivePromiseAsync(hall.Office(Role.Office), await hall.RowSeenAsync(batch), InventoryHall.Why("数据已经全量共享"))).Refusals);
        Assert.Empty(await hall.SubmitAsync(batch));
    }

    [Fact(DisplayName = "Where a promise would do, another way needs a word")]
    [Rule("D-T5c")]
    public async Task Promise_would_do()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var unit = await hall.Town.UnitAsync("ZJ");
        var row = InventoryHall.Proof() with { Correctable = true, RiskControllable = true };
        var batch = await hall.TableOfAsync(unit, row);

        Assert.Equal([new RowRefused(1, "家庭收入证明", new NoPromiseUnexplained())], await hall.SubmitAsync(batch));
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Clerk(unit), await hall.RowSeenAsync(batch), row with { MethodReason = "数据已经接通，不用承诺" })).Refusals);
        Assert.Empty(await hall.SubmitAsync(batch));
    }

    [Fact(DisplayName = "A temporary proof comes with an electronic certificate and an end")]
    [Rule("D-T5b")]
    public async Task Temporary()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var unit = await hall.Town.UnitAsync("ZJ");
        var row = InventoryHall.Proof() with { Origin = ProofOrigin.Temporary, EndsOn = new(2026, 12, 31) };
        var batch = await hall.TableOfAsync(unit, row);

        Assert.Equal([new RowRefused(1, "家庭收入证明", new TemporaryWithoutCertificate())], await hall.SubmitAsync(batch));
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Clerk(unit), await hall.RowSeenAsync(batch), row with { Certificate = "收入电子证明" })).Refusals);
        Assert.Empty(await hall.SubmitAsync(batch));
    }

    [Fact(DisplayName = "A unit that asks for nothing makes a zero report, signed like any other; an empty table by mistake is none")]
    public async Task Zero_report()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var (empty, full) = (await hall.BatchAsync(await hall.Town.UnitAsync("ZJ")), await hall.TableOfAsync(await hall.Town.UnitAsync("MZ"), InventoryHall.Proof()));

        Assert.Equal([new NothingInTheTable()], await hall.SubmitAsync(empty));
        Assert.Equal([new ZeroReportWithRows(1)], await hall.SubmitAsync(full, isZeroReport: true));
        Assert.Empty(await hall.SubmitAsync(empty, isZeroReport: true));
    }

    [Fact(DisplayName = "A round opens a table and a task for each unit, tells how far they are, and the task ends with the table handed in")]
    public async Task Round()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "yiyuan-2021");
        var (one, other) = (await hall.Town.UnitAsync("ZJ"), await hall.Town.UnitAsync("MZ"));
        var begun = await hall.BatchAsync(other, "2026 年第一批");
        var round = await hall.Rounds.SetAsync(hall.Office(Role.Office), hall.Town.PlaceId, "2026 年第一批", new(2026, 3, 31), [one, other]);
        Assert.Empty(round.Refusals);

        var progress = await new CollectionQueries(city.City).ProgressAsync(await hall.ScopeAsync(), round.Value, default);
        Assert.Equal([BatchState.Draft, BatchState.Draft], progress.OrderBy(p => p.UnitId).Select(p => p.State));
        Assert.Empty(await hall.EnterAsync(begun, InventoryHall.Proof()));
        Assert.Empty(await hall.SubmitAsync(begun));

        await using var db = city.Db();
        Assert.Equal([TaskState.Open, TaskState.Done], await db.Set<WorkTask>().OrderBy(t => t.UnitId).Select(t => t.State).ToListAsync());
        Assert.Equal(1, await db.Counters.Where(c => c.Key == InventoryBatch.ToReviewCount && c.UnitId == 0).Select(c => c.Value).SingleAsync());
        Assert.Empty((await hall.Rounds.RemindAsync(hall.Office(Role.Office), Seen.Of(await db.CollectionTasks.SingleAsync()))).Refusals);
    }
}
