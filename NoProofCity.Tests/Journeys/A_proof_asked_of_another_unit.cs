using System.Net;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;
using NoProofCity.Tests.Verification;

namespace NoProofCity.Tests.Journeys;

/// <summary>A proof that another unit knows, from the counter to the applicant who looks how far it is.</summary>
[Collection(BrowserTests.Name)]
public sealed class A_proof_asked_of_another_unit(Support.Browser browser)
{
    [Fact(DisplayName = "The clerk asks, the agent sends, the other unit answers with three clicks, the clerk takes it over, and the applicant sees how far it is and nothing of what was said")]
    [Rule("J-Ver-5b")]
    public async Task Journey()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "jinan-2020");
        // What was said twice before is offered.
        foreach (var earlier in (long[])[await hall.SentAsync(), await hall.SentAsync()]) Assert.Empty(await hall.ReplyAsync(earlier));
        var (clerk, agent, answerer) = (await PersonAsync("clerk", Role.Clerk, hall.Asker), await PersonAsync("agent", Role.Agent, hall.Asker), await PersonAsync("answerer", Role.Agent, hall.Issuer));
        _ = await hall.ServesAsync(hall.Asker, "代办甲", StaffRole.Agent, agent.PersonId);
        _ = await hall.ServesAsync(hall.Issuer, "代办乙", StaffRole.Agent, answerer.PersonId);
        var file = await hall.OpenCaseAsync(by: clerk);
        await using var app = await AppUnderTest.StartAsync(city);

        await using var atCounter = await browser.OpenAsync(app.Address.ToString());
        await atCounter.SignInAsync("clerk");
        await atCounter.GoAsync($"/cases/{file}");
        await atCounter.ShotAsync("case-open");
        await atCounter.Page.ClickAsync(".n-act-bar >> text=核验这一份");
        await atCounter.Page.WaitForSelectorAsync("td:has-text('待发送')");
        await atCounter.ShotAsync("case-asked");
        Assert.Empty(await atCounter.AxeAsync());

        await using var sending = await browser.OpenAsync(app.Address.ToString());
        await sending.SignInAsync("agent");
        await sending.GoAsync("/verification/outbox?state=Asked");
        await sending.Page.ClickAsync("tbody a >> nth=0");
        await sending.Page.ClickAsync(".n-act-bar >> text=发送");
        await sending.Page.WaitForSelectorAsync(".n-title:has-text('已送达')");
        await sending.ShotAsync("request-sent");

        await using var answering = await browser.OpenAsync(app.Address.ToString());
        await answering.SignInAsync("answerer");
        await answering.GoAsync("/verification/inbox?open=yes");
        await answering.Page.ClickAsync("tbody a >> nth=0");
        await answering.Page.ClickAsync(".n-usual button >> nth=0");
        await answering.UntilAsync("document.querySelector('#basis').value === '人口信息系统'");
        await answering.ShotAsync("request-answer");
        Assert.Empty(await answering.AxeAsync());
        await answering.Page.ClickAsync(".n-act-bar .btn-primary");
        await answering.Page.WaitForSelectorAsync(".n-title:has-text('已答复')");

        await atCounter.GoAsync($"/cases/{file}");
        await atCounter.Page.ClickAsync($"td a:has-text('{VerificationHall.Proof}')");
        await atCounter.Page.ClickAsync(".n-act-bar >> text=采用");
        await atCounter.Page.WaitForSelectorAsync(".n-title:has-text('已采用')");
        await atCounter.ShotAsync("request-accepted");
        var one = await hall.CaseAsync(file);
        Assert.Equal(MaterialWay.Verification, Assert.Single(one.Materials).Way);

        using var applicant = app.Browser();
        var told = await LookUpAsync(one.Number, one.QueryCode);
        Assert.Contains("在办", told, StringComparison.Ordinal);
        Assert.Contains("2026-03-09", told, StringComparison.Ordinal);
        foreach (var secret in (string[])["张三丰", VerificationHall.Applicant.Number, "为本地户籍", VerificationHall.Proof, "公安局"]) Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
        foreach (var (number, code) in ((string, string)[])[(one.Number, "AAAA2222"), ("BJ-2026-999999", one.QueryCode)])
        {
            var untold = await LookUpAsync(number, code);
            Assert.Contains("没有查到。请核对回执上的办件编号和查询码。", untold, StringComparison.Ordinal);
            Assert.DoesNotContain("在办", untold, StringComparison.Ordinal);
        }
        Assert.Empty(atCounter.Complaints.Concat(sending.Complaints).Concat(answering.Complaints));

        async Task<Actor> PersonAsync(string name, Role role, long unit)
        {
            await using var db = city.Db();
            return await city.PersonAsync(name, role, await db.Units.SingleAsync(found => found.Id == unit));
        }

        async Task<string> LookUpAsync(string number, string code)
        {
            using var answer = await AppUnderTest.SubmitAsync(applicant, "/anling/progress", new() { ["Input.Number"] = number, ["Input.Proof"] = code });
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }
    }
}
