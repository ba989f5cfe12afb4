using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>A guide as it was read.</summary>
/// <param name="Number">Within the check, from 0.</param>
public sealed record GuideFile(int Number, string Name, string Sha256, long Size, int Parts);

/// <summary>One look at guides of a unit, or of the whole place: which files, by which state of the list, and what was found (办事指南核对).</summary>
public sealed class GuideCheck : IAggregate
{
    private readonly List<GuideFile> _files = [];

    private GuideCheck() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>0 for guides of the whole place.</summary>
    public long UnitId { get; private set; }

    public long CheckedBy { get; private set; }
    public DateTimeOffset CheckedAt { get; private set; }

    /// <summary>The state of the list by which it was searched.</summary>
    public long ListVersion { get; private set; }

    /// <summary>The check of the same files before this one.</summary>
    public long? PreviousId { get; private set; }

    /// <summary>Hits beyond those that are kept; they come to light once the others are mended.</summary>
    public int LeftOut { get; private set; }

    public IReadOnlyList<GuideFile> Files => _files;

    public static Outcome<GuideCheck> Open(long placeId, long unitId, IReadOnlyList<GuideFile> files, long listVersion, long by, DateTimeOffset at)
    {
        if (files.Count == 0) return Outcome.Refused(new NothingToCheck());
        var check = new GuideCheck { PlaceId = placeId, UnitId = unitId, CheckedBy = by, CheckedAt = at, ListVersion = listVersion };
        check._files.AddRange(files);
        return check;
    }

    public void Follows(long previousId) => PreviousId = previousId;

    public void LeaveOut(int hits) => LeftOut = hits;
}
