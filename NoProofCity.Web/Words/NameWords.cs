using System.Resources;

namespace NoProofCity.Web.Words;

/// <summary>Names that refusals carry as keys: things ("OrgUnit"), and fields ("Unit.Name") from Names.resx, acts ("Staff.Confirm") from Acts.resx. What is no key is a value and stays as it is.</summary>
public static class NameWords
{
    public static ResourceManager Texts { get; } = new("NoProofCity.Web.Words.Names", typeof(NameWords).Assembly);

    public static ResourceManager Acts { get; } = new("NoProofCity.Web.Words.Acts", typeof(NameWords).Assembly);

    public static string Of(string key) => Find(key) ?? Acts.GetString(key) ?? key;

    /// <summary>Null for what has no name on any screen.</summary>
    public static string? Find(string key) => Texts.GetString(key);
}
