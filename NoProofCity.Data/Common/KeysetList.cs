using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NoProofCity.Data.Common;

/// <summary>A list with the orders it can be read in, stated once for its pages, its export and the neighbours of a case.</summary>
public sealed class KeysetList<T, TRow>
{
    private readonly IQueryable<T> _source;
    private readonly Expression<Func<T, long>> _id;
    private readonly Expression<Func<T, TRow>> _row;
    private readonly Order _asMade;
    private readonly Dictionary<string, Order> _orders = new(StringComparer.Ordinal);

    internal KeysetList(IQueryable<T> source, Expression<Func<T, long>> id, Expression<Func<T, TRow>> row, Order asMade) =>
        (_source, _id, _row, _asMade) = (source, id, row, asMade);

    /// <param name="column">As the address names it.</param>
    public KeysetList<T, TRow> Or<TKey>(string column, Expression<Func<T, TKey>> key)
    {
        _orders[column] = new By<TKey>(key, isDescending: false);
        return this;
    }

    public async Task<ListPage<TRow>> PageAsync(ListQuery query, CancellationToken leaving)
    {
        var (order, descending) = OrderOf(query);
        return await order.PageAsync(this, query, descending, await _source.CountAsync(leaving), leaving);
    }

    public Task<Beside> BesideAsync(ListQuery query, long thing, CancellationToken leaving)
    {
        var (order, descending) = OrderOf(query);
        return order.BesideAsync(this, thing, descending, leaving);
    }

    private (Order Order, bool Descending) OrderOf(ListQuery query) =>
        query.Sort is { } sort && _orders.TryGetValue(sort.Column, out var order) ? (order, sort.Descending) : (_asMade, _asMade.IsDescending);

    internal abstract class Order(bool isDescending)
    {
        /// <summary>Applies only where the user asked for no order.</summary>
        public bool IsDescending { get; } = isDescending;

        public abstract Task<ListPage<TRow>> PageAsync(KeysetList<T, TRow> list, ListQuery query, bool descending, int total, CancellationToken leaving);

        public abstract Task<Beside> BesideAsync(KeysetList<T, TRow> list, long thing, bool descending, CancellationToken leaving);
    }

    internal sealed class By<TKey>(Expression<Func<T, TKey>> key, bool isDescending) : Order(isDescending)
    {
        public override Task<ListPage<TRow>> PageAsync(KeysetList<T, TRow> list, ListQuery query, bool descending, int total, CancellationToken leaving) =>
            list._source.PageAsync(query, descending, key, list._id, list._row, total, leaving);

        public override Task<Beside> BesideAsync(KeysetList<T, TRow> list, long thing, bool descending, CancellationToken leaving) =>
            list._source.BesideAsync(thing, descending, key, list._id, leaving);
    }
}

public static class KeysetList
{
    /// <param name="asMade">The order while the user asks for none.</param>
    /// <param name="newestFirst">Whether that order runs backwards.</param>
    public static KeysetList<T, TRow> Of<T, TRow, TKey>(
        IQueryable<T> source, Expression<Func<T, long>> id, Expression<Func<T, TRow>> row, Expression<Func<T, TKey>> asMade, bool newestFirst = false) =>
        new(source, id, row, new KeysetList<T, TRow>.By<TKey>(asMade, newestFirst));
}
