using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Common;

public sealed class Counters_and_recount
{
    [Theory, OnEachDatabase]
    public async Task Counters_follow_every_act_and_a_recount_agrees(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (town, unit) = await WithProposalAsync(city);
        Assert.Equal(1, await SumAsync(city));
        Assert.Empty((await RecountAsync(city)).Broken);

        var pending = Assert.Single((await town.StaffList.RegistryAsync(unit, default))!.PendingChanges);
        Assert.Empty((await town.Staff.ConfirmAsync(town.System, await town.RegistryAsync(unit), pending.Id)).Refusals);
        Assert.Equal(0, await SumAsync(city));
        var verdict = await RecountAsync(city);
        Assert.Empty(verdict.Broken);
        Assert.True(verdict.Entries >= 3);
    }

    [Theory, OnEachDatabase]
    public async Task A_wrong_counter_is_named_and_mended_with_an_entry(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        _ = await WithProposalAsync(city);
        await using (var db = city.Db()) _ = await db.Counters.Where(c => c.Value == 1).ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, 7));

        var found = await RecountAsync(city);
        Assert.Equal((7L, 1L), (Assert.Single(found.Broken).Shown, found.Broken[0].True));
        Assert.False(found.Mended);
        Assert.Equal(7, await SumAsync(city));

        Assert.True((await RecountAsync(city, mend: true)).Mended);
        Assert.Equal(1, await SumAsync(city));
        Assert.Empty((await RecountAsync(city)).Broken);
        var noted = (await new LedgerQueries(city.City).PageAsync(0, Chain.Acts, new(Act: "Counters.Mended"), null, 10, CancellationToken.None)).Single();
        Assert.Contains("\"shown\":7,\"true\":1", noted.Facts, StringComparison.Ordinal);
        Assert.True((await new LedgerCheck(city.City).RunAsync()).IsWhole);
    }

    [Theory, OnEachDatabase]
    public async Task A_counter_that_is_gone_is_missed(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        _ = await WithProposalAsync(city);
        await using (var db = city.Db()) _ = await db.Counters.ExecuteDeleteAsync();
        Assert.True((await RecountAsync(city, mend: true)).Mended);
        Assert.Equal(1, await SumAsync(city));
    }

    private static async Task<(TownHall Town, long Unit)> WithProposalAsync(TestCity city)
    {
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("MZ");
        var lead = town.As(Role.UnitLead, unit);
        _ = await town.AppointAsync(unit, "甲某", StaffRole.Agent);
        _ = await town.AppointAsync(unit, "乙某", StaffRole.Agent);
        var assignments = (await town.StaffList.RegistryAsync(unit, default))!.Assignments;
        Assert.Empty((await town.Staff.ProposePairAsync(lead, await town.RegistryAsync(unit), assignments[0].Id, assignments[1].Id, new(2026, 3, 1))).Refusals);
        return (town, unit);
    }

    private static Task<RecountVerdict> RecountAsync(TestCity city, bool mend = false) => new Recount(city.City).RunAsync(mend, city.Clock.GetUtcNow());

    private static async Task<long> SumAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.Counters.SumAsync(c => c.Value);
    }
}
