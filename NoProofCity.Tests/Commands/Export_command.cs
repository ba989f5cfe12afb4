using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Commands;

public sealed class Export_command
{
    [Fact(DisplayName = "Units leave as csv that no program takes for formulas, with the mark of UTF-8, and the answer names the file")]
    public async Task Units_as_csv()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await town.UnitAsync("001", "=1+1,\"民政局\"");
        var file = Path.Combine(city.Folder, "units.csv");

        var run = await CommandRun.OfAsync(city.Folder, city.Clock, "export", "units", "--out", file, "--json");

        Assert.Equal(0, run.ExitCode);
        var told = JsonDocument.Parse(run.Output).RootElement.GetProperty("files")[0];
        Assert.Equal((file, 1), (told.GetProperty("path").GetString(), told.GetProperty("rows").GetInt32()));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(file))[..3]);
        var row = Assert.Single(Csv.Read(await File.ReadAllTextAsync(file)));
        Assert.Equal(("001", "'=1+1,\"民政局\""), (row["代码"], row["名称"]));
    }

    [Fact(DisplayName = "Staff leave without their phones; the ledger leaves whole, as json")]
    public async Task Staff_and_ledger()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var person = await town.AppointAsync(await town.UnitAsync("MZ"), "甲某", StaffRole.Agent);
        var (staff, ledger) = (Path.Combine(city.Folder, "staff.json"), Path.Combine(city.Folder, "ledger.json"));

        Assert.Equal(0, (await CommandRun.OfAsync(city.Folder, city.Clock, "export", "staff", "--out", staff)).ExitCode);
        Assert.Equal(0, (await CommandRun.OfAsync(city.Folder, city.Clock, "export", "ledger", "--out", ledger)).ExitCode);

        var row = JsonDocument.Parse(await File.ReadAllTextAsync(staff)).RootElement[0];
        Assert.Equal(("甲某", "代办员", "MZ"), (row.GetProperty("person").GetString(), row.GetProperty("role").GetString(), row.GetProperty("unitCode").GetString()));
        Assert.DoesNotContain(person.Phone.Value, await File.ReadAllTextAsync(staff) + await File.ReadAllTextAsync(ledger), StringComparison.Ordinal);
        Assert.Equal(["Staff.Confirm", "Staff.Propose", "Unit.Edit"], JsonDocument.Parse(await File.ReadAllTextAsync(ledger)).RootElement.EnumerateArray().Take(3).Select(e => e.GetProperty("act").GetString()));
    }

    [Fact(DisplayName = "A workbook has a title, a frozen head and text cells alone, rare characters whole and control characters gone")]
    public async Task Workbook()
    {
        using var stream = new MemoryStream();
        var rows = await SheetWriter.WriteAsync(stream, new("单位", [new("code", "代码")], Rows("001", "=1+1", "𫖯\u0001", new string('长', 40_000))), default);

        Assert.Equal(4, rows);
        using var package = new ZipArchive(stream);
        await using var part = package.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var sheet = await XDocument.LoadAsync(part, LoadOptions.None, default);
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var texts = sheet.Descendants(main + "t").Select(t => t.Value).ToList();
        Assert.Equal(["单位", "代码", "001", "=1+1", "𫖯"], texts[..5]);
        Assert.Equal(32767, texts[5].Length);
        Assert.Equal(("2", "frozen"), (sheet.Descendants(main + "pane").Single().Attribute("ySplit")!.Value, sheet.Descendants(main + "pane").Single().Attribute("state")!.Value));
        Assert.All(sheet.Descendants(main + "c"), c => Assert.Equal("inlineStr", c.Attribute("t")!.Value));
        Assert.Empty(sheet.Descendants(main + "f"));
    }

    [Theory]
    [InlineData(2, "export", "users", "--out", "a.csv")]
    [InlineData(2, "export", "units", "--out", "a.doc")]
    [InlineData(2, "export", "units")]
    [InlineData(1, "export", "units", "--out", "no-such-folder/a.csv")]
    public async Task Wrong_use(int exitCode, params string[] typed)
    {
        await using var city = await TestCity.OpenAsync();
        _ = await TownHall.OpenAsync(city, "yiyuan-2021");
        var run = await CommandRun.OfAsync(city.Folder, city.Clock, typed);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.NotEmpty(run.Errors);
    }

    private static async IAsyncEnumerable<IReadOnlyList<SheetValue>> Rows(params string[] values)
    {
        await Task.Yield();
        foreach (var value in values) yield return [value];
    }
}
