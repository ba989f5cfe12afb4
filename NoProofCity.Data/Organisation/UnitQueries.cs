using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Organisation;

/// <summary>A unit in a list or in the tree.</summary>
public sealed record UnitRow(
    long Id, int Version, string Code, string Path, string Name, string ShortName, string PinyinInitials, UnitKind Kind, UnitLevel Level,
    string? Industry, string Line, long? ParentId, bool Demands, bool Issues, UnitState State) : AggregateRow(Id, Version);

/// <summary>A unit as a table states it.</summary>
/// <param name="Industry">As the place's profile calls it.</param>
public sealed record StatedUnit(OrgUnit Unit, string? ParentCode, string? SupervisingCode, string? Industry);

/// <summary>Reads units, their files and what these lack.</summary>
public sealed class UnitQueries(City city)
{
    /// <summary>A page of the list of units, in the order of the tree unless another is asked for.</summary>
    public async Task<ListPage<UnitRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long unitId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, unitId, leaving);
    }

    /// <summary>The units of a place, each after the one above it.</summary>
    public async Task<IReadOnlyList<UnitRow>> TreeAsync(long placeId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await Rows(db.Units.Where(u => u.PlaceId == placeId).OrderBy(u => u.Path)).ToListAsync(cancellationToken);
    }

    /// <summary>How many units stand below one, at whatever depth.</summary>
    public async Task<int> CountBelowAsync(OrgUnit unit, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Units.CountAsync(u => u.PlaceId == unit.PlaceId && u.Path.StartsWith(unit.Path) && u.Id != unit.Id, cancellationToken);
    }

    /// <summary>Open units whose name, short name or code holds what was typed, or whose initials do, in any reading; the shortest names first.</summary>
    public async Task<IReadOnlyList<UnitRow>> FindAsync(long placeId, string typed, int most, CancellationToken cancellationToken)
    {
        var text = Writing.Tidy(typed);
        var code = Writing.Narrow(typed);
        var isLetters = code.Length > 0 && code.All(char.IsAsciiLetterOrDigit);
        await using var db = city.CreateDbContext();
        var open = db.Units.Where(u => u.PlaceId == placeId && u.State == UnitState.Open);
        // A character may be read in two ways, which no stored column says: letters are matched here.
        var found = isLetters
            ? (await Rows(open).ToListAsync(cancellationToken)).Where(u => IsSpelt(u, code)).ToList()
            : await Rows(open.Where(u => u.Name.Contains(text) || u.ShortName.Contains(text) || u.Code == code)).ToListAsync(cancellationToken);
        return [.. found.OrderBy(u => u.Name.Length).ThenBy(u => u.Path, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>The short names of the units that lie on the paths themselves.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesOfAsync(long placeId, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Units.Where(u => u.PlaceId == placeId && paths.Contains(u.Path)).ToDictionaryAsync(u => u.Path, u => u.ShortName, cancellationToken);
    }

    /// <summary>The full names of units; one that is not there is left out.</summary>
    public async Task<IReadOnlyDictionary<long, string>> NamesOfAsync(IReadOnlyCollection<long> unitIds, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Units.Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
    }

    /// <summary>Null where there is no such unit.</summary>
    public async Task<string?> NameAsync(long unitId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Units.Where(u => u.Id == unitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Null while nothing has been entered.</summary>
    public async Task<UnitFile?> FileAsync(long unitId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.UnitFiles.AsNoTracking().SingleOrDefaultAsync(f => f.UnitId == unitId, cancellationToken);
    }

    /// <summary>What the units of a scope, and for a whole place its counties, still owe in a year.</summary>
    public async Task<GapReport> GapsAsync(ReadScope scope, int year, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Gaps.ReportAsync(db, scope.Units(db), scope.PlaceId, year, scope.IsWholePlace, leaving);
    }

    /// <summary>What the rows of a table would do, row by row; nothing is written. Empty for a place without rules.</summary>
    public async Task<IReadOnlyList<UnitVerdict>> PreviewAsync(ReadScope scope, IReadOnlyList<UnitEntry> entries, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var units = await scope.Units(db).ToListAsync(leaving);
        if (await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving) is not { } rules) return [];
        return await new UnitSheet(scope.PlaceId, units, UnitRules.Of(rules.Profile), db, save: null).TakeAsync(entries);
    }

    /// <summary>The open units of a place as an import would state them, in the order of the tree.</summary>
    public async Task<ListPage<StatedUnit>> StatedAsync(ReadScope scope, ListQuery query, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var units = await scope.Units(db).AsNoTracking().OrderBy(u => u.Path).ToListAsync(leaving);
        var industries = (await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving))?.Profile.Set("Scope.Industries");
        var codes = units.ToDictionary(u => u.Id, u => u.Code);
        var rows = units.Where(u => u.State == UnitState.Open).Select(u => new StatedUnit(
            u, CodeOf(u.ParentId), CodeOf(u.SupervisingUnitId), u.Industry is null ? null : industries?.Find(u.Industry)?.Label)).ToList();
        return ListPage.Of(rows, query, row => row.Unit.Code);

        string? CodeOf(long? id) => id is { } one ? codes.GetValueOrDefault(one) : null;
    }

    private static KeysetList<OrgUnit, UnitRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var units = scope.Units(db).AsNoTracking();
        if (Writing.Tidy(query.Text) is { Length: > 0 } text)
        {
            var code = Writing.Narrow(text);
            var initials = code.ToUpperInvariant();
            units = units.Where(u => u.Name.Contains(text) || u.ShortName.Contains(text) || u.Code == code || u.PinyinInitials.Contains(initials));
        }
        if (query.Chosen<UnitKind>("kind") is { } kind) units = units.Where(u => u.Kind == kind);
        if (query.Chosen<UnitLevel>("level") is { } level) units = units.Where(u => u.Level == level);
        if (query.Chosen<UnitState>("state") is { } state) units = units.Where(u => u.State == state);
        units = query.Filter("does") switch { "demands" => units.Where(u => u.Demands), "issues" => units.Where(u => u.Issues), _ => units };
        return KeysetList.Of(units, u => u.Id, Row, u => u.Path).Or("name", u => u.Name).Or("code", u => u.Code);
    }

    private static bool IsSpelt(UnitRow unit, string letters) =>
        unit.Code.StartsWith(letters, StringComparison.OrdinalIgnoreCase)
        || unit.PinyinInitials.Contains(letters, StringComparison.OrdinalIgnoreCase)
        || unit.Name.Contains(letters, StringComparison.OrdinalIgnoreCase)
        || Pinyin.Matches(unit.Name, letters)
        || Pinyin.Matches(unit.ShortName, letters);

    private static readonly Expression<Func<OrgUnit, UnitRow>> Row = u => new UnitRow(
        u.Id, u.Version, u.Code, u.Path, u.Name, u.ShortName, u.PinyinInitials, u.Kind, u.Level,
        u.Industry, u.Line, u.ParentId, u.Demands, u.Issues, u.State);

    private static IQueryable<UnitRow> Rows(IQueryable<OrgUnit> units) => units.AsNoTracking().Select(Row);
}
