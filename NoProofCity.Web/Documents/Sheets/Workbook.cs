using System.IO.Compression;
using System.Security;
using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>A part beside the sheets: what it is, where it lies, who names it.</summary>
/// <param name="ContentType">Empty where the ending of its name says it.</param>
internal sealed record WorkbookPart(string Name, string ContentType, string Content);

/// <summary>A sheet of a workbook that we write.</summary>
/// <param name="Names">Names that belong to it, such as the rows repeated on each page, ready as XML.</param>
internal sealed record WorkbookSheet(string Name, bool IsHidden = false, string Names = "");

/// <summary>The frame of a workbook of our own: everything but its sheets.</summary>
internal static class Workbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    public const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private const int LongestTab = 31;

    public static string SheetPart(int index) => $"xl/worksheets/sheet{index + 1}.xml";

    /// <summary>A name that a tab can bear.</summary>
    public static string TabName(string title)
    {
        var name = string.Concat(title.Select(c => c is ':' or '\\' or '/' or '?' or '*' or '[' or ']' ? '-' : c)).Trim('\'', ' ');
        return name.Length == 0 ? "表" : name.Length <= LongestTab ? name : name[..LongestTab];
    }

    /// <summary>Names a row or rows that each printed page begins with.</summary>
    public static string Repeated(int sheet, string name, int from, int to) =>
        $"""<definedName name="_xlnm.Print_Titles" localSheetId="{sheet}">'{Escape(name.Replace("'", "''", StringComparison.Ordinal))}'!${from}:${to}</definedName>""";

    public static string Escape(string text) => SecurityElement.Escape(text)!;

    public static async Task WriteFrameAsync(ZipArchive zip, IReadOnlyList<WorkbookSheet> sheets, IReadOnlyList<WorkbookPart> others, CancellationToken stopping)
    {
        var types = string.Concat(sheets.Select((_, i) => $"""<Override PartName="/{SheetPart(i)}" ContentType="{SheetType}.worksheet+xml"/>"""))
            + string.Concat(others.Where(part => part.ContentType.Length > 0).Select(part => $"""<Override PartName="/{part.Name}" ContentType="{part.ContentType}"/>"""));
        await AddAsync(zip, "[Content_Types].xml", $"""{Declaration}<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="{SheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{SheetType}.styles+xml"/>{types}</Types>""", stopping);
        await AddAsync(zip, "_rels/.rels", $"""{Declaration}<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""", stopping);
        var tabs = string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{Escape(sheet.Name)}" sheetId="{i + 1}"{(sheet.IsHidden ? """ state="hidden" """ : "")} r:id="rId{i + 1}"/>"""));
        var names = string.Concat(sheets.Select(sheet => sheet.Names));
        await AddAsync(zip, "xl/workbook.xml", $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{tabs}</sheets>{(names.Length > 0 ? $"<definedNames>{names}</definedNames>" : "")}</workbook>""", stopping);
        var relations = string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Office}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""));
        await AddAsync(zip, "xl/_rels/workbook.xml.rels", $"""{Declaration}<Relationships xmlns="{Relations}">{relations}<Relationship Id="rId{sheets.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>""", stopping);
        await AddAsync(zip, "xl/styles.xml", SheetStyles.Part, stopping);
        foreach (var part in others) await AddAsync(zip, part.Name, part.Content, stopping);
    }

    private static async Task AddAsync(ZipArchive zip, string name, string content, CancellationToken stopping)
    {
        await using var part = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stopping);
        await part.WriteAsync(Encoding.UTF8.GetBytes(content), stopping);
    }
}
