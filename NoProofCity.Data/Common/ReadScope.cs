using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>How far somebody may read in one place. Only <see cref="Reading"/> makes it, so that no list answers whom nobody asked about.</summary>
public sealed record ReadScope
{
    private readonly Scope _scope;
    private readonly string _path;

    internal ReadScope(long placeId, Scope scope, string path, Role role) => (PlaceId, _scope, _path, Role) = (placeId, scope, path, role);

    public long PlaceId { get; }

    /// <summary>The role in which they read.</summary>
    public Role Role { get; }

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

    /// <summary>Those of the things that may be read. What belongs to no unit is the place's.</summary>
    internal IQueryable<T> Of<T>(CityContext db, IQueryable<T> things)
        where T : class, IAggregate
    {
        var here = things.Where(thing => EF.Property<long>(thing, nameof(IAggregate.PlaceId)) == PlaceId);
        if (IsWholePlace) return here;
        var units = Units(db);
        return here.Where(thing => units.Any(unit => unit.Id == EF.Property<long>(thing, nameof(IAggregate.UnitId))));
    }
}
