using NoProofCity.Data.Common;

namespace NoProofCity.Web.Shared;

/// <summary>The place a list shows, and how far.</summary>
/// <param name="Filters">The choice of the place for those who look after several; nobody else sees it.</param>
public sealed record PlaceView(ReadScope Scope, string Code, string Name, IReadOnlyList<ListFilter> Filters)
{
    /// <summary>The place's code in the address.</summary>
    public const string Key = "place";
}
