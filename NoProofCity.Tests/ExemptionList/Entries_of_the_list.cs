using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Inventory;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>Entries of the list: where they come from, how they are dealt with, and whether their proof may be demanded.</summary>
public sealed class Entries_of_the_list
{
    [Fact(DisplayName = "A decided table becomes drafts: one for each proof that is replaced the same way, with all its items; what is cancelled is on the list too, and nobody may ask for it")]
    public async Task From_a_table()
    {
        await using var city = await TestCity.OpenAsync();
        var inventory = await InventoryHall.OpenAsync(city, "gaoqing-2021");
        var hall = new ListHall(city, inventory.Town);
        var unit = await inventory.Town.UnitAsync("MZ");
        var batch = await inventory.UnderReviewAsync(unit,
            InventoryHall.Proof(), InventoryHall.Proof(code: "QR-2") with { ItemName = "低保审核" }, InventoryHall.Proof("介绍信") with { Disposition = Disposition.Cancel, Method = null, Basis = "", FollowUp = "窗口直接受理" });
        foreach (var (at, decision) in new[] { new RowDecision(Disposition.RetainReplace, MethodKeys.DataSharing, "", InventoryHall.Passed), new(Disposition.RetainReplace, MethodKeys.DataSharing, "", InventoryHall.Passed), new(Disposition.Cancel, null, "没有依据") }.Index())
            Assert.Empty(await inventory.DecideAsync(batch, decision, at));
        Assert.Empty(await inventory.ConcludeAsync(batch));

        Assert.Empty((await inventory.Review.DraftListAsync(hall.Office(), await inventory.BatchSeenAsync(batch))).Refusals);

        await using var db = city.Db();
        var entries = await db.ExemptionEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();
        Assert.Equal([("00001", "家庭收入证明", LineState.Exempt, 2), ("00002", "介绍信", LineState.Cancelled, 1)], entries.Select(entry => (entry.Number, entry.ProofName, entry.LineState, entry.Items.Count)));
        Assert.All(entries, entry => Assert.Equal((EntryState.Draft, unit), (entry.State, entry.UnitId)));
        Assert.Equal("窗口直接受理", entries[1].MethodNote);
    }

    [Fact(DisplayName = "A proof that stands on the list is left as it is by the next table: that is changed by an adjustment")]
    public async Task Next_table()
    {
        await using var city = await TestCity.OpenAsync();
        var inventory = await InventoryHall.OpenAsync(city, "yiyuan-2021");
        var hall = new ListHall(city, inventory.Town);
        var unit = await inventory.Town.UnitAsync("MZ");
        var listed = await hall.DraftAsync(unit, ListHall.Facts("家庭收入证明", MethodKeys.Promise));
        _ = await hall.PublishedAsync();
        var batch = await inventory.UnderReviewAsync(unit, InventoryHall.Proof());
        Assert.Empty(await inventory.DecideAsync(batch, new(Disposition.RetainReplace, MethodKeys.DataSharing, "", InventoryHall.Passed)));
        Assert.Empty(await inventory.ConcludeAsync(batch));

        Assert.Empty((await inventory.Review.DraftListAsync(hall.Office(), await inventory.BatchSeenAsync(batch))).Refusals);

        await using var db = city.Db();
        Assert.Equal([MethodKeys.Promise], (await db.ExemptionEntries.AsNoTracking().SingleAsync()).Methods);
        Assert.Equal(listed, (await db.ExemptionEntries.AsNoTracking().SingleAsync()).Id);
    }

    [Fact(DisplayName = "A proof with a basis that stands on the published list need not be brought by the applicant, nor a copy of it; what is cancelled nobody asks for; what is not on the list it says nothing of")]
    [Rule("G-Plan-1")]
    public async Task Demand()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var unit = await hall.Town.UnitAsync("MZ");
        foreach (var (proof, method) in new[] { ("婚姻状况证明", MethodKeys.Verification), ("家庭收入证明", MethodKeys.Promise), ("介绍信", MethodKeys.DirectCancel) }) _ = await hall.DraftAsync(unit, ListHall.Facts(proof, method));
        Assert.Equal((DemandAnswer.NotListed, true), await AskAsync("婚姻状况证明"));
        _ = await hall.PublishedAsync();

        Assert.Equal((DemandAnswer.Exempt, false), await AskAsync("婚姻状况证明"));
        Assert.Equal((DemandAnswer.Exempt, false), await AskAsync("婚姻状况证明原件及复印件"));
        Assert.Equal((DemandAnswer.Exempt, false), await AskAsync("家庭收入证明"));
        Assert.Equal((DemandAnswer.Cancelled, false), await AskAsync("介绍信"));
        Assert.Equal((DemandAnswer.NotListed, true), await AskAsync("驾驶证"));

