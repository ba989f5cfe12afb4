using NoProofCity.Data.Ledger;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

public sealed class VerifyLedgerCommand : OperatorCommand
{
    private const int ProgressEvery = 1_000_000;

    public override string Name => "verify-ledger";

    public override string Usage => "[--place 地区]";

    public override string Purpose => "逐条核对台账，指出被改动、删除、调换、插入的记录。";

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        using var city = await context.OpenAsync();
        // Left out it means all places, not the only one: the installation has chains of its own.
        var place = line["place"] is null ? null : await PlaceChoice.OfAsync(city, line, context.Stopping);
        var verdict = await new LedgerCheck(city).RunAsync(place?.Id, new Progress(context.Terminal), context.Stopping);
        context.Terminal.Say($"已核对 {verdict.Entries} 条记录。");
        foreach (var end in verdict.Ends) context.Terminal.Say($"{LedgerWords.Of(end.PlaceId, end.Chain)}：共 {end.Number} 条，末条校验值 {end.Hash}");
        foreach (var found in verdict.Broken) context.Terminal.Say(LedgerWords.Of(found));
        context.Terminal.Say(verdict.IsWhole ? "台账完整，没有发现改动。" : $"台账不完整，发现 {verdict.Broken.Count} 处问题。请保留现场，并与最近的备份比对。");
        context.Terminal.Result(new
        {
            entries = verdict.Entries,
            ok = verdict.IsWhole,
            broken = verdict.Broken,
            ends = verdict.Ends,
        });
        return verdict.IsWhole ? Done : Refused;
    }

    private sealed class Progress(Terminal terminal) : IProgress<long>
    {
        private long _said;

        public void Report(long value)
        {
            var step = value / ProgressEvery;
            if (step > Interlocked.Exchange(ref _said, step)) terminal.Say($"  已核对 {step * ProgressEvery} 条……");
        }
    }
}
