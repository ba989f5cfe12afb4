using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Search;

/// <summary>Entries of the list by their number, name or item.</summary>
public sealed class EntrySearch(Reading reading, ListQueries lists) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        if (!session.Acts.Contains(ListActs.Read) || await reading.ScopeAsync(session.Actor, ListActs.Read, session.Actor.PlaceId, leaving) is not { } scope) return [];
        var found = await lists.PageAsync(scope, new ListQuery { Text = text, Size = ISearchPart.Most }, leaving);
        return [.. found.Rows.Select(row => new SearchHit("清单条目", row.ProofName, $"{row.Number}　{row.UnitName}　{EnumWords.Of(row.State)}", $"list/{row.Id}", row.Number == text))];
    }
}
