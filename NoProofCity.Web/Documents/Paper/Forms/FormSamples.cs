using System.Text.Json;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>Forms filled in for show, read from a file: every code with what its form takes.</summary>
/// <param name="Profile">Whose terms they are printed with.</param>
public sealed record FormSamples(string Profile, IReadOnlyList<PaperForm> Forms)
{
    public PaperForm Of(string code) => Forms.Single(form => form.Definition.Code == code);

    public static FormSamples Read(Stream json)
    {
        var written = JsonSerializer.Deserialize<Content>(json, JsonSerializerOptions.Web)!;
        return new(written.Profile, [.. written.Forms.Select(form => AllForms.Read(form.Key, form.Value))]);
    }

    private sealed record Content(string Profile, Dictionary<string, JsonElement> Forms);
}
