using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Profiles;

/// <summary>One value of a profile changed by the place itself.</summary>
/// <param name="Article">A paper of the place that states it; null quotes none.</param>
public sealed record RuleChange(string Key, RuleValue? Value, string? Article = null);

/// <summary>Where the rules of a place are edited. What was done under a version keeps it: a change is always a new version, or corrects one that nobody has used.</summary>
public sealed class ProfileDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>Takes another profile whole, from a day on.</summary>
    public Task<Outcome<long>> AdoptAsync(Actor actor, long placeId, RuleProfile profile, DateOnly from) =>
        FollowAsync(actor, ProfileActs.Activate, placeId, from, _ => profile);

    /// <summary>Changes values of the newest version, from a day on.</summary>
    /// <param name="former">The version on which the changes were made; null where whoever changes looks at none.</param>
    public Task<Outcome<long>> ChangeAsync(Actor actor, long placeId, IReadOnlyList<RuleChange> changes, DateOnly from, long? former = null) =>
        FollowAsync(actor, ProfileActs.Edit, placeId, from, newest => Changed(newest, changes), former);

    /// <summary>Corrects a version under which nothing has been done yet.</summary>
    public Task<Outcome> CorrectAsync(Actor actor, Seen seen, IReadOnlyList<RuleChange> changes) =>
        ActAsync<ProfileVersion>(actor, ProfileActs.Edit, seen, (version, _) =>
        {
            var changed = Changed(version.Read(City.Rulebook.Catalogue), changes);
            return changed.IsDone ? version.Correct(changed.Value) : Outcome.Refused(changed.Refusals);
        });

    private Task<Outcome<long>> FollowAsync(Actor actor, Act act, long placeId, DateOnly from, Func<RuleProfile, Outcome<RuleProfile>> next, long? former = null) =>
        CreateAsync<ProfileVersion>(actor, act, null, async scene =>
        {
            var newest = await scene.Db.Profiles.Where(v => v.PlaceId == placeId).OrderByDescending(v => v.Number).FirstOrDefaultAsync();
            if (newest is null) return Outcome.Refused(new NotFound(nameof(ProfileVersion)));
            if (former is not null && former != newest.Id) return Outcome.Refused(new ChangedMeanwhile(nameof(ProfileVersion)));
            var profile = next(newest.Read(City.Rulebook.Catalogue));
            return profile.IsDone ? newest.Next(profile.Value, from, scene.Today) : Outcome.Refused(profile.Refusals);
        });

    // One after the other, so that a limit and the one it extends may change together.
    private Outcome<RuleProfile> Changed(RuleProfile former, IReadOnlyList<RuleChange> changes)
    {
        if (changes.All(change => former.Entry(change.Key) is var entry && (entry.Value?.IsSameAs(change.Value) ?? change.Value is null))) return Outcome.Refused(new NothingChanged());
        Outcome<RuleProfile> profile = former;
        foreach (var change in changes)
        {
            profile = ProfileResolver.Change(City.Rulebook.Catalogue, profile.Value, change.Key, change.Value, change.Article);
            if (!profile.IsDone) return profile;
        }
        return profile;
    }
}
