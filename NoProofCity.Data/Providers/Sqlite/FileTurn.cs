namespace NoProofCity.Data.Providers.Sqlite;

/// <summary>An exclusive hold on a file beside the database; it ends with its process, however that ends.</summary>
internal sealed class FileTurn : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private FileTurn(FileStream file) => _file = file;

    /// <summary>Null when another process holds it.</summary>
    internal static FileTurn? TryTake(string path)
    {
        try { return new FileTurn(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)); }
        catch (IOException) when (File.Exists(path)) { return null; }
    }

    internal static async Task<FileTurn> TakeAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited <= patience; waited += Pause)
        {
            if (TryTake(path) is { } turn) return turn;
            await Task.Delay(Pause, cancellationToken);
        }
        throw new TimeoutException("Another process holds the file.");
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
