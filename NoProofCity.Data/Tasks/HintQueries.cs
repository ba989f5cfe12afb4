using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>A hint in a list.</summary>
/// <param name="UnitName">Empty where it concerns the place as a whole.</param>
public sealed record HintRow(long Id, int Version, string Kind, string ObjectKind, long ObjectId, string Facts, long UnitId, string UnitName, HintState State, DateTimeOffset RaisedAt) : AggregateRow(Id, Version);

/// <summary>Reads the hints for the role in which somebody works.</summary>
public sealed class HintQueries(City city, TimeProvider time)
{
    /// <summary>The latest first. Filters: "state", "kind", "unit"; without a state, the open ones.</summary>
    public async Task<ListPage<HintRow>> PageAsync(Actor actor, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var hints = await VisibleAsync(db, actor);
        if (query.Filter("state") is not "all") hints = Enum.TryParse<HintState>(query.Filter("state"), out var state) ? hints.Where(h => h.State == state) : hints.Where(h => h.State == HintState.Open);
        if (query.Filter("kind") is { } kind) hints = hints.Where(h => h.Kind == kind);
        if (long.TryParse(query.Filter("unit"), out var unit)) hints = hints.Where(h => h.UnitId == unit);
        return await hints.PageAsync(query, query.Sort?.Descending ?? true, h => h.RaisedAt, h => h.Id, h => new HintRow(
            h.Id, h.Version, h.Kind, h.ObjectKind, h.ObjectId, h.Facts, h.UnitId, db.Units.Where(u => u.Id == h.UnitId).Select(u => u.Name).FirstOrDefault() ?? "", h.State, h.RaisedAt),
            await hints.CountAsync(leaving), leaving);
    }

    /// <summary>Null where there is none that this person may know of.</summary>
    public async Task<Hint?> FindAsync(Actor actor, long id, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await (await VisibleAsync(db, actor)).SingleOrDefaultAsync(h => h.Id == id, leaving);
    }

    /// <summary>The kinds there are, for the filter.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync(Actor actor, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await (await VisibleAsync(db, actor)).Select(h => h.Kind).Distinct().OrderBy(k => k).ToListAsync(leaving);
    }

    private async Task<IQueryable<Hint>> VisibleAsync(CityContext db, Actor actor)
    {
        var role = actor.Role;
        return (await Rights.VisibleAsync(db, city.Rulebook, actor, HintActs.Read, db.Set<Hint>().AsNoTracking(), ChinaTime.DateOf(time.GetUtcNow()))).Where(h => h.Addressee == role);
    }
}
