using System.Resources;

namespace NoProofCity.Web.Words;

/// <summary>Names that refusals carry as keys: things ("OrgUnit"), fields ("Unit.Name") and acts ("Staff.Confirm"), from Names.resx. What is no key is a value and stays as it is.</summary>
public static class NameWords
{
    public static ResourceManager Texts { get; } = new("NoProofCity.Web.Words.Names", typeof(NameWords).Assembly);

    public static string Of(string key) => Texts.GetString(key) ?? key;
}
