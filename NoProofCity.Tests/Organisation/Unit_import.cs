using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Organisation;

[Collection(BrowserTests.Name)]
public sealed class Unit_import(Support.Browser browser)
{
    private static readonly string[] Head = ["序号", "单位名称", "代码", "上级单位", "层级", "性质", "条线"];

    [Theory(DisplayName = "A table is written in one act with an entry for each unit, or not at all; who is named in it may stand further down"), OnEachDatabase]
    public async Task All_or_none(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await town.UnitAsync("MZ", "安岭县民政局");
        var admin = city.Administrator();
        UnitEntry[] good =
        [
            new("C") { Name = "丙村", Kind = UnitKind.SelfGoverning, Level = UnitLevel.Village, Parent = "乙镇" },
            new("B") { Name = "乙镇", Kind = UnitKind.Town, Level = UnitLevel.Town, Parent = "a" },
            new("A") { Name = "甲县", Kind = UnitKind.AdministrativeOrgan, Level = UnitLevel.County },
            new("MZ") { Line = "民政" },
        ];

        Assert.NotEmpty((await ImportAsync(town, admin, [.. good, new("D") { Name = new string('长', 101), Kind = UnitKind.Town, Level = UnitLevel.Town }])).Refusals.OfType<TextTooLong>());
        Assert.Equal(1, await CountAsync(city));
        Assert.Empty((await ImportAsync(town, admin, good)).Refusals);
        Assert.Empty((await ImportAsync(town, admin, good)).Refusals);

        Assert.Equal(["/A/", "/A/B/", "/A/B/C/", "/MZ/"], (await town.UnitList.TreeAsync(town.PlaceId, default)).Select(u => u.Path));
        await using var db = city.Db();
        var told = await db.Ledger.Where(e => e.Chain == Chain.Acts && e.ObjectKind == nameof(OrgUnit)).OrderBy(e => e.Number).ToListAsync();
        Assert.Equal(5, told.Count);
        Assert.Contains(told, e => e.Facts.Contains("丙村", StringComparison.Ordinal));
        Assert.Contains(told, e => e.Facts.Contains("\"Line\":[\"\",\"民政\"]", StringComparison.Ordinal));
        Assert.Empty((await new LedgerCheck(city.City).RunAsync()).Broken);
    }

    [Theory(DisplayName = "What somebody changed or made after the preview is not written over"), OnEachDatabase]
    public async Task Changed_after_the_preview(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("MZ", "安岭县民政局");
        var admin = city.Administrator();
        UnitEntry[] entries = [new("mz") { Line = "民政" }, new("A") { Name = "甲县", Kind = UnitKind.AdministrativeOrgan, Level = UnitLevel.County }];
        var seen = await SeenAsync(town, entries);

        Assert.Empty((await town.Units.ReviseAsync(admin, await town.UnitSeenAsync(unit), new("安岭县民政局", UnitKind.AdministrativeOrgan) { Line = "社会" })).Refusals);
        Assert.Equal([new ChangedMeanwhile(nameof(OrgUnit))], (await town.Units.ImportAsync(admin, town.PlaceId, entries, seen)).Refusals);
        seen = await SeenAsync(town, entries);
        _ = await town.UnitAsync("A", "乙县");
        Assert.Equal([new ChangedMeanwhile(nameof(OrgUnit))], (await town.Units.ImportAsync(admin, town.PlaceId, entries, seen)).Refusals);
        Assert.Equal(2, await CountAsync(city));
    }

    [Theory(DisplayName = "A table that is confirmed twice is written once, and answered twice"), OnEachDatabase]
    public async Task Confirmed_twice(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        UnitEntry[] entries = [new("A") { Name = "甲县", Kind = UnitKind.AdministrativeOrgan, Level = UnitLevel.County }];
        for (var i = 0; i < 2; i++) Assert.Empty((await town.Units.ImportAsync(city.Administrator(), town.PlaceId, entries, [], "import-1")).Refusals);
        Assert.Equal(1, await CountAsync(city));
    }

