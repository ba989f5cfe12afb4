using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Tests.Inventory;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Commands;

public sealed class Findings_command
{
    [Fact(DisplayName = "Each finding is told with its rows, its reason and the article of the place; what was set aside says why and no longer fails the command")]
    public async Task Json()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ", "住建局"), InventoryHall.Proof("居住证明") with { Basis = "", Disposition = Disposition.Cancel, Method = null });

        var run = await CommandRun.OfAsync(city.Folder, city.Clock, "findings", "--json");

        var found = Assert.Single(run.Json.EnumerateArray());
        Assert.Equal(("noBasis", "没有设定依据", "实施方案二（二）"), (found.GetProperty("kind").GetString(), found.GetProperty("reason").GetString(), found.GetProperty("article").GetString()));
        var row = Assert.Single(found.GetProperty("rows").EnumerateArray());
        Assert.Equal(("住建局", "居住证明", "QR-1"), (row.GetProperty("unit").GetString(), row.GetProperty("proof").GetString(), row.GetProperty("itemCode").GetString()));
        Assert.Equal(1, run.ExitCode);

        Assert.Empty((await hall.Review.DismissAsync(hall.Office(), hall.Town.PlaceId, FindingKind.NoBasis, [(await hall.RowSeenAsync(batch)).Id], InventoryHall.Why("正在补充依据"))).Refusals);
        run = await CommandRun.OfAsync(city.Folder, city.Clock, "findings", "--json");
        Assert.Equal((0, "正在补充依据"), (run.ExitCode, run.Json[0].GetProperty("setAside").GetString()));
    }

    [Fact(DisplayName = "People read a line for each, and how many are left")]
    public async Task Lines()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        _ = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ", "住建局"), InventoryHall.Proof("结婚证"));

        var run = await CommandRun.OfAsync(city.Folder, city.Clock, "findings");

        Assert.Contains("已有证照  已有电子证照“结婚证”可以证明  住建局 结婚证 QR-1", run.Output, StringComparison.Ordinal);
        Assert.Contains("发现 1 处，其中 1 处还没有处理。", run.Output, StringComparison.Ordinal);
    }
}
