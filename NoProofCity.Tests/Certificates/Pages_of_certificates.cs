using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Certificates;

/// <summary>The data bureau of a city takes the catalogue over and keeps it, in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class Pages_of_certificates(Support.Browser browser)
{
    [Fact(DisplayName = "From an empty catalogue to the first batch, to a certificate in use, to its figures, to a material that an item asks for by another name")]
    public async Task Journey()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var unit = await hall.Town.UnitAsync("DSJ", "安岭市大数据局");
        await using var db = city.Db();
        _ = await city.PersonAsync("keeper", Role.DataBureau, await db.Units.SingleAsync(u => u.Id == unit));
        Assert.Empty((await new ItemDesk(city.City, city.Clock).RegisterAsync(hall.Town.As(Role.Liaison, unit, 300), unit, "XK-1",
            new("食品经营许可", "License", ItemKind.Promised) { Materials = ["身份证复印件", "申请书"], Fields = ["姓名", "联系电话"] })).Refusals);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("keeper");

        await window.GoAsync("/certificates");
        await window.ShotAsync("certificates-empty");
        await window.Page.ClickAsync(".n-empty >> text=接收第一批");
        await window.Page.SelectOptionAsync("dialog #grade", "");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("dialog >> text=没有给证照定级");
        await window.Page.SelectOptionAsync("dialog #grade", "General");
        await window.ShotAsync("certificates-take-over");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-pages:has-text('共 60 条')");
        await window.ShotAsync("certificates");
        Assert.Empty(await window.AxeAsync());

        await window.Page.CheckAsync("tbody input[data-row] >> nth=0");
        await window.Page.ClickAsync(".n-foot-row.batch >> text=登记全面应用");
        await window.Page.FillAsync("dialog #since", "2022-09-01");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("td:has-text('2022-09-01')");
        await window.GoAsync("/certificates?level=City");
        await window.Page.WaitForSelectorAsync("td >> text=建筑业企业资质证书");
        await window.Page.ClickAsync("td a >> text=建筑业企业资质证书");
        await window.Page.WaitForSelectorAsync(".n-facts dd:has-text('省级、市级')");
        await window.ShotAsync("certificate");
        Assert.Empty(await window.AxeAsync());
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.FillAsync("#instepsince", "2022-06-01");
        await window.ShotAsync("certificate-form");
        Assert.Empty(await window.AxeAsync());
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-facts dd:has-text('2022-06-01 起')");

        await window.GoAsync("/certificates/progress?on=2022-12-31");
        await window.Page.WaitForSelectorAsync(".n-state:has-text('未达成')");
        await window.ShotAsync("certificates-progress");
        Assert.Empty(await window.AxeAsync());
        await window.Page.ClickAsync("table[aria-label='应用'] tbody tr:first-child td:nth-child(4) a");
        await window.Page.WaitForSelectorAsync(".n-pages:has-text('共 1 条')");

        await window.GoAsync("/certificates/materials");
        await window.Page.ClickAsync(".n-title .btn-primary");
        await window.Page.FillAsync("dialog #code", "CL-001");
        await window.Page.FillAsync("dialog #name", "居民身份证");
        await window.Page.SelectOptionAsync("dialog #certificate", new Microsoft.Playwright.SelectOptionValue { Label = "居民身份证" });
        await window.ShotAsync("material-new");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("h1:has-text('居民身份证')");
        await window.ShotAsync("material");
        await window.GoAsync("/certificates/coverage");
        await window.Page.ClickAsync("td a >> text=食品经营许可");
        await window.Page.FillAsync("[name=Material-0]", "CL-001");
        await window.Page.ClickAsync("button[aria-label='身份证复印件就是它']");
        await window.Page.WaitForSelectorAsync("td >> text=CL-001 居民身份证");
        await window.ShotAsync("coverage-item");
        Assert.Empty(await window.AxeAsync());
        await window.GoAsync("/certificates/coverage");
        await window.Page.WaitForSelectorAsync("td:has-text('50 %')");
        await window.ShotAsync("coverage");
        Assert.Equal(["身份证复印件"], (await db.StandardMaterials.AsNoTracking().SingleAsync()).Names.Select(name => name.Written));
        await window.GoAsync("/certificates/library/import?table=fields");
        await window.ShotAsync("library-import");
        Assert.Empty(window.Complaints);
    }
}
