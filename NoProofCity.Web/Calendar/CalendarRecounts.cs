using NoProofCity.Data.Calendar;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Calendar;

/// <summary>Counts the open limits of a place again after its calendar changed, as a long work that goes on when the page is left.</summary>
public sealed class CalendarRecounts(CalendarDesk desk, LongWorks works)
{
    public static string NameOf(string placeCode) => $"calendar.recount/{placeCode}";

    public void Start(Actor actor, PlaceView place)
    {
        var order = new LongWorkOrder(NameOf(place.Code), $"重算{place.Name}没有办结的时限", "条", actor, new(nameof(WorkingCalendar), place.Scope.PlaceId));
        _ = works.Start(order, 0, async (progress, stopping) =>
        {
            var done = await desk.RecountAsync(actor, place.Scope.PlaceId, new Counting(progress), stopping);
            return done.IsDone
                ? new($"已发布。重算没有办结的时限 {done.Value.Counted:N0} 条，其中 {done.Value.Moved:N0} 条的到期时间有变动，均已记入台账。")
                : new(string.Join("；", done.Refusals.Select(refusal => RefusalWords.Of(refusal).Text)), IsGood: false);
        });
    }

    private sealed class Counting(IProgress<long> progress) : IProgress<Recounted>
    {
        public void Report(Recounted value) => progress.Report(value.Counted);
    }
}
