using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Verification;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Search;

/// <summary>Cases by their number, item, external number, or the whole number of their applicant.</summary>
public sealed class CaseSearch(Reading reading, CaseQueries cases) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        if (!session.Acts.Contains(CaseActs.Read) || await reading.ScopeAsync(session.Actor, CaseActs.Read, session.Actor.PlaceId, leaving) is not { } scope) return [];
        var found = await cases.PageAsync(scope, new ListQuery { Text = text, Size = ISearchPart.Most }, leaving);
        return [.. found.Rows.Select(row => new SearchHit("办件", row.ItemName, $"{row.Number}　{row.Applicant}　{EnumWords.Of(row.State)}", $"cases/{row.Id}", row.Number == text))];
    }
}

/// <summary>Requests from unit to unit by their number, proof or purpose, from either side.</summary>
public sealed class VerificationSearch(Reading reading, VerificationQueries requests) : ISearchPart
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Session session, string text, CancellationToken leaving)
    {
        if (!session.Acts.Contains(VerificationActs.Read) || await reading.ScopeAsync(session.Actor, VerificationActs.Read, session.Actor.PlaceId, leaving) is not { } scope) return [];
        var query = new ListQuery { Text = text, Size = ISearchPart.Most };
        var (asked, asking) = (await requests.PageAsync(scope, VerificationBox.Inbox, query, session.Actor.PersonId, leaving), await requests.PageAsync(scope, VerificationBox.Outbox, query, session.Actor.PersonId, leaving));
        return [.. asked.Rows.Concat(asking.Rows).DistinctBy(row => row.Id).Take(ISearchPart.Most).Select(row => new SearchHit("核验", row.ProofName, $"{row.Number}　{row.AskerName}问{row.IssuerName}　{EnumWords.Of(row.State)}", $"verification/{row.Id}", row.Number == text))];
    }
}
