using System.Collections.Concurrent;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Search;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.ExemptionList;

namespace NoProofCity.Web.Public;

/// <summary>Under what a snapshot holds: the version of the list and what the pages say besides.</summary>
public sealed record PublicStand(long ListVersion, DateOnly Day, PlaceRow Place, bool HasSeveralPlaces, RuleProfile? Profile);

/// <summary>
/// The list of a place as the public sees it at one time, ready to be searched, with the pages and files that were made of it. It never changes:
/// when the list does, another takes its place and everything kept goes with this one.
/// </summary>
public sealed class PublicList
{
    private readonly Dictionary<string, LiveLine> _byNumber;
    private readonly ListIndex _index;

    public PublicList(PublicStand stand, IReadOnlyList<LiveLine> lines, IReadOnlyList<EditionRow> editions, DateTimeOffset readAt)
    {
        ArgumentNullException.ThrowIfNull(lines);
        (Stand, Editions, ReadAt) = (stand, editions, readAt);
        _byNumber = lines.ToDictionary(live => live.Line.Number, StringComparer.Ordinal);
        // What is only history is found by its address, not among what holds.
        Shown = [.. lines.Where(live => live.IsListed || live.InterimFrom is not null)];
        _index = ListIndex.Of([.. Shown.Select(live => new SearchedLine(live.Line.Number, live.Line.Proof, [live.Line.PlainWords, .. live.Line.Items.Select(item => item.Name)], live.Line.Unit, live.Line.Issuer))], ListReference.Words);
        Units = [.. Shown.GroupBy(live => (live.Line.UnitCode, live.Line.Unit)).Select(unit => new UnitLines(unit.Key.UnitCode, unit.Key.Unit, unit.Count()))];
        Ways = [.. Shown.SelectMany(live => live.Line.Methods).DistinctBy(way => way.Key)];
        Often = [.. Shown.GroupBy(live => live.Line.Proof).OrderByDescending(proof => proof.Sum(live => Math.Max(1, live.Line.Items.Count))).ThenBy(proof => proof.Key, StringComparer.Ordinal).Take(MostOften).Select(proof => proof.Key)];
        FreeCount = Shown.Count(live => live.InterimFrom is not null || live.Line.State is not LineState.Excluded);
    }

    private const int MostOften = 8;

    public PublicStand Stand { get; }

    public PlaceRow Place => Stand.Place;

    public RuleProfile? Profile => Stand.Profile;

    public DateTimeOffset ReadAt { get; }

    /// <summary>What holds now: in force, or in adjustment.</summary>
    public IReadOnlyList<LiveLine> Shown { get; }

    public int FreeCount { get; }

    public IReadOnlyList<UnitLines> Units { get; }

    public IReadOnlyList<LineMethod> Ways { get; }

    /// <summary>The proofs that most items ask for.</summary>
    public IReadOnlyList<string> Often { get; }

    /// <summary>All that were published, the newest first.</summary>
    public IReadOnlyList<EditionRow> Editions { get; }

    /// <summary>The newest edition of the exemption list; null before the first.</summary>
    public EditionRow? Newest => Editions.FirstOrDefault(edition => edition.Kind is ListKind.Exemption);

    public string Name => Profile is null ? "" : ListWords.NameOf(ListKind.Exemption, Profile);

    public KeptAnswers Kept { get; } = new();

    public LiveLine? Find(string number) => _byNumber.GetValueOrDefault(number);

    public SearchAnswer Search(string typed) => _index.Find(typed);

    public SearchAnswer SearchEvent(string key) => _index.FindEvent(key);
}

public sealed record UnitLines(string Code, string Name, int Count);

/// <summary>Answers that were made once: pages by their address, files by their name. What is asked for often stays; it never grows beyond twice its measure.</summary>
public sealed class KeptAnswers
{
    private const long Most = 48 << 20;

    private ConcurrentDictionary<string, byte[]> _new = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, byte[]> _old = new(StringComparer.Ordinal);
    private readonly Lock _turning = new();
    private long _size;

    public byte[]? Find(string key)
    {
        if (_new.TryGetValue(key, out var answer)) return answer;
        if (!_old.TryGetValue(key, out answer)) return null;
        Keep(key, answer);
        return answer;
    }

    public void Keep(string key, byte[] answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!_new.TryAdd(key, answer) || Interlocked.Add(ref _size, answer.Length) <= Most) return;
        lock (_turning)
        {
            if (_size <= Most) return;
            (_old, _new, _size) = (_new, new(StringComparer.Ordinal), 0);
        }
    }
}
