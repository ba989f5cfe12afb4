namespace NoProofCity.Domain.Ledger;

/// <summary>
/// Walks along a stretch of one chain and says what is broken. Memory stays flat however long the stretch: it keeps the
/// last hashes and, where something is wrong, a few suspects.
/// </summary>
public sealed class ChainStretch : IDisposable
{
    // How many entries, removed with the later ones numbered anew, are recognised as that; more show as altered ones.
    private const int Window = 64;

    private const int SuspectsKept = 64;

    private readonly ChainHasher _hasher;
    private readonly long _placeId;
    private readonly Chain _chain;
    private readonly long _end;
    private readonly byte[] _before = new byte[LedgerSeal.HashSize];
    private readonly byte[] _expected = new byte[LedgerSeal.HashSize];
    private readonly byte[] _lastGood = new byte[LedgerSeal.HashSize];
    private readonly List<LedgerBreak> _breaks = [];
    private readonly List<Suspect> _suspects = [];

    private byte[]? _beforeAsItWas; // what the hash before should be, when that entry's own did not fit it
    private long _lastGoodNumber;
    private long _perhapsInserted; // how many, if the last entry was written right after the last good one
    private long _shift; // by how much entries stand later than they were written

    /// <param name="from">The first number of the stretch.</param>
    /// <param name="before">The stored hash of the entry before it; <see cref="LedgerSeal.Nothing"/> before the first.</param>
    /// <param name="end">The last number that the house wrote, as its head says.</param>
    public ChainStretch(LedgerSeal seal, long placeId, Chain chain, long from, ReadOnlySpan<byte> before, long end)
    {
        _hasher = seal.Begin(placeId, chain);
        (_placeId, _chain, _end) = (placeId, chain, end);
        Last = _lastGoodNumber = from - 1;
        Keep(before, _before);
        Keep(before, _lastGood);
    }

    /// <summary>The caller puts the next entry in here.</summary>
    public LedgerBody Body { get; } = new();

    public long Entries { get; private set; }

    /// <summary>The number at which the last entry stands.</summary>
    public long Last { get; private set; }

    /// <summary>The number under which the last entry was written.</summary>
    public long LastWritten => Last - _shift;

    public ReadOnlySpan<byte> LastHash => _before;

    /// <summary>False once anything was wrong.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Takes the entry in <see cref="Body"/>; numbers rise.</summary>
    /// <param name="isWellFormed">False when a column holds what the house cannot have written there.</param>
    public void Next(long number, ReadOnlySpan<byte> hash, bool isWellFormed = true)
    {
        Entries++;
        if (number == Last + 1 && isWellFormed && number - _shift <= _end && Fits(number - _shift, _before, hash))
            Accept(number, hash);
        else
            Diagnose(number, hash, isWellFormed);
    }

    /// <summary>What was found, in order.</summary>
    public IReadOnlyList<LedgerBreak> Finish()
    {
        FindSwaps();
        if (_perhapsInserted > 0 && _suspects.Exists(suspect => suspect.Number == Last)) AcceptInserted();
        foreach (var suspect in _suspects) Report(LedgerBreakKind.Altered, suspect.Number, suspect.Number);
        _suspects.Clear();
        return Merge([.. _breaks.OrderBy(b => b.From).ThenBy(b => b.Kind)]);
    }

    public void Dispose() => _hasher.Dispose();

    private void Diagnose(long number, ReadOnlySpan<byte> hash, bool isWellFormed)
    {
        IsWhole = false;
        if (number > Last + 1)
        {
            // The entry after a gap links to one that is gone and cannot be checked by itself; the next one links to it.
            Report(LedgerBreakKind.Removed, Last + 1, number - 1);
            if (isWellFormed) Accept(number, hash);
            else Doubt(number, hash, isWellFormed);
            return;
        }
        if (isWellFormed && FitsAfterRemedy(number, hash)) return;

        var inserted = isWellFormed && number > _lastGoodNumber + 1 && Fits(_lastGoodNumber - _shift + 1, _lastGood, hash) ? number - _lastGoodNumber - 1 : 0;
        if (inserted == 0 && number - _shift > _end)
        {
            Report(LedgerBreakKind.Inserted, number, number);
            return;
        }
        Doubt(number, hash, isWellFormed);
        _perhapsInserted = inserted;
    }

    // What was broken before this entry may explain why it does not fit; then it is whole itself.
    private bool FitsAfterRemedy(long number, ReadOnlySpan<byte> hash)
    {
        var written = number - _shift;
        if (_beforeAsItWas is { } asItWas && Fits(written, asItWas, hash))
        {
            Accept(number, hash); // only the hash before it was altered
            return true;
        }
        if (_perhapsInserted > 0 && Fits(written - _perhapsInserted, _before, hash))
        {
            AcceptInserted();
            Accept(number, hash);
            return true;
        }
        if (RemovedBefore(number, hash) is not { } removed) return false;

        // The entry before this one is genuine as well: it only lost the link to what was removed.
        _ = _suspects.RemoveAll(suspect => suspect.Number == Last);
        Report(LedgerBreakKind.Removed, Last - _shift, Last - _shift + removed - 1);
        _shift -= removed;
        Accept(number, hash);
        return true;
    }

