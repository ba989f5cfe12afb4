using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>What the user saw when clicking: the thing and its version then.</summary>
public readonly record struct Seen(long Id, int Version)
{
    public static implicit operator Seen(AggregateRow row) => new(row.Id, row.Version);

    public static Seen Of(IAggregate aggregate) => new(aggregate.Id, aggregate.Version);
}

/// <summary>What the user saw of the one file or registry of a unit. Version 0: there was none yet.</summary>
public readonly record struct UnitSeen(long UnitId, int Version);

/// <summary>A row of a list that can be acted on.</summary>
public abstract record AggregateRow(long Id, int Version);

/// <summary>
/// A desk has one public method for one button. Each act is one transaction: the right is checked, the version compared,
/// the aggregate asked, the ledger written. Acts take no cancellation token: what was clicked is finished even if its page is left.
/// </summary>
public abstract class Desk(City city, TimeProvider time)
{
    protected City City { get; } = city;

    protected DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Acts on one thing as the user saw it.</summary>
    /// <param name="liesWith">Names the unit with which it lies where that is not its own: the right is to that unit.</param>
    protected Task<Outcome> ActAsync<T>(Actor actor, Act act, Seen seen, Func<T, Scene, Task<Outcome>> perform, Func<T, long>? liesWith = null)
        where T : class, IAggregate =>
        ActOnOneAsync(actor, act, seen.Id, seen.Version, perform, liesWith);

    protected Task<Outcome> ActAsync<T>(Actor actor, Act act, Seen seen, Func<T, Scene, Outcome> perform)
        where T : class, IAggregate =>
        ActAsync<T>(actor, act, seen, (found, scene) => Task.FromResult(perform(found, scene)));

    /// <summary>Acts on one thing as it stands now, where it goes on by itself and nobody can have seen its last version.</summary>
    protected Task<Outcome> ActAsItStandsAsync<T>(Actor actor, Act act, long id, Func<T, Scene, Task<Outcome>> perform)
        where T : class, IAggregate =>
        ActOnOneAsync(actor, act, id, null, perform, null);

