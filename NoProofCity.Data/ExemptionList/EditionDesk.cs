using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

/// <summary>Where editions of the lists are composed, agreed to and published, by whom the place says.</summary>
public sealed class EditionDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
{
    private const string EditionNumbers = "List.Edition";

    /// <summary>Begins an edition with the list as it stands.</summary>
    public Task<Outcome<long>> DraftAsync(Actor actor, long placeId, ListKind kind, UnitLevel level, string title, string? submission = null) =>
        CreateAsync<Edition>(actor, ListActs.Draft, submission, async scene =>
        {
            if (await scene.Db.Places.FindAsync(placeId) is null) return Outcome.Refused(new NotFound(nameof(Place)));
            var rules = await ListScene.RulesAsync(scene, placeId);
            if (Edition.Draft(placeId, kind, level, "", title, rules) is { IsDone: false } refused) return refused;
            if (await scene.Db.Editions.Where(e => e.PlaceId == placeId && e.Kind == kind && e.Level == level && (e.State == EditionState.Draft || e.State == EditionState.Consented || e.State == EditionState.Approved)).Select(e => e.No).FirstOrDefaultAsync() is { } underWay)
                return Outcome.Refused(new EditionUnderWay(underWay));
            var number = await scene.NextNumberAsync(placeId, EditionNumbers, scene.Today.Year);
            var edition = Edition.Draft(placeId, kind, level, $"{scene.Today.Year}-{number:00}", title, rules).Value;
            _ = scene.Db.Add(edition);
            await scene.SaveAsync();
            var composed = await ComposeAsync(scene, edition, rules);
            return composed.IsDone ? edition : composed;
        });

    /// <summary>Takes the list down anew.</summary>
    public Task<Outcome> ComposeAsync(Actor actor, Seen seen) =>
        ActAsync<Edition>(actor, ListActs.Draft, seen, async (edition, scene) => await ComposeAsync(scene, edition, await ListScene.RulesAsync(scene, edition.PlaceId)));

    /// <summary>Consents or approves, whichever the place has for this list.</summary>
    /// <param name="decision">The number of the decision or of the minutes; may be blank.</param>
    public async Task<Outcome> AgreeAsync(Actor actor, Seen seen, string decision)
    {
        var act = await AgreementAsync(seen.Id);
        return await ActAsync<Edition>(actor, act, seen, async (edition, scene) =>
        {
            var (lines, ground) = await GroundAsync(scene, edition);
            if (ListActs.AgreeTo(edition, ground.Chain) != act) return Outcome.Refused(new ChangedMeanwhile(nameof(Edition)));
            return ground.Chain.ByConsent
                ? edition.Consent(lines, ground, decision, scene.Actor.PersonId, scene.Now)
                : edition.Approve(lines, ground, decision, scene.Actor.PersonId, scene.Now);
        });
    }

    /// <summary>Whoever may publish it, or the office, has it composed anew before that.</summary>
    public Task<Outcome> SendBackAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<Edition>(actor, ListActs.SendBack, seen, (edition, scene) =>
        {
            scene.Reason = reason.Value;
            return edition.SendBack(reason);
        });

    public Task<Outcome> DiscardAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<Edition>(actor, ListActs.Draft, seen, (edition, scene) =>
        {
            scene.Reason = reason.Value;
            return edition.Discard();
        });

    /// <summary>Makes it public: drafts on it come into force, the edition before it is superseded, the announcement is issued, the units are asked to bring their guides up to date.</summary>
    public Task<Outcome> PublishAsync(Actor actor, Seen seen, PublicationFacts facts) =>
        ActAsync<Edition>(actor, ListActs.Publish, seen, async (edition, scene) =>
        {
            var (lines, ground) = await GroundAsync(scene, edition);
            if (edition.Publish(lines, ground, facts, scene.Actor.PersonId, scene.Now) is { IsDone: false } refused) return refused;
            if (await SupersedeAsync(scene, edition) is { IsDone: false } notSuperseded) return notSuperseded;
            if (edition.Kind is ListKind.Exemption && await EnforceAsync(scene, edition, lines, ground.Rules) is { IsDone: false } notEnforced) return notEnforced;
            var difference = ground.Before is { } before ? ListDifference.Between(before, lines) : ListDifference.None with { Added = lines };
            await scene.SaveAsync();
            var issued = await papers.IssueAsync(scene, edition, ListActs.Read, await EditionOnPaper.OfAsync(scene.Db, edition, lines, ground.Before is null ? null : difference, ground.Chain));
            if (!issued.IsDone) return Outcome.Refused(issued.Refusals);
            if (edition.Kind is ListKind.Exemption) _ = await GuideTasks.SetAsync(scene, edition.PlaceId, await WithoutAdjustedAsync(scene, edition, difference));
            ListVersions.Raise(scene, edition.PlaceId);
            return Outcome.Done;
        });

