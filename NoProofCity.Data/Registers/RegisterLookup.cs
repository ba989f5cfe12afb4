using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Registers;

namespace NoProofCity.Data.Registers;

/// <summary>The answer before the question (即时比对): whether some register says at once what an office would be asked.</summary>
public static class RegisterLookup
{
    /// <summary>Where is asked, each of them.</summary>
    public static IReadOnlyList<IRegisterSource> Sources { get; } = [new ImportedRegisters()];

    /// <summary>Asks without leaving a trace: whoever shows what comes of it uses the other one.</summary>
    /// <param name="placeId">The place that asks; the registers of those above it answer too.</param>
    public static async Task<RegisterReply> AskAsync(CityContext db, long placeId, RegisterQuestion question, DateTimeOffset now, CancellationToken leaving)
    {
        var places = await WithThoseAboveAsync(db, placeId, leaving);
        var replies = new List<RegisterReply>();
        foreach (var source in Sources) replies.AddRange(await source.AskAsync(db, places, question, now, leaving));
        return RegisterReply.Together(replies);
    }

    /// <summary>Asks within an act; that a register was asked is put on file in the same transaction.</summary>
    /// <param name="cause">The case or request on whose account.</param>
    public static async Task<RegisterReply> AskAsync(Scene scene, long placeId, long unitId, RegisterQuestion question, QueryCause cause)
    {
        var reply = await AskAsync(scene.Db, placeId, question, scene.Now, CancellationToken.None);
        if (reply.Register is not null) _ = scene.Db.DataQueries.Add(Note(scene, placeId, unitId, question, reply, cause));
        return reply;
    }

    internal static DataQuery Note(Scene scene, long placeId, long unitId, RegisterQuestion question, RegisterReply reply, QueryCause cause) =>
        DataQuery.Of(placeId, unitId, scene.Actor.PersonId, scene.Actor.Name, question, reply, cause, scene.Now);

    private static async Task<IReadOnlyList<long>> WithThoseAboveAsync(CityContext db, long placeId, CancellationToken leaving)
    {
        var parents = await db.Places.Select(place => new { place.Id, place.ParentId }).ToDictionaryAsync(place => place.Id, place => place.ParentId, leaving);
        var places = new List<long>();
        for (long? at = placeId; at is { } id && !places.Contains(id); at = parents.GetValueOrDefault(id)) places.Add(id);
        return places;
    }
}
