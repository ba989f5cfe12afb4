using System.Text;
using NoProofCity.Data.Attachments;
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

    private static readonly TimeOnly Noon = new(11, 30);

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
        if (file.Plan is { } plan) yield return new(world.At(plan.Ago, Noon), () => FilePlanAsync(world, file.Unit, plan));

        DemoDeed Filed(Func<UnitFileDesk, Actor, UnitSeen, Task<Outcome>> keep) => On(FiledDaysAgo, keep);

        DemoDeed On(int ago, Func<UnitFileDesk, Actor, UnitSeen, Task<Outcome>> keep) => new(world.At(ago, Morning), async () =>
            await keep(new(world.City, world.Clock), KeeperOf(world, file.Unit), await world.SeenOfUnitAsync<UnitFile>(file.Unit)));
    }

    private static async Task<Outcome> FilePlanAsync(DemoWorld world, string unit, PlanSeed plan)
    {
        // The year that is reported on, so that the demo looks the same in January.
        var (year, keeper) = (world.Today.Year, KeeperOf(world, unit));
        // As the page of the file keeps them: with the unit, which is there before its file is.
        var subject = new AttachmentSubject(nameof(OrgUnit), world.Unit(unit), OrganisationActs.KeepUnitFile, OrganisationActs.ReadUnitFile);
        using var text = new MemoryStream(Encoding.UTF8.GetBytes($"{world.Units.Single(u => u.Key == unit).Name}{year} 年实施方案\n\n责任人：{plan.Responsible}\n任务：梳理用证、发证事项；按时核验反馈；推行告知承诺；培训窗口人员。\n"));
        var kept = await new AttachmentDesk(world.City, world.Clock, new(world.City, world.Clock)).KeepAsync(keeper, subject, $"{year}年实施方案.txt", text, CancellationToken.None);
        return kept.IsDone
            ? await new UnitFileDesk(world.City, world.Clock).FilePlanAsync(keeper, await world.SeenOfUnitAsync<UnitFile>(unit), new(year, kept.Value.Id, plan.Responsible))
            : Outcome.Refused(kept.Refusals);
    }

    private static Actor KeeperOf(DemoWorld world, string unit) => world.Find(Role.UnitLead, unit) ?? world.Office(unit.Split('/')[0]);
}
