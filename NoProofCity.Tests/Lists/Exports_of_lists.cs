using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Common;
using NoProofCity.Data.Demo;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Lists;

/// <summary>What 导出 of a list gives, through the whole pipeline.</summary>
public sealed partial class Exports_of_lists
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact(DisplayName = "Every list that can be taken out holds its days, moments and counts as what they are, not as text")]
    public async Task Hold_what_they_say()
    {
        await using var city = await DemoCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        // What compares two profiles has to be told which; the sheets of one table are no lists.
        var left = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!).Where(address => address.EndsWith(".xlsx", StringComparison.Ordinal) && !address.EndsWith("import.xlsx", StringComparison.Ordinal) && !address.EndsWith("compare.xlsx", StringComparison.Ordinal) && !address.Contains('{', StringComparison.Ordinal)).ToHashSet();
        var (lists, dates, numbers) = (left.Count, 0, 0);
        foreach (var account in (await new DemoQueries(city.City, city.Clock).AccountsAsync()).Where(account => account.Roles.Count == 1).DistinctBy(account => account.Roles[0]))
        {
            using var browser = await app.SignedInAsync(account.SignInName, DemoPlace.Password);
            foreach (var address in left.ToList())
            {
                using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
                if (answer.StatusCode is not HttpStatusCode.OK) continue;
                _ = left.Remove(address);
                using var file = (await SheetFile.OpenAsync(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), address, SheetLimits.Department)).Value;
                using var rows = file.Rows(file.Sheets[0]);
                while (rows.Read())
                {
                    for (var column = 0; column < rows.Row.Cells.Count; column++)
                    {
                        var kind = rows.Row.KindAt(column);
                        if (kind is CellKind.Date) dates++;
                        if (kind is CellKind.Number) numbers++;
                        Assert.False(kind is CellKind.Text && Day().IsMatch(rows.Row.At(column)), $"{address} writes {rows.Row.At(column)} as text.");
                    }
                }
            }
        }
        Assert.True(left.Count == 0, $"Nobody of the demo may take out {string.Join(", ", left)}.");
        Assert.True(lists >= 10 && dates > 500 && numbers > 100, $"{lists} lists, {dates} days, {numbers} numbers");
    }

    [Fact(DisplayName = "A long list is taken out as a long work: its owner is told and fetches all of it, nobody else can; a short one comes at once")]
    public async Task Of_many_rows()
    {
        await using var city = await TestCity.OpenAsync();
        await using (var db = city.Db())
        {
            var first = await city.UnitAsync();
            for (var i = 1; i <= ListExport.MostAtOnce; i++)
                _ = db.Add(OrgUnit.Open(first.PlaceId, $"U{i}", UnitLevel.County, new UnitFacts($"第{i}个单位", UnitKind.AdministrativeOrgan) { ShortName = "单位", PinyinInitials = "DW" }, null, new UnitRules(new HashSet<string>())).Value);
            _ = await db.SaveChangesAsync();
        }
        var (owner, other) = (await city.PersonAsync("admin", Role.SystemAdministrator), await city.PersonAsync("second", Role.SystemAdministrator));
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = await app.SignedInAsync("admin");
        using var stranger = await app.SignedInAsync("second");

        using (var few = await browser.GetAsync(new Uri("units.xlsx?q=第77个", UriKind.Relative))) Assert.Equal(SheetWriter.ContentType, few.Content.Headers.ContentType!.MediaType);
        using (var many = await browser.GetAsync(new Uri("units.xlsx", UriKind.Relative)))
            Assert.Equal((HttpStatusCode.Found, "/exports"), (many.StatusCode, many.Headers.Location!.OriginalString));
        var works = app.Services.GetRequiredService<LongWorks>();
        using var patience = new CancellationTokenSource(Patience);
        while (works.Find(LongExports.NameOf(owner)) is not { State: not WorkState.Running }) await Task.Delay(50, patience.Token);
        var done = works.Find(LongExports.NameOf(owner))!;
        Assert.Equal((WorkState.Done, "共 5,001 行，已经可以下载。"), (done.State, done.Result));
        Assert.Null(works.Find(LongExports.NameOf(other)));

        var address = new Uri(done.ResultHref!, UriKind.Relative);
        using (var refused = await stranger.GetAsync(address)) Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var fetched = await browser.GetAsync(address);
        using var file = (await SheetFile.OpenAsync(new MemoryStream(await fetched.Content.ReadAsByteArrayAsync()), "a.xlsx", SheetLimits.Department)).Value;
        using var rows = file.Rows(file.Sheets[0]);
        var names = new HashSet<string>();
        while (rows.Read()) _ = names.Add(rows.Row.At(0));
        Assert.Superset(Enumerable.Range(1, ListExport.MostAtOnce).Select(i => $"第{i}个单位").ToHashSet(), names);

        IReadOnlyList<Domain.Tasks.Notice> told = [];
        while (told.Count == 0) told = (await new NoticeQueries(city.City).PageAsync(owner, new ListQuery(), patience.Token)).Rows;
        Assert.EndsWith("导出安岭县单位：共 5,001 行，已经可以下载。", KindWords.OfNotice(told[0].Kind, told[0].Facts), StringComparison.Ordinal);
        Assert.Equal(LongExports.Address, ObjectLinks.Of(told[0].ObjectKind, told[0].ObjectId, new HashSet<Act>()));
    }

    [GeneratedRegex(@"^\d{4}-\d\d?-\d\d?([ T]\d\d:\d\d(:\d\d)?)?$")]
    private static partial Regex Day();
}
