using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NoProofCity.Web.Shared;

/// <summary>Markup written as text, where fifty rows of elements would weigh on every circuit. Whatever a user typed goes through <see cref="Encode"/>.</summary>
internal static class PlainMarkup
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Html.Encode(text);

    public static StringBuilder Attribute(this StringBuilder markup, string name, string? value) =>
        value is null ? markup : markup.Append(' ').Append(name).Append("=\"").Append(Html.Encode(value)).Append('"');
}
