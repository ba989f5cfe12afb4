using System.Text;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;

namespace NoProofCity.Web.Documents.Paper;

/// <summary>Whether paper can carry what is to stand on it.</summary>
public static class Printable
{
    /// <summary>What stands against issuing a document: nothing, or all the characters that no font at hand has.</summary>
    public static IReadOnlyList<Refusal> WhyNot(PaperDocument document, IFaces faces)
    {
        var missing = document.Pages.SelectMany(page => page.Marks.Concat(page.Stamps)).OfType<Run>().SelectMany(run => faces.Missing(run.Face, run.Text)).Distinct().ToList();
        return missing.Count == 0 ? [] : [new CharactersNotPrintable(string.Join("、", missing.Select(Shown)))];
    }

    // Neither the screen may have it, so the code stands beside it.
    private static string Shown(Rune character) => $"{character}（U+{character.Value:X4}）";
}
