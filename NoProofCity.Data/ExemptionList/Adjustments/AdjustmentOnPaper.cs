using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Documents;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;

namespace NoProofCity.Data.ExemptionList.Adjustments;

/// <summary>F-10: the application of a unit, for its lead to sign and seal.</summary>
/// <param name="Until">The last day for filing; null where the place sets none.</param>
/// <param name="ReceivedOn">When it reached the office; null for one that is only looked at.</param>
public sealed record AdjustmentOnPaper(string UnitName, string Number, AdjustmentFacts Facts, EntryFacts? Old, DateOnly? Until, DateOnly? ReceivedOn) : IPaperFacts
{
    public string Form => "F-10";

    internal static async Task<AdjustmentOnPaper> OfAsync(CityContext db, AdjustmentRequest request, bool isTimed, CancellationToken leaving = default)
    {
        var clock = isTimed ? await AdjustmentScene.ClockAsync(db, request.Id, leaving) : null;
        return new(
            await db.Units.Where(unit => unit.Id == request.UnitId).Select(unit => unit.Name).SingleAsync(leaving), request.Number, request.Facts, request.Old,
            clock?.DueAt is { } due ? ChinaTime.DateOf(due) : null, request.FiledAt is { } at ? ChinaTime.DateOf(at) : null);
    }
}

/// <summary>F-11: what the departments said and how the office decided.</summary>
public sealed record DecisionOnPaper(
    string UnitName, string Number, string Office, AdjustmentFacts Facts, EntryFacts? Old, IReadOnlyList<DepartmentOpinion> Opinions, AdjustmentState Outcome, string Words, DateOnly DecidedOn, int DaysLate) : IPaperFacts
{
    public string Form => "F-11";

    internal static async Task<DecisionOnPaper> OfAsync(CityContext db, AdjustmentRequest request, CancellationToken leaving = default) => new(
        await db.Units.Where(unit => unit.Id == request.UnitId).Select(unit => unit.Name).SingleAsync(leaving), request.Number,
        await (from place in db.Places join unit in db.Units on place.OfficeUnitId equals unit.Id where place.Id == request.PlaceId select unit.Name).SingleOrDefaultAsync(leaving) ?? "",
        request.Facts, request.Old, request.Opinions, request.State, request.Decision, ChinaTime.DateOf(request.DecidedAt!.Value), request.DaysLate);
}
