using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Profiles;

/// <summary>
/// The profile of a place as it holds from a day on, resolved and frozen. It has no end: the next version ends it by beginning.
/// A deadline keeps the version in force when its clock started, so no version ever moves one that runs.
/// </summary>
public sealed class ProfileVersion : IAggregate
{
    private ProfileVersion() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId => 0;

    /// <summary>The code of the profile it was made from.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Counted from 1 in each place.</summary>
    public int Number { get; private set; }

    /// <summary>The first day on which it is in force.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>The whole profile as <see cref="ProfileWriter"/> writes it.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The profile of the city that it was resolved from; the content no longer depends on it.</summary>
    public string? ParentCode { get; private set; }

    /// <summary>Whether something was done under it; from then on it cannot change.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>The first profile of a place. It may begin in the past, so that work recorded later finds the rules of its day.</summary>
    public static ProfileVersion First(long placeId, RuleProfile profile, DateOnly effectiveFrom) => Of(placeId, number: 1, profile, effectiveFrom);

    /// <summary>The version after this one. It begins today or later: what happened before, happened under the former rules.</summary>
    public Outcome<ProfileVersion> Next(RuleProfile profile, DateOnly effectiveFrom, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (effectiveFrom < today) refusals.Add(new VersionInThePast(effectiveFrom, today));
        if (effectiveFrom < EffectiveFrom) refusals.Add(new VersionBeforeFormer(effectiveFrom, EffectiveFrom));
        return refusals.Count > 0 ? Outcome.Refused(refusals) : Of(PlaceId, Number + 1, profile, effectiveFrom);
    }

    /// <summary>Corrects a version under which nothing has been done yet.</summary>
    public Outcome Correct(RuleProfile profile)
    {
        if (IsUsed) return Outcome.Refused(new VersionInUse(Number));
        Take(profile);
        return Outcome.Done;
    }

    /// <summary>Marks that an act relies on it. Marking it again changes nothing.</summary>
    public void MarkUsed() => IsUsed = true;

    /// <summary>The version in force on a day: the latest that began by then, the higher number when two begin on one day. Null before the first.</summary>
    public static ProfileVersion? InForceOn(IEnumerable<ProfileVersion> versions, DateOnly day) => versions
        .Where(version => version.EffectiveFrom <= day)
        .OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number)
        .FirstOrDefault();

    /// <summary>The profile as it was frozen.</summary>
    /// <exception cref="InvalidOperationException">The stored content was altered: it was readable when it was frozen.</exception>
    public RuleProfile Read(RuleCatalogue catalogue)
    {
        var read = ProfileReader.ReadFrozen(catalogue, Content);
        return read.IsDone ? ProfileResolver.Thaw(read.Value, ParentCode)
            : throw new InvalidOperationException($"Version {Number} of {Code} cannot be read: {string.Join("; ", read.Refusals)}");
    }

    private static ProfileVersion Of(long placeId, int number, RuleProfile profile, DateOnly effectiveFrom)
    {
        var version = new ProfileVersion { PlaceId = placeId, Number = number, EffectiveFrom = effectiveFrom };
        version.Take(profile);
        return version;
    }

    private void Take(RuleProfile profile) => (Code, ParentCode, Content) = (profile.Code, profile.ParentCode, ProfileWriter.Write(profile));
}

public sealed record VersionInThePast(DateOnly Asked, DateOnly Today) : Refusal;

public sealed record VersionBeforeFormer(DateOnly Asked, DateOnly Former) : Refusal;

public sealed record VersionInUse(int Number) : Refusal;

/// <summary>A version that differs in nothing from the one before it.</summary>
public sealed record NothingChanged : Refusal;
