namespace NoProofCity.Web.Shared;

/// <summary>
/// A file that is made on its way out lies on the disk first: what packs it writes its last bytes without waiting, which a connection does not take,
/// and a fault on the way leaves nobody with half a file.
/// </summary>
internal static class WrittenFile
{
    private const int Buffer = 1 << 16;

    /// <returns>At its beginning; gone from the disk when it is disposed of.</returns>
    public static async Task<FileStream> OfAsync(Func<Stream, Task> write)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await write(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
