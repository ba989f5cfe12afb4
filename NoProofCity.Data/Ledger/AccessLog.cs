using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Ledger;

/// <summary>A list that somebody took out of the house.</summary>
/// <param name="List">As the page names it.</param>
/// <param name="Filters">Its filters with their values, without what was searched for.</param>
/// <param name="Text">What was searched for; names are, so it stands hidden.</param>
/// <param name="Rows">How many went out.</param>
public sealed record TakenList(string List, string Place, string Filters, string Text, long Rows);

/// <summary>Notes who looked at which personal data and what for, who opened which paper and who took which list out, in the place's chain of its own.</summary>
public sealed class AccessLog(City city, TimeProvider time)
{
    public const string SawAct = "Access.Saw";
    public const string OpenedAct = "Access.Opened";
    public const string TookOutAct = "Access.TookOut";

    /// <summary>To be done before the value is shown: what could not be noted is not shown.</summary>
    /// <param name="seen">The thing whose fields are shown; the reader's right to it is the caller's to check.</param>
    /// <param name="fields">The names of the fields ("IdNumber"), never their values.</param>
    /// <param name="purpose">What for, as the reader said or as the page implies.</param>
    public Task<Outcome> SawAsync(Actor actor, IAggregate seen, IReadOnlyList<string> fields, string purpose) =>
        NoteAsync(actor, SawAct, purpose, (scene, number) => LedgerEntries.Saw(scene, number, seen, fields));

    /// <summary>To be done before the paper is sent.</summary>
    internal Task<Outcome> OpenedAsync(Actor actor, IssuedDocument document) =>
        NoteAsync(actor, OpenedAct, null, (scene, number) => LedgerEntries.Opened(scene, number, document));

    /// <summary>To be done before the list is sent.</summary>
    public Task<Outcome> TookOutAsync(Actor actor, TakenList taken) =>
        NoteAsync(actor, TookOutAct, null, (scene, number) => LedgerEntries.TookOut(scene, number, taken with { Text = Hidden(taken.Text) }));

    /// <summary>Somebody came by an address for what is not their right.</summary>
    public Task<Outcome> RefusedAsync(Actor actor, Act act, IReadOnlyList<Refusal> refusals) =>
        NoteAsync(actor, act.Key, null, (scene, number) => LedgerEntries.Denied(scene, number, null, refusals));

    private string Hidden(string text) => text.Length == 0 ? "" : $"{Masking.Of(PersonalKind.Name, text)}#{city.Secrets.BlindIndexOf(text)}";

    private Task<Outcome> NoteAsync(Actor actor, string act, string? purpose, Func<Scene, long, LedgerEntry> entry) =>
        Transactions.RunAsync(city, act, async () =>
        {
            await using var db = city.CreateDbContext();
            await using var turn = await city.Provider.BeginAsync(db, actor.PlaceId);
            var scene = new Scene(db, city.Rulebook, actor, new Act(act), time.GetUtcNow()) { Reason = purpose };
            await LedgerBook.AppendAsync(db, actor.PlaceId, Chain.Access, number => entry(scene, number));
            _ = await db.SaveChangesAsync();
            await turn.CommitAsync();
            return Outcome.Done;
        });
}
