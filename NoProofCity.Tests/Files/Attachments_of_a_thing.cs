using System.Net;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Files;

/// <summary>Attachments of a unit, as an example of a thing: whoever keeps units attaches, whoever reads them reads.</summary>
public sealed class Attachments_of_a_thing
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[3000]];

    private static AttachmentSubject Of(OrgUnit unit) => new(nameof(OrgUnit), unit.Id, OrganisationActs.EditUnit, OrganisationActs.ReadUnit);

    private static async Task<Outcome<AttachmentRow>> KeepAsync(TestCity city, Actor actor, AttachmentSubject subject, string name = "登记簿.pdf", byte[]? content = null)
    {
        using var stream = new MemoryStream(content ?? Pdf);
        return await Desk(city).KeepAsync(actor, subject, name, stream, default);
    }

    private static AttachmentFiles Files(TestCity city) => new(city.City, city.Clock);

    private static AttachmentDesk Desk(TestCity city) => new(city.City, city.Clock, Files(city));

    private static AttachmentQueries Queries(TestCity city) => new(city.City, city.Clock, Files(city));

    private static async Task<IReadOnlyList<string>> OnDiskAsync(TestCity city)
    {
        await Task.Yield();
        return [.. new[] { city.City.Settings.FilesFolder, Path.Combine(city.Folder, ".incoming") }.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))];
    }

    [Theory, OnEachDatabase]
    public async Task A_file_is_kept_read_and_removed_with_the_rights_of_its_thing(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var unit = await city.UnitAsync();
        var (keeper, agent) = (await city.PersonAsync("admin", Role.SystemAdministrator), await city.PersonAsync("agent", Role.Agent, unit));

        var kept = (await KeepAsync(city, keeper, Of(unit))).Value;
        Assert.Equal([kept], await Queries(city).AllAsync(agent, Of(unit), default));
        var file = (await Queries(city).FileAsync(agent, kept.Id, default))!;
        Assert.Equal(("登记簿.pdf", FileKind.Pdf), (file.FileName, file.Kind));
        Assert.Equal(Pdf, await File.ReadAllBytesAsync(file.Path));

        Assert.IsType<NotYourRight>(Assert.Single((await Desk(city).RemoveAsync(agent, Of(unit), kept.Id)).Refusals));
        Assert.True((await Desk(city).RemoveAsync(keeper, Of(unit), kept.Id)).IsDone);
        Assert.False((await Desk(city).RemoveAsync(keeper, Of(unit), kept.Id)).IsDone);
        Assert.Empty(await Queries(city).AllAsync(agent, Of(unit), default));
        Assert.Null(await Queries(city).FileAsync(agent, kept.Id, default));

        await using var db = city.Db();
        Assert.Equal([OrganisationActs.EditUnit.Key, OrganisationActs.EditUnit.Key], await db.Ledger.Where(e => e.ObjectKind == nameof(Attachment) && e.Chain == Chain.Acts).Select(e => e.Act).ToListAsync());
        Assert.DoesNotContain("登记簿", string.Concat(await db.Ledger.Select(e => e.Facts).ToListAsync()), StringComparison.Ordinal);
        Assert.Equal(unit.Version, (await db.Units.SingleAsync(u => u.Id == unit.Id)).Version);
    }

    [Fact]
    public async Task Who_may_not_attach_leaves_nothing_on_the_disk_and_stands_in_the_access_log()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var agent = await city.PersonAsync("agent", Role.Agent, unit);
        Assert.IsType<NotYourRight>(Assert.Single((await KeepAsync(city, agent, Of(unit))).Refusals));
        Assert.Empty(await OnDiskAsync(city));
        await using var db = city.Db();
        Assert.Equal(Chain.Access, (await db.Ledger.SingleAsync()).Chain);
    }

    [Fact]
    public async Task Somebody_of_another_place_sees_and_gets_nothing()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var stranger = await city.PersonAsync("stranger", Role.Office, await city.UnitAsync("other", "QT"));
        var kept = (await KeepAsync(city, await city.PersonAsync("admin", Role.SystemAdministrator), Of(unit))).Value;

        Assert.Empty(await Queries(city).AllAsync(stranger, Of(unit), default));
        Assert.Null(await Queries(city).FileAsync(stranger, kept.Id, default));
        Assert.False((await KeepAsync(city, stranger, Of(unit))).IsDone);
    }

    [Fact]
    public async Task A_box_takes_away_the_files_of_its_own_thing_only()
    {
        await using var city = await TestCity.OpenAsync();
        var (one, other) = (await city.UnitAsync(), await city.UnitAsync(unitCode: "ZR", name: "自然资源局"));
        var keeper = await city.PersonAsync("admin", Role.SystemAdministrator);
        var kept = (await KeepAsync(city, keeper, Of(one))).Value;
        Assert.IsType<NotFound>(Assert.Single((await Desk(city).RemoveAsync(keeper, Of(other), kept.Id)).Refusals));
        Assert.IsType<NotFound>(Assert.Single((await KeepAsync(city, keeper, Of(one) with { ObjectId = 999 })).Refusals));
        Assert.IsType<NotFound>(Assert.Single((await KeepAsync(city, keeper, Of(one) with { ObjectKind = "Nothing" })).Refusals));
    }

    [Theory]
    [InlineData("../../etc/登记簿.pdf", "登记簿.pdf")]
    [InlineData("C:\\Users\\周\\登记簿.pdf", "登记簿.pdf")]
    [InlineData("登记\u202Efdp.簿\u0000\r\n.pdf", "登记fdp.簿.pdf")]
    [InlineData("登记簿\uD800.pdf", "登记簿.pdf")]
    [InlineData(" 登记簿.pdf", "登记簿.pdf")]
    public async Task A_hostile_name_becomes_a_plain_one_and_never_a_path(string name, string kept)
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var outcome = await KeepAsync(city, await city.PersonAsync("admin", Role.SystemAdministrator), Of(unit), name);
        Assert.Equal(kept, outcome.Value.FileName);
        Assert.Matches("^[0-9a-f]{2}/[0-9a-f]{32}$", Path.GetRelativePath(city.City.Settings.FilesFolder, Assert.Single(await OnDiskAsync(city))).Replace('\\', '/'));
    }

    [Fact]
    public async Task What_is_no_such_file_or_too_large_or_has_too_long_a_name_is_refused_and_leaves_nothing()
    {
        await using var city = await TestCity.OpenAsync();
        var (unit, keeper) = (await city.UnitAsync(), await city.PersonAsync("admin", Role.SystemAdministrator));
        Assert.IsType<FileNotWhatItsNameSays>(Assert.Single((await KeepAsync(city, keeper, Of(unit), "照片.jpg")).Refusals));
        Assert.IsType<FileKindNotTaken>(Assert.Single((await KeepAsync(city, keeper, Of(unit), "程序.pdf", "MZ\u0090"u8.ToArray())).Refusals));
        Assert.IsType<FileEmpty>(Assert.Single((await KeepAsync(city, keeper, Of(unit), "空.pdf", [])).Refusals));
        Assert.Equal([new FileTooLarge("大.pdf", 20)], (await KeepAsync(city, keeper, Of(unit), "大.pdf", [.. "%PDF-"u8, .. new byte[20 * 1024 * 1024]])).Refusals);
        Assert.Equal([new TextTooLong("Attachment.FileName", 81, 80)], (await KeepAsync(city, keeper, Of(unit), new string('长', 77) + ".pdf")).Refusals);
        Assert.True((await KeepAsync(city, keeper, Of(unit), new string('长', 76) + ".pdf")).IsDone);
        _ = Assert.Single(await OnDiskAsync(city));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_stays()
    {
        using var disk = SmallDisk.Mount(24);
        using var city = await City.OpenAsync(new CitySettings { DataFolder = disk.Folder, PatienceSeconds = 1 }, FakeClock.Local("2026-03-09 10:00"));
        var files = new AttachmentFiles(city, FakeClock.At("2026-03-09 10:00"));
        var desk = new AttachmentDesk(city, FakeClock.At("2026-03-09 10:00"), files);
        disk.FillUpTo(300_000);
        using var content = new MemoryStream([.. "%PDF-"u8, .. new byte[1024 * 1024]]);
        var outcome = await desk.KeepAsync(SomePlace.System, new(nameof(OrgUnit), 1, OrganisationActs.EditUnit, OrganisationActs.ReadUnit), "大.pdf", content, default);
        Assert.IsType<StorageFull>(Assert.Single(outcome.Refusals));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(disk.Folder, ".incoming")));
    }

    [Theory, OnEachDatabase]
    public async Task The_sweep_takes_what_no_attachment_names_once_it_is_a_day_old(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var (unit, keeper) = (await city.UnitAsync(), await city.PersonAsync("admin", Role.SystemAdministrator));
        var (kept, removed) = ((await KeepAsync(city, keeper, Of(unit))).Value, (await KeepAsync(city, keeper, Of(unit))).Value);
        Assert.True((await Desk(city).RemoveAsync(keeper, Of(unit), removed.Id)).IsDone);
        var file = (await Queries(city).FileAsync(keeper, kept.Id, default))!.Path;
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(file)[..2] + new string('0', 30)), "orphan");
        File.WriteAllText(Path.Combine(city.Folder, ".incoming", "broken-off"), "half");
        var sweep = Files(city);
        foreach (var one in await OnDiskAsync(city)) File.SetLastWriteTimeUtc(one, city.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(0, await sweep.SweepAsync(default));
        city.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(3, await sweep.SweepAsync(default));
        Assert.Equal([file], await OnDiskAsync(city));
    }

    [Fact]
    public async Task Attachments_are_in_the_backup()
    {
        await using var city = await TestCity.OpenAsync();
        _ = (await KeepAsync(city, await city.PersonAsync("admin", Role.SystemAdministrator), Of(await city.UnitAsync()))).Value;
        var report = await new Data.Backups.Backups(city.City, city.Clock).MakeAsync(Path.Combine(city.Folder, "b.zip"));
        Assert.Single(report.Manifest.Files, file => file.Path.StartsWith("files/", StringComparison.Ordinal) && file.Size == Pdf.Length);
    }

    [Fact]
    public async Task The_address_sends_the_file_to_its_readers_as_what_it_is_and_tells_when_it_is_gone()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        _ = await city.PersonAsync("agent", Role.Agent, unit);
        _ = await city.PersonAsync("stranger", Role.Office, await city.UnitAsync("other", "QT"));
        var keeper = await city.PersonAsync("keeper", Role.SystemAdministrator);
        var (shown, loaded) = ((await KeepAsync(city, keeper, Of(unit))).Value, (await KeepAsync(city, keeper, Of(unit), "名单.csv", "姓名\n周"u8.ToArray())).Value);
        await using var app = await AppUnderTest.StartAsync(city);
        using var agent = await app.SignedInAsync("agent");
        using var stranger = await app.SignedInAsync("stranger");
        using var nobody = app.Browser();

        using var pdf = await agent.GetAsync(new Uri(shown.Href, UriKind.Relative));
        Assert.Equal(Pdf, await pdf.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "inline", "登记簿.pdf"), (pdf.Content.Headers.ContentType!.MediaType, pdf.Content.Headers.ContentDisposition!.DispositionType, pdf.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(pdf.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("frame-ancestors 'self'", Assert.Single(pdf.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        using var csv = await agent.GetAsync(new Uri(loaded.Href, UriKind.Relative));
        Assert.Equal(("application/octet-stream", "attachment"), (csv.Content.Headers.ContentType!.MediaType, csv.Content.Headers.ContentDisposition!.DispositionType));

        using var denied = await stranger.GetAsync(new Uri(shown.Href, UriKind.Relative));
        using var missing = await stranger.GetAsync(new Uri("files/999", UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (denied.StatusCode, missing.StatusCode));
        using var asked = await nobody.GetAsync(new Uri(shown.Href, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);

        File.Delete((await Queries(city).FileAsync(keeper, shown.Id, default))!.Path);
        using var gone = await agent.GetAsync(new Uri(shown.Href, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("“登记簿.pdf”登记过，但文件已不在服务器上", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
