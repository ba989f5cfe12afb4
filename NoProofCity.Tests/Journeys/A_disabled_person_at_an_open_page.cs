using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Journeys;

/// <summary>The seconds between the disabling of an account and the closing of its pages.</summary>
[Collection(BrowserTests.Name)]
public sealed class A_disabled_person_at_an_open_page(Support.Browser browser)
{

    [Fact(DisplayName = "Whoever is disabled does no further act, whatever they press until the page closes; the desk refuses them too")]
    public async Task No_further_act()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var id = await town.UnitAsync("GS", "安岭县供水公司");
        var worker = await city.PersonAsync("worker", Role.SystemAdministrator);
        var keeper = await city.PersonAsync("keeper", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("worker");
        await window.GoAsync($"/units/{id}");
        await window.Page.WaitForSelectorAsync("form[data-draft=ready]");

        // Types into every field and presses every button of the page and its dialogs, many times a second.
        _ = await window.Page.EvaluateAsync("""
            () => {
              let turn = 0;
              setInterval(() => {
                turn++;
                for (const field of document.querySelectorAll('#shortname, dialog textarea')) {
                  field.value = `按了第${turn}次`;
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                }
                document.querySelectorAll('main button, dialog button:not(.btn-close)').forEach(button => button.click());
              }, 150);
            }
            """);
        // Pressing does act: saved, moved and closed. How often it meets the desk before the page closes is the machine's matter.
        while (await CountAsync(city, worker, OrganisationActs.EditUnit.Key) < 3) await Task.Delay(50);

        Assert.True((await new AccountDesk(city.City, city.Clock).DisableAsync(keeper, Seen.Of(await city.AccountAsync(worker.PersonId)), ReasonText.Parse("调离本单位").Value)).IsDone);
        var done = await CountAsync(city, worker, OrganisationActs.EditUnit.Key);
        await window.Page.WaitForURLAsync(url => url.Contains("/account/ended", StringComparison.Ordinal));

        Assert.Equal(done, await CountAsync(city, worker, OrganisationActs.EditUnit.Key));
        Assert.Equal([new NoLongerStanding()], (await town.Units.ReviseAsync(worker, await town.UnitSeenAsync(id), new("安岭县供水公司", UnitKind.PublicServiceUnit))).Refusals);
    }

    private static async Task<int> CountAsync(TestCity city, Actor person, string act)
    {
        await using var db = city.Db();
        return await db.Ledger.CountAsync(entry => entry.PersonId == person.PersonId && entry.Act == act);
    }
}
