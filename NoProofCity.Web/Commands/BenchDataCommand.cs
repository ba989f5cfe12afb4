using System.Diagnostics;
using System.Globalization;
using NoProofCity.Data.MadeUp;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Commands;

/// <summary>Fills an empty installation for measuring.</summary>
public sealed class BenchDataCommand : OperatorCommand
{
    // Any place that tells registers, paper and history apart.
    private const string Needed = "historicArchive";

    public override string Name => "bench-data";

    public override string Usage => "--cases 件数";

    public override string Purpose => "在空的安装里造一个测量用的地区（单位、人员、时限、台账）；已有地区时不办。";

    public override IReadOnlyCollection<string> Options => ["cases"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        if (!int.TryParse(line.Required("cases"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) || cases == 0)
            throw new WrongUseException($"件数“{line["cases"]}”应是大于零的整数。");

        using var city = await context.OpenAsync();
        var profile = ProfileFiles.Library(city.Rulebook.Catalogue, CityConfiguration.ProfileFolder(context.Configuration)).Profiles.First(known => known.LimitOf(Needed).IsDone);
        var watch = Stopwatch.StartNew();
        var progress = new Progress<int>(made => context.Terminal.Say($"已造 {made} 件，共 {cases} 件"));
        var actor = new Actor(0, "系统", 0, 0, Role.SystemAdministrator, $"命令 {Name}");
        var made = await new MadeUpPlaceDesk(city, context.Time).MakeAsync(actor, profile, cases, progress, context.Stopping);
        if (!made.IsDone) return context.Refuse(made.Refusals);

        context.Terminal.Say($"造好了：地区代码 {MadeUpPlaceDesk.Code}，时限 {cases} 条，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。");
        context.Terminal.Result(new { place = MadeUpPlaceDesk.Code, cases, seconds = Math.Round(watch.Elapsed.TotalSeconds, 1) });
        return Done;
    }
}
