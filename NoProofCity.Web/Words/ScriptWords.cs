using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NoProofCity.Web.Words;

/// <summary>The few texts that the browser's script writes by itself, sent with the page so that no script holds a text.</summary>
public static class ScriptWords
{
    /// <summary>Readable Chinese; attributes are encoded by the renderer.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Json { get; } = JsonSerializer.Serialize(new
    {
        left = DueWords.Left,
        late = DueWords.Late,
        hours = DueWords.Hours,
        minutes = DueWords.Minutes,
    }, Plain);
}
