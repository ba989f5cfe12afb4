using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Common;

/// <summary>What an act finds when it is performed: an open transaction, who acts and when, and the rules of the place.</summary>
public sealed class Scene
{
    private const int ReadAtOnce = 1000;

    private readonly Rulebook _rulebook;
    private readonly Rights _rights;
    private readonly List<Func<Task>> _afterwards = [];
    private readonly List<IAggregate> _alsoTold = [];
    private readonly ActFacts _facts = new();
    private IReadOnlyList<IAggregate>? _actedOn;

    internal Scene(CityContext db, Rulebook rulebook, Actor actor, Act act, DateTimeOffset now)
    {
        (Db, _rulebook, Actor, Act, Now) = (db, rulebook, actor, act, now);
        _rights = new(db, rulebook, actor, Today);
    }

    public CityContext Db { get; }

    public Actor Actor { get; }

    public Act Act { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today => ChinaTime.DateOf(Now);

    /// <summary>The reason given for the act; stands in the ledger.</summary>
    public string? Reason { get; set; }

    /// <summary>The version of the rule profile by which the act is judged; stands in the ledger.</summary>
    public long? ProfileVersionId { get; private set; }

    /// <summary>The first of the things asked about that the actor has no right to.</summary>
    internal IAggregate? Denied { get; private set; }

    /// <summary>Saves in the middle of an act, where a new key is needed; what was changed so far stands in the ledger with the rest.</summary>
    public async Task SaveAsync()
    {
        _facts.Take(Db);
        _ = await Db.SaveChangesAsync();
    }

    /// <summary>Does something within the transaction once the act's own changes are saved, so that what is read then shows them. Not where the act is refused.</summary>
    public void Afterwards(Func<Task> work) => _afterwards.Add(work);

    /// <summary>What the act did to a thing besides the one it is on stands in the ledger of that thing too.</summary>
    public void TellOf(IAggregate thing) => _alsoTold.Add(thing);

    /// <summary>The act is on these: each has its own line with what was changed of it and its parts.</summary>
    internal void ActsOn(IReadOnlyList<IAggregate> things) => _actedOn = things;

    /// <summary>Saves the act and what follows from it, and writes a line for each thing it is on, and for those besides.</summary>
    /// <param name="subject">What the act is on; where it is on many, what they belong to. Its line also tells of what is none of them.</param>
    internal async Task<Outcome> FinishAsync(IAggregate subject, string? submission)
    {
        if (StoredTexts.TooLong(Db.ChangeTracker) is { Count: > 0 } tooLong) return Outcome.Refused(tooLong);
        var actedOn = _actedOn ?? [subject];
        // An act raises the version even where it only touched a part, so that nobody acts on what was seen before it.
        foreach (var thing in actedOn.Select(thing => Db.Entry(thing)).Where(thing => thing.State is EntityState.Unchanged)) thing.Property(nameof(IAggregate.Version)).IsModified = true;
        await SaveAsync();
        foreach (var work in _afterwards) await work();
        if (_afterwards.Count > 0) await SaveAsync();

        var others = actedOn.Where(thing => thing != subject).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var (own, rest) = (_facts.ByThing(), _facts.Without(others));
        if (others.Count < actedOn.Count || !rest.AreNone || submission is not null) await AppendAsync(subject, rest, submission);
        foreach (var thing in actedOn.Concat(_alsoTold).Where(thing => thing != subject).Distinct()) await AppendAsync(thing, own.GetValueOrDefault(thing) ?? new(), null);
        _ = await Db.SaveChangesAsync();
        return Outcome.Done;
    }

    /// <summary>Things as the actor saw them, the right and the version of each asked about: all of them, or every reason why not.</summary>
    public async Task<Outcome<IReadOnlyList<T>>> AsSeenAsync<T>(IReadOnlyList<Seen> seen)
        where T : class, IAggregate
    {
        var found = new Dictionary<long, T>();
        foreach (var ids in seen.Select(one => one.Id).Distinct().Chunk(ReadAtOnce))
            foreach (var thing in await Db.Set<T>().Where(thing => ids.Contains(thing.Id)).ToListAsync()) found[thing.Id] = thing;
        var refusals = new List<Refusal>();
        foreach (var one in seen)
        {
            if (!found.TryGetValue(one.Id, out var thing)) refusals.Add(new NotFound(typeof(T).Name));
            else if (await WhyNotAsync(thing) is { Count: > 0 } reasons)
            {
                refusals.AddRange(reasons);
                Denied ??= thing;
            }
            else if (thing.Version != one.Version) refusals.Add(new ChangedMeanwhile(typeof(T).Name));
        }
        return refusals.Count > 0 ? Outcome.Refused([.. refusals.Distinct()]) : found.Values.ToList();
    }

    /// <summary>Why the actor may not do this act to that thing; empty when they may.</summary>
    /// <param name="atUnit">Where it lies with another unit than its own, that unit.</param>
    public Task<IReadOnlyList<Refusal>> WhyNotAsync(IAggregate subject, long? atUnit = null) => _rights.WhyNotAsync(Act, subject, atUnit);

    /// <summary>Why the actor may do this act to nothing at all; the first question, where there is no thing yet.</summary>
    internal Task<IReadOnlyList<Refusal>> WhyNotAtAllAsync() => _rights.WhyNotAtAllAsync(Act);

    /// <summary>The rules in force today, by which this act is judged. From now on that version is in use and cannot be changed.</summary>
    public async Task<PlaceRules> RulesAsync(long placeId)
    {
        var rules = await _rulebook.InForceAsync(Db, placeId, Today)
            ?? throw new InvalidOperationException($"Place {placeId} has no rule profile.");
        (await Db.Profiles.FindAsync(rules.ProfileVersionId))!.MarkUsed();
        ProfileVersionId = rules.ProfileVersionId;
        return rules;
    }

    /// <summary>The rules under which something was begun; a later profile does not reach back.</summary>
    public Task<RuleProfile> ProfileAsync(long profileVersionId) => _rulebook.OfVersionAsync(Db, profileVersionId);

    /// <summary>Starts a limit for something, counted by the rules in force now.</summary>
    public async Task<RunningClock> StartClockAsync(ClockSubject subject, DeadlineInput input)
    {
        var rules = await RulesAsync(subject.PlaceId);
        var clock = RunningClock.Start(subject, input, rules.ProfileVersionId, await EngineAsync(subject.PlaceId, subject.UnitId, rules.ProfileVersionId));
        _ = Db.Clocks.Add(clock);
        return clock;
    }

    /// <summary>By which the clocks of a unit are counted now.</summary>
    internal async Task<DeadlineEngine> EngineAsync(long placeId, long unitId, long profileVersionId) =>
        await _rulebook.EngineAsync(Db, placeId, unitId, profileVersionId) ?? throw new InvalidOperationException($"Place {placeId} has no calendar.");

    /// <summary>The next number of a kind in the place of the thing, gap-free: it goes back if the act is refused.</summary>
    public Task<long> NextNumberAsync(long placeId, string kind, int year) => Numbers.NextAsync(Db, placeId, kind, year);

    private Task AppendAsync(IAggregate subject, ActFacts facts, string? submission) =>
        LedgerBook.AppendAsync(Db, Actor.PlaceId, Chain.Acts, number => LedgerEntries.Done(this, number, subject, facts, submission));
}
