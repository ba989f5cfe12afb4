using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>What a workbook says of itself: its sheets in the order of their tabs, and where everything is.</summary>
internal sealed record WorkbookParts(string Workbook, IReadOnlyList<SheetTab> Sheets, string? Texts, string? Styles, bool Is1904)
{
    private const int MostSheets = 500;

    public static WorkbookParts Read(SheetPackage package)
    {
        var workbook = package.Relations("").FirstOrDefault(relation => relation.Kind == "officeDocument")?.Target ?? "xl/workbook.xml";
        var relations = package.Relations(workbook).Where(relation => !relation.IsOutside).ToList();
        var sheets = new List<SheetTab>();
        var is1904 = false;
        using var scan = new XmlScan(package.Part(workbook));
        while (scan.Read())
        {
            if (scan.Token is not XmlToken.Start) continue;
            if (scan.Name.SequenceEqual("workbookPr"u8))
            {
                for (var attributes = scan.Attributes; attributes.Next();)
                    if (attributes.Name.SequenceEqual("date1904"u8)) is1904 = attributes.Value.SequenceEqual("1"u8) || attributes.Value.SequenceEqual("true"u8);
            }
            else if (scan.Name.SequenceEqual("sheet"u8))
            {
                var (name, id, isHidden) = ("", "", false);
                for (var attributes = scan.Attributes; attributes.Next();)
                {
                    if (attributes.Name.SequenceEqual("name"u8)) name = XmlText.Of(attributes.Value);
                    else if (attributes.Name.SequenceEqual("id"u8)) id = XmlText.Of(attributes.Value);
                    else if (attributes.Name.SequenceEqual("state"u8)) isHidden = !attributes.Value.SequenceEqual("visible"u8);
                }
                // A chart has a tab of its own, but no rows.
                if (relations.Find(relation => relation.Id == id) is { Kind: "worksheet" } found) sheets.Add(sheets.Count < MostSheets ? new(name, isHidden, found.Target) : throw new InvalidDataException());
            }
        }
        if (sheets.Count == 0) throw new InvalidDataException();
        return new(workbook, sheets, One("sharedStrings"), One("styles"), is1904);

        string? One(string kind) => relations.Find(relation => relation.Kind == kind && package.Has(relation.Target))?.Target;
    }

    public static IEnumerable<Refusal> LeftOut(SheetPackage package)
    {
        if (package.Parts.Any(part => part.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase))) yield return new SheetLinksOut();
        if (package.Parts.Any(part => Objects.Any(folder => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))) yield return new SheetObjectsOut();
    }

    private static readonly string[] Objects = ["xl/embeddings/", "xl/activeX/", "xl/ctrlProps/", "xl/media/"];
}
