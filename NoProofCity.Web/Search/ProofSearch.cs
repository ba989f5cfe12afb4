using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Inventory;
using NoProofCity.Web.Layout;

namespace NoProofCity.Web.Search;

/// <summary>Proofs by their name, item or issuer: on the desk of whoever reviews them, else in the table of their unit.</summary>
public sealed class ProofSearch(Reading reading, InventoryQueries tables) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        if (!session.Acts.Contains(InventoryActs.Read) || await reading.ScopeAsync(session.Actor, InventoryActs.Read, session.Actor.PlaceId, leaving) is not { } scope) return [];
        var address = session.Acts.Contains(InventoryActs.Review) ? "inventory/review" : "inventory/rows";
        var found = await tables.RowsAsync(scope, new ListQuery { Text = text, Size = ISearchPart.Most }, leaving);
        return [.. found.Rows.Select(row => new SearchHit("证明事项", row.ProofName, $"{row.UnitName}　{row.ItemName}", $"{address}/{row.Id}"))];
    }
}
