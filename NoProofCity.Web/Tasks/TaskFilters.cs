using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Tasks;

/// <summary>The filters that hints and tasks share.</summary>
internal static class TaskFilters
{
    internal static IReadOnlyList<ListFilter> Of<TState>(IReadOnlyList<string> kinds, Func<string, string> word)
        where TState : struct, Enum =>
    [
        new("state", "状态", [.. Enum.GetValues<TState>().Select(state => new FilterOption(state.ToString(), EnumWords.Of(state))), new("all", "全部")]),
        new("kind", "种类", [.. kinds.Select(kind => new FilterOption(kind, word(kind)))]),
    ];
}
