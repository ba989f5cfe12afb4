using System.Resources;
using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;

namespace NoProofCity.Web.Words;

/// <summary>Names that refusals carry as keys: things ("OrgUnit"), and fields ("Unit.Name") from Names.resx, acts ("Staff.Confirm") from Acts.resx. What is no key is a value and stays as it is.</summary>
public static class NameWords
{
    public static ResourceManager Texts { get; } = new("NoProofCity.Web.Words.Names", typeof(NameWords).Assembly);

    public static ResourceManager Acts { get; } = new("NoProofCity.Web.Words.Acts", typeof(NameWords).Assembly);

    public static string Of(string key) => Find(key) ?? Acts.GetString(key) ?? key;

    /// <summary>A place by its name; the installation, which has none, as what it is.</summary>
    public static string Of(PlaceRow place) => place.Id == Reading.House.Id ? "系统" : place.Name;

    /// <summary>Null for what has no name on any screen.</summary>
    public static string? Find(string key) => Texts.GetString(key);
}
