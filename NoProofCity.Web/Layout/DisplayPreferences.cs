namespace NoProofCity.Web.Layout;

/// <summary>How this browser shows the frame. Kept in cookies, so that the first byte of a page already has the right size; written by js/display.js.</summary>
/// <param name="Size">standard, large or huge.</param>
/// <param name="Navigation">open, mini, or auto: then large fonts on narrow screens fold it.</param>
public sealed record DisplayPreferences(string Size, string Navigation)
{
    public static IReadOnlyList<string> Sizes { get; } = ["standard", "large", "huge"];

    public static DisplayPreferences Of(HttpRequest request) => new(
        OneOf(request.Cookies["size"], Sizes),
        OneOf(request.Cookies["nav"], ["auto", "mini", "open"]));

    private static string OneOf(string? value, IReadOnlyList<string> known) => known.FirstOrDefault(one => one == value) ?? known[0];
}
