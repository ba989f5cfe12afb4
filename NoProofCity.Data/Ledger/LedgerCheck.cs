using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Providers;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Ledger;

/// <summary>The last entry of a chain as it was found. Noted down elsewhere it proves later that nothing was rolled back.</summary>
public sealed record ChainEnd(long PlaceId, Chain Chain, long Number, string Hash);

/// <param name="Entries">How many were checked.</param>
public sealed record LedgerVerdict(long Entries, IReadOnlyList<LedgerBreak> Broken, IReadOnlyList<ChainEnd> Ends)
{
    public bool IsWhole => Broken.Count == 0;
}

/// <summary>
/// Proves the ledger. Each chain is first read in parallel stretches, each joined to the one before by its stored hash; only
/// a chain in which something is wrong is walked again from its beginning, to name what. Acts may go on meanwhile.
/// </summary>
public sealed class LedgerCheck(City city)
{
    private const int StretchesPerCore = 4;
    private const int LeastStretch = 10_000;

    private long _entries;

    /// <param name="placeId">Null for all places and the installation's own chains.</param>
    /// <param name="progress">Entries checked so far.</param>
    public async Task<LedgerVerdict> RunAsync(long? placeId = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        _entries = 0;
        await using var db = city.CreateDbContext();
        var broken = new List<LedgerBreak>();
        var ends = new List<ChainEnd>();
        if ((await city.Provider.BrokenGuardsAsync(db, cancellationToken)).Count > 0 || city.GuardsFoundBroken.Count > 0)
            broken.Add(new(0, null, LedgerBreakKind.GuardMissing, 0, 0));

        var heads = await db.LedgerHeads.AsNoTracking().ToDictionaryAsync(head => (head.PlaceId, head.Chain), cancellationToken);
        var stored = await StoredChainsAsync(db, broken, cancellationToken);
        var begun = await BegunChainsAsync(db, broken, cancellationToken);
        foreach (var (place, chain) in heads.Keys.Union(stored).Union(begun).Where(key => placeId is null || key.PlaceId == placeId).Order())
        {
            var head = heads.GetValueOrDefault((place, chain));
            if (head is null && !stored.Contains((place, chain)))
            {
                broken.Add(new(place, chain, LedgerBreakKind.ChainMissing, 0, 0));
                continue;
            }
            var found = await CheckChainAsync(db, place, chain, head, Count, cancellationToken);
            broken.AddRange(found);
            if (head is not null) ends.Add(new(place, chain, head.Number, Convert.ToHexStringLower(head.Hash)));
        }
        return new(_entries, broken, ends);

        void Count(long entries)
        {
            var sum = Interlocked.Add(ref _entries, entries);
            progress?.Report(sum);
        }
    }

    private async Task<IReadOnlyList<LedgerBreak>> CheckChainAsync(CityContext db, long placeId, Chain chain, LedgerHead? head, Action<long> count, CancellationToken cancellationToken)
    {
        var isHeadOurs = head is not null && head.IsOurs(city.Secrets.Ledger);
        var rows = db.Ledger.AsNoTracking().Where(e => e.PlaceId == placeId && e.Chain == chain);
        var top = await rows.MaxAsync(e => (long?)e.Number, cancellationToken) ?? 0;
        var before = _entries;
        if (isHeadOurs && await IsWholeAsync(rows, head!, count, cancellationToken) && !await GoesBeyondAsync(db, head!, top, cancellationToken)) return [];

        _entries = before;
        return await WalkAsync(db, placeId, chain, count, cancellationToken);
    }

