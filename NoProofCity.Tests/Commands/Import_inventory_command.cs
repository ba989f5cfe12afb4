using NoProofCity.Domain.Inventory;
using NoProofCity.Tests.Inventory;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Commands;

public sealed class Import_inventory_command
{
    // As a banner county publishes it: title and who filled it in above, no item codes, the purpose of a proof for the item.
    private const string Purposes = """
        证明事项梳理表,,,,,,,
        填报单位：住建局,,填报人：某某,,,,,
        序号,证明名称,证明用途,设定及保留依据,效力层级,索要单位,开具单位,备注
        1,居住证明,公租房资格确认,《公共租赁住房管理办法》第七条,部门规章,住建局,公安局,无
        2,无房证明,没有登记的事项,《公共租赁住房管理办法》第七条,部门规章,住建局,不动产登记中心,
        3,居住证明,公租房资格确认,《公共租赁住房管理办法》第七条,部门规章,住建局,公安局,再写一遍
        """;

    [Fact(DisplayName = "A county's own layout is understood: preview writes nothing, apply writes the good rows, and the second time nothing changes")]
    public async Task Own_layout()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await hall.Town.UnitAsync("ZJ", "住建局");
        Assert.Empty((await hall.Items.RegisterAsync(hall.Clerk(unit), unit, "QR-7", new("公租房资格确认", "Confirmation", ItemKind.Promised))).Refusals);
        var file = Path.Combine(city.Folder, "梳理.csv");
        await File.WriteAllTextAsync(file, Purposes);
        Task<CommandRun> RunAsync(params string[] more) => CommandRun.OfAsync(city.Folder, city.Clock, ["import", "inventory", file, "--unit", "ZJ", "--json", .. more]);
        static (int, int, int, int, int) Counts(CommandRun run)
        {
            int Of(string name) => run.Json.GetProperty(name).GetInt32();
            return (Of("rows"), Of("add"), Of("change"), Of("same"), Of("duplicates"));
        }

        var preview = await RunAsync();
        Assert.Equal((3, 1, 0, 0, 1), Counts(preview));
        var error = Assert.Single(preview.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal((5, "没有填写事项编码"), (error.GetProperty("row").GetInt32(), error.GetProperty("message").GetString()));
        Assert.Equal(1, preview.ExitCode);
        Assert.Null(await hall.Tables.FillingAsync(unit, default));

        Assert.Equal((3, 1, 0, 0, 1), Counts(await RunAsync("--apply")));
        var row = Assert.Single(await hall.RowsAsync((await hall.Tables.FillingAsync(unit, default))!.Value.Id));
        Assert.Equal(("居住证明", "QR-7", "公租房资格确认", "效力层级：部门规章"), (row.ProofName, row.ItemCode, row.ItemName, row.Remark));
        Assert.Equal((3, 0, 0, 1, 1), Counts(await RunAsync("--apply")));
    }

    [Fact(DisplayName = "Name and code in one cell are taken apart, a way is known by part of its name, and a change is told field by field")]
    public async Task Name_and_code()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "gaoqing-2021");
        var unit = await hall.Town.UnitAsync("ZJ", "住建局");
        var file = Path.Combine(city.Folder, "梳理.csv");
        const string Head = "证明事项名称,涉及的政务服务事项名称及编码,设定依据,开具单位,处置,替代建议\n";
        await File.WriteAllTextAsync(file, Head + "居住证明,公租房资格确认（3703220001）,《某法》第一条,公安局,保留,核验\n");
        Assert.Equal(0, (await CommandRun.OfAsync(city.Folder, city.Clock, "import", "inventory", file, "--unit", "ZJ", "--apply")).ExitCode);
        var row = Assert.Single(await hall.RowsAsync((await hall.Tables.FillingAsync(unit, default))!.Value.Id));
        Assert.Equal(("3703220001", "公租房资格确认", "Verification", Disposition.RetainReplace), (row.ItemCode, row.ItemName, row.Method, row.Disposition!.Value));

        await File.WriteAllTextAsync(file, Head + "居住证明,公租房资格确认（3703220001）,《某法》第一条,公安局,保留,告知承诺制\n");
        Assert.Contains("修改 1", (await CommandRun.OfAsync(city.Folder, city.Clock, "import", "inventory", file, "--unit", "ZJ")).Output, StringComparison.Ordinal);
    }
}