    /// <summary>Acts on the one thing of its kind that a unit has; the first act makes it.</summary>
    protected Task<Outcome> ActOfUnitAsync<T>(Actor actor, Act act, UnitSeen seen, Func<OrgUnit, T> make, Func<T, Scene, Task<Outcome>> perform)
        where T : class, IAggregate =>
        PerformAsync(actor, act, null, async scene =>
        {
            var found = await scene.Db.Set<T>().SingleOrDefaultAsync(aggregate => aggregate.UnitId == seen.UnitId);
            if (await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == seen.UnitId) is not { } unit) return (Outcome.Refused(new NotFound(nameof(OrgUnit))), null);
            var subject = found ?? make(unit);
            if (await scene.WhyNotAsync(subject) is { Count: > 0 } refusals) return (Outcome.Refused(refusals), subject);
            if (subject.Version != seen.Version) return (Outcome.Refused(new ChangedMeanwhile(typeof(T).Name)), subject);
            if (found is null)
            {
                _ = scene.Db.Add(subject);
                await scene.SaveAsync();
            }
            return (await perform(subject, scene), subject);
        });

    /// <summary>Makes a new thing. The same submission sent twice makes one and answers twice.</summary>
    /// <param name="submission">Drawn when the form was opened; unique for ever.</param>
    protected async Task<Outcome<long>> CreateAsync<T>(Actor actor, Act act, string? submission, Func<Scene, Task<Outcome<T>>> create)
        where T : class, IAggregate
    {
        T? made = null;
        long? before = null;
        var outcome = await PerformAsync(actor, act, submission, async scene =>
        {
            (made, before) = (null, null);
            if (await SentBeforeAsync<T>(scene, submission) is { } sent)
            {
                if (!sent.IsDone) return (Outcome.Refused(sent.Refusals), null);
                before = sent.Value;
                return (Outcome.Done, null);
            }
            if (await scene.WhyNotAtAllAsync() is { Count: > 0 } none) return (Outcome.Refused(none), null);
            var created = await create(scene);
            if (!created.IsDone) return (Outcome.Refused(created.Refusals), null);
            made = created.Value;
            if (await scene.WhyNotAsync(made) is { Count: > 0 } refusals) return (Outcome.Refused(refusals), made);
            if (scene.Db.Entry(made).State is EntityState.Detached) _ = scene.Db.Add(made);
            return (Outcome.Done, made);
        });
        return outcome.IsDone ? before ?? made!.Id : outcome;
    }

    /// <summary>Acts on many things as the user saw them, in one transaction: all of them or none, each with its right, its version and its line in the ledger.</summary>
    protected Task<Outcome> ActOnAllAsync<T>(Actor actor, Act act, IReadOnlyList<Seen> seen, Func<IReadOnlyList<T>, Scene, Task<Outcome>> perform)
        where T : class, IAggregate =>
        PerformAsync(actor, act, null, async scene =>
        {
            var found = await scene.AsSeenAsync<T>(seen);
            if (!found.IsDone) return (Outcome.Refused(found.Refusals), null);
            scene.ActsOn(found.Value);
            return (await perform(found.Value, scene), found.Value.Count > 0 ? found.Value[0] : null);
        });

    /// <summary>
    /// Makes and changes many things of one unit or place in one transaction, where the user has not seen each of them: the right is to the unit
    /// or the place. Of what they did see, <see cref="Scene.AsSeenAsync"/> compares the versions.
    /// </summary>
    /// <param name="perform">Answers with what was made or changed: each stands in the ledger.</param>
    protected Task<Outcome> ActWithinAsync<T>(Actor actor, Act act, long ownerId, Func<T, Scene, Task<Outcome<IReadOnlyList<IAggregate>>>> perform, string? submission = null)
        where T : class, IAggregate =>
        PerformAsync(actor, act, submission, async scene =>
        {
            if (await SentBeforeAsync<T>(scene, submission) is { } sent) return (sent.IsDone ? Outcome.Done : Outcome.Refused(sent.Refusals), null);
            if (await scene.Db.Set<T>().SingleOrDefaultAsync(owner => owner.Id == ownerId) is not { } owner) return (Outcome.Refused(new NotFound(typeof(T).Name)), null);
            if (await scene.WhyNotAsync(owner) is { Count: > 0 } refusals) return (Outcome.Refused(refusals), owner);
            var done = await perform(owner, scene);
            if (!done.IsDone) return (Outcome.Refused(done.Refusals), owner);
            scene.ActsOn(done.Value);
            return (Outcome.Done, owner);
        });

    private Task<Outcome> ActOnOneAsync<T>(Actor actor, Act act, long id, int? version, Func<T, Scene, Task<Outcome>> perform, Func<T, long>? liesWith)
        where T : class, IAggregate =>
        PerformAsync(actor, act, null, async scene =>
        {
            var found = await scene.Db.Set<T>().SingleOrDefaultAsync(aggregate => aggregate.Id == id);
            if (found is null) return (Outcome.Refused(new NotFound(typeof(T).Name)), null);
            if (await scene.WhyNotAsync(found, liesWith?.Invoke(found)) is { Count: > 0 } refusals) return (Outcome.Refused(refusals), found);
            if (version is not null && found.Version != version) return (Outcome.Refused(new ChangedMeanwhile(typeof(T).Name)), found);
            return (await perform(found, scene), found);
        });

    /// <summary>On what the same submission was done before; null where it comes for the first time.</summary>
    private static async Task<Outcome<long>?> SentBeforeAsync<T>(Scene scene, string? submission)
    {
        if (submission is null || await scene.Db.Ledger.AsNoTracking().SingleOrDefaultAsync(e => e.Submission == submission) is not { } sent) return null;
        var isSame = sent.PlaceId == scene.Actor.PlaceId && sent.PersonId == scene.Actor.PersonId && sent.Act == scene.Act.Key;
        return isSame ? sent.ObjectId : Outcome.Refused(new AlreadyThere(typeof(T).Name));
    }

    private protected Task<Outcome> PerformAsync(Actor actor, Act act, string? submission, Func<Scene, Task<(Outcome Outcome, IAggregate? Subject)>> perform) =>
        Transactions.RunAsync(City, act.Key, async () =>
        {
            var (outcome, subject) = await TryAsync(actor, act, submission, perform);
            // In a transaction of its own: what the refused act did, the number it took among it, is undone first.
            if (outcome.Refusals.Any(Rights.IsDenial)) await Denials.NoteAsync(City, actor, act, subject, outcome.Refusals, Now);
            return outcome;
        });

    private async Task<(Outcome Outcome, IAggregate? Subject)> TryAsync(Actor actor, Act act, string? submission, Func<Scene, Task<(Outcome Outcome, IAggregate? Subject)>> perform)
    {
        await using var db = City.CreateDbContext();
        await using var turn = await City.Provider.BeginAsync(db, actor.PlaceId);
        var scene = new Scene(db, City.Rulebook, actor, act, time.GetUtcNow());
        var (outcome, subject) = await perform(scene);
        if (!outcome.IsDone || subject is null) return (outcome, subject ?? scene.Denied);
        var finished = await scene.FinishAsync(subject, submission);
        if (finished.IsDone)
        {
            await turn.CommitAsync();
            City.HasActed();
        }
        return (finished, subject);
    }

    /// <summary>One transaction in the turn of a place, for what is no act on a thing: the door and who comes through it. What is not kept has not happened.</summary>
    private protected Task<Outcome> InTurnAsync(long placeId, Func<CityContext, DateTimeOffset, Task<(Outcome Outcome, bool Kept)>> work) =>
        Transactions.RunAsync(City, GetType().Name, async () =>
        {
            await using var db = City.CreateDbContext();
            await using var turn = await City.Provider.BeginAsync(db, placeId);
            var (outcome, kept) = await work(db, Now);
            if (!kept) return outcome;
            _ = await db.SaveChangesAsync();
            await turn.CommitAsync();
            return outcome;
        });
}
