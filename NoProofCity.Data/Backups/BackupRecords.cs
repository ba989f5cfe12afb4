using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Backups;

/// <summary>A line of the backup page: what was done with which archive and how it went.</summary>
/// <param name="Act">Made, checked or restored.</param>
/// <param name="Fault">Null when it went well.</param>
public sealed record BackupRecord(long Number, DateTimeOffset At, string Act, string File, BackupFault? Fault, long? Size, long? Rows, string? Hash);

/// <summary>Backups are remembered in the installation's own ledger: a list of its own could be made to look better than it is.</summary>
public sealed class BackupRecords(City city)
{
    public const string MadeAct = "Backup.Made";
    public const string CheckedAct = "Backup.Checked";
    public const string RestoredAct = "Backup.Restored";

    private static readonly string[] Acts = [MadeAct, CheckedAct, RestoredAct];

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<BackupRecord>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        var entries = await db.Ledger.AsNoTracking()
            .Where(e => e.PlaceId == HouseBook.House && e.Chain == Chain.Acts && e.ObjectKind == HouseBook.ObjectKind && Acts.Contains(e.Act))
            .OrderByDescending(e => e.Number).Take(count).Select(e => new { e.Number, e.At, e.Act, e.Facts }).ToListAsync(cancellationToken);
        return [.. entries.Select(e => Of(e.Number, e.At, e.Act, JsonSerializer.Deserialize<Facts>(e.Facts, HouseBook.Facts)!))];
    }

    internal static Facts FactsOf(string archive, BackupReport report) =>
        new(Path.GetFileName(archive), null, report.Size, report.Manifest.Rows, report.Manifest.Hash, report.Manifest.MadeAt, report.LedgerIsWhole, null);

    internal static Facts FactsOf(string archive, BackupFault fault) =>
        new(Path.GetFileName(archive), fault.ToString(), null, null, null, null, null, null);

    /// <summary>What cannot be noted (the disk is full) does not undo what was done.</summary>
    internal static Task NoteAsync(City city, string act, Facts facts, DateTimeOffset now) => HouseBook.NoteAsync(city, act, facts, act, now);

    private static BackupRecord Of(long number, DateTimeOffset at, string act, Facts facts) =>
        new(number, at, act, facts.File, facts.Fault is null ? null : Enum.Parse<BackupFault>(facts.Fault), facts.Size, facts.Rows, facts.Hash);

    /// <param name="Aside">Where the replaced database was put, after a restore.</param>
    internal sealed record Facts(string File, string? Fault, long? Size, long? Rows, string? Hash, DateTimeOffset? MadeAt, bool? LedgerIsWhole, string? Aside);
}
