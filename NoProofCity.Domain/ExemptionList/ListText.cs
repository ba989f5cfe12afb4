using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoProofCity.Domain.ExemptionList;

/// <summary>The one writing of lines: the same lines give the same text and so the same hash, on whatever machine and at whatever time.</summary>
public static class ListText
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(ListLine line) => JsonSerializer.Serialize(line, Canonical);

    public static ListLine LineOf(string text) => JsonSerializer.Deserialize<ListLine>(text, Canonical)!;

    public static string Of(IReadOnlyList<ListLine> lines) => JsonSerializer.Serialize(lines, Canonical);

    public static IReadOnlyList<ListLine> LinesOf(string text) => JsonSerializer.Deserialize<List<ListLine>>(text, Canonical)!;

    /// <summary>SHA-256 of the text in UTF-8, in small hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
