using System.Security;
using System.Text;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>Texts about a document, in the manner of the format.</summary>
internal static class PdfText
{
    public const string Language = "zh-CN";

    /// <summary>A string that a reader shows: a title, a bookmark.</summary>
    public static string Shown(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Metadata(string title) => $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{Language}</rdf:li></rdf:Bag></dc:language><pdf:Producer>NoProofCity</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """;
}
