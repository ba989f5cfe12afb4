using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Inventory;
using NoProofCity.Tests.Paper;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Forms;

namespace NoProofCity.Tests.Documents;

/// <summary>Number, row and file of a paper come with its act or not at all; the file is printed once. The inventory's table as an example.</summary>
public sealed class Issuing_paper
{
    [Theory, OnEachDatabase]
    public async Task A_paper_has_its_number_its_file_and_the_hash_of_it_in_the_ledger(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var batch = await room.HandedInAsync(unit);
        var paper = (await room.IssueAsync(batch)).Value;

        var document = Assert.Single(await room.AllAsync());
        Assert.Equal((paper, "F-01", "〔2026〕1号", "", nameof(InventoryBatch), batch), (document.Id, document.Form, document.Number, document.TemplateVersion, document.ObjectKind, document.ObjectId));
        var bytes = await File.ReadAllBytesAsync(Assert.Single(room.OnDisk()));
        Assert.Equal(document.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal(document.Size, bytes.Length);
        Assert.Equal("%PDF-"u8.ToArray(), bytes[..5]);
        await using var db = city.Db();
        var line = await db.Ledger.OrderByDescending(e => e.Number).FirstAsync(e => e.Chain == Chain.Acts);
        Assert.Equal((nameof(InventoryBatch), batch, InventoryActs.Submit.Key), (line.ObjectKind, line.ObjectId, line.Act));
        Assert.Contains(document.Sha256, line.Facts, StringComparison.Ordinal);
        // What was filled in stands there only as a keyed fingerprint, and lies encrypted.
        Assert.DoesNotContain("家庭收入证明", line.Facts, StringComparison.Ordinal);
        Assert.True(line.Facts.Length < 2000, line.Facts);
    }

    [Fact]
    public async Task Read_twice_it_is_the_same_bytes_and_each_reading_stands_in_the_access_log()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var paper = (await room.IssueAsync(await room.HandedInAsync(unit))).Value;
        var reader = room.Hall.Clerk(unit);
        var first = await File.ReadAllBytesAsync((await room.Papers.OpenAsync(reader, paper, default))!.Path!);
        city.Clock.Pass(TimeSpan.FromDays(40));
        var second = await File.ReadAllBytesAsync((await room.Papers.OpenAsync(reader, paper, default))!.Path!);
        Assert.Equal(first, second);

        await using var db = city.Db();
        var seen = await db.Ledger.Where(e => e.Chain == Chain.Access).ToListAsync();
        Assert.Equal([(AccessLog.OpenedAct, paper, reader.PersonId), (AccessLog.OpenedAct, paper, reader.PersonId)], seen.Select(e => (e.Act, e.ObjectId, e.PersonId)));
        Assert.Contains("〔2026〕1号", seen[0].Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_issued_once_for_each_time_it_is_handed_in_and_not_before()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var batch = await room.Hall.TableOfAsync(unit, InventoryHall.Proof());
        Assert.IsType<NotSignedOff>(Assert.Single((await room.IssueAsync(batch)).Refusals));
        Assert.Empty(await room.Hall.SubmitAsync(batch));
        var first = (await room.IssueAsync(batch)).Value;
        Assert.Equal(first, (await room.IssueAsync(batch)).Value);

        city.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Empty((await room.Hall.Review.ReturnAsync(room.Hall.Office(), await room.Hall.BatchSeenAsync(batch), InventoryHall.Why())).Refusals);
        Assert.IsType<NotSignedOff>(Assert.Single((await room.IssueAsync(batch)).Refusals));
        Assert.Empty(await room.Hall.SubmitAsync(batch));
        Assert.NotEqual(first, (await room.IssueAsync(batch)).Value);
        Assert.Equal(["〔2026〕2号", "〔2026〕1号"], (await room.Papers.AllAsync(room.Hall.Lead(unit), await room.Hall.TableAsync(batch), default)).Select(row => row.Number));
    }

    [Fact]
    public async Task Whoever_may_not_read_the_thing_gets_no_paper_and_no_other_number_opens_one()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var (unit, other) = (await room.Hall.Town.UnitAsync("MZ"), await room.Hall.Town.UnitAsync("ZR", "自然资源局"));
        var batch = await room.HandedInAsync(unit);
        var paper = (await room.IssueAsync(batch)).Value;
        var table = await room.Hall.TableAsync(batch);
        var stranger = await city.PersonAsync("stranger", Role.Office, await city.UnitAsync("other", "QT"));

        foreach (var nobody in new[] { room.Hall.Clerk(other), room.Hall.Town.As(Role.Clerk, unit, 77), stranger })
        {
            Assert.Null(await room.Papers.OpenAsync(nobody, paper, default));
            Assert.Empty(await room.Papers.AllAsync(nobody, table, default));
        }
        Assert.Null(await room.Papers.OpenAsync(room.Hall.Clerk(unit), paper + 1, default));
        Assert.NotNull(await room.Papers.OpenAsync(room.Hall.Office(), paper, default));

        Assert.IsType<OutsideYourScope>(Assert.Single((await room.Desk.IssueAsync(room.Hall.Lead(other), await room.Hall.BatchSeenAsync(await room.Hall.BatchAsync(unit, "第二批")))).Refusals));
        await using var db = city.Db();
        Assert.Equal(3, await db.Ledger.CountAsync(e => e.Chain == Chain.Access && e.Act == LedgerQueries.DeniedAct && e.Facts.Contains("Inventory.Read")));
    }