        async Task<(DemandAnswer, bool)> AskAsync(string proof)
        {
            var reply = await hall.Demands.AskAsync(unit, proof, hall.Today, default);
            return (reply.Verdict.Answer, reply.Verdict.MayDemand);
        }
    }

    [Fact(DisplayName = "How it keeps what it certifies only the issuer says; where the issuer is no unit of the place, the office does")]
    public async Task Classified_by_the_issuer()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var (asker, issuer) = (await hall.Town.UnitAsync("MZ"), await hall.Town.UnitAsync("GA", "公安局"));
        var ofUnit = await hall.DraftAsync(asker, ListHall.Facts("户籍证明", MethodKeys.Verification) with { Issuer = "公安局", IssuerUnitId = issuer });
        var ofBank = await hall.DraftAsync(asker, ListHall.Facts());

        Assert.Equal([new OnlyTheIssuerClassifies("公安局")], (await hall.Entries.HandleAsync(hall.Office(), await hall.SeenAsync(ofUnit), new EntryHandling { Storage = StorageClass.Database })).Refusals);
        Assert.IsType<OutsideYourScope>(Assert.Single((await hall.Entries.ClassifyAsync(hall.Clerk(asker), await hall.SeenAsync(ofUnit), StorageClass.Database, null)).Refusals));
        Assert.Empty((await hall.Entries.ClassifyAsync(hall.Clerk(issuer), await hall.SeenAsync(ofUnit), StorageClass.PaperArchive, 5)).Refusals);
        Assert.Empty((await hall.Entries.HandleAsync(hall.Office(), await hall.SeenAsync(ofBank), new EntryHandling { Storage = StorageClass.Database })).Refusals);

        Assert.Equal((StorageClass.PaperArchive, 5), ((await hall.EntryAsync(ofUnit)).Storage, (await hall.EntryAsync(ofUnit)).StatutoryDays));
    }

    [Fact(DisplayName = "Many entries are dealt with at once: what the change does not name stays as each has it, and one that cannot take it keeps all as they were")]
    public async Task Batch()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var (asker, issuer) = (await hall.Town.UnitAsync("MZ"), await hall.Town.UnitAsync("GA", "公安局"));
        var one = await hall.DraftAsync(asker, ListHall.Facts());
        var other = await hall.DraftAsync(asker, ListHall.Facts("户籍证明", MethodKeys.Verification) with { Issuer = "公安局", IssuerUnitId = issuer });
        Assert.Empty((await hall.Entries.HandleAsync(hall.Office(), await hall.SeenAsync(one), new EntryHandling { PlainWords = "工资" })).Refusals);

        var refused = await hall.Entries.HandleAsync(hall.Office(), [await hall.SeenAsync(one), await hall.SeenAsync(other)], new HandlingChange { Storage = StorageClass.Database });
        Assert.Equal([new EntryRefused("00002", "户籍证明", new OnlyTheIssuerClassifies("公安局"))], refused.Refusals);
        Assert.Null((await hall.EntryAsync(one)).Storage);

        Assert.Empty((await hall.Entries.HandleAsync(hall.Office(), [await hall.SeenAsync(one), await hall.SeenAsync(other)], new HandlingChange { AnswerValidityDays = 30 })).Refusals);
        Assert.Equal((30, "工资"), ((await hall.EntryAsync(one)).AnswerValidityDays, (await hall.EntryAsync(one)).PlainWords));
        Assert.Equal(30, (await hall.EntryAsync(other)).AnswerValidityDays);
    }

    [Theory(DisplayName = "Whose business an entry is reads it: the unit that asks, the one that issues, the offices; nobody else")]
    [InlineData("MZ", 1)]
    [InlineData("GA", 1)]
    [InlineData("RS", 0)]
    public async Task Reading(string reader, int found)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var units = new Dictionary<string, long>();
        foreach (var code in new[] { "MZ", "GA", "RS" }) units[code] = await hall.Town.UnitAsync(code, code + "局");
        _ = await hall.DraftAsync(units["MZ"], ListHall.Facts("户籍证明", MethodKeys.Verification) with { IssuerUnitId = units["GA"] });

        Assert.Equal(found, (await hall.List.PageAsync(await hall.ScopeAsync(hall.Clerk(units[reader])), new(), default)).Rows.Count);
        Assert.Single((await hall.List.PageAsync(await hall.ScopeAsync(), new(), default)).Rows);
    }

    [Fact(DisplayName = "Versions of an entry follow one another and never hold at one moment")]
    public async Task Versions()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "yiyuan-2021");
        var entry = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts());
        _ = await hall.PublishedAsync();
        foreach (var words in new[] { "工资", "工资条" })
        {
            city.Clock.Pass(TimeSpan.FromHours(1));
            Assert.Empty((await hall.Entries.HandleAsync(hall.Office(), await hall.SeenAsync(entry), new EntryHandling { PlainWords = words })).Refusals);
        }

        var history = await hall.List.HistoryAsync(entry, default);
        Assert.Equal([(3, "工资条"), (2, "工资"), (1, "")], history.Select(version => (version.No, version.Line.PlainWords)));
        Assert.Equal(history.Select(version => version.From).OrderDescending().Distinct(), history.Select(version => version.From));
        Assert.Equal([new LineChange("PlainWords", "工资", "工资条")], history[0].Changes);
    }

    [Fact(DisplayName = "Publishing sets the unit one task for each item whose guide is no longer right")]
    [Rule("G-Plan-3.3a", "Z-13b")]
    public async Task Guide_tasks()
    {
        foreach (var (profile, items) in new[] { ("gaoqing-2021", 2), ("zaozhuang-2021", 3) })
        {
            await using var city = await TestCity.OpenAsync();
            var hall = await ListHall.OpenAsync(city, profile, kind: profile == "gaoqing-2021" ? PlaceKind.County : PlaceKind.City);
            var level = profile == "gaoqing-2021" ? UnitLevel.County : UnitLevel.City;
            var unit = await hall.Town.UnitAsync("MZ", level: level);
            _ = await hall.DraftAsync(unit, ListHall.Facts() with { Items = [.. Enumerable.Range(1, items).Select(item => new LinkedItem($"QR-{item}", $"事项{item}"))] });

            _ = await hall.PublishedAsync(level: level);

            await using var db = city.Db();
            Assert.Equal(items, await db.Set<WorkTask>().CountAsync(task => task.Kind == GuideTasks.Update.Key && task.UnitId == unit && task.State == TaskState.Open));
        }
    }
}
