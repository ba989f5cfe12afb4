namespace NoProofCity.Web.Commands;

public sealed class MigrateCommand : OperatorCommand
{
    public override string Name => "migrate";

    public override string Usage => "";

    public override string Purpose => "把数据库建好或升级到当前版本。";

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        using var city = await context.OpenAsync();
        var migrations = await city.AppliedMigrationsAsync(context.Stopping);
        context.Terminal.Say($"数据库已是当前版本（{migrations[^1]}）。");
        context.Terminal.Result(new { provider = city.Provider.Name, migrations });
        return Done;
    }
}
