using System.Text.Json;
using System.Text.Json.Serialization;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>Every form there is, and how one that is filled in is written down and read again.</summary>
public static class AllForms
{
    private static readonly Dictionary<string, (Type Type, FormDefinition Definition)> Known = new()
    {
        ["F-01"] = (typeof(F01Inventory), F01Inventory.Paper),
        ["F-02"] = (typeof(F02Promise), F02Promise.Paper),
        ["F-03"] = (typeof(F03Letter), F03Letter.Paper),
        ["F-04"] = (typeof(F04Reply), F04Reply.Paper),
        ["F-05"] = (typeof(F05SelfCheck), F05SelfCheck.Paper),
        ["F-06"] = (typeof(F06Supplement), F06Supplement.Paper),
        ["F-07"] = (typeof(F07Return), F07Return.Paper),
        ["F-08"] = (typeof(F08Order), F08Order.Paper),
        ["F-09"] = (typeof(F09Talk), F09Talk.Paper),
        ["F-10"] = (typeof(F10Adjustment), F10Adjustment.Paper),
        ["F-11"] = (typeof(F11Opinion), F11Opinion.Paper),
        ["F-12"] = (typeof(F12Register), F12Register.Paper),
        ["F-13"] = (typeof(F13NonAcceptance), F13NonAcceptance.Paper),
        ["F-14"] = (typeof(F14Result), F14Result.Paper),
        ["F-15"] = (typeof(F15Extension), F15Extension.Paper),
        ["F-21"] = (typeof(F21Certificate), F21Certificate.Paper),
        ["F-22"] = (typeof(F22Publication), F22Publication.Paper),
        ["F-23"] = (typeof(F23Tolerance), F23Tolerance.Paper),
        ["F-25"] = (typeof(F25Errand), F25Errand.Paper),
        ["F-26"] = (typeof(F26Receipt), F26Receipt.Paper),
        ["F-27"] = (typeof(F27Slip), F27Slip.Paper),
    };

    public static FormCatalogue Catalogue { get; } = new(Known.Values.Select(form => form.Definition));

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(), new PersonalConverter() },
    };

    public static PaperForm Read(string code, JsonElement json) => (PaperForm)json.Deserialize(Known[code].Type, Strict)!;

    /// <summary>With the plain values of what is personal: for the encrypted column in which it is kept, and for nothing else.</summary>
    internal static JsonElement Write(PaperForm form) => JsonSerializer.SerializeToElement(form, Known[form.Definition.Code].Type, Strict);

    private sealed class PersonalConverter : JsonConverter<Personal>
    {
        public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return new(Enum.Parse<PersonalKind>(value.RootElement.GetProperty("kind").GetString()!), value.RootElement.GetProperty("plain").GetString()!);
        }

        public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", $"{value.Whole.Kind}");
            writer.WriteString("plain", value.Whole.Plain);
            writer.WriteEndObject();
        }
    }
}
