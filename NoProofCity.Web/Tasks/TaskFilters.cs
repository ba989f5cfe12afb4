using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Tasks;

/// <summary>The filters that hints and tasks share. Both lists show what is open while no state is asked for.</summary>
internal static class TaskFilters
{
    internal const string All = "all";

    internal static ListFilter State<TState>()
        where TState : struct, Enum =>
        new("state", "状态", [.. ListFilter.Of<TState>("state", "状态").Options, new(All, "全部")]);

    internal static ListFilter Kind(IReadOnlyList<string> kinds, Func<string, string> word) => new("kind", "种类", [.. kinds.Select(kind => new FilterOption(kind, word(kind)))]);
}
