using NoProofCity.Data.Common;

namespace NoProofCity.Web.Commands;

public sealed class RecountCommand : OperatorCommand
{
    public override string Name => "recount";

    public override string Usage => "[--apply]";

    public override string Purpose => "重新清点各项计数，与页面显示的数字比对；--apply 改正并记入台账。";

    public override IReadOnlyCollection<string> Flags => ["apply"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        using var city = await context.OpenAsync();
        var verdict = await new Recount(city).RunAsync(line.Has("apply"), context.Time.GetUtcNow(), context.Stopping);
        context.Terminal.Say($"已清点 {verdict.Entries} 件。");
        foreach (var wrong in verdict.Broken)
            context.Terminal.Say($"计数“{wrong.Key}”（地区 {wrong.PlaceId}，单位 {wrong.UnitId}）显示 {wrong.Shown}，实为 {wrong.True}。");
        context.Terminal.Say((verdict.Broken.Count, verdict.Mended) switch
        {
            (0, _) => "计数与实际一致。",
            (_, true) => $"已改正 {verdict.Broken.Count} 项，并记入台账。",
            _ when line.Has("apply") => "数据库正忙，没有改正，请稍后再试。",
            _ => $"有 {verdict.Broken.Count} 项不一致；加 --apply 可以改正。",
        });
        context.Terminal.Result(new { entries = verdict.Entries, ok = verdict.Broken.Count == 0, broken = verdict.Broken, mended = verdict.Mended });
        return verdict.Broken.Count == 0 || verdict.Mended ? Done : Refused;
    }
}
