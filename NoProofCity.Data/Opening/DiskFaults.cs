namespace NoProofCity.Data.Opening;

internal static class DiskFaults
{
    // ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows, ENOSPC elsewhere
    private static readonly int[] Full = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28];

    internal static StartupFaultException Of(Exception e, string path) =>
        new StartupFaultException(Full.Contains(e.HResult) ? StartupFault.DiskFull : StartupFault.FolderReadOnly, path, e);
}
