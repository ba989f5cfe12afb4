using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>A hint in a list.</summary>
/// <param name="UnitName">Empty where it concerns the place as a whole.</param>
public sealed record HintRow(long Id, int Version, string Kind, string ObjectKind, long ObjectId, string Facts, long UnitId, string UnitName, HintState State, DateTimeOffset RaisedAt) : AggregateRow(Id, Version);

/// <summary>Reads the hints for the role in which somebody works.</summary>
public sealed class HintQueries(City city)
{
    /// <summary>The latest first. Filters: "state", "kind", "unit"; without a state, the open ones.</summary>
    public async Task<ListPage<HintRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long hintId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, hintId, leaving);
    }

    /// <summary>The kinds there are, for the filter.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Visible(scope, db).Select(h => h.Kind).Distinct().OrderBy(k => k).ToListAsync(leaving);
    }

    private static KeysetList<Hint, HintRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var hints = Visible(scope, db);
        if (query.Filter("state") is not "all")
        {
            var state = query.Chosen<HintState>("state") ?? HintState.Open;
            hints = hints.Where(h => h.State == state);
        }
        if (query.Filter("kind") is { } kind) hints = hints.Where(h => h.Kind == kind);
        if (long.TryParse(query.Filter("unit"), out var unit)) hints = hints.Where(h => h.UnitId == unit);
        return KeysetList.Of(hints, h => h.Id, Row(db), h => h.RaisedAt, newestFirst: true).Or("raised", h => h.RaisedAt);
    }

    private static IQueryable<Hint> Visible(ReadScope scope, CityContext db)
    {
        var role = scope.Role;
        return scope.Of(db, db.Set<Hint>().AsNoTracking()).Where(h => h.Addressee == role);
    }

    private static Expression<Func<Hint, HintRow>> Row(CityContext db) => h => new HintRow(
        h.Id, h.Version, h.Kind, h.ObjectKind, h.ObjectId, h.Facts, h.UnitId, db.Units.Where(u => u.Id == h.UnitId).Select(u => u.Name).FirstOrDefault() ?? "", h.State, h.RaisedAt);
}
