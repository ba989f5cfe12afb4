using System.Net;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Documents;

/// <summary>The addresses that send papers and lists.</summary>
public sealed class Paper_over_the_wire
{
    [Fact(DisplayName = "A paper is sent whole to whoever may read its thing, shown only inside our own pages; to others there is none")]
    public async Task Sending()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var paper = (await room.IssueAsync(await room.HandedInAsync(unit))).Value;
        await using var db = city.Db();
        var (own, other) = (await db.Units.SingleAsync(u => u.Id == unit), await city.UnitAsync("other", "QT"));
        _ = await city.PersonAsync("reader", Role.Liaison, own);
        _ = await city.PersonAsync("stranger", Role.Liaison, other);
        await using var app = await AppUnderTest.StartAsync(city, null);
        var address = new Uri($"/paper/{paper}.pdf", UriKind.Relative);

        using var reader = await app.SignedInAsync("reader");
        using var answer = await reader.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(await File.ReadAllBytesAsync(Assert.Single(room.OnDisk())), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("证明材料梳理汇总表 〔2026〕1号.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("frame-ancestors 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);

        using var stranger = await app.SignedInAsync("stranger");
        foreach (var (who, what) in new[] { (stranger, address), (reader, new Uri($"/paper/{paper + 1}.pdf", UriKind.Relative)) })
        {
            using var none = await who.GetAsync(what);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
        using var nobody = app.Browser();
        using var asked = await nobody.GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
    }

    [Fact(DisplayName = "Who takes a list out of the house stands in the access log, with its filters and its rows; what was searched for stands there hidden")]
    public async Task Exporting()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        _ = await room.Hall.Town.UnitAsync("MZ");
        _ = await room.Hall.Town.UnitAsync("ZR", "自然资源局");
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        using var admin = await app.SignedInAsync("admin");
        foreach (var query in new[] { "?place=anling&state=Open", "?place=anling&q=民政局" })
        {
            using var answer = await admin.GetAsync(new Uri($"/units.xlsx{query}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
        await using var db = city.Db();
        var lines = await db.Ledger.Where(e => e.Chain == Chain.Access && e.Act == AccessLog.TookOutAct).OrderBy(e => e.Number).ToListAsync();
        Assert.Equal(["周admin", "周admin"], lines.Select(line => line.PersonName));
        Assert.Contains("\"TakenList\":{\"List\":[null,\"单位\"],\"Place\":[null,\"安岭\"],\"Filters\":[null,\"state=Open\"],\"Text\":[null,\"\"],\"Rows\":[null,2]}", lines[0].Facts, StringComparison.Ordinal);
        Assert.Contains("\"Text\":[null,\"民**#", lines[1].Facts, StringComparison.Ordinal);
        Assert.Contains("\"Rows\":[null,1]", lines[1].Facts, StringComparison.Ordinal);
        Assert.Equal(["清单 单位", "地区 安岭", "筛选 state=Open", "行数 2"], Web.Words.FactWords.Changes(lines[0].Facts));
    }
}
