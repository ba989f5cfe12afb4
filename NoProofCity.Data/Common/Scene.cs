using NoProofCity.Data.Ledger;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>What an act finds when it is performed: an open transaction, who acts and when, and the rules of the place.</summary>
public sealed class Scene
{
    private readonly Rulebook _rulebook;
    private readonly List<Func<Task>> _afterwards = [];
    private readonly List<(IAggregate Thing, ActFacts Facts)> _alsoTold = [];

    internal Scene(CityContext db, Rulebook rulebook, Actor actor, Act act, DateTimeOffset now) =>
        (Db, _rulebook, Actor, Act, Now) = (db, rulebook, actor, act, now);

    public CityContext Db { get; }

    public Actor Actor { get; }

    public Act Act { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today => ChinaTime.DateOf(Now);

    /// <summary>The reason given for the act; stands in the ledger.</summary>
    public string? Reason { get; set; }

    /// <summary>The version of the rule profile by which the act is judged; stands in the ledger.</summary>
    public long? ProfileVersionId { get; private set; }

    internal ActFacts Facts { get; } = new();

    /// <summary>Saves in the middle of an act, where a new key is needed; what was changed so far stands in the ledger with the rest.</summary>
    public async Task SaveAsync()
    {
        Facts.Take(Db);
        _ = await Db.SaveChangesAsync();
    }

    /// <summary>Does something within the transaction once the act's own changes are saved, so that what is read then shows them. Not where the act is refused.</summary>
    public void Afterwards(Func<Task> work) => _afterwards.Add(work);

    /// <summary>What the act did to a thing besides the one it is on stands in the ledger of that thing too.</summary>
    public void TellOf(IAggregate thing) => _alsoTold.Add((thing, ActFacts.Of(Db, thing)));

    /// <summary>Saves the act and what follows from it, and writes its line in the ledger and those of the things besides.</summary>
    internal async Task FinishAsync(IAggregate subject, string? submission)
    {
        await SaveAsync();
        foreach (var work in _afterwards) await work();
        if (_afterwards.Count > 0) await SaveAsync();
        await AppendAsync(subject, Facts, submission);
        foreach (var (thing, facts) in _alsoTold) await AppendAsync(thing, facts, null);
        _ = await Db.SaveChangesAsync();
    }

    /// <summary>Why the actor may not do this act to that thing; empty when they may.</summary>
    /// <param name="atUnit">Where it lies with another unit than its own, that unit.</param>
    public Task<IReadOnlyList<Refusal>> WhyNotAsync(IAggregate subject, long? atUnit = null) => Rights.WhyNotAsync(Db, _rulebook, Actor, Act, subject, Today, atUnit);

    /// <summary>The rules in force today, by which this act is judged. From now on that version is in use and cannot be changed.</summary>
    public async Task<PlaceRules> RulesAsync(long placeId)
    {
        var rules = await _rulebook.InForceAsync(Db, placeId, Today)
            ?? throw new InvalidOperationException($"Place {placeId} has no rule profile.");
        (await Db.Profiles.FindAsync(rules.ProfileVersionId))!.MarkUsed();
        ProfileVersionId = rules.ProfileVersionId;
        return rules;
    }

    /// <summary>Starts a limit for something, counted by the rules in force now.</summary>
    public async Task<RunningClock> StartClockAsync(ClockSubject subject, DeadlineInput input)
    {
        var rules = await RulesAsync(subject.PlaceId);
        var clock = RunningClock.Start(subject, input, rules.ProfileVersionId, await EngineAsync(subject.PlaceId, subject.UnitId, rules.ProfileVersionId));
        _ = Db.Clocks.Add(clock);
        return clock;
    }

    /// <summary>The next number of a kind in the place, gap-free: it goes back if the act is refused.</summary>
    public Task<long> NextNumberAsync(string kind, int year) => Numbers.NextAsync(Db, Actor.PlaceId, kind, year);

    private Task AppendAsync(IAggregate subject, ActFacts facts, string? submission) =>
        LedgerBook.AppendAsync(Db, Actor.PlaceId, Chain.Acts, number => LedgerEntries.Done(this, number, subject, facts, submission));

    private Task<DeadlineEngine> EngineAsync(long placeId, long unitId, long profileVersionId) => _rulebook.EngineAsync(Db, placeId, unitId, profileVersionId);
}
