using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Search;

/// <summary>Service items by their name or code.</summary>
public sealed class ItemSearch(Reading reading, ItemQueries items, TimeProvider time) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        if (await InventoryReach.OfAsync(reading, session, InventoryActs.ReadItem, leaving) is not { } scope) return [];
        var found = await items.PageAsync(scope, new ListQuery { Text = text, Size = ISearchPart.Most }, ChinaTime.DateOf(time.GetUtcNow()), leaving);
        return [.. found.Rows.Select(item => new SearchHit("服务事项", item.Name, $"{item.UnitName}　{item.PowerType}　{item.Code}", $"items/{item.Id}", item.Code == text))];
    }
}

/// <summary>Legal texts by their title or article.</summary>
public sealed class BasisSearch(Reading reading, BasisQueries bases) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        if (await InventoryReach.OfAsync(reading, session, InventoryActs.ReadBasis, leaving) is not { } scope) return [];
        var found = await bases.PageAsync(scope, new ListQuery { Text = text, Size = ISearchPart.Most }, leaving);
        return [.. found.Rows.Select(basis => new SearchHit("法律依据", $"《{basis.Law}》{basis.Article}", $"{EnumWords.Of(basis.Force)}　{EnumWords.Of(basis.State)}", $"bases/{basis.Id}", basis.Law == text))];
    }
}

/// <summary>Rounds by what they are called.</summary>
public sealed class RoundSearch(Reading reading, CollectionQueries rounds) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        if (await InventoryReach.OfAsync(reading, session, InventoryActs.ReadRounds, leaving) is not { } scope) return [];
        var found = await rounds.PageAsync(scope, new ListQuery { Text = text, Size = ISearchPart.Most }, leaving);
        return [.. found.Rows.Select(round => new SearchHit("梳理任务", round.Period, $"{EnumWords.Of(round.State)}　{round.DueOn:yyyy-MM-dd} 前，{round.Units} 个单位报送了 {round.HandedIn} 个", $"inventory/rounds/{round.Id}", round.Period == text))];
    }
}

internal static class InventoryReach
{
    internal static async Task<ReadScope?> OfAsync(Reading reading, Session session, Act act, CancellationToken leaving) =>
        session.Acts.Contains(act) ? await reading.ScopeAsync(session.Actor, act, session.Actor.PlaceId, leaving) : null;
}
