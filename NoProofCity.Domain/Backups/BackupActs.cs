using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Backups;

/// <summary>Copies of the whole installation.</summary>
public static class BackupActs
{
    public static readonly Act Make = new("Backup.Make");
    public static readonly Act Check = new("Backup.Check");
    public static readonly Act Restore = new("Backup.Restore");
    public static readonly Act Read = new("Backup.Read");
}
