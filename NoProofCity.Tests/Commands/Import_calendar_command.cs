using NoProofCity.Tests.Calendar;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Commands;

public sealed class Import_calendar_command
{
    [Fact(DisplayName = "It previews first, publishes when told to, and the same file again changes nothing")]
    public async Task Preview_apply_and_again()
    {
        await using var city = await TestCity.OpenAsync();
        var place = await city.OpenPlaceAsync();
        _ = await new ClockDesk(city.City, city.Clock).StartAsync(SomePlace.SystemAt(place), place, "paperArchive");
        var file = Path.Combine(city.Folder, "2027.csv");
        await File.WriteAllTextAsync(file, Clocks.ShippedCalendar.TrimEnd() + "\n2027-01-01,holiday,元旦,2027\n");

        var preview = await CommandRun.OfAsync(city.Folder, city.Clock, "import", "calendar", file, "--json");
        Assert.Equal((0, 1, 0), (preview.ExitCode, Number(preview, "add"), Number(preview, "recounted")));

        var applied = await CommandRun.OfAsync(city.Folder, city.Clock, "import", "calendar", file, "--apply", "--json");
        Assert.Equal((0, 1, 1), (applied.ExitCode, Number(applied, "add"), Number(applied, "recounted")));

        var again = await CommandRun.OfAsync(city.Folder, city.Clock, "import", "calendar", file, "--apply", "--json");
        Assert.Equal((0, 0, 0), (again.ExitCode, Number(again, "add"), Number(again, "recounted")));
    }

    [Fact(DisplayName = "A wrong file is told row by row in Chinese, and nothing is published")]
    public async Task A_wrong_file()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.OpenPlaceAsync();
        var file = Path.Combine(city.Folder, "wrong.csv");
        await File.WriteAllTextAsync(file, "date,kind,name,notice_year\n2027-13-01,holiday,元旦,2027\n");

        var run = await CommandRun.OfAsync(city.Folder, city.Clock, "import", "calendar", file, "--apply");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("第 2 行的“2027-13-01”不是日期", run.Output, StringComparison.Ordinal);
        Assert.Contains("没有导入任何内容", run.Errors, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "With several places the command asks which one")]
    public async Task Several_places()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.OpenPlaceAsync(code: "anling");
        _ = await city.OpenPlaceAsync(code: "linhe");
        var file = Path.Combine(city.Folder, "2027.csv");
        await File.WriteAllTextAsync(file, Clocks.ShippedCalendar);

        var run = await CommandRun.OfAsync(city.Folder, city.Clock, "import", "calendar", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--place", run.Errors, StringComparison.Ordinal);
        Assert.Contains("linhe", run.Errors, StringComparison.Ordinal);
    }

    private static int Number(CommandRun run, string name) => run.Json.GetProperty(name).GetInt32();
}
