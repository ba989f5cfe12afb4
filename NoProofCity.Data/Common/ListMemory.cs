using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>What a user arranged for a list: columns left out, and queries kept under a name.</summary>
public interface IListMemory
{
    Task<ListArrangement> OfAsync(Actor actor, string list, CancellationToken leaving);

    Task HideAsync(Actor actor, string list, IReadOnlyList<string> columns);

    /// <summary>A view of the same name is replaced.</summary>
    Task KeepAsync(Actor actor, string list, SavedView view);

    Task DropAsync(Actor actor, string list, string name);
}

/// <param name="Hidden">Keys of the columns the user does not want to see.</param>
public sealed record ListArrangement(IReadOnlyList<string> Hidden, IReadOnlyList<SavedView> Views)
{
    public static ListArrangement None { get; } = new([], []);
}

/// <summary>A query kept under a name ("我的超时").</summary>
/// <param name="Address">The query as the address carries it, without its page.</param>
/// <param name="Count">Null where it is not counted.</param>
public sealed record SavedView(string Name, string Address, int? Count = null);
