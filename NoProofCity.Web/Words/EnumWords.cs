using System.Resources;

namespace NoProofCity.Web.Words;

/// <summary>Words every value of a domain enumeration that is shown, from Enums.resx ("UnitState.Open").</summary>
public static class EnumWords
{
    public static ResourceManager Texts { get; } = new("NoProofCity.Web.Words.Enums", typeof(EnumWords).Assembly);

    public static string Of(Enum value) => Texts.GetString(KeyOf(value)) ?? throw new MissingManifestResourceException(KeyOf(value));

    public static string KeyOf(Enum value) => $"{value.GetType().Name}.{value}";
}
