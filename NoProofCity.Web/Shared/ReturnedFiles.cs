using System.Collections.Concurrent;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.Shared;

/// <summary>Files made for one person on one page, such as the faulty rows of an import: kept until a few newer ones push them out.</summary>
public sealed class ReturnedFiles
{
    private const int Most = 40;
    private const string Address = "returned";

    private readonly ConcurrentDictionary<string, Returned> _files = new(StringComparer.Ordinal);
    private readonly string _folder;
    private long _number;

    public ReturnedFiles(City city)
    {
        _folder = Path.Combine(city.Settings.DataFolder, Address);
        // Their addresses were of the process before.
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A file to be written to; <see cref="Keep"/> makes it somebody's.</summary>
    public FileStream New() => new(Path.Combine(Directory.CreateDirectory(_folder).FullName, Ids.Submission()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);

    /// <returns>Where the person, and nobody else, can fetch it.</returns>
    public string Keep(Actor actor, string fileName, FileStream written)
    {
        var key = Path.GetFileName(written.Name);
        _files[key] = new(Interlocked.Increment(ref _number), actor.PersonId, fileName, written.Name);
        foreach (var old in _files.OrderByDescending(file => file.Value.Number).Skip(Most))
            if (_files.TryRemove(old.Key, out var gone)) File.Delete(gone.Path);
        return $"{Address}/{key}";
    }

    public static void Map(IEndpointRouteBuilder app) => _ = app.MapGet($"/{Address}/{{key}}", (string key, HttpContext context, ReturnedFiles files) =>
        files._files.TryGetValue(key, out var file) && SessionTicket.Of(context.User)?.Actor?.PersonId == file.PersonId
            ? Results.File(Path.GetFullPath(file.Path), SheetWriter.ContentType, file.FileName)
            : Results.NotFound());

    private sealed record Returned(long Number, long PersonId, string FileName, string Path);
}