    private static async Task<Outcome> ComposeAsync(Scene scene, Edition edition, ListRules rules)
    {
        var lines = await ListScene.LinesAsync(scene.Db, edition.PlaceId, edition.Kind, edition.Level, rules);
        var before = await BeforeAsync(scene.Db, edition);
        if (edition.Compose(lines, before?.Id, scene.Now) is { IsDone: false } refused) return refused;
        var text = await scene.Db.Set<EditionText>().FindAsync(edition.Id);
        if (text is null) _ = scene.Db.Add(new EditionText { EditionId = edition.Id, Text = ListText.Of(lines) });
        else text.Text = ListText.Of(lines);
        return Outcome.Done;
    }

    private async Task<Act> AgreementAsync(long editionId)
    {
        await using var db = City.CreateDbContext();
        if (await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.Id == editionId) is not { } edition) return ListActs.Approve;
        return await City.Rulebook.InForceAsync(db, edition.PlaceId, Domain.Calendar.ChinaTime.DateOf(Now)) is { } rules
            ? ListActs.AgreeTo(edition, ListRules.Of(rules.Profile).ChainOf(edition.Kind, edition.IsFirst)) : ListActs.Approve;
    }

    private static async Task<(IReadOnlyList<ListLine> Lines, EditionGround Ground)> GroundAsync(Scene scene, Edition edition)
    {
        var rules = await ListScene.RulesAsync(scene, edition.PlaceId);
        var before = await BeforeAsync(scene.Db, edition);
        return (await EditionQueries.LinesAsync(scene.Db, edition.Id), new(rules.ChainOf(edition.Kind, before is null), rules, before is null ? null : await EditionQueries.LinesAsync(scene.Db, before.Id)));
    }

    private static Task<Edition?> BeforeAsync(CityContext db, Edition edition) =>
        db.Editions.SingleOrDefaultAsync(e => e.PlaceId == edition.PlaceId && e.Kind == edition.Kind && e.Level == edition.Level && e.State == EditionState.Published && e.Id != edition.Id);

    // What an adjustment changed was put to the units when it was published.
    private static async Task<ListDifference> WithoutAdjustedAsync(Scene scene, Edition edition, ListDifference difference)
    {
        var adjusted = (await (from version in scene.Db.Set<EntryVersion>() join entry in scene.Db.ExemptionEntries on version.EntryId equals entry.Id
                               where entry.PlaceId == edition.PlaceId && version.No == entry.LastVersion && version.GroundKind == GroundKind.Adjustment select entry.Number).ToListAsync()).ToHashSet();
        return new([.. difference.Added.Where(line => !adjusted.Contains(line.Number))], [.. difference.Changed.Where(change => !adjusted.Contains(change.After.Number))], [.. difference.Cancelled.Where(line => !adjusted.Contains(line.Number))]);
    }

    private static async Task<Outcome> SupersedeAsync(Scene scene, Edition edition)
    {
        if (await BeforeAsync(scene.Db, edition) is not { } before) return Outcome.Done;
        // Composed before the other was published: what it is compared with is another edition now.
        if (edition.BeforeId != before.Id) return Outcome.Refused(new ChangedMeanwhile(nameof(Edition)));
        scene.TellOf(before);
        return before.Supersede();
    }

    private static async Task<Outcome> EnforceAsync(Scene scene, Edition edition, IReadOnlyList<ListLine> lines, ListRules rules)
    {
        var onIt = lines.ToDictionary(line => line.Number);
        var drafts = (await scene.Db.ExemptionEntries.AsSplitQuery().Where(entry => entry.PlaceId == edition.PlaceId && entry.State == EntryState.Draft).ToListAsync()).Where(entry => onIt.ContainsKey(entry.Number)).ToList();
        var units = await scene.Db.Units.Where(unit => unit.PlaceId == edition.PlaceId).ToDictionaryAsync(unit => unit.Id);
        var changed = drafts.Where(entry => onIt[entry.Number].ChangesTo(entry.LineOf(rules, units[entry.UnitId])).Count > 0).ToList();
        if (changed.Count > 0) return Outcome.Refused(new DraftsChangedSince(changed.Count, [.. changed.Take(10).Select(entry => entry.ProofName)]));
        VersionGround ground = new(GroundKind.Edition, edition.Id, edition.Title, "");
        return Outcome.Unless([.. drafts.SelectMany(entry => entry.Enforce(scene.Now, onIt[entry.Number], ground with { Law = entry.Basis }, scene.Actor.PersonId).Refusals)]);
    }
}
