using NoProofCity.Domain.Tasks;

namespace NoProofCity.Web.Words;

/// <summary>Where the page of a thing is, by the name of its aggregate. A capability with a page of its own adds its line.</summary>
public static class ObjectLinks
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        [nameof(Hint)] = "hints",
        [nameof(WorkTask)] = "tasks",
    };

    /// <summary>Null where there is no page.</summary>
    public static string? Of(string kind, long id) => Paths.TryGetValue(kind, out var path) ? $"{path}/{id}" : null;
}