    [Fact]
    public async Task A_unit_through_which_a_table_goes_issues_and_reads_its_paper()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var town = await room.Hall.Town.UnitAsync("ZJ", "河口镇", level: UnitLevel.Town, kind: UnitKind.Town);
        var village = await room.Hall.Town.UnitAsync("CJ", "上村", town, UnitLevel.Village, UnitKind.Village);
        var batch = await room.Hall.TableOfAsync(village, InventoryHall.Proof());
        Assert.Empty((await room.Hall.Desk.HandOverAsync(room.Hall.Lead(village), await room.Hall.BatchSeenAsync(batch), false)).Refusals);
        Assert.Empty(await room.Hall.SubmitAsync(batch));
        var paper = (await room.Desk.IssueAsync(room.Hall.Lead(town), await room.Hall.BatchSeenAsync(batch))).Value;
        Assert.NotNull((await room.Papers.OpenAsync(room.Hall.Lead(town), paper, default))!.Path);
        Assert.NotNull((await room.Papers.OpenAsync(room.Hall.Lead(village), paper, default))!.Path);
    }

    [Fact]
    public async Task A_character_that_no_font_has_is_refused_before_and_takes_no_number()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var batch = await room.HandedInAsync(unit, "\U0001F600证明");
        Assert.Equal([new CharactersNotPrintable("\U0001F600（U+1F600）")], (await room.IssueAsync(batch)).Refusals);
        Assert.Empty(await room.AllAsync());
        Assert.Empty(room.OnDisk());
        Assert.False((await room.Hall.TableAsync(batch)).Version > (await room.Hall.BatchSeenAsync(batch)).Version);

        var other = await room.Hall.Town.UnitAsync("ZR", "自然资源局");
        Assert.True((await room.IssueAsync(await room.HandedInAsync(other, "𫖯山镇证明"))).IsDone);
        Assert.Equal("〔2026〕1号", Assert.Single(await room.AllAsync()).Number);
    }

    [Fact]
    public async Task An_act_that_comes_to_nothing_gives_the_number_back_and_its_file_is_swept()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var batch = await room.HandedInAsync(unit);
        var breaking = new BreakingDesk(city.City, city.Clock, new(PaperRoom.Printer, room.Files));
        Assert.IsType<Busy>(Assert.Single((await breaking.IssueAsync(room.Hall.Lead(unit), await room.Hall.BatchSeenAsync(batch))).Refusals));
        Assert.Empty(await room.AllAsync());
        var orphan = Assert.Single(room.OnDisk());

        Assert.True((await room.IssueAsync(batch)).IsDone);
        Assert.Equal("〔2026〕1号", Assert.Single(await room.AllAsync()).Number);
        foreach (var file in room.OnDisk()) File.SetLastWriteTimeUtc(file, city.Clock.GetUtcNow().UtcDateTime);
        city.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(1, await room.Files.SweepAsync(default));
        Assert.DoesNotContain(orphan, room.OnDisk());
        Assert.NotNull((await room.Papers.OpenAsync(room.Hall.Lead(unit), (await room.AllAsync())[0].Id, default))!.Path);
    }

    [Theory(DisplayName = "A file that the disk lost, or that somebody changed, is made again from what was kept: byte by byte the same, or not at all")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_file(bool isGone)
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var paper = (await room.IssueAsync(await room.HandedInAsync(unit))).Value;
        var path = Assert.Single(room.OnDisk());
        var bytes = await File.ReadAllBytesAsync(path);
        void Lose()
        {
            if (isGone) File.Delete(path);
            else File.WriteAllBytes(path, [.. bytes[..^1], (byte)'?']);
        }

        Lose();
        Assert.Equal(path, (await room.Papers.OpenAsync(room.Hall.Lead(unit), paper, default))!.Path);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
        Assert.Equal([path], room.OnDisk());

        // With other fonts it would be another paper.
        Lose();
        Assert.Null((await room.QueriesWith(new OtherFonts()).OpenAsync(room.Hall.Lead(unit), paper, default))!.Path);
        Assert.Equal(isGone, !File.Exists(path));
    }

    [Fact]
    public async Task What_was_issued_keeps_the_words_it_was_issued_with()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var units = new[] { await room.Hall.Town.UnitAsync("MZ"), await room.Hall.Town.UnitAsync("ZR", "自然资源局"), await room.Hall.Town.UnitAsync("JY", "教育局") };
        _ = (await room.IssueAsync(await room.HandedInAsync(units[0]))).Value;
        Assert.True((await room.Words.ActivateAsync(room.Hall.Office(Role.Office), room.Hall.Town.PlaceId, "F-01", PaperRoom.Worded("F-01", "编号", "安清〔{年}〕{序号}号"), room.Hall.Today.AddDays(1), null)).IsDone);
        _ = (await room.IssueAsync(await room.HandedInAsync(units[1]))).Value;
        city.Clock.Pass(TimeSpan.FromDays(1));
        _ = (await room.IssueAsync(await room.HandedInAsync(units[2]))).Value;

        Assert.Equal([("", "〔2026〕1号"), ("", "〔2026〕2号"), ("2026.1", "安清〔2026〕3号")], (await room.AllAsync()).Select(d => (d.TemplateVersion, d.Number)));
        var kept = KeptForm.Read((await room.AllAsync())[2].Content);
        Assert.Equal("2026.1", kept.Template.Version);
        Assert.Equal("家庭收入证明", Assert.Single(Assert.IsType<F01Inventory>(kept.Form).Lines).Proof);
    }

    [Fact]
    public async Task Numbers_begin_anew_each_year()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-12-31 16:00");
        var room = await PaperRoom.OpenAsync(city);
        var (unit, other) = (await room.Hall.Town.UnitAsync("MZ"), await room.Hall.Town.UnitAsync("ZR", "自然资源局"));
        _ = (await room.IssueAsync(await room.HandedInAsync(unit))).Value;
        city.Clock.Pass(TimeSpan.FromHours(8));
        _ = (await room.IssueAsync(await room.HandedInAsync(other))).Value;
        Assert.Equal(["〔2026〕1号", "〔2027〕1号"], (await room.AllAsync()).Select(d => d.Number));
    }

    [Fact(DisplayName = "The words on the table are those of the place: its ways, its kinds of power, what the lead answers for")]
    public async Task Words_of_the_place()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        _ = await room.Hall.Town.AppointAsync(unit, "颜半夏", Domain.Staff.StaffRole.Liaison);
        var batch = await room.HandedInAsync(unit);
        _ = (await room.IssueAsync(batch)).Value;
        var form = Assert.IsType<F01Inventory>(KeptForm.Read(Assert.Single(await room.AllAsync()).Content).Form);
        var profile = ShippedProfiles.Of("gaoqing-2021");
        var line = Assert.Single(form.Lines);
        Assert.Equal((profile.Set("Method.Set").Find("DataSharing")!.Label, profile.Set("Scope.PowerTypes").Find("Confirmation")!.Label, "保留替代"), (line.Method, line.PowerType, line.Disposition));
        Assert.Equal(("民政局", "第一批", "颜半夏", room.Hall.Today), (form.Unit, form.Period, form.FilledBy, form.FilledOn));
        Assert.Equal(["合法性", "全面性", "准确性"], form.Vouched);
        var looked = await room.Hall.Tables.PaperAsync(await room.Hall.ScopeAsync(room.Hall.Lead(unit)), batch, city.Clock.GetUtcNow(), default);
        Assert.Equal((form.Unit, form.FilledBy), (looked!.UnitName, looked.FilledBy));
        Assert.Null(await room.Hall.Tables.PaperAsync(await room.Hall.ScopeAsync(room.Hall.Lead(await room.Hall.Town.UnitAsync("ZR", "自然资源局"))), batch, city.Clock.GetUtcNow(), default));
    }

    [Fact(DisplayName = "Every form that was filled in is written down and read back as it was, personal values among it")]
    public void Written_down_and_read_back() => Assert.All(SampleForms.All, form =>
    {
        var kept = KeptForm.Read(new KeptForm(form, form.Definition.StandardTemplate, SampleForms.Terms).Write());
        Assert.Equal(Printed(form), Printed(kept.Form));
    });

    private static byte[] Printed(PaperForm form) => PaperRoom.Printer.PrintAgain(new KeptForm(form, form.Definition.StandardTemplate, SampleForms.Terms).Write())!;

    /// <summary>Issues, and then the act is refused.</summary>
    private sealed class BreakingDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
    {
        public Task<Outcome> IssueAsync(Actor actor, Seen batch) =>
            ActAsync<InventoryBatch>(actor, InventoryActs.Submit, batch, async (found, scene) =>
            {
                Assert.True((await papers.IssueAsync(scene, found, InventoryActs.Read, new TableOnPaper("民政局", "第一批", "", scene.Today, null, []))).IsDone);
                return Outcome.Refused(new Busy());
            });
    }

    private sealed class OtherFonts : IPaperPrinter
    {
        public Outcome<PrintedPaper> Print(IPaperFacts facts, PaperSetting setting) => throw new NotSupportedException();

        public byte[]? PrintAgain(string content) => [.. PaperRoom.Printer.PrintAgain(content)!, 0];
    }
}
