using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Staff;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Search;

/// <summary>Something found by the search of the top bar.</summary>
/// <param name="Kind">What it is, in the words of the screen.</param>
/// <param name="IsExact">The whole number or code was typed: when it is the only hit, its page opens at once.</param>
public sealed record SearchHit(string Kind, string Title, string About, string Href, bool IsExact = false);

/// <summary>A module's part of the search. It finds only what the person may read, a dozen at most.</summary>
public interface ISearchPart
{
    const int Most = 12;

    Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving);
}

public sealed class UnitSearch(Reading reading, UnitQueries units) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        var hits = new List<SearchHit>();
        foreach (var place in await reading.PlacesAsync(session.Actor, OrganisationActs.ReadUnit, leaving))
            hits.AddRange((await units.FindAsync(place.Id, text, ISearchPart.Most, leaving)).Select(unit => new SearchHit(
                "单位", unit.Name, $"{place.Name}　{EnumWords.Of(unit.Kind)}　{unit.Code}", $"units/{unit.Id}", string.Equals(unit.Code, text, StringComparison.OrdinalIgnoreCase))));
        return [.. hits.Take(ISearchPart.Most)];
    }
}

/// <summary>Registered people by their name, at their unit.</summary>
public sealed class PeopleSearch(Reading reading, StaffQueries staff) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        if (!session.Acts.Contains(StaffActs.Read) || await reading.ScopeAsync(session.Actor, StaffActs.Read, session.Actor.PlaceId, leaving) is not { } scope) return [];
        return [.. (await staff.NamedAsync(scope, text, ISearchPart.Most, leaving)).Select(person => new SearchHit("人员", person.Person, $"{person.UnitName}　{EnumWords.Of(person.Role)}", $"staff/{person.UnitId}"))];
    }
}

public sealed class AccountSearch(Reading reading, AccountQueries accounts) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        if (!session.Acts.Contains(Domain.Accounts.AccountActs.ReadAccount) || await reading.OfHouseAsync(session.Actor, Domain.Accounts.AccountActs.ReadAccount, leaving) is not { } scope) return [];
        var found = await accounts.PageAsync(scope, new ListQuery { Text = text, Size = ISearchPart.Most }, leaving);
        return [.. found.Rows.Select(account => new SearchHit("账户", account.DisplayName, account.SignInName, $"accounts/{account.Id}", account.SignInName == text))];
    }
}
