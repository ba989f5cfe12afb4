using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Organisation;

/// <summary>Where a unit, or the office for it, keeps the unit's file. The file is made with its first entry.</summary>
public sealed class UnitFileDesk(City city, TimeProvider time) : Desk(city, time)
{
    public Task<Outcome> FillAsync(Actor actor, UnitSeen seen, UnitPost post) => KeepAsync(actor, seen, file => file.Fill(post));

    public Task<Outcome> VacateAsync(Actor actor, UnitSeen seen, PostKind kind, string holder) => KeepAsync(actor, seen, file => file.Vacate(kind, holder));

    public Task<Outcome> RecordEquipmentAsync(Actor actor, UnitSeen seen, UnitEquipment equipment) => KeepAsync(actor, seen, file => file.Record(equipment));

    public Task<Outcome> RegisterDatabaseAsync(Actor actor, UnitSeen seen, UnitDatabase database) => KeepAsync(actor, seen, file => file.Register(database));

    /// <param name="on">Null when the connection was lost or recorded by mistake.</param>
    public Task<Outcome> ConnectAsync(Actor actor, UnitSeen seen, string database, DateOnly? on) => KeepAsync(actor, seen, file => file.Connect(database, on));

    public Task<Outcome> RegisterSystemAsync(Actor actor, UnitSeen seen, UnitSystem system) => KeepAsync(actor, seen, file => file.Register(system));

    /// <param name="on">Null when the docking was lost or recorded by mistake.</param>
    public Task<Outcome> DockAsync(Actor actor, UnitSeen seen, string system, DateOnly? on) => KeepAsync(actor, seen, file => file.Dock(system, on));

    public Task<Outcome> ReportCallsAsync(Actor actor, UnitSeen seen, string system, long calls, DateOnly asOf) =>
        KeepAsync(actor, seen, file => file.ReportCalls(system, calls, asOf));

    public Task<Outcome> FilePlanAsync(Actor actor, UnitSeen seen, PlanFile plan) => KeepAsync(actor, seen, file => file.FilePlan(plan));

    public Task<Outcome> NoteBudgetAsync(Actor actor, UnitSeen seen, BudgetNote budget) => KeepAsync(actor, seen, file => file.Note(budget));

    public Task<Outcome> NotePracticeAsync(Actor actor, UnitSeen seen, GoodPractice practice) => KeepAsync(actor, seen, file => file.Note(practice));

    public Task<Outcome> RecordCarrierAsync(Actor actor, UnitSeen seen, ProofCarrier carrier) => KeepAsync(actor, seen, file => file.Record(carrier));

    private Task<Outcome> KeepAsync(Actor actor, UnitSeen seen, Func<UnitFile, Outcome> keep) =>
        ActOfUnitAsync<UnitFile>(actor, OrganisationActs.KeepUnitFile, seen, unit => new UnitFile(unit), (file, scene) =>
        {
            Gaps.SettleAfter(scene, file.UnitId);
            return Task.FromResult(keep(file));
        });
}
