using System.Net;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ElectronicProofs;

/// <summary>证明验真: whether a proof holds, its kind, issuer and date; never whom it is about nor what it says.</summary>
[Collection(BrowserTests.Name)]
public sealed class Check_page_for_the_public(Support.Browser browser)
{
    [Fact]
    public async Task The_answer_leaks_neither_person_nor_content_and_an_altered_proof_answers_as_an_unknown_code()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var window = app.Browser();
        async Task<string> AskAsync(string address, string code) => WebUtility.HtmlDecode(await window.GetStringAsync(new Uri($"{address}?code={code}", UriKind.Relative)));
        foreach (var address in (string[])["/check", "/anling/check"])
        {
            var html = await AskAsync(address, proof.Code);
            Assert.Contains("<strong>有效</strong>", html, StringComparison.Ordinal);
            Assert.Contains("自然资源局", html, StringComparison.Ordinal);
            Assert.DoesNotContain("_blazor", html, StringComparison.Ordinal);
            foreach (var secret in (string[])[ProofHall.PersonName, ProofHall.PersonNumber, ProofHall.Secret, proof.Number, "HY-2026-000418", "公共租赁住房", "住房和城乡建设局"]) Assert.DoesNotContain(secret, html, StringComparison.Ordinal);
        }
        var unknown = VerificationCode.Draw().Value;
        var before = await AskAsync("/check", unknown);
        await using (var db = city.Db()) _ = await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "UPDATE ElectronicProofs SET ItemName = '别的'");
        var altered = await AskAsync("/check", proof.Code);
        Assert.Contains("没有查到有效的电子证明", altered, StringComparison.Ordinal);
        Assert.Equal(Plain(before, unknown), Plain(altered, proof.Code));

        // Each page has its own token against forged forms; what was typed is given back.
        static string Plain(string html, string code) => System.Text.RegularExpressions.Regex.Replace(html.Replace(code, "", StringComparison.Ordinal), "CfDJ[A-Za-z0-9_+/=-]*", "");
    }

    [Fact]
    public async Task It_is_limited_by_the_minute()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.OpenPlaceAsync();
        await using var app = await AppUnderTest.StartAsync(city, null, "--Limits:PublicFormPerMinute", "2");
        using var window = app.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++) answers.Add((await window.GetAsync(new Uri("/anling/check?code=AAAA", UriKind.Relative))).StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact(DisplayName = "On a phone without scripts a code is typed and the file is sent, and each is answered")]
    public async Task By_hand()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenWithoutScriptsAsync(app.Address.ToString(), 375, 812);
        var page = window.Page;
        _ = await page.GotoAsync("/anling/check");
        await window.ShotAsync("public-check-empty");
        await page.FillAsync("input[name=code]", VerificationCode.Parse(proof.Code)!.ToString());
        await page.ClickAsync("form[method=get] button");
        Assert.Contains("有效", await page.InnerTextAsync(".n-answer"), StringComparison.Ordinal);
        await window.ShotAsync("public-check-valid");
        var path = Path.Combine(city.Folder, "proof.pdf");
        var file = await hall.FileAsync(proof);
        await File.WriteAllBytesAsync(path, file);
        await page.SetInputFilesAsync("input[type=file]", path);
        await page.ClickAsync("form[method=post] button");
        Assert.Contains("没有改动过", await page.InnerTextAsync(".n-answer"), StringComparison.Ordinal);
        file[^50] ^= 1;
        await File.WriteAllBytesAsync(path, file);
        await page.SetInputFilesAsync("input[type=file]", path);
        await page.ClickAsync("form[method=post] button");
        Assert.Contains("被改动过", await page.InnerTextAsync(".n-refused"), StringComparison.Ordinal);
        await window.ShotAsync("public-check-altered");
        Assert.Empty((await hall.RevokeAsync(proof)).Refusals);
        _ = await page.GotoAsync($"/check?code={proof.Code}");
        Assert.Contains("已作废", await page.InnerTextAsync(".n-answer"), StringComparison.Ordinal);
        await window.ShotAsync("public-check-revoked");
    }

    [Theory(DisplayName = "The unit's list, one proof with its file and checks, and the use of the seals")]
    [InlineData(1366, 768)]
    [InlineData(1920, 1080)]
    public async Task For_the_staff(int width, int height)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        _ = await hall.IssueAsync(ProofHall.Facts("DataSharing"));
        _ = await hall.CheckAsync(proof.Code);
        await using (var db = city.Db())
        {
            var unit = (await db.Units.FindAsync(hall.Maker))!;
            _ = await city.PersonAsync("lead", Role.UnitLead, unit);
        }
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString(), width, height);
        await window.SignInAsync("lead");
        _ = await window.Page.GotoAsync("/eproofs");
        await window.Page.WaitForSelectorAsync("tbody td a");
        await window.ShotAsync($"eproofs-{width}");
        _ = await window.Page.GotoAsync("/seal-use");
        await window.Page.WaitForSelectorAsync("tbody td a");
        Assert.Contains("枣庄市证照数据共享查询核验专用章", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await window.ShotAsync($"seal-use-{width}");
        _ = await window.Page.GotoAsync($"/eproofs/{proof.Id}");
        await window.Page.WaitForSelectorAsync(".n-paper-issued");
        await window.ShotAsync($"eproof-{width}");
        Assert.Empty(await window.Page.QuerySelectorAllAsync(".n-facts input, .n-facts textarea, .n-facts select"));
        await window.Page.ClickAsync("text=作废 >> nth=-1");
        await window.Page.FillAsync("dialog textarea, [role=dialog] textarea", "登记信息有误，已经更正");
        await window.ShotAsync($"eproof-revoke-{width}");
        await window.Page.ClickAsync("dialog .btn-danger, [role=dialog] .btn-danger");
        await window.Page.WaitForSelectorAsync(".n-note >> text=已作废");
        Assert.True((await hall.ProofAsync(proof.Id)).IsRevoked);
    }
}