    [Fact(DisplayName = "Who names each other in a circle, nobody, or a refused row is told so")]
    public async Task Named_in_vain()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        UnitEntry Of(string code, string parent) => new(code) { Name = "单位" + code, Kind = UnitKind.Town, Level = UnitLevel.Town, Parent = parent };
        var outcome = await ImportAsync(town, town.System, [Of("A", "B"), Of("B", "A"), Of("C", "没有"), Of("D", "C")]);
        Assert.Equal([nameof(NamedUnitsInCircle), nameof(NamedUnitsInCircle), nameof(NamedUnitUnknown), nameof(NamedUnitRefused)], outcome.Refusals.Select(refusal => refusal.GetType().Name));
        Assert.Equal(0, await CountAsync(city));
    }

    [Fact(DisplayName = "A file is previewed, its good rows are written, its faulty rows come back, and sent again it changes nothing")]
    public async Task From_file_to_units()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var gov = await town.UnitAsync("GOV", "安岭县人民政府");
        _ = await town.UnitAsync("MZ", "安岭县民政局", gov);
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        var file = await FileAsync(
            ["1", "安岭县民政局", "MZ", "GOV", "县级", "行政机关", "民政"],
            ["2", "澜坪镇上沂庄村村民委员会", "LP-01", "LP", "村(社区)", "群众自治组织", ""],
            ["3", "澜坪镇人民政府", "LP", "安岭县人民政府", "乡镇（街道）", "乡镇(街道)", ""],
            ["4", "安岭县人民政府", "GOV", "", "县级", "行政机关", ""],
            ["5", "安岭县公证处", "GZ", "县司法局", "县级", "机关", ""],
            ["6", "", "", "", "县级", "行政机关", ""],
            ["7", "澜坪镇人民政府", "LP", "", "", "", ""]);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("admin");
        await window.GoAsync("/units/import");
        await window.Page.WaitForSelectorAsync("input[type=file]", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await window.ShotAsync("import");
        await SendAsync();
        await window.Page.WaitForSelectorAsync("table[aria-label='预览']");
        await window.ShotAsync("import-preview");
        Assert.Equal(["新增 2", "修改 1", "不变 1", "错误 2", "重复 1"], await window.Page.Locator("[role=tab]").AllInnerTextsAsync());
        Assert.Equal(["F7", "B8", "C8"], await window.Page.Locator("table[aria-label='预览'] tbody td:first-child").AllInnerTextsAsync());
        Assert.StartsWith("工作表“单位”，表头在第 2 行，内容 7 行", await window.Page.InnerTextAsync(".n-filters"), StringComparison.Ordinal);
        Assert.Empty(await window.AxeAsync());
        await window.Page.ClickAsync("[role=tab] >> text=修改");
        await window.Page.WaitForSelectorAsync("td >> text=民政");
        await window.ShotAsync("import-changed");
        await window.Page.ClickAsync("text=写入 3 行，2 行有误留在退回文件");
        var returned = await window.Page.WaitForSelectorAsync("a:has-text('下载退回文件')");
        await window.ShotAsync("import-done");

        Assert.Equal(4, await CountAsync(city));
        var admin = await app.SignedInAsync("admin");
        await using var sent = new MemoryStream(await admin.GetByteArrayAsync(new Uri((await returned!.GetAttributeAsync("href"))!, UriKind.Relative)));
        using (var mine = (await SheetFile.OpenAsync(new MemoryStream(sent.ToArray()), "a.xlsx", SheetLimits.Department)).Value)
        {
            using var rows = mine.Rows(mine.Sheets[0]);
            var read = new List<SheetRow>();
            while (rows.Read()) read.Add(rows.Row);
            Assert.Equal(["错误说明", .. Head], read[1].Cells);
            Assert.Equal(["没有问题", "没有问题", "没有问题", "没有问题", "G7 性质", "D8 单位代码", "D9 单位代码"], read.Skip(2).Select(row => row.At(0).Split('：')[0]));
        }

        await SendAsync(sent.ToArray());
        await window.Page.WaitForSelectorAsync("table[aria-label='预览']");
        Assert.Equal(["新增 0", "修改 0", "不变 4", "错误 2", "重复 1"], await window.Page.Locator("[role=tab]").AllInnerTextsAsync());
        await window.Page.ClickAsync("text=换文件");
        await SendAsync();
        await window.Page.WaitForSelectorAsync("table[aria-label='预览']");
        Assert.Equal(["新增 0", "修改 0", "不变 4", "错误 2", "重复 1"], await window.Page.Locator("[role=tab]").AllInnerTextsAsync());
        Assert.Empty(window.Complaints);

        Task SendAsync(byte[]? other = null) => window.Page.SetInputFilesAsync("input[type=file]", new Microsoft.Playwright.FilePayload { Name = "单位表.xlsx", MimeType = SheetWriter.ContentType, Buffer = other ?? file });
    }

    // As the page does: previewed, then confirmed.
    private static async Task<Outcome> ImportAsync(TownHall town, Actor actor, IReadOnlyList<UnitEntry> entries) =>
        await town.Units.ImportAsync(actor, town.PlaceId, entries, await SeenAsync(town, entries));

    private static async Task<IReadOnlyList<Seen>> SeenAsync(TownHall town, IReadOnlyList<UnitEntry> entries) =>
        [.. (await town.UnitList.PreviewAsync((await town.ScopeAsync(town.System, OrganisationActs.EditUnit))!, entries, new(2026, 3, 9), default)).Select(verdict => verdict.Seen).OfType<Seen>()];

    [Fact(DisplayName = "A column nobody could know is shown where it belongs once; the next file of that unit is read by it")]
    public async Task Columns_are_remembered()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await town.UnitAsync("MZ", "安岭县民政局");
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("admin");
        string[] head = ["单位名称", "代码", "层级", "性质", "几号文里的归口"];

        await SendAsync(["安岭县民政局", "MZ", "县级", "行政机关", "民政"]);
        Assert.Equal("", await window.Page.InputValueAsync("[aria-label='E 列对应']"));
        await window.Page.SelectOptionAsync("[aria-label='E 列对应']", new Microsoft.Playwright.SelectOptionValue { Label = "条线" });
        await window.Page.WaitForSelectorAsync("text=认出 5 列，0 列不认识");
        await window.Page.ClickAsync("text=写入 1 行");
        await window.Page.WaitForSelectorAsync("text=已写入：新增 0 行，修改 1 行");

        await SendAsync(["安岭县民政局", "MZ", "县级", "行政机关", "教育"]);
        Assert.Equal("条线", await window.Page.EvaluateAsync<string>("document.querySelector(\"[aria-label='E 列对应']\").selectedOptions[0].textContent"));
        await window.Page.WaitForSelectorAsync("td:has-text('条线：民政 → 教育')");
        Assert.Empty(window.Complaints);

        async Task SendAsync(string[] row)
        {
            await window.GoAsync("/units/import");
            await window.Page.WaitForSelectorAsync("input[type=file]", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
            await window.Page.SetInputFilesAsync("input[type=file]", new Microsoft.Playwright.FilePayload { Name = "单位表.xlsx", MimeType = SheetWriter.ContentType, Buffer = await TableAsync(head, row) });
            await window.Page.WaitForSelectorAsync("table[aria-label='预览']");
        }
    }

    private static async Task<int> CountAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.Units.CountAsync();
    }

    private static Task<byte[]> FileAsync(params string[][] rows) => TableAsync(Head, rows);

    private static async Task<byte[]> TableAsync(string[] heads, params string[][] rows)
    {
        await using var stream = new MemoryStream();
        _ = await SheetWriter.WriteAsync(stream, new("单位", [.. heads.Select(head => new SheetColumn(head, head))], rows.Select(row => (IReadOnlyList<SheetValue>)[.. row.Select(cell => (SheetValue)cell)]).ToAsyncEnumerable()), default);
        return stream.ToArray();
    }
}
