using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Organisation;

/// <summary>What forms offer to pick from: the units of a place with their place in the tree, and the trades of its profile.</summary>
public sealed class UnitChoices(UnitQueries units, ProfileQueries profiles, TimeProvider time)
{
    private const int Most = 12;

    public async Task<IReadOnlyList<UnitChoice>> FindAsync(long placeId, string typed, CancellationToken leaving)
    {
        var found = await units.FindAsync(placeId, typed, Most, leaving);
        var names = await units.NamesOfAsync(placeId, [.. found.SelectMany(unit => Above(unit.Path)).Distinct()], leaving);
        return [.. found.Select(unit => new UnitChoice(unit.Id, unit.Name, string.Join(" › ", Above(unit.Path).Select(path => names.GetValueOrDefault(path, "")))))];
    }

    public async Task<UnitChoice?> OfAsync(long? unitId, CancellationToken leaving) =>
        unitId is { } id && await units.NameAsync(id, leaving) is { } name ? new(id, name, "") : null;

    public async Task<IReadOnlyList<(string Key, string Label)>> IndustriesAsync(long placeId) =>
        await profiles.InForceAsync(placeId, ChinaTime.DateOf(time.GetUtcNow()), CancellationToken.None) is { } rules
            ? [.. rules.Profile.Set("Scope.Industries").Members.Select(member => (member.Key, member.Label))]
            : [];

    // "/LZ/LZ-02/X/" lies under "/LZ/" and "/LZ/LZ-02/".
    private static IEnumerable<string> Above(string path)
    {
        for (var at = path.IndexOf('/', 1); at >= 0 && at < path.Length - 1; at = path.IndexOf('/', at + 1)) yield return path[..(at + 1)];
    }
}