    private async Task<bool> IsWholeAsync(IQueryable<LedgerEntry> rows, LedgerHead head, Action<long> count, CancellationToken cancellationToken)
    {
        var length = Math.Max(LeastStretch, (head.Number / (Environment.ProcessorCount * StretchesPerCore)) + 1);
        var starts = new List<long>();
        for (var from = 1L; from <= head.Number; from += length) starts.Add(from);

        var isWhole = true;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await Parallel.ForEachAsync(starts, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = enough.Token }, async (from, token) =>
            {
                var to = Math.Min(from + length - 1, head.Number);
                if (await IsStretchWholeAsync(head, from, to, count, token)) return;
                Volatile.Write(ref isWhole, false);
                await enough.CancelAsync();
            });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && !isWhole)
        {
            // one broken stretch is enough to walk the chain
        }
        return isWhole;
    }

    private async Task<bool> IsStretchWholeAsync(LedgerHead head, long from, long to, Action<long> count, CancellationToken cancellationToken)
    {
        byte[]? before;
        await using (var db = city.CreateDbContext())
            before = from == 1 ? LedgerSeal.Nothing.ToArray() : await db.Ledger.Where(e => e.PlaceId == head.PlaceId && e.Chain == head.Chain && e.Number == from - 1).Select(e => e.Hash).SingleOrDefaultAsync(cancellationToken);
        if (before is null) return false;

        using var stretch = new ChainStretch(city.Secrets.Ledger, head.PlaceId, head.Chain, from, before, end: to);
        await city.Provider.ReadLedgerAsync(new ChainRange(head.PlaceId, head.Chain, from, to, InAnyOrder: true), stretch, count, cancellationToken);
        return stretch.IsWhole && stretch.Last == to && (to < head.Number || stretch.LastHash.SequenceEqual(head.Hash));
    }

    // What was appended since the head was read has moved the head as well.
    private static async Task<bool> GoesBeyondAsync(CityContext db, LedgerHead head, long top, CancellationToken cancellationToken) =>
        top > head.Number && top > await db.LedgerHeads.Where(h => h.PlaceId == head.PlaceId && h.Chain == head.Chain).Select(h => h.Number).SingleAsync(cancellationToken);

    private async Task<IReadOnlyList<LedgerBreak>> WalkAsync(CityContext db, long placeId, Chain chain, Action<long> count, CancellationToken cancellationToken)
    {
        // In this order: an entry seen by the first question is covered by the head that the second one finds.
        var top = await db.Ledger.Where(e => e.PlaceId == placeId && e.Chain == chain).MaxAsync(e => (long?)e.Number, cancellationToken) ?? 0;
        var head = await db.LedgerHeads.AsNoTracking().SingleOrDefaultAsync(h => h.PlaceId == placeId && h.Chain == chain, cancellationToken);
        var isHeadOurs = head is not null && head.IsOurs(city.Secrets.Ledger);
        var end = isHeadOurs ? head!.Number : top;

        using var stretch = new ChainStretch(city.Secrets.Ledger, placeId, chain, 1, LedgerSeal.Nothing, end);
        await city.Provider.ReadLedgerAsync(new ChainRange(placeId, chain, 1, Math.Max(top, end)), stretch, count, cancellationToken);
        var broken = stretch.Finish().ToList();
        if (head is null) broken.Add(new(placeId, chain, LedgerBreakKind.HeadMissing, 0, 0));
        else if (!isHeadOurs) broken.Add(new(placeId, chain, LedgerBreakKind.HeadForged, 0, 0));
        else if (stretch.LastWritten < end) broken.Add(new(placeId, chain, LedgerBreakKind.TailCut, stretch.LastWritten + 1, end));
        else if (broken.Count == 0 && !stretch.LastHash.SequenceEqual(head.Hash)) broken.Add(new(placeId, chain, LedgerBreakKind.HeadForged, 0, 0));
        return broken;
    }

    private async Task<IReadOnlyCollection<(long PlaceId, Chain Chain)>> BegunChainsAsync(CityContext db, List<LedgerBreak> broken, CancellationToken cancellationToken)
    {
        var installation = await db.Installations.AsNoTracking().SingleAsync(cancellationToken);
        if (installation.ChainsAreOurs(city.Secrets.Ledger)) return [.. installation.BegunChains()];
        broken.Add(new(0, null, LedgerBreakKind.ListForged, 0, 0));
        return [];
    }

    // One seek per chain; DISTINCT would read every row.
    private static async Task<IReadOnlyCollection<(long PlaceId, Chain Chain)>> StoredChainsAsync(CityContext db, List<LedgerBreak> broken, CancellationToken cancellationToken)
    {
        var stored = new List<(long, Chain)>();
        ChainName? last = null;
        while (await NextAsync(db, last, cancellationToken) is { } next)
        {
            if (Enum.TryParse<Chain>(next.Chain, out var chain) && chain.ToString() == next.Chain) stored.Add((next.PlaceId, chain));
            else broken.Add(new(next.PlaceId, null, LedgerBreakKind.Inserted, 0, 0));
            last = next;
        }
        return stored;
    }

    private static async Task<ChainName?> NextAsync(CityContext db, ChainName? last, CancellationToken cancellationToken)
    {
        var (placeId, chain) = last ?? new(long.MinValue, "");
        return await db.Database.SqlQuery<ChainName>($"SELECT PlaceId, Chain FROM Ledger WHERE PlaceId = {placeId} AND Chain > {chain}").OrderBy(r => r.Chain).FirstOrDefaultAsync(cancellationToken)
            ?? await db.Database.SqlQuery<ChainName>($"SELECT PlaceId, Chain FROM Ledger WHERE PlaceId > {placeId}").OrderBy(r => r.PlaceId).ThenBy(r => r.Chain).FirstOrDefaultAsync(cancellationToken);
    }

    private sealed record ChainName(long PlaceId, string Chain);
}
