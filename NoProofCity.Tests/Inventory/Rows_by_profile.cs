using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

/// <summary>What a row may be, under the profiles that say so.</summary>
public sealed class Rows_by_profile
{
    [Fact(DisplayName = "A row without an opinion is not saved: there is no third beside cancelling and keeping")]
    [Rule("J-Plan-1c")]
    public async Task Two_branches()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.BatchAsync(await hall.Town.UnitAsync("ZJ"));

        Assert.Equal([new FieldMissing("InventoryRow.Disposition")], await hall.EnterAsync(batch, InventoryHall.Proof() with { Disposition = null, Method = null }));
        Assert.Empty(await hall.EnterAsync(batch, InventoryHall.Proof() with { Disposition = Disposition.Cancel, Method = null }));
    }

    [Theory(DisplayName = "Without a legal basis a proof cannot be kept, however none is written")]
    [InlineData("jinan-2020", "")]
    [InlineData("jinan-2020", "无")]
    [InlineData("dongying-2022", "—")]
    [InlineData("zaozhuang-2021", "")]
    [Rule("J-Plan-2.2b", "D-Plan-1.2d")]
    public async Task No_basis(string profile, string basis)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var batch = await hall.BatchAsync(await hall.Town.UnitAsync("ZJ"));

        Assert.Equal([new NoBasisSoCancel()], await hall.EnterAsync(batch, InventoryHall.Proof() with { Basis = basis }));
        Assert.Empty(await hall.EnterAsync(batch, InventoryHall.Proof() with { Basis = basis, Disposition = Disposition.Cancel, Method = "DirectCancel" }));
    }

    [Fact(DisplayName = "What a unit added by itself cannot be kept")]
    [Rule("D-T5a")]
    public async Task Self_added()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var batch = await hall.BatchAsync(await hall.Town.UnitAsync("ZJ"));

        Assert.Equal([new SelfAddedSoCancel()], await hall.EnterAsync(batch, InventoryHall.Proof() with { Origin = ProofOrigin.SelfAdded }));
    }

    [Theory(DisplayName = "An issuer that cannot verify: cancelled in one place, kept in another (trap 31)")]
    [InlineData("gaoqing-2021", true)]
    [InlineData("dongying-2022", false)]
    [Rule("G-Plan-2.1b")]
    public async Task Issuer_cannot_verify(string profile, bool isRefused)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var batch = await hall.BatchAsync(await hall.Town.UnitAsync("ZJ"));

        var refusals = await hall.EnterAsync(batch, InventoryHall.Proof() with { IssuerCanVerify = false });

        Assert.Equal(isRefused ? [new IssuerCannotVerifySoCancel()] : [], refusals);
    }

    [Theory(DisplayName = "The ways to choose from are those of the place, and 其他 where its list is open")]
    [InlineData("jinan-2020", "DataSharing Verification Promise OnlineIssuing AgentErrand Other", "")]
    [InlineData("zaozhuang-2021", "DataSharing Promise Verification", "OnlineIssuing AgentErrand Other")]
    [Rule("J-Plan-2d", "Z-2a")]
    public async Task Methods(string profile, string taken, string refused)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var batch = await hall.BatchAsync(await hall.Town.UnitAsync("ZJ"));
        RowFacts With(string method) => InventoryHall.Proof(method + "证明") with { Method = method, MethodReason = "数据没有接通" };

        foreach (var method in taken.Split(' ')) Assert.Empty(await hall.EnterAsync(batch, With(method)));
        foreach (var method in refused.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Assert.Equal([new MethodNotOfThePlace(method)], await hall.EnterAsync(batch, With(method)));
        Assert.Equal([new RetainedIsNotCancelled()], await hall.EnterAsync(batch, With("DirectCancel")));
    }

    [Fact(DisplayName = "A way of the second tier needs a word on why none of the first is possible; so does 其他")]
    [Rule("J-Plan-2.2d")]
    public async Task Second_tier()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.BatchAsync(await hall.Town.UnitAsync("ZJ"));

        Assert.Equal([new FirstTierNotExcluded("部门代办")], await hall.EnterAsync(batch, InventoryHall.Proof() with { Method = "AgentErrand" }));
        Assert.Equal([new OtherMethodUnexplained()], await hall.EnterAsync(batch, InventoryHall.Proof() with { Method = "Other" }));
        Assert.Empty(await hall.EnterAsync(batch, InventoryHall.Proof() with { Method = "AgentErrand", MethodReason = "没有数据也没有核验单位" }));
    }

    [Theory(DisplayName = "A row of a table must be of a power type that the place lists: 行政备案 in one, not in the other")]
    [InlineData("jinan-2020", EntryKind.Error)]
    [InlineData("gaoqing-2021", EntryKind.Error)]
    [InlineData("dongying-2022", EntryKind.Add)]
    [Rule("J-Plan-2.1a", "D-T1a")]
    public async Task Power_types(string profile, EntryKind expected)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var batch = await hall.BatchAsync(await hall.Town.UnitAsync("ZJ"));
        var entry = new InventoryEntry(2) { ProofName = "家庭收入证明", ItemCode = "QR-1", ItemName = "备案", Issuer = "某银行", PowerType = "行政备案" };

        var verdict = Assert.Single(await hall.Tables.PreviewAsync(await hall.ScopeAsync(), batch, [entry], hall.Today, default));

        Assert.Equal(expected, verdict.Kind);
        Assert.Equal(expected is EntryKind.Error ? [new PowerTypeNotOfThePlace("行政备案")] : [], verdict.Refusals);
    }

    [Theory(DisplayName = "A row of a table without an item code is refused with the column named")]
    [InlineData("dongying-2022")]
    [InlineData("gaoqing-2021")]
    [Rule("D-T1c", "G-Plan-3.1b")]
    public async Task Columns(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var batch = await hall.BatchAsync(await hall.Town.UnitAsync("ZJ"));
        var entry = new InventoryEntry(2) { ProofName = "家庭收入证明", ItemName = "公租房资格确认", Issuer = "某银行" };

        var verdict = Assert.Single(await hall.Tables.PreviewAsync(await hall.ScopeAsync(), batch, [entry], hall.Today, default));

        Assert.Equal((EntryKind.Error, new FieldMissing("InventoryRow.ItemCode")), (verdict.Kind, Assert.Single(verdict.Refusals)));
    }

    [Theory(DisplayName = "What is issued outside is shown as such, blocks nothing and is no gap of the place")]
    [InlineData("jinan-2020")]
    [InlineData("dongying-2022")]
    [InlineData("gaoqing-2021")]
    [Rule("J-Plan-2c", "D-Plan-2b", "G-Plan-2.2b")]
    public async Task Outside(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var unit = await hall.Town.UnitAsync("ZJ");
        var batch = await hall.TableOfAsync(unit, InventoryHall.Proof() with { IssuerOutside = true, Method = null }, InventoryHall.Proof("居住证明") with { Method = null });

        var found = (await hall.Findings.SearchAsync(await hall.ScopeAsync(), hall.Today, default)).Select(told => told.Finding.Kind);
        var gap = Assert.Single(await hall.Tables.GapsAsync(await hall.ScopeAsync(), hall.Today, default));

        Assert.Contains(Domain.Inventory.Findings.FindingKind.Outside, found);
        Assert.Equal("居住证明", gap.ProofName);
        Assert.Equal([new RowRefused(2, "居住证明", new FieldMissing("InventoryRow.Method"))], await hall.SubmitAsync(batch));
    }

    [Fact(DisplayName = "A proof that is kept without a way is a gap; with one it is none")]
    [Rule("J-Plan-1b")]
    public async Task Gap()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        _ = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof("有方式证明"), InventoryHall.Proof("无方式证明") with { Method = null });

        var gap = Assert.Single(await hall.Tables.GapsAsync(await hall.ScopeAsync(), hall.Today, default));

        Assert.Equal((InventoryGapKind.RetainedWithoutMethod, "无方式证明"), (gap.Kind, gap.ProofName));
        Assert.Equal(new Rate(1, 2), await hall.Tables.CoverageAsync(await hall.ScopeAsync(), hall.Today, default));
    }

    [Fact(DisplayName = "A cancelled proof to which nothing links up is in the gap report")]
    [Rule("G-Plan-2.1d")]
    public async Task Follow_up()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "gaoqing-2021");
        var cancelled = InventoryHall.Proof() with { Disposition = Disposition.Cancel, Method = null };
        _ = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"), cancelled, cancelled with { ProofName = "居住证明", FollowUp = "改查户籍库" });

        var gap = Assert.Single(await hall.Tables.GapsAsync(await hall.ScopeAsync(), hall.Today, default));

        Assert.Equal((InventoryGapKind.CancelledWithoutFollowUp, "家庭收入证明"), (gap.Kind, gap.ProofName));
    }

    [Theory(DisplayName = "A field of risk takes just the proof that concerns it out of the programme (traps 33, 34), and says why")]
    [InlineData("NationalSecurity")]
    [InlineData("Other")]
    [Rule("Z-2b")]
    public async Task Excluded_for_risk(string field)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "zaozhuang-2021");
        var excluded = InventoryHall.Proof("涉密证明") with { Exclusion = field, Method = null, RiskNote = "" };
        var batch = await hall.TableOfAsync(await hall.Town.UnitAsync("GA", "公安局"), [excluded, .. Enumerable.Range(1, 8).Select(i => InventoryHall.Proof($"证明{i}"))]);

        Assert.Equal([new RowRefused(1, "涉密证明", new ExclusionUnexplained())], await hall.SubmitAsync(batch));
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Clerk((await hall.TableAsync(batch)).UnitId), await hall.RowSeenAsync(batch), excluded with { RiskNote = "一旦有误无法挽回" })).Refusals);
        Assert.Empty(await hall.Tables.GapsAsync(await hall.ScopeAsync(), hall.Today, default));
        Assert.Equal(new Rate(8, 8), await hall.Tables.CoverageAsync(await hall.ScopeAsync(), hall.Today, default));
        Assert.Empty(await hall.SubmitAsync(batch));
    }

    [Theory(DisplayName = "Outside the city and not to be checked over the network: both, or the proof stays in scope (trap 32)")]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, false, false)]
    [Rule("Z-2c")]
    public async Task Outside_and_not_checkable(bool outside, bool checkable, bool isExcluded)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "zaozhuang-2021");
        _ = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof() with { IssuerOutside = outside, NetworkCheckable = checkable, Method = null });

        Assert.Equal(isExcluded ? 0 : 1, (await hall.Tables.GapsAsync(await hall.ScopeAsync(), hall.Today, default)).Count);
        Assert.Equal(isExcluded, (await hall.Findings.SearchAsync(await hall.ScopeAsync(), hall.Today, default)).Any(told => told.Finding.Kind is Domain.Inventory.Findings.FindingKind.Excluded));
    }

    [Fact(DisplayName = "The proofs of an item that the province reviews are out by themselves")]
    [Rule("Z-2d")]
    public async Task Provincial()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "zaozhuang-2021");
        var unit = await hall.Town.UnitAsync("ZJ");
        Assert.Empty((await hall.Items.RegisterAsync(hall.Clerk(unit), unit, "QR-1", new("公租房资格确认", "Confirmation", ItemKind.Promised) { ProvincialReview = true })).Refusals);
        var batch = await hall.TableOfAsync(unit, InventoryHall.Proof() with { Method = null });

        Assert.Empty(await hall.Tables.GapsAsync(await hall.ScopeAsync(), hall.Today, default));
        Assert.Empty(await hall.SubmitAsync(batch));
    }
}
