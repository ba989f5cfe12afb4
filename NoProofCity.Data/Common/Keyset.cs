using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NoProofCity.Data.Common;

/// <summary>
/// Reads one page by the sort value and identity of the row before it, so that page 9,000 costs what page 1 does.
/// Without a value comes first, as both databases order it. The columns need an index (key, id).
/// </summary>
public static class Keyset
{
    private static readonly MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <param name="key">The column the list is sorted by.</param>
    /// <param name="id">Tells rows with equal keys apart; it follows the direction of the key.</param>
    /// <param name="row">What a row shows.</param>
    /// <param name="total">Counted by the caller if it is cheap.</param>
    public static async Task<ListPage<TRow>> PageAsync<T, TKey, TRow>(
        this IQueryable<T> source, ListQuery query, bool descending, Expression<Func<T, TKey>> key, Expression<Func<T, long>> id,
        Expression<Func<T, TRow>> row, int? total, CancellationToken leaving)
    {
        var side = query.Cursor?.Side ?? CursorSide.After;
        var backwards = side is CursorSide.Before;
        var found = await Slice(source, query, descending, key, id, row).ToListAsync(leaving);
        // Stepping back onto a page that is no longer full is the first page.
        if (backwards && found.Count <= query.Size) return await source.PageAsync(query with { Cursor = null }, descending, key, id, row, total, leaving);

        var more = found.Count > query.Size;
        if (more) found.RemoveAt(query.Size);
        if (backwards) found.Reverse();
        var first = Math.Max(1, query.Cursor?.First ?? 1);
        return new ListPage<TRow>(
            [.. found.Select(one => one.Row)], first,
            more || backwards ? new(CursorSide.After, KeyOf(found[^1]), first + found.Count) : null,
            query.Cursor is not null && found.Count > 0 ? new(CursorSide.Before, KeyOf(found[0]), Math.Max(1, first - query.Size)) : null,
            total);
    }

    /// <summary>The things before and after one in a list; null at its ends, both null when it is no longer in the list.</summary>
    public static async Task<Beside> BesideAsync<T, TKey>(
        this IQueryable<T> source, long thing, bool descending, Expression<Func<T, TKey>> key, Expression<Func<T, long>> id, CancellationToken leaving)
    {
        var itself = Expression.Lambda<Func<T, bool>>(Expression.Equal(id.Body, Parameter(thing)), id.Parameters[0]);
        var here = await Slice(source.Where(itself), new ListQuery { Size = 1 }, descending, key, id, id).ToListAsync(leaving);
        if (here.Count == 0) return new(null, null);
        async Task<long?> StepAsync(CursorSide side)
        {
            var query = new ListQuery { Size = 1, Cursor = new(side, KeyOf(here[0]), 1) };
            return await Slice(source, query, descending, key, id, id).ToListAsync(leaving) is [var next, ..] ? next.Id : null;
        }
        return new(await StepAsync(CursorSide.Before), await StepAsync(CursorSide.After));
    }

    // One row more than asked for tells whether there is a further page.
    private static IQueryable<Keyed<TKey, TRow>> Slice<T, TKey, TRow>(
        IQueryable<T> source, ListQuery query, bool descending, Expression<Func<T, TKey>> key, Expression<Func<T, long>> id, Expression<Func<T, TRow>> row)
    {
        var down = descending ^ (query.Cursor?.Side is CursorSide.Before);
        if (query.Cursor is { } cursor && Read<TKey>(cursor.Key) is { } from) source = source.Where(Beyond(key, id, from.Key, from.Id, down));
        var ordered = down ? source.OrderByDescending(key).ThenByDescending(id) : source.OrderBy(key).ThenBy(id);
        var one = row.Parameters[0];
        var keyed = Expression.MemberInit(
            Expression.New(typeof(Keyed<TKey, TRow>)),
            Expression.Bind(typeof(Keyed<TKey, TRow>).GetProperty(nameof(Keyed<TKey, TRow>.Key))!, Replace(key, one)),
            Expression.Bind(typeof(Keyed<TKey, TRow>).GetProperty(nameof(Keyed<TKey, TRow>.Id))!, Replace(id, one)),
            Expression.Bind(typeof(Keyed<TKey, TRow>).GetProperty(nameof(Keyed<TKey, TRow>.Row))!, row.Body));
        return ordered.Select(Expression.Lambda<Func<T, Keyed<TKey, TRow>>>(keyed, one)).Take(query.Size + 1);
    }

    /// <summary>Written as "key ≥ k and (key > k or id > i)", which both databases answer by one seek in the index.</summary>
    private static Expression<Func<T, bool>> Beyond<T, TKey>(Expression<Func<T, TKey>> key, Expression<Func<T, long>> id, TKey from, long fromId, bool down)
    {
        var one = key.Parameters[0];
        var column = key.Body;
        var value = Parameter(from);
        var beyondId = down ? Expression.LessThan(Replace(id, one), Parameter(fromId)) : Expression.GreaterThan(Replace(id, one), Parameter(fromId));
        var nullable = default(TKey) is null;
        var none = Expression.Constant(default(TKey), typeof(TKey));
        Expression condition;
        if (from is null)
            condition = down
                ? Expression.AndAlso(Expression.Equal(column, none), beyondId)
                : Expression.OrElse(Expression.AndAlso(Expression.Equal(column, none), beyondId), Expression.NotEqual(column, none));
        else
        {
            condition = Expression.AndAlso(Compare(column, value, down, orEqual: true), Expression.OrElse(Compare(column, value, down, orEqual: false), beyondId));
            if (nullable && down) condition = Expression.OrElse(condition, Expression.Equal(column, none));
        }
        return Expression.Lambda<Func<T, bool>>(condition, one);
    }

    private static BinaryExpression Compare(Expression column, Expression value, bool down, bool orEqual)
    {
        if (column.Type == typeof(string)) (column, value) = (Expression.Call(CompareText, column, value), Expression.Constant(0));
        return (down, orEqual) switch
        {
            (false, false) => Expression.GreaterThan(column, value),
            (false, true) => Expression.GreaterThanOrEqual(column, value),
            (true, false) => Expression.LessThan(column, value),
            (true, true) => Expression.LessThanOrEqual(column, value),
        };
    }

    // A captured value becomes a parameter of the statement, a constant would make a new statement for every page.
    private static MemberExpression Parameter<TValue>(TValue value) =>
        Expression.Property(Expression.Constant(new Captured<TValue>(value)), nameof(Captured<TValue>.Value));

    private static Expression Replace<T, TValue>(Expression<Func<T, TValue>> selector, ParameterExpression by) =>
        new Swap(selector.Parameters[0], by).Visit(selector.Body);

    private static string KeyOf<TKey, TRow>(Keyed<TKey, TRow> keyed) =>
        string.Create(CultureInfo.InvariantCulture, $"{keyed.Id}.{JsonSerializer.Serialize(keyed.Key)}");

    // Whoever edits the address gets the first page.
    private static (TKey Key, long Id)? Read<TKey>(string cursor)
    {
        var dot = cursor.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || !long.TryParse(cursor.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        try
        {
            return (JsonSerializer.Deserialize<TKey>(cursor.AsSpan(dot + 1))!, id);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Captured<TValue>(TValue Value);

    private sealed class Keyed<TKey, TRow>
    {
        public required TKey Key { get; init; }
        public required long Id { get; init; }
        public required TRow Row { get; init; }
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

/// <summary>What lies beside a thing in the list it was opened from.</summary>
public sealed record Beside(long? Previous, long? Next);
