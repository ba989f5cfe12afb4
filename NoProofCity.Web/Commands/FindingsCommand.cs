using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Calendar;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>Tells everything that is found in the tables of proofs of a place.</summary>
public sealed class FindingsCommand : OperatorCommand
{
    public override string Name => "findings";

    public override string Usage => "[--place 地区]";

    public override string Purpose => "列出证明梳理汇总表里发现的问题：无依据、重复、循环、负面清单、已有证照等。";

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        using var city = await context.OpenAsync();
        var place = await PlaceChoice.OfAsync(city, line, context.Stopping);
        var today = ChinaTime.DateOf(context.Time.GetUtcNow());
        await using var db = city.CreateDbContext();
        var profile = (await city.Rulebook.InForceAsync(db, place.Id, today, context.Stopping))?.Profile;
        var found = (await new FindingQueries(city).SearchAsync(place.Id, today, context.Stopping))
            .Select(told => (Told: told, Words: RefusalWords.Of(told.Finding, rule => profile?.ArticleOf(rule)))).ToList();
        foreach (var (told, words) in found)
            context.Terminal.Say($"{EnumWords.Of(told.Finding.Kind)}  {words.Text}{(words.Source is { } source ? $"【{source}】" : "")}  {string.Join("；", told.Rows.Select(row => $"{row.UnitName} {row.ProofName} {row.ItemCode}"))}{(told.SetAside is { } aside ? $"  已处理：{aside.Reason}" : "")}");
        var open = found.Count(one => one.Told.SetAside is null);
        context.Terminal.Say($"发现 {found.Count} 处，其中 {open} 处还没有处理。");
        context.Terminal.Result(found.Select(one => new
        {
            one.Told.Finding.Kind,
            rows = one.Told.Rows.Select(row => new { unit = row.UnitName, proof = row.ProofName, row.ItemCode }),
            reason = one.Words.Text,
            article = one.Words.Source,
            setAside = one.Told.SetAside?.Reason,
        }));
        return open == 0 ? Done : Refused;
    }
}
