using System.Globalization;
using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Organisation;

/// <summary>A unit, or a county without a plan, with what it still owes in a year.</summary>
/// <param name="UnitId">Null for a county.</param>
public sealed record GapRow(long? UnitId, long PlaceId, string Name, IReadOnlyList<UnitGap> Gaps)
{
    /// <summary>The filter of the year.</summary>
    public const string Year = "year";

    public static IReadOnlyList<ListColumn<GapRow>> Columns { get; } =
    [
        new("unit", "单位") { Text = row => row.Name, Grows = true, AlwaysShown = true },
        new("count", "项数") { Text = row => $"{row.Gaps.Count}", Value = row => row.Gaps.Count, Width = "w4", IsNumber = true },
        new("gaps", "缺什么") { Text = row => string.Join("、", row.Gaps.Select(gap => EnumWords.Of(gap))), Grows = true },
        new("how", "怎么补") { Text = row => row.How, Grows = true },
    ];

    public string Key => UnitId is { } unit ? $"u{unit}" : $"p{PlaceId}";

    public bool IsOfTheFile => Gaps.Any(gap => gap is UnitGap.Plan or UnitGap.MainLeader or UnitGap.LeaderInCharge or UnitGap.Section);

    private string How => UnitId is null ? "在地区页登记本地区的实施方案" : string.Join("；", Ways());

    public static async Task<ListPage<GapRow>> PageAsync(UnitQueries units, ReadScope scope, ListQuery query, DateTimeOffset now, CancellationToken leaving)
    {
        var year = int.TryParse(query.Filter(Year), CultureInfo.InvariantCulture, out var asked) && asked is > 2000 and < 2200 ? asked : ChinaTime.DateOf(now).Year;
        var report = await units.GapsAsync(scope, year, leaving);
        IEnumerable<GapRow> rows =
        [
            .. report.CountiesWithoutPlan.Select(place => new GapRow(null, place.Id, place.Name, [UnitGap.Plan])),
            .. report.Units.Select(unit => new GapRow(unit.Unit.Id, unit.Unit.PlaceId, unit.Unit.Name, unit.Gaps)),
        ];
        if (query.Chosen<UnitGap>("gap") is { } gap) rows = rows.Where(row => row.Gaps.Contains(gap));
        return ListPage.Of([.. rows], query, row => row.Key);
    }

    private IEnumerable<string> Ways()
    {
        if (IsOfTheFile) yield return "在单位档案里登记";
        if (Gaps.Contains(UnitGap.Training)) yield return "参加培训后登记到会";
        if (Gaps.Contains(UnitGap.SecrecyPledge)) yield return "在人员页登记保密承诺";
    }
}
