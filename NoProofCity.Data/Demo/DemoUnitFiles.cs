using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>The files of the units, entry by entry. Some units filed nothing, some left gaps.</summary>
internal sealed class DemoUnitFiles : IDemoPart
{
    private const int FiledDaysAgo = 165;

    private static readonly TimeOnly Morning = new(9, 30);

    public IEnumerable<DemoDeed> Plan(DemoWorld world) => DemoSeeds.Read<UnitFileSeed>("unit-files").SelectMany(file => Plan(world, file));

    private static IEnumerable<DemoDeed> Plan(DemoWorld world, UnitFileSeed file)
    {
        if (file.Leader is { } leader) yield return Filed((desk, actor, seen) => desk.FillAsync(actor, seen, new(PostKind.MainLeader, leader, "对本单位证明材料清理和部门核验工作负总责")));
        if (file.InCharge is { } inCharge) yield return Filed((desk, actor, seen) => desk.FillAsync(actor, seen, new(PostKind.LeaderInCharge, inCharge, "组织本单位梳理、核验和告知承诺工作，督促按时反馈")));
        foreach (var section in file.Sections ?? []) yield return Filed((desk, actor, seen) => desk.FillAsync(actor, seen, new(PostKind.Section, section, "承办证明事项的梳理、核验和反馈")));
        foreach (var entry in file.Equipment ?? []) yield return Filed((desk, actor, seen) => desk.RecordEquipmentAsync(actor, seen, new(entry.Kind, entry.Name, entry.Count)));
        foreach (var database in file.Databases ?? [])
        {
            yield return Filed((desk, actor, seen) => desk.RegisterDatabaseAsync(actor, seen, new(database.Name, database.Content, database.ShouldConnect)));
            if (database.Connected is { } ago) yield return On(ago, (desk, actor, seen) => desk.ConnectAsync(actor, seen, database.Name, world.WorkingDay(ago)));
        }
        foreach (var system in file.Systems ?? [])
        {
            yield return Filed((desk, actor, seen) => desk.RegisterSystemAsync(actor, seen, new(system.Name, system.ShouldDock)));
            if (system.Docked is { } ago) yield return On(ago, (desk, actor, seen) => desk.DockAsync(actor, seen, system.Name, world.WorkingDay(ago)));
            if (system.Calls is { } calls) yield return On(1, (desk, actor, seen) => desk.ReportCallsAsync(actor, seen, system.Name, calls, world.WorkingDay(1)));
        }
        foreach (var carrier in file.Carriers ?? []) yield return Filed((desk, actor, seen) => desk.RecordCarrierAsync(actor, seen, new(carrier.Proof, carrier.Carrier, carrier.Integrated)));
        if (file.Budget is { } budget) yield return Filed((desk, actor, seen) => desk.NoteBudgetAsync(actor, seen, new(world.Today.Year, budget)));
        if (file.Practice is { } practice) yield return On(20, (desk, actor, seen) => desk.NotePracticeAsync(actor, seen, new(world.WorkingDay(20), practice)));

        DemoDeed Filed(Func<UnitFileDesk, Actor, UnitSeen, Task<Outcome>> keep) => On(FiledDaysAgo, keep);

        DemoDeed On(int ago, Func<UnitFileDesk, Actor, UnitSeen, Task<Outcome>> keep) => new(world.At(ago, Morning), async () =>
            await keep(new(world.City, world.Clock), world.Find(Role.UnitLead, file.Unit) ?? world.Office(file.Unit.Split('/')[0]), await world.SeenOfUnitAsync<UnitFile>(file.Unit)));
    }
}