    // Two in a row that fit when some before them are left out: those were inserted and the later ones numbered anew.
    private void AcceptInserted()
    {
        _ = _suspects.RemoveAll(suspect => suspect.Number > _lastGoodNumber);
        Report(LedgerBreakKind.Inserted, _lastGoodNumber + 1, _lastGoodNumber + _perhapsInserted);
        _shift += _perhapsInserted;
        _perhapsInserted = 0;
    }

    private long? RemovedBefore(long number, ReadOnlySpan<byte> hash)
    {
        if (Last == _lastGoodNumber || _suspects.Count >= SuspectsKept) return null;
        for (var removed = 1; removed <= Window; removed++)
        {
            if (Fits(number - _shift + removed, _before, hash)) return removed;
        }
        return null;
    }

    private bool Fits(long written, ReadOnlySpan<byte> before, ReadOnlySpan<byte> hash)
    {
        _hasher.HashOf(Body, written, before, _expected);
        return hash.SequenceEqual(_expected);
    }

    private void Accept(long number, ReadOnlySpan<byte> hash)
    {
        Last = _lastGoodNumber = number;
        Keep(hash, _before);
        Keep(hash, _lastGood);
        (_beforeAsItWas, _perhapsInserted) = (null, 0);
    }

    private void Doubt(long number, ReadOnlySpan<byte> hash, bool isWellFormed)
    {
        _hasher.HashOf(Body, number - _shift, _before, _expected);
        if (isWellFormed && _suspects.Count < SuspectsKept)
            _suspects.Add(new(number, number - _shift, Body.Bytes.ToArray(), hash.ToArray(), [.. _before]));
        else
            Report(LedgerBreakKind.Altered, number, number);
        _beforeAsItWas = [.. _expected];
        Last = number;
        Keep(hash, _before);
    }

    // Two entries changed places, with their hashes or leaving them: each fits where the other stands.
    private void FindSwaps()
    {
        for (var i = 0; i < _suspects.Count; i++)
        {
            for (var j = i + 1; j < _suspects.Count; j++)
            {
                var (a, b) = (_suspects[i], _suspects[j]);
                var travelled = BelongsAt(a, b, b.Written == a.Written + 1 ? b.Hash : b.Before, a.Hash) && BelongsAt(b, a, a.Before, b.Hash);
                if (!travelled && !(BelongsAt(a, b, b.Before, b.Hash) && BelongsAt(b, a, a.Before, a.Hash))) continue;
                Report(LedgerBreakKind.Swapped, a.Number, b.Number);
                _ = _suspects.RemoveAll(s => s == a || s == b || (travelled && (Follows(s, a, b.Hash) || Follows(s, b, a.Hash))));
                i = -1;
                break;
            }
        }
    }

    private bool BelongsAt(Suspect entry, Suspect place, ReadOnlySpan<byte> before, ReadOnlySpan<byte> hash) =>
        Fits(entry, place.Written, before, hash);

    // The one after a swapped entry was in doubt only because of the hash before it.
    private bool Follows(Suspect entry, Suspect swapped, ReadOnlySpan<byte> hashThereBefore) =>
        entry.Written == swapped.Written + 1 && Fits(entry, entry.Written, hashThereBefore, entry.Hash);

    private bool Fits(Suspect entry, long written, ReadOnlySpan<byte> before, ReadOnlySpan<byte> hash)
    {
        Body.Clear();
        Body.AddRaw(entry.Body);
        return Fits(written, before, hash);
    }

    private void Report(LedgerBreakKind kind, long from, long to)
    {
        // A chain altered throughout is one break, not a million.
        if (_breaks is [.., var last] && last.Kind == kind && kind is not LedgerBreakKind.Swapped && last.To + 1 == from)
            _breaks[^1] = last with { To = to };
        else
            _breaks.Add(new(_placeId, _chain, kind, from, to));
    }

    private static List<LedgerBreak> Merge(List<LedgerBreak> sorted)
    {
        var merged = new List<LedgerBreak>();
        foreach (var found in sorted)
        {
            if (merged is [.., var last] && last.Kind == found.Kind && found.Kind is LedgerBreakKind.Altered or LedgerBreakKind.Inserted && last.To + 1 == found.From)
                merged[^1] = last with { To = found.To };
            else
                merged.Add(found);
        }
        return merged;
    }

    // A stored hash of another length is an altered one.
    private static void Keep(ReadOnlySpan<byte> hash, byte[] into)
    {
        Array.Clear(into);
        hash[..Math.Min(hash.Length, into.Length)].CopyTo(into);
    }

    private sealed record Suspect(long Number, long Written, byte[] Body, byte[] Hash, byte[] Before);
}
