using NoProofCity.Data.Health;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>Looks over the installation and says what somebody should see to.</summary>
public sealed class HealthCommand : OperatorCommand
{
    public override string Name => "health";

    public override string Usage => "";

    public override string Purpose => "检查数据库、密钥、磁盘、日历、规则档和备份，并给出处理办法。";

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        using var city = await context.OpenAsync();
        var checks = await new CityHealth(city, context.Time).CheckAsync(context.Stopping);
        foreach (var check in checks)
            context.Terminal.Say($"{HealthWords.Of(check.State)}  {HealthWords.NameOf(check.Matter)}  {(check.State is HealthState.Good ? check.Subject : HealthWords.AdviceOn(check))}");
        context.Terminal.Result(new
        {
            checks = checks.Select(check => new
            {
                check = check.Matter,
                name = HealthWords.NameOf(check.Matter),
                check.State,
                check.Subject,
                advice = HealthWords.AdviceOn(check),
            }),
        });
        return checks.All(check => check.State is HealthState.Good) ? Done : Refused;
    }
}
