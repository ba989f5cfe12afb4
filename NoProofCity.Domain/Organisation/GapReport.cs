namespace NoProofCity.Domain.Organisation;

/// <summary>What a unit still lacks (缺项).</summary>
public enum UnitGap { Plan, MainLeader, LeaderInCharge, Section, Training, SecrecyPledge }

public sealed record UnitGaps(OrgUnit Unit, IReadOnlyList<UnitGap> Gaps);

/// <summary>Which units and counties still owe something in a year (缺项清单). Units without a gap do not appear, closed ones neither.</summary>
public sealed record GapReport(int Year, IReadOnlyList<UnitGaps> Units, IReadOnlyList<Place> CountiesWithoutPlan)
{
    /// <param name="trained">Units of which somebody was trained in the year.</param>
    /// <param name="pledged">Units of which somebody signed the secrecy pledge of the year.</param>
    public static GapReport Of(int year, IEnumerable<UnitFile> files, IReadOnlySet<long> trained, IReadOnlySet<long> pledged, IEnumerable<Place> places) => new(
        year,
        [.. files.Where(f => f.Unit.State == UnitState.Open)
            .Select(f => new UnitGaps(f.Unit, [.. Gaps(f, year, trained, pledged)]))
            .Where(u => u.Gaps.Count > 0)],
        [.. places.Where(p => p.Kind == PlaceKind.County && p.Plans.All(plan => plan.Year != year))]);

    private static IEnumerable<UnitGap> Gaps(UnitFile file, int year, IReadOnlySet<long> trained, IReadOnlySet<long> pledged)
    {
        if (file.Plans.All(p => p.Year != year)) yield return UnitGap.Plan;
        if (file.Posts.All(p => p.Kind != PostKind.MainLeader)) yield return UnitGap.MainLeader;
        if (file.Posts.All(p => p.Kind != PostKind.LeaderInCharge)) yield return UnitGap.LeaderInCharge;
        if (file.Posts.All(p => p.Kind != PostKind.Section)) yield return UnitGap.Section;
        if (!trained.Contains(file.Unit.Id)) yield return UnitGap.Training;
        if (!pledged.Contains(file.Unit.Id)) yield return UnitGap.SecrecyPledge;
    }
}
