using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Layout;

/// <summary>One entry of the left navigation.</summary>
/// <param name="Section">The job it belongs to; empty stands above all sections.</param>
/// <param name="Act">Who may do this sees the entry; null is for everybody signed in.</param>
/// <param name="Count">The key of the counter beside it; null for none.</param>
public sealed record NavItem(string Section, string Title, string Icon, string Href, Act? Act = null, string? Count = null);

/// <summary>The navigation by job, in the order of the screen. A page that should be found adds its line.</summary>
public static class NavMap
{
    public static IReadOnlyList<NavItem> All { get; } = [];

    public static IReadOnlyList<NavItem> For(IReadOnlyList<NavItem> items, IReadOnlySet<Act> acts) =>
        [.. items.Where(item => item.Act is null || acts.Contains(item.Act))];
}
