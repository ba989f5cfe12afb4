using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Ledger;
using System.Text.Json;

namespace NoProofCity.Data.Ledger;

/// <summary>How the entries of the two chains are worded.</summary>
internal static class LedgerEntries
{
    internal const string DeniedAct = "Access.Denied";

    internal static LedgerEntry Done(Scene scene, long number, IAggregate subject, ActFacts facts, string? submission) =>
        Entry(scene, Chain.Acts, number, scene.Act.Key, subject, facts.ToJson(), submission);

    /// <summary>Somebody tried what is not their right; the reasons stand as the facts.</summary>
    internal static LedgerEntry Denied(Scene scene, long number, IAggregate? subject, IReadOnlyList<Refusal> refusals) =>
        Entry(scene, Chain.Access, number, DeniedAct, subject,
            JsonSerializer.Serialize(new { act = scene.Act.Key, refused = refusals.Select(refusal => refusal.GetType().Name) }), null);

    /// <summary>Somebody looked at personal data; the names of the fields stand as the facts, the purpose as the reason.</summary>
    internal static LedgerEntry Saw(Scene scene, long number, IAggregate seen, IReadOnlyList<string> fields) =>
        Entry(scene, Chain.Access, number, scene.Act.Key, seen, JsonSerializer.Serialize(new { saw = fields }), null);

    /// <summary>Somebody opened a paper; which, in the form in which acts tell what they changed.</summary>
    internal static LedgerEntry Opened(Scene scene, long number, IssuedDocument document) =>
        Entry(scene, Chain.Access, number, scene.Act.Key, document, Told($"{nameof(IssuedDocument)}#{document.Id}", new() { [nameof(IssuedDocument.Form)] = document.Form, [nameof(IssuedDocument.Number)] = document.Number }), null);

    /// <summary>Somebody took a list out of the house.</summary>
    internal static LedgerEntry TookOut(Scene scene, long number, TakenList taken) =>
        Entry(scene, Chain.Access, number, scene.Act.Key, null, Told(nameof(TakenList), new()
        {
            [nameof(TakenList.List)] = taken.List, [nameof(TakenList.Place)] = taken.Place, [nameof(TakenList.Filters)] = taken.Filters, [nameof(TakenList.Text)] = taken.Text,
            [nameof(TakenList.Rows)] = taken.Rows,
        }), null);

    private static string Told(string thing, Dictionary<string, object> facts) => JsonSerializer.Serialize(
        new Dictionary<string, Dictionary<string, object?[]>> { [thing] = facts.ToDictionary(fact => fact.Key, fact => new object?[] { null, fact.Value }) }, HouseBook.Facts);

    internal static LedgerEntry OfHouse(Scene scene, long number, string facts) =>
        Entry(scene, Chain.Acts, number, scene.Act.Key, HouseBook.ObjectKind, Installation.TheOnly, facts, null);

    private static LedgerEntry Entry(Scene scene, Chain chain, long number, string act, IAggregate? subject, string facts, string? submission) =>
        Entry(scene, chain, number, act, subject?.GetType().Name ?? "", subject?.Id ?? 0, facts, submission);

    private static LedgerEntry Entry(Scene scene, Chain chain, long number, string act, string objectKind, long objectId, string facts, string? submission) => new()
    {
        PlaceId = scene.Actor.PlaceId,
        Chain = chain,
        Number = number,
        At = scene.Now,
        PersonId = scene.Actor.PersonId,
        PersonName = scene.Actor.Name,
        UnitId = scene.Actor.UnitId,
        Role = scene.Actor.IsSystem ? "" : scene.Actor.Role.ToString(),
        Act = act,
        ObjectKind = objectKind,
        ObjectId = objectId,
        Facts = facts,
        Reason = scene.Reason,
        ProfileVersionId = scene.ProfileVersionId,
        Address = scene.Actor.Address,
        Submission = submission,
    };
}
