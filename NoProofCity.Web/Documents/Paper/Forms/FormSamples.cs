using System.Text.Json;
using System.Text.Json.Serialization;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>Forms filled in for show, read from a file: every code with what its form takes.</summary>
/// <param name="Profile">Whose terms they are printed with.</param>
public sealed record FormSamples(string Profile, IReadOnlyList<PaperForm> Forms)
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["F-01"] = typeof(F01Inventory),
        ["F-02"] = typeof(F02Promise),
        ["F-03"] = typeof(F03Letter),
        ["F-04"] = typeof(F04Reply),
        ["F-06"] = typeof(F06Supplement),
        ["F-07"] = typeof(F07Return),
        ["F-10"] = typeof(F10Adjustment),
        ["F-12"] = typeof(F12Register),
        ["F-13"] = typeof(F13NonAcceptance),
        ["F-14"] = typeof(F14Result),
        ["F-15"] = typeof(F15Extension),
        ["F-21"] = typeof(F21Certificate),
        ["F-22"] = typeof(F22Publication),
    };

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(), new PersonalReader() },
    };

    public static FormSamples Read(Stream json)
    {
        var written = JsonSerializer.Deserialize<Content>(json, Strict)!;
        return new(written.Profile, [.. written.Forms.Select(form => (PaperForm)form.Value.Deserialize(Types[form.Key], Strict)!)]);
    }

    private sealed record Content(string Profile, Dictionary<string, JsonElement> Forms);

    private sealed class PersonalReader : JsonConverter<Personal>
    {
        public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return new(Enum.Parse<PersonalKind>(value.RootElement.GetProperty("kind").GetString()!), value.RootElement.GetProperty("plain").GetString()!);
        }

        // Nothing may write the plain value.
        public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
