using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>How far somebody may read in one place. Only <see cref="Reading"/> makes it, so that no list answers whom nobody asked about.</summary>
public sealed record ReadScope
{
    private readonly Scope _scope;
    private readonly string _path;

    internal ReadScope(long placeId, Scope scope, string path) => (PlaceId, _scope, _path) = (placeId, scope, path);

    public long PlaceId { get; }

    public bool IsWholePlace => _scope >= Scope.Place;

    /// <summary>The units whose things may be read.</summary>
    internal IQueryable<OrgUnit> Units(CityContext db)
    {
        var units = db.Units.Where(unit => unit.PlaceId == PlaceId);
        return _scope switch
        {
            Scope.Own => units.Where(unit => unit.Path == _path),
            Scope.Subtree => units.Where(unit => unit.Path.StartsWith(_path)),
            _ => units,
        };
    }
}
