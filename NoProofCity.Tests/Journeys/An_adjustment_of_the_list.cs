using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.ExemptionList;
using NoProofCity.Tests.ExemptionList.Adjustments;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Journeys;

/// <summary>A unit asks late for a better way, the law office says what it thinks, the office agrees and publishes, and the list says so.</summary>
[Collection(BrowserTests.Name)]
public sealed class An_adjustment_of_the_list(Support.Browser browser) : IAsyncLifetime
{
    private TestCity _city = null!;
    private AdjustmentHall _hall = null!;
    private AppUnderTest _app = null!;
    private long _unit;
    private long _entry;

    public async Task InitializeAsync()
    {
        _city = await TestCity.OpenAsync(now: "2026-03-13 10:00");
        _hall = await AdjustmentHall.OpenAsync(_city, "yiyuan-2021");
        (_unit, _entry) = await _hall.ListedAsync();
        // No two versions hold at one moment, and this clock moves only by hand.
        _city.Clock.Pass(TimeSpan.FromMinutes(5));
        _ = (_hall.Lead(_unit), _hall.Office(), _hall.Office(Role.Legal));
        await using var db = _city.Db();
        var unit = await db.Units.SingleAsync(one => one.Id == _unit);
        foreach (var (name, role) in new[] { ("lead", Role.UnitLead), ("legal", Role.Legal), ("office", Role.Office) }) _ = await _city.PersonAsync(name, role, unit);
        _app = await AppUnderTest.StartAsync(_city);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _city.DisposeAsync();
    }

    [Fact(DisplayName = "Filed late with its cause, the entry is in adjustment; heard, agreed to and published, the list has the new way")]
    public async Task From_the_cause_to_the_list()
    {
        await using var lead = await SignedInAsync("lead");
        await lead.GoAsync($"/adjustments/new?entry={_entry}&type=Change");
        await lead.Page.WaitForSelectorAsync("form[data-draft=ready]");
        await lead.Page.FillAsync("#causedon", "2026-03-02");
        await lead.Page.ClickAsync("label:has-text('免提交方式变更')");
        await lead.Page.ClickAsync("#subject label:has-text('免提交方式') >> nth=0");
        await lead.Page.ClickAsync("#methods label:has-text('核验')");
        await lead.Page.ClickAsync("#methods label:has-text('共享')");
        await lead.Page.FillAsync("#basis", "核验数据已接入共享平台，可以实时查询");
        await lead.ShotAsync("adjustment-new");
        Assert.Empty(await lead.AxeAsync());
        await lead.Page.ClickAsync(".n-act-bar .btn-primary");
        await lead.Page.WaitForSelectorAsync("text=调整中，不得索要");
        await lead.ShotAsync("adjustment-draft");
        Assert.Equal(DemandAnswer.InAdjustment, (await _hall.AskAsync(_unit)).Answer);
        await lead.Page.ClickAsync(".n-act-bar .btn-primary:has-text('申报')");
        await lead.Page.WaitForSelectorAsync("text=迟报 2 个工作日");
        await lead.ShotAsync("adjustment-filed");
        Assert.Empty(await lead.AxeAsync());
        await lead.GoAsync("/adjustments");
        await lead.Page.WaitForSelectorAsync("td >> text=家庭收入证明");
        await lead.ShotAsync("adjustments");
        Assert.Empty(await lead.AxeAsync());
        var id = (await OnlyAsync()).Id;

        await using var legal = await SignedInAsync("legal");
        await legal.ShotAsync("adjustment-today");
        await legal.GoAsync($"/adjustments/{id}");
        await legal.Page.ClickAsync(".n-act-bar .btn-primary:has-text('提意见')");
        await legal.Page.FillAsync("dialog[open] textarea", "只涉及方式，与法律不抵触");
        await legal.ShotAsync("adjustment-opinion");
        await legal.Page.ClickAsync("dialog[open] .btn-primary");
        await legal.Page.WaitForSelectorAsync("dd:has-text('只涉及方式，与法律不抵触')");

        await using var office = await SignedInAsync("office");
        await office.GoAsync($"/adjustments/{id}");
        await office.Page.ClickAsync(".n-act-bar .btn-primary:has-text('同意调整')");
        await office.Page.FillAsync("dialog[open] textarea", "同意改为数据共享");
        await office.Page.ClickAsync("dialog[open] .btn-primary");
        await office.Page.ClickAsync(".n-act-bar .btn-primary:has-text('公布')");
        await office.Page.ClickAsync("dialog[open] .btn-primary");
        await office.Page.WaitForSelectorAsync(".n-state:has-text('已公布')");
        await office.ShotAsync("adjustment-published");
        await office.GoAsync($"/adjustments/{id}/papers");
        await office.Page.WaitForSelectorAsync(".n-paper-issued");
        await office.ShotAsync("adjustment-papers");

        Assert.Equal((AdjustmentState.Published, 2), ((await OnlyAsync()).State, (await OnlyAsync()).DaysLate));
        Assert.Equal((DemandAnswer.Exempt, MethodKeys.DataSharing), ((await _hall.AskAsync(_unit)).Answer, Assert.Single((await _hall.List.EntryAsync(_entry)).Methods)));
        Assert.Empty(lead.Complaints.Concat(legal.Complaints).Concat(office.Complaints));
    }

    private async Task<AdjustmentRequest> OnlyAsync()
    {
        await using var db = _city.Db();
        return await db.Adjustments.AsNoTracking().SingleAsync();
    }

    private async Task<BrowserWindow> SignedInAsync(string name)
    {
        var wide = Environment.GetEnvironmentVariable("NOPROOFCITY_PICTURES_WIDE") is not null;
        var window = await browser.OpenAsync(_app.Address.ToString(), wide ? 1920 : 1366, wide ? 1080 : 768);
        await window.SignInAsync(name);
        return window;
    }
}
