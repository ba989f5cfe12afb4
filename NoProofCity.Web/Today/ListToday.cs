using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Web.ExemptionList;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>The list on landing pages: drafts and editions for whoever composes, agrees and publishes; what a unit has not classified and may not demand for the unit.</summary>
public sealed class ListToday(EntryLines lines, EditionQueries editions, ListQueries entries, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(ListActs.Read) || await reading.ScopeAsync(whom.Actor, ListActs.Read, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        if (await lines.TermsAsync(scope.PlaceId, leaving) is not { } terms) return TodayBoard.Empty;
        return scope.IsWholePlace ? await OfPlaceAsync(whom, scope, terms, leaving) : await OfUnitAsync(whom, scope, leaving);
    }

    private async Task<TodayBoard> OfPlaceAsync(TodayFor whom, ReadScope scope, ListTerms terms, CancellationToken leaving)
    {
        var waiting = await editions.PageAsync(scope, TodayBoard.Most.With("waiting", "yes"), leaving);
        var rows = waiting.Rows.Select(edition => Row(whom, edition, terms)).ToList();
        return new()
        {
            Figures = whom.May(ListActs.Draft) ? await FiguresAsync(scope, leaving) : [],
            Due = [.. rows.Where(one => one.IsMine).Select(one => one.Row)],
            Waiting = whom.May(ListActs.Draft) ? [.. rows.Where(one => !one.IsMine).Select(one => one.Row)] : [],
            Reminders = whom.May(ListActs.Draft) ? [.. (await editions.RemindersAsync(scope, lines.Today, leaving)).Select(reminder => Told(reminder, terms))] : [],
        };
    }

    private async Task<IReadOnlyList<TodayFigure>> FiguresAsync(ReadScope scope, CancellationToken leaving)
    {
        var (drafts, interim) = (await CountAsync(scope, new ListQuery().With("state", nameof(EntryState.Draft)), leaving), await CountAsync(scope, new ListQuery().With("interim", "yes"), leaving));
        return [new("清单草稿", $"{drafts:N0}", "条", drafts > 0 ? "等着编入版次" : "没有草稿", "list?state=Draft"), new("调整中的条目", $"{interim:N0}", "条", interim > 0 ? "调整期间不得索要" : "没有在调整的", "list?interim=yes")];
    }

    private async Task<TodayBoard> OfUnitAsync(TodayFor whom, ReadScope scope, CancellationToken leaving)
    {
        var unclassified = whom.May(ListActs.Classify) ? await CountAsync(scope, new ListQuery().With("unclassified", "yes").With("issuer", $"{whom.Actor.UnitId}"), leaving) : 0;
        var interim = await entries.PageAsync(scope, TodayBoard.Most.With("interim", "yes").With("unit", $"{whom.Actor.UnitId}"), leaving);
        return new()
        {
            Figures = whom.May(ListActs.Classify) ? [TodayFigure.Lack("未定保存形式", unclassified, "条", "请本单位确定", "都已确定", $"list?issuer={whom.Actor.UnitId}&unclassified=yes")] : [],
            Reminders = [.. interim.Rows.Select(row => $"“{row.ProofName}”自 {row.InterimFrom:yyyy-MM-dd} 起在调整，调整期间不要向办事人索要")],
        };
    }

    // Whose turn it is stands in the profile of the place.
    private static (TodayRow Row, bool IsMine) Row(TodayFor whom, EditionRow edition, ListTerms terms)
    {
        var chain = terms.Rules.ChainOf(edition.Kind, edition.BeforeId is null);
        var isDraft = edition.State is EditionState.Draft;
        var (organ, next) = isDraft ? (chain.Approver, chain.ByConsent ? "同意" : "审核") : (chain.Publisher, "公布");
        var isMine = whom.May(isDraft ? ListActs.AgreeTo(edition.Kind, edition.BeforeId is null, chain) : ListActs.Publish);
        return (new($"{terms.NameOf(edition.Kind)}　{edition.Title}", $"list/editions/{edition.Id}", $"{edition.No}，{edition.Lines:N0} 条，{EnumWords.Of(edition.State)}{(isMine ? "" : $"，等{EnumWords.Of(organ)}{next}")}") { Since = edition.ComposedAt, Next = next }, isMine);
    }

    private static string Told(EditionReminder reminder, ListTerms terms) => reminder.Needed > 1
        ? $"{terms.NameOf(reminder.Kind)}今年要公布 {reminder.Needed} 次，已公布 {reminder.Published} 次，{reminder.By:yyyy-MM-dd} 前还要公布{Article(reminder, terms)}"
        : $"{terms.NameOf(reminder.Kind)}应在 {reminder.By:yyyy-MM-dd} 前公布新的一版{Article(reminder, terms)}";

    private static string Article(EditionReminder reminder, ListTerms terms) => terms.Profile.ArticleOf(reminder.Rule) is { } article ? $"（{article}）" : "";

    private async Task<int> CountAsync(ReadScope scope, ListQuery query, CancellationToken leaving) => (await entries.PageAsync(scope, query with { Size = 1 }, leaving)).Total ?? 0;
}
