using NoProofCity.Tests.ExemptionList;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Commands;

public sealed class Package_command
{
    [Fact(DisplayName = "A published edition goes out as one package: announcement, list and difference; one that was never published is refused, and those that were are named")]
    public async Task Package()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "yiyuan-2021");
        var unit = await hall.Town.UnitAsync("MZ");
        _ = await hall.DraftAsync(unit, ListHall.Facts());
        _ = await hall.PublishedAsync(title: "2026 年首批");
        _ = await hall.DraftAsync(unit, ListHall.Facts("户籍证明"));
        _ = await hall.PublishedAsync(title: "2026 年第二批");
        var folder = Path.Combine(city.Folder, "out");

        var run = await CommandRun.OfAsync(city.Folder, city.Clock, "package", "--edition", "2026-02", "--out", folder, "--json");

        Assert.Equal(0, run.ExitCode);
        var told = run.Json;
        Assert.Equal((2, 1, 0, 0), (told.GetProperty("lines").GetInt32(), told.GetProperty("added").GetInt32(), told.GetProperty("changed").GetInt32(), told.GetProperty("cancelled").GetInt32()));
        Assert.Equal(
            ["2026-02-difference.csv", "2026-02-difference.json", "2026-02-difference.xlsx", "2026-02.csv", "2026-02.json", "2026-02.pdf", "2026-02.xlsx"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("户籍证明", await File.ReadAllTextAsync(Path.Combine(folder, "2026-02-difference.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("家庭收入证明", await File.ReadAllTextAsync(Path.Combine(folder, "2026-02-difference.csv")), StringComparison.Ordinal);

        var refused = await CommandRun.OfAsync(city.Folder, city.Clock, "package", "--edition", "2025-01", "--out", folder);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("2026-02、2026-01", refused.Errors, StringComparison.Ordinal);
    }
}
