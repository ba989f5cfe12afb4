namespace NoProofCity.Data.Opening;

internal static class DiskFaults
{
    // ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows, ENOSPC elsewhere
    private static readonly int[] Full = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28];

    internal static bool IsFull(Exception e) => Full.Contains(e.HResult);

    internal static StartupFaultException Of(Exception e, string path) =>
        new StartupFaultException(IsFull(e) ? StartupFault.DiskFull : StartupFault.FolderReadOnly, path, e);
}
