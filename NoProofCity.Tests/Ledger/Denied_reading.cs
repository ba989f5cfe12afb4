using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Ledger;

public sealed class Denied_reading
{
    [Theory, OnEachDatabase]
    public async Task A_page_or_a_file_that_was_refused_stands_in_the_access_log_and_what_only_is_not_offered_does_not(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (own, other) = (await TownHall.OpenAsync(city, "yiyuan-2021"), await TownHall.OpenAsync(city, "yiyuan-2021", "other"));
        var (unit, foreign) = (await own.UnitAsync("A"), await other.UnitAsync("A"));
        var (reading, agent) = (new Reading(city.City, city.Clock), own.As(Role.Agent, unit));
        var files = new AttachmentFiles(city.City, city.Clock);
        using var text = new MemoryStream("梳理结果"u8.ToArray());
        var subject = new AttachmentSubject(nameof(OrgUnit), foreign, OrganisationActs.EditUnit, OrganisationActs.ReadUnit);
        var kept = (await new AttachmentDesk(city.City, city.Clock, files).KeepAsync(other.System, subject, "结果.txt", text, default)).Value;
        var queries = new AttachmentQueries(city.City, city.Clock, files);

        var seen = (await reading.FindAsync<OrgUnit>(agent, OrganisationActs.ReadUnit, unit, default)).Value;
        Assert.Empty(await reading.ActsOnAsync(agent, seen, [OrganisationActs.EditUnit]));
        Assert.Empty(await queries.AllAsync(agent, subject, default));
        Assert.Empty(await DeniedAsync(city));

        Assert.IsType<OutsideYourScope>(Assert.Single((await reading.FindAsync<OrgUnit>(agent, OrganisationActs.ReadUnit, foreign, default)).Refusals));
        Assert.Null(await queries.FileAsync(agent, kept.Id, default));
        Assert.All(await DeniedAsync(city), entry => Assert.Equal((own.PlaceId, agent.PersonId, nameof(OrgUnit), foreign), (entry.PlaceId, entry.PersonId, entry.ObjectKind, entry.ObjectId)));
        Assert.Equal(2, (await DeniedAsync(city)).Count);
        Assert.False((await reading.FindAsync<OrgUnit>(agent, OrganisationActs.ReadUnit, 999, default)).IsDone);
        Assert.Equal(2, (await DeniedAsync(city)).Count);
    }

    private static async Task<IReadOnlyList<LedgerEntry>> DeniedAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.Ledger.AsNoTracking().Where(e => e.Chain == Chain.Access && e.Act == LedgerQueries.DeniedAct).ToListAsync();
    }
}
