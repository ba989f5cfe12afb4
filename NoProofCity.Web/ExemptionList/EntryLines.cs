using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList;

/// <summary>An entry of the list with its ways in the words of the place.</summary>
public sealed record EntryLine(EntryRow Row, string Ways)
{
    public string ItemsText => Row.Items > 1 ? $"{Row.FirstItem} 等 {Row.Items} 项" : Row.FirstItem;
}

/// <summary>An edition with its list and level in the words of the place.</summary>
public sealed record EditionLine(EditionRow Row, string List, string Level);

/// <summary>The lists of entries and of editions for their pages and their exports.</summary>
public sealed class EntryLines(ListQueries lists, EditionQueries editions, ProfileQueries profiles, TimeProvider time)
{
    public DateOnly Today => ChinaTime.DateOf(time.GetUtcNow());

    /// <summary>Null where the place has no rules.</summary>
    public async Task<ListTerms?> TermsAsync(long placeId, CancellationToken leaving) => await profiles.InForceAsync(placeId, Today, leaving) is { } rules ? new(rules.Profile) : null;

    public async Task<ListPage<EntryLine>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        var (page, terms) = (await lists.PageAsync(scope, query, leaving), await TermsAsync(scope.PlaceId, leaving));
        return new([.. page.Rows.Select(row => new EntryLine(row, row.Exclusion is null ? terms?.WaysOf(row.Methods) ?? "" : EnumWords.Of(LineState.Excluded)))], page.First, page.Next, page.Previous, page.Total);
    }

    public async Task<ListPage<EditionLine>> EditionsAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        var (page, terms) = (await editions.PageAsync(scope, query, leaving), await TermsAsync(scope.PlaceId, leaving));
        return new([.. page.Rows.Select(row => new EditionLine(row, terms?.NameOf(row.Kind) ?? EnumWords.Of(row.Kind), terms?.LevelOf(row.Kind, row.Level) ?? EnumWords.Of(row.Level)))], page.First, page.Next, page.Previous, page.Total);
    }
}
