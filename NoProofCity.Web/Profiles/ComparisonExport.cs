using System.Globalization;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Profiles;

/// <summary>What stands behind 导出 of a comparison: the lines of the page, under the page's own address.</summary>
public static class ComparisonExport
{
    private static readonly IReadOnlyList<string> Sides = ["left", "right"];

    public static void MapComparisonExport(this IEndpointRouteBuilder app) =>
        app.MapGet("profiles/compare.xlsx", async (HttpContext context, Reading reading, ProfileChoices choices, TimeProvider time) =>
        {
            var (actor, asked) = (SessionTicket.Of(context.User)!.Actor!, context.Request.Query);
            var places = await reading.PlacesAsync(actor, ProfileActs.Read, context.RequestAborted);
            if (places.FirstOrDefault(place => place.Code == asked[PlaceView.Key]) is not { } place) return Results.NotFound();
            var all = await choices.AllAsync(place.Id, place.Name, context.RequestAborted);
            var sides = Sides.Select(side => all.FirstOrDefault(choice => choice.Key == asked[side])).ToList();
            var view = await choices.CompareAsync(actor, sides[0], sides[1], ComparisonView.Parse(asked["show"]), context.RequestAborted);
            return view is null ? Results.NotFound() : await SheetAsync(view, sides[0]!.Title, sides[1]!.Title, actor, ChinaTime.ToLocal(time.GetUtcNow()), context.RequestAborted);
        }).RequireAuthorization(ProfileActs.Read.Key);

    private static async Task<IResult> SheetAsync(ComparisonView view, string left, string right, Actor actor, DateTimeOffset now, CancellationToken leaving)
    {
        const int NameWidth = 30;
        const int ValueWidth = 50;
        const int SourceWidth = 18;
        var table = new SheetTable("规则档对照",
            [Column("group", "部分", SourceWidth), Column("rule", "规则", NameWidth), Column("left", left, ValueWidth), Column("leftSource", "出处", SourceWidth), Column("right", right, ValueWidth), Column("rightSource", "出处", SourceWidth), Column("same", "是否相同", SourceWidth)],
            Rows(view))
        { Line = $"{left}、{right}　{actor.Name}　{now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} 导出" };
        return Results.Stream(await WrittenFile.OfAsync(stream => SheetWriter.WriteAsync(stream, table, leaving)), SheetWriter.ContentType, $"规则档对照 {now.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}.xlsx");
    }

    private static async IAsyncEnumerable<IReadOnlyList<SheetValue>> Rows(ComparisonView view)
    {
        foreach (var row in view.Rows)
            yield return [row.Key.Group, row.Key.Name, RuleWords.Of(row.Left), RuleWords.SourceOf(row.Left), RuleWords.Of(row.Right), RuleWords.SourceOf(row.Right), row.IsSame ? "相同" : "不同"];
        await Task.CompletedTask;
    }

    private static SheetColumn Column(string key, string title, int width) => new(key, title) { Width = width };
}
