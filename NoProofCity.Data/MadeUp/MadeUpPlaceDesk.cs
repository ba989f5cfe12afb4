using System.Globalization;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.MadeUp;

/// <summary>
/// Fills an empty installation with a large made-up place to measure on: its units with their staff, and running limits with a ledger entry each.
/// Made through the same desks, chain and counters as real work, so that what is measured is what runs.
/// </summary>
public sealed class MadeUpPlaceDesk(City city, TimeProvider time) : Desk(city, time)
{
    public const string Code = "bench";

    private const int Units = 40;
    private const int AtOnce = 1000;

    // What a county asks: mostly registers, some paper, little history.
    private static readonly string[] Classes = ["database", "database", "database", "database", "database", "database", "paperArchive", "paperArchive", "paperArchive", "historicArchive"];

    private readonly PlaceDesk _places = new(city, time);
    private readonly UnitDesk _units = new(city, time);
    private readonly MadeUpStaff _staff = new(city, time);
    private readonly TimeProvider _time = time;

    /// <param name="profile">One that knows the classes of storage.</param>
    /// <returns>The place; refused where there is a place or an account already.</returns>
    public async Task<Outcome<long>> MakeAsync(Actor actor, RuleProfile profile, int cases, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using (var db = City.CreateDbContext())
        {
            if (await RealData.IsPresentAsync(db, cancellationToken)) return Outcome.Refused(new RealDataPresent());
        }

        var opened = await _places.OpenAsync(actor, new(Code, "测量用地区", PlaceKind.County, null), profile, WorkingCalendar.FirstDay);
        if (!opened.IsDone) return opened;
        var there = actor with { PlaceId = opened.Value };
        var units = new List<long>();
        for (var i = 1; i <= Units; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"第{i}测量单位");
            var unit = await _units.OpenAsync(there, new(there.PlaceId, string.Create(CultureInfo.InvariantCulture, $"U{i:00}"), UnitLevel.County, new(name, UnitKind.AdministrativeOrgan), null));
            if (!unit.IsDone) return unit;
            var staffed = await _staff.MakeAsync(there, unit.Value, i, StaffRules.Of(profile), cancellationToken);
            if (!staffed.IsDone) return Outcome.Refused(staffed.Refusals);
            units.Add(unit.Value);
        }

        for (var made = 0; made < cases; progress?.Report(made))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = await StartAsync(there, profile, units, made, Math.Min(AtOnce, cases - made));
            if (!outcome.IsDone) return outcome;
            made += Math.Min(AtOnce, cases - made);
        }
        return there.PlaceId;
    }

    // Receipts lie a minute apart, the latest now, so that some limits have passed and some run.
    private Task<Outcome> StartAsync(Actor actor, RuleProfile profile, List<long> units, int from, int count) =>
        ActWithinAsync<Place>(actor, OrganisationActs.OpenPlace, actor.PlaceId, async (_, scene) =>
        {
            var rules = await scene.RulesAsync(actor.PlaceId);
            var engine = await scene.EngineAsync(actor.PlaceId, unitId: 0, rules.ProfileVersionId);
            var now = _time.GetUtcNow();
            var clocks = new List<IAggregate>(count);
            for (var i = from; i < from + count; i++)
            {
                var input = profile.InputOf(Classes[i % Classes.Length], now.AddMinutes(-(i % (60 * 24 * 30)))).Value;
                clocks.Add(RunningClock.Start(new(actor.PlaceId, units[i % units.Count], Code, i + 1, "answer"), input, rules.ProfileVersionId, engine));
            }
            scene.Db.AddRange(clocks);
            return clocks;
        });
}
