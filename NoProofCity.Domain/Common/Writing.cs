using System.Text;

namespace NoProofCity.Domain.Common;

/// <summary>Brings what a person typed or pasted into one writing, so that full-width digits and stray blanks do not make two values of one.</summary>
public static class Writing
{
    /// <summary>Full-width to half-width, no blanks at all: for numbers and codes.</summary>
    public static string Narrow(string written) =>
        string.Concat(written.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>No blanks at the ends: for names and free text, which otherwise stay as written.</summary>
    public static string Tidy(string written) => written.Trim();
}
