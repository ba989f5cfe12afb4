using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Cases;

/// <summary>What the desks and queries of the counter read alike.</summary>
internal static class CaseScene
{
    /// <summary>The power type that is no power: what a public service is applied for by.</summary>
    private const string PublicService = "PublicService";

    private const string ItemLimit = "item";

    internal static CaseItem Of(ServiceItem item) => new(item.Id, item.Code, item.Name, item.Kind, item.PowerType != PublicService, item.StatutoryDays, item.PromisedDays);

    /// <summary>What an item asks for: the papers of its register and the proofs that the list links to it, each once.</summary>
    internal static async Task<IReadOnlyList<MaterialFacts>> MaterialsAsync(CityContext db, ServiceItem item, CancellationToken leaving = default)
    {
        var names = new ProofNames(InventoryReference.Naming);
        var entries = await db.ExemptionEntries.AsNoTracking().Where(entry => entry.UnitId == item.UnitId && (entry.State == EntryState.InForce || entry.State == EntryState.Provisional || entry.State == EntryState.Cancelled)).ToListAsync(leaving);
        var (ofProof, linked, found) = (entries.ToLookup(entry => names.Fact(entry.ProofName)), new LinkedItem(item.Code, item.Name), new Dictionary<string, MaterialFacts>());
        foreach (var material in item.Materials) Add(material.Name);
        foreach (var entry in entries.Where(entry => entry.State is not EntryState.Cancelled && entry.IsLinkedTo(linked))) Add(entry.ProofName);
        return [.. found.Values];

        void Add(string name) => found.TryAdd(names.Fact(name), Facts(name, DemandRule.Speaking(ofProof[names.Fact(name)], name, linked)));
    }

    internal static LinkedItem ItemOf(CaseFile one) => new(one.ItemCode, one.ItemName);

    internal static MaterialFacts Facts(string name, ExemptionEntry? entry) =>
        new(name, entry?.Id, entry is { State: EntryState.Cancelled } or { State: EntryState.InForce, LineState: LineState.Cancelled });

    /// <summary>By what the whole case must end: the promise of the item, or else the law; null where neither says a number.</summary>
    internal static DeadlineInput? InputOf(CaseFile one) => (one.PromisedDays ?? one.StatutoryDays) is { } days and > 0
        ? DeadlineInput.Received(one.ReceivedAt, new Limit(ItemLimit, days, LimitUnit.WorkingDays, LimitForce.Hard, null) { IsLocal = true, Label = one.PromisedDays is null ? "法定办结时限" : "承诺办结时限" })
        : null;

    internal static Task<RunningClock?> ClockAsync(CityContext db, long caseId, CancellationToken leaving = default) =>
        db.Clocks.Where(clock => clock.ObjectKind == nameof(CaseFile) && clock.ObjectId == caseId && clock.Kind == CaseFile.Clock).FirstOrDefaultAsync(leaving);

    /// <summary>What the list answers about a demand, as the place of the case has it today.</summary>
    internal static async Task<DemandReply> DemandAsync(Scene scene, CaseFile one, string proof) =>
        await DemandQueries.OfAsync(scene.Db, (await scene.RulesAsync(one.PlaceId)).Profile, one.PlaceId, one.UnitId, ItemOf(one), proof, scene.Today);

    internal static Task<ExemptionEntry?> EntryAsync(CityContext db, long? entryId, CancellationToken leaving = default) =>
        entryId is { } id ? db.ExemptionEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, leaving) : Task.FromResult<ExemptionEntry?>(null);

    /// <summary>Whom an applicant asks: whoever acts, where they are registered with a telephone, or else the first of the unit's registry.</summary>
    internal static async Task<Contact> ContactAsync(Scene scene, long unitId)
    {
        var registry = await VerificationScene.RegistryAsync(scene, unitId);
        var person = registry?.People.FirstOrDefault(person => person.AccountId == scene.Actor.PersonId)
            ?? new[] { StaffRole.Liaison, StaffRole.Agent }.SelectMany(role => registry?.Serving(role, scene.Today) ?? []).Select(assignment => assignment.Person).FirstOrDefault();
        return person is null ? new("", "") : new(person.Name, person.Phone.Value);
    }

    /// <summary>Whether a law asks for the paper itself, so that nothing electronic stands for it.</summary>
    internal static bool AsksForPaper(RuleProfile profile, ExemptionEntry? entry) => entry is { PaperByLaw: true } && profile.Choice<PaperEffect>("Proof.PaperEffect") is PaperEffect.UnlessLaw;
}
