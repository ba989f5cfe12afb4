using System.Globalization;
using NoProofCity.Domain.Documents;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>How the number of a paper is written: in words of the place, as every other text of a form.</summary>
public static class Numbering
{
    private const string Year = "年", Serial = "序号", Pattern = "编号";

    private static readonly Slot Words = new(Pattern, $"〔{{{Year}}}〕{{{Serial}}}号", true, Serial);

    /// <summary>A form whose papers are numbered.</summary>
    public static FormDefinition Form(string code, string name, IReadOnlyList<string> fields, IReadOnlyList<Slot> slots, bool showsPersonalData = false) =>
        new(code, name, [.. fields, Year, Serial], [.. slots, Words], showsPersonalData);

    /// <param name="serial">Null while the paper is only looked at: its place stays blank.</param>
    public static string Of(ActiveTemplate text, int year, long? serial)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Fill(Pattern, new((Year, Written.Count(year)), (Serial, serial?.ToString(CultureInfo.InvariantCulture) ?? "　")));
    }
}
