namespace NoProofCity.Data.Backups;

/// <summary>Why a backup could not be made, trusted or put back. Web/Words says it; what was there before is untouched.</summary>
public enum BackupFault
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file to be made exists; a backup is never written over.</summary>
    Exists,

    /// <summary>Not an archive of this program.</summary>
    NotABackup,

    /// <summary>Cut off, changed or unreadable.</summary>
    Damaged,

    /// <summary>Made with another key file.</summary>
    ForeignKey,

    /// <summary>Made by a newer program.</summary>
    Newer,

    /// <summary>Not enough space where the copy is to lie.</summary>
    DiskFull,

    NotWritable,

    /// <summary>Another program has the database open.</summary>
    InUse,
}

/// <param name="subject">The file or folder the sentence speaks of.</param>
public sealed class BackupFaultException(BackupFault fault, string subject, Exception? cause = null) : Exception($"{fault}: {subject}", cause)
{
    public BackupFault Fault { get; } = fault;

    public string Subject { get; } = subject;
}
