using System.Diagnostics;
using NoProofCity.Data.Demo;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Account;
using NoProofCity.Web.Papers;

namespace NoProofCity.Web.Commands;

/// <summary>Fills an empty installation with the demo, at an operator's wish or at the first start of a developer.</summary>
public sealed class DemoCommand : OperatorCommand
{
    /// <summary>Whether a developer's first start makes the demo by itself; true unless it is set.</summary>
    public const string AtFirstStart = "Demo:AtFirstStart";

    // A line for each tenth: the terminal is not filled, and nobody thinks that it hangs.
    private const int Lines = 10;

    public override string Name => "demo";

    public override string Usage => "";

    public override string Purpose => "在空的安装里造一套演示数据（一市两县、单位、人员、账户）；已有地区或账户时不办。";

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        using var city = await context.OpenAsync();
        var watch = Stopwatch.StartNew();
        var made = await MakeAsync(city, context.Time, PaperServices.Printer(context), context.Terminal, context.Stopping);
        if (!made.IsDone) return context.Refuse(made.Refusals);

        var accounts = (await new DemoQueries(city, context.Time).AccountsAsync(context.Stopping)).Count;
        context.Terminal.Result(new { accounts, password = DemoPlace.Password, seconds = Math.Round(watch.Elapsed.TotalSeconds, 1) });
        return Done;
    }

    /// <summary>At the start of a web process under development: nothing is said where there is something already.</summary>
    public static async Task OfferAsync(City city, TimeProvider time, IPaperPrinter printer, Terminal terminal)
    {
        var made = await MakeAsync(city, time, printer, terminal, CancellationToken.None);
        if (made.Refusals.OfType<DemoHalfMade>().Any()) terminal.Complain(Words.RefusalWords.Of(made.Refusals[0]).Text);
    }

    private static async Task<Outcome> MakeAsync(City city, TimeProvider time, IPaperPrinter printer, Terminal terminal, CancellationToken stopping)
    {
        var watch = Stopwatch.StartNew();
        var made = await new DemoPlace(city, time, AccountServices.Hasher, printer).MakeAsync(new Lined(terminal), stopping);
        if (made.IsDone) terminal.Say($"演示数据已造好，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。登录页列有全部演示账户，密码都是 {DemoPlace.Password}");
        return made;
    }

    private sealed class Lined(Terminal terminal) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
            if (value.Done * Lines / value.All > (value.Done - 1) * Lines / value.All) terminal.Say($"正在造演示数据：{value.Done} / {value.All} 步");
        }
    }
}
