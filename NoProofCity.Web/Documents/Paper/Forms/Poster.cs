using System.Globalization;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>What a unit puts up beside its window: which proofs need not be brought, with a code that leads to all of them. Nobody issues it, so it has no number.</summary>
public static class Poster
{
    /// <param name="head">Whose programme it is.</param>
    /// <param name="proofs">Those that need not be brought, what is asked for most first; as many stand on it as fit.</param>
    /// <param name="lines">All lines of the unit.</param>
    /// <param name="address">Of the unit's list.</param>
    public static Form Of(string head, string unit, IReadOnlyList<string> proofs, int lines, string address, string hotline) => new(PaperKind.Poster, $"{unit} 不用交的证明", "",
    [
        new Masthead(head),
        new Title("这些证明，不用您交"),
        new Subtitle(unit),
        .. proofs.Select(proof => new Paragraph(proof)),
        new Note("部门之间能查清的，不向群众和企业要证明"),
        new CheckCode(address, string.Create(CultureInfo.InvariantCulture, $"扫一扫，查全部 {lines} 条"), "还有人向您要？", $"请打{hotline}"),
    ]);
}
