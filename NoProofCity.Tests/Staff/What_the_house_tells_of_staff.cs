using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Staff;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Staff;

public sealed class What_the_house_tells_of_staff
{
    private static readonly ReasonText Reason = ReasonText.Parse("电话打不通").Value;

    [Theory, OnEachDatabase]
    public async Task Who_proposed_hears_what_came_of_it_folded_by_unit_and_nobody_is_told_of_a_proposal(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("A");
        var notices = new NoticeQueries(city.City);
        var lead = town.As(Role.UnitLead, unit);

        Assert.True((await town.ProposeAsync(unit, "周衡舟", StaffRole.Agent)).IsDone);
        Assert.True((await town.ProposeAsync(unit, "沈未晞", StaffRole.Agent)).IsDone);
        Assert.Equal(0, await notices.UnreadAsync(lead.PersonId));

        var changes = (await town.StaffList.RegistryAsync(unit, default))!.PendingChanges;
        Assert.True((await town.Staff.ConfirmAsync(town.System, await town.RegistryAsync(unit), changes[0].Id)).IsDone);
        Assert.True((await town.Staff.DeclineAsync(town.System, await town.RegistryAsync(unit), changes[1].Id, Reason)).IsDone);
        var notice = Assert.Single((await notices.PageAsync(lead, new(), default)).Rows);
        Assert.Equal((2, nameof(StaffRegistry), unit), (notice.Times, notice.ObjectKind, notice.ObjectId));
        Assert.Equal("您申请的人员变更未予确认：沈未晞，任职。理由：电话打不通", KindWords.OfNotice(notice.Kind, notice.Facts));
    }

    [Fact]
    public async Task The_office_is_pointed_to_a_unit_where_an_absence_leaves_nobody_for_new_work()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var unit = await town.UnitAsync("A");
        var (first, second) = (await town.AppointAsync(unit, "周衡舟", StaffRole.Agent), await town.AppointAsync(unit, "沈未晞", StaffRole.Agent));
        var from = city.Clock.GetUtcNow();

        Assert.True((await town.Staff.RecordAbsenceAsync(town.System, await town.RegistryAsync(unit), first.Id, from, from.AddDays(3))).IsDone);
        await using var db = city.Db();
        Assert.Empty(await db.Set<Hint>().ToListAsync());
        Assert.True((await town.Staff.RecordAbsenceAsync(town.System, await town.RegistryAsync(unit), second.Id, from.AddDays(1), null)).IsDone);
        var hint = await db.Set<Hint>().SingleAsync();
        Assert.Equal((StaffDesk.NobodyThere.Key, Role.Office, unit), (hint.Kind, hint.Addressee, hint.UnitId));
        Assert.Equal("代办员；沈未晞 2026-03-10 10:00 —", KindWords.Facts(hint.Facts));
    }
}
