using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Registers;

/// <summary>Any table becomes a register: its number and its name are found, the rest is taken as it is headed.</summary>
public sealed class Worksheet_of_a_register
{
    [Fact(DisplayName = "Columns are found under other heads and below a title, every other column comes along; rows with a wrong number or no name are told by cell, twins once, and the good ones answer")]
    public async Task Any_columns()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        var register = await hall.RegisterAsync();
        var file = Path.Combine(city.Folder, "婚姻登记.csv");
        await File.WriteAllTextAsync(file, $"""
            全县婚姻登记情况表,,,,
            序号,身份证号,姓名,婚姻状况,登记机关（全称）
            1,{RegisterHall.Wang},王某,未婚,民政局
            2,{RegisterHall.Li},李某,已婚,民政局
            3,{RegisterHall.Wang[..17]}0,汪某,未婚,民政局
            4,{RegisterHall.Zhao},,离异,民政局
            5,{RegisterHall.Wang},王某,未婚,民政局
            """.Replace(RegisterHall.Wang[..17] + "0", RegisterHall.Wang[..16] + "99", StringComparison.Ordinal));
        Task<CommandRun> RunAsync(params string[] more) => CommandRun.OfAsync(city.Folder, city.Clock, ["import", "register", file, "--register", "婚姻登记", "--as-of", "2026-03-01", "--json", .. more]);
        static (int, int, int, int) Counts(CommandRun run)
        {
            int Of(string name) => run.Json.GetProperty(name).GetInt32();
            return (Of("rows"), Of("add"), Of("duplicates"), Of("faulty"));
        }

        var preview = await RunAsync();
        Assert.Equal((5, 2, 1, 2), Counts(preview));
        Assert.Equal(["B5", "C6"], preview.Json.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("column").GetString()}{error.GetProperty("row").GetInt32()}"));
        Assert.Equal(1, preview.ExitCode);
        Assert.Equal(0, await hall.RowsAsync());

        var applied = await RunAsync("--apply");
        Assert.Equal((5, 2, 1, 2), Counts(applied));
        Assert.Equal(1, applied.Json.GetProperty("version").GetInt32());
        var found = await hall.FindAsync(register);
        Assert.Equal(["公民身份号码", "姓名", "婚姻状况", "登记机关（全称）"], found.InForce!.Head);
        Assert.All(found.Columns, column => Assert.True(column is { IsPersonal: true, IsShown: false }));
        Assert.Equal((2, 3, new DateOnly(2026, 3, 1)), (found.InForce.Rows, found.InForce.Faulty, found.InForce.AsOf));
        Assert.Equal(ReplyOutcome.Confirmed, (await hall.AskAsync(RegisterHall.Wang, "王某")).Answer!.Outcome);
    }

    [Fact(DisplayName = "A table without the two columns, one that does not exist and a register nobody has are told in a sentence")]
    public async Task In_vain()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.RegisterAsync();
        var file = Path.Combine(city.Folder, "表.csv");
        await File.WriteAllTextAsync(file, "电话,地址\n1,2\n");
        Task<CommandRun> RunAsync(string path, string register) => CommandRun.OfAsync(city.Folder, city.Clock, "import", "register", path, "--register", register);

        var headless = await RunAsync(file, "婚姻登记");
        Assert.Equal(1, headless.ExitCode);
        Assert.Contains("公民身份号码、姓名", headless.Output + headless.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(file, "没有的库")).ExitCode);
        Assert.Equal(2, (await RunAsync(file + "x", "婚姻登记")).ExitCode);
    }
}
