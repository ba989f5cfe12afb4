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
    protected Task<Outcome> ActAsync<T>(Actor actor, Act act, Seen seen, Func<T, Scene, Task<Outcome>> perform)
        where T : class, IAggregate =>
        PerformAsync(actor, act, null, async scene =>
        {
            var found = await scene.Db.Set<T>().SingleOrDefaultAsync(aggregate => aggregate.Id == seen.Id);
            if (found is null) return (Outcome.Refused(new NotFound(typeof(T).Name)), null);
            if (await scene.WhyNotAsync(found) is { Count: > 0 } refusals) return (Outcome.Refused(refusals), found);
            if (found.Version != seen.Version) return (Outcome.Refused(new ChangedMeanwhile(typeof(T).Name)), found);
            return (await perform(found, scene), found);
        });

    protected Task<Outcome> ActAsync<T>(Actor actor, Act act, Seen seen, Func<T, Scene, Outcome> perform)
        where T : class, IAggregate =>
        ActAsync<T>(actor, act, seen, (found, scene) => Task.FromResult(perform(found, scene)));

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
            if (await SentBeforeAsync(scene.Db, submission) is { } sent)
            {
                if (sent.PlaceId != actor.PlaceId || sent.PersonId != actor.PersonId || sent.Act != act.Key) return (Outcome.Refused(new AlreadyThere(typeof(T).Name)), null);
                before = sent.ObjectId;
                return (Outcome.Done, null);
            }
            var created = await create(scene);
            if (!created.IsDone) return (Outcome.Refused(created.Refusals), null);
            made = created.Value;
            if (await scene.WhyNotAsync(made) is { Count: > 0 } refusals) return (Outcome.Refused(refusals), made);
            if (scene.Db.Entry(made).State is EntityState.Detached) _ = scene.Db.Add(made);
            return (Outcome.Done, made);
        });
        return outcome.IsDone ? before ?? made!.Id : outcome;
    }

    /// <summary>Acts on many things of one place in one transaction, with a ledger entry for each that is named. The right is to the place as a whole.</summary>
    /// <param name="perform">Changes things and names those that are to stand in the ledger.</param>
    protected Task<Outcome> ManyAsync(Actor actor, Act act, long placeId, Func<Scene, Task<IReadOnlyList<IAggregate>>> perform) =>
        ManyAsync(actor, act, placeId, async (scene, keep) =>
        {
            await keep(await perform(scene));
            return Outcome.Done;
        });

    /// <summary>As above, where the act may be refused or needs the keys of what it made in its middle.</summary>
    /// <param name="perform">Its second argument saves, and names what of the saved is to stand in the ledger.</param>
    protected Task<Outcome> ManyAsync(Actor actor, Act act, long placeId, Func<Scene, Func<IReadOnlyList<IAggregate>, Task>, Task<Outcome>> perform) =>
        Transactions.RunAsync(City, act.Key, async () =>
        {
            var (outcome, place) = await TryManyAsync(actor, act, placeId, perform);
            if (outcome.Refusals.Any(Rights.IsDenial)) await Denials.NoteAsync(City, actor, act, place, outcome.Refusals, Now);
            return outcome;
        });

    private async Task<(Outcome Outcome, IAggregate? Place)> TryManyAsync(Actor actor, Act act, long placeId, Func<Scene, Func<IReadOnlyList<IAggregate>, Task>, Task<Outcome>> perform)
    {
        await using var db = City.CreateDbContext();
        await using var turn = await City.Provider.BeginAsync(db, actor.PlaceId);
        var scene = new Scene(db, City.Rulebook, actor, act, time.GetUtcNow());
        if (await db.Places.FindAsync(placeId) is not { } place) return (Outcome.Refused(new NotFound(nameof(Place))), null);
        if (await scene.WhyNotAsync(place) is { Count: > 0 } refusals) return (Outcome.Refused(refusals), place);
        var kept = new List<(IAggregate Subject, ActFacts Facts)>();
        var outcome = await perform(scene, async subjects =>
        {
            kept.AddRange(subjects.Select(subject => (subject, ActFacts.Of(db, subject))));
            _ = await db.SaveChangesAsync();
        });
        if (!outcome.IsDone) return (outcome, place);
        foreach (var (subject, changed) in kept)
            await LedgerBook.AppendAsync(db, actor.PlaceId, Chain.Acts, number => LedgerEntries.Done(scene, number, subject, changed, null));
        _ = await db.SaveChangesAsync();
        await turn.CommitAsync();
        return (Outcome.Done, place);
    }

    private static async Task<LedgerEntry?> SentBeforeAsync(CityContext db, string? submission) =>
        submission is null ? null : await db.Ledger.AsNoTracking().SingleOrDefaultAsync(e => e.Submission == submission);

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
        if (!outcome.IsDone || subject is null) return (outcome, subject);

        if (StoredTexts.TooLong(db.ChangeTracker) is { Count: > 0 } tooLong) return (Outcome.Refused(tooLong), subject);
        // An act raises the version even where it only touched a part, so that nobody acts on what was seen before it.
        if (db.Entry(subject).State is EntityState.Unchanged) db.Entry(subject).Property(nameof(IAggregate.Version)).IsModified = true;
        await scene.FinishAsync(subject, submission);
        await turn.CommitAsync();
        return (outcome, subject);
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
