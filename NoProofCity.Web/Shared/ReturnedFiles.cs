using System.Collections.Concurrent;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.Shared;

/// <summary>Files made for one person on one page, such as the faulty rows of an import: kept in memory until a few newer ones push them out.</summary>
public sealed class ReturnedFiles
{
    private const int Most = 40;
    private const string Address = "returned";

    private readonly ConcurrentDictionary<string, Returned> _files = new(StringComparer.Ordinal);
    private long _number;

    /// <returns>Where the person, and nobody else, can fetch it.</returns>
    public string Keep(Actor actor, string fileName, byte[] content)
    {
        var key = Ids.Submission();
        _files[key] = new(Interlocked.Increment(ref _number), actor.PersonId, fileName, content);
        foreach (var old in _files.OrderByDescending(file => file.Value.Number).Skip(Most)) _ = _files.TryRemove(old.Key, out _);
        return $"{Address}/{key}";
    }

    public static void Map(IEndpointRouteBuilder app) => _ = app.MapGet($"/{Address}/{{key}}", (string key, HttpContext context, ReturnedFiles files) =>
        files._files.TryGetValue(key, out var file) && SessionTicket.Of(context.User)?.Actor?.PersonId == file.PersonId
            ? Results.File(file.Content, SheetWriter.ContentType, file.FileName)
            : Results.NotFound());

    private sealed record Returned(long Number, long PersonId, string FileName, byte[] Content);
}
