using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Lists;

/// <summary>Walks a list page by page, forwards and back, against the whole list sorted in memory.</summary>
public sealed class Keyset_paging
{
    private static readonly string[] Kinds = ["b", "a", "c"];

    [Theory(DisplayName = "Every row once, in order, forwards and back, whatever the key: moments, texts, numbers, nothing")]
    [OnEachDatabase]
    internal async Task Walks(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        await using var db = city.Db();
        foreach (var i in Enumerable.Range(1, 97))
            _ = db.NumberSeries.Add(new NumberSeries { PlaceId = i % 5, Kind = $"{Kinds[i % 3]}{i % 7}", Year = 2020 + i });
        _ = await db.SaveChangesAsync();

        foreach (var descending in new[] { false, true })
        {
            await WalkAsync(db.NumberSeries, descending, s => s.PlaceId, s => s.PlaceId, s => s.Year);
            await WalkAsync(db.NumberSeries, descending, s => s.Kind, s => s.Kind, s => s.Year);
            await WalkAsync(db.NumberSeries, descending, s => s.PlaceId == 3 ? null : (long?)s.PlaceId, s => s.PlaceId == 3 ? null : (long?)s.PlaceId, s => s.Year);
        }
    }

    private static async Task WalkAsync<T, TKey>(IQueryable<T> source, bool descending, Expression<Func<T, TKey>> key, Func<T, TKey> keyInMemory, Expression<Func<T, long>> id) where T : class
    {
        var idOf = id.Compile();
        var all = await source.AsNoTracking().ToListAsync();
        var comparer = Comparer<TKey>.Create((a, b) => a is string x && b is string y ? string.CompareOrdinal(x, y) : Comparer<TKey>.Default.Compare(a, b));
        var expected = descending
            ? all.OrderByDescending(keyInMemory, comparer).ThenByDescending(idOf).Select(idOf).ToList()
            : all.OrderBy(keyInMemory, comparer).ThenBy(idOf).Select(idOf).ToList();
        var query = new ListQuery { Size = 25 };
        Task<ListPage<long>> Page(ListCursor? cursor) => source.PageAsync(query with { Cursor = cursor }, descending, key, id, id, all.Count, CancellationToken.None);

        var pages = new List<ListPage<long>> { await Page(null) };
        while (pages[^1].Next is { } next) pages.Add(await Page(next));
        Assert.Equal(expected, pages.SelectMany(p => p.Rows));
        Assert.Equal([1, 26, 51, 76], pages.Select(p => p.First));

        var back = pages[^1];
        for (var i = pages.Count - 2; i >= 0; i--)
        {
            back = await Page(back.Previous);
            Assert.Equal(pages[i].Rows, back.Rows);
            Assert.Equal(pages[i].First, back.First);
        }
        Assert.Null(back.Previous);
    }
}
