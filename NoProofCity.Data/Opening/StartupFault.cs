namespace NoProofCity.Data.Opening;

/// <summary>Why the house cannot open. Web/Words says it in Chinese with what to do; nothing has been changed.</summary>
public enum StartupFault
{
    UnknownProvider, ConnectionStringMissing, ConnectionStringMalformed,
    DatabaseUnreachable, DatabaseRefused, NotADatabase, DatabaseNewer, DatabaseBusy,
    FolderReadOnly, DiskFull,
    KeyFileMissing, KeyFileDamaged, KeyFileWrong,
    AlreadyServed,
}

/// <param name="subject">The path, server or name the sentence speaks of; never a password.</param>
public sealed class StartupFaultException(StartupFault fault, string subject, Exception? cause = null)
    : Exception($"{fault}: {subject}", cause)
{
    public StartupFault Fault { get; } = fault;

    public string Subject { get; } = subject;
}
