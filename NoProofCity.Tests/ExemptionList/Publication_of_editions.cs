using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>Editions of the lists: who agrees to them, who publishes them, and that nothing of them changes afterwards.</summary>
public sealed class Publication_of_editions
{
    [Fact(DisplayName = "Zaozhuang art. 5: the office consents and does not publish; the government office publishes, and only after the consent")]
    [Rule("Z-5b")]
    public async Task Consent_then_publication()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "zaozhuang-2021", kind: PlaceKind.City);
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ", level: UnitLevel.City), ListHall.Facts());
        var edition = await hall.ComposeAsync(level: UnitLevel.City);

        Assert.Equal([new EditionNotApproved(ListOrgan.Office, "List.FirstApprover")], await hall.PublishAsync(edition, Role.Government));
        Assert.IsType<NotYourRight>(Assert.Single(await hall.AgreeAsync(edition, Role.Government)));
        Assert.Empty(await hall.AgreeAsync(edition, Role.Office));
        Assert.Equal(EditionState.Consented, (await hall.EditionAsync(edition)).State);
        Assert.IsType<NotYourRight>(Assert.Single(await hall.PublishAsync(edition, Role.Office)));
        Assert.Empty(await hall.PublishAsync(edition, Role.Government));
        Assert.Equal(EditionState.Published, (await hall.EditionAsync(edition)).State);
    }

    [Fact(DisplayName = "Gaoqing 三(一)2: the first edition needs the county government, the next one the office")]
    [Rule("G-Plan-3.1d")]
    public async Task First_edition()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var unit = await hall.Town.UnitAsync("MZ");
        _ = await hall.DraftAsync(unit, ListHall.Facts());
        var first = await hall.ComposeAsync();

        Assert.IsType<NotYourRight>(Assert.Single(await hall.AgreeAsync(first, Role.Office)));
        Assert.Equal([new EditionNotApproved(ListOrgan.Government, "List.FirstApprover")], await hall.PublishAsync(first, Role.Office));
        Assert.Empty(await hall.AgreeAsync(first, Role.Government));
        Assert.Empty(await hall.PublishAsync(first, Role.Office, "Portal", "Platform", "Media"));

        _ = await hall.DraftAsync(unit, ListHall.Facts("户籍证明"));
        var second = await hall.ComposeAsync(title: "2026 年下半年版");
        Assert.IsType<NotYourRight>(Assert.Single(await hall.AgreeAsync(second, Role.Government)));
        Assert.Empty(await hall.AgreeAsync(second, Role.Office));
        Assert.Empty(await hall.PublishAsync(second, Role.Office));
        Assert.Equal(EditionState.Superseded, (await hall.EditionAsync(first)).State);
        Assert.Equal((ListOrgan.Government, ListOrgan.Office), ((await hall.EditionAsync(first)).ApprovedAs, (await hall.EditionAsync(second)).ApprovedAs));
    }

    [Fact(DisplayName = "The implementation list of Dongying is approved by the law office, of which the exemption list knows nothing")]
    public async Task Implementation()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "dongying-2022", kind: PlaceKind.City);
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ", level: UnitLevel.City), ListHall.Facts());
        var edition = await hall.ComposeAsync(ListKind.Implementation, UnitLevel.City);

        Assert.IsType<NotYourRight>(Assert.Single(await hall.AgreeAsync(edition, Role.Office)));
        Assert.Empty(await hall.AgreeAsync(edition, Role.Legal));
        Assert.Empty(await hall.PublishAsync(edition, Role.Office));
    }

    [Fact(DisplayName = "Gaoqing has its implementation list at three levels and the exemption list at two: villages stand with their town, and there is no edition of villages")]
    [Rule("G-Plan-3.1d")]
    public async Task Levels()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var town = await hall.Town.UnitAsync("ZA", "甲镇", level: UnitLevel.Town, kind: UnitKind.Town);
        var village = await hall.Town.UnitAsync("CA", "乙村", town, UnitLevel.Village, UnitKind.Village);
        foreach (var unit in new[] { town, village }) _ = await hall.DraftAsync(unit, ListHall.Facts());

        Assert.Equal([new LevelNotListed(ListKind.Exemption, UnitLevel.Village)], (await hall.Editions.DraftAsync(hall.Office(), hall.Town.PlaceId, ListKind.Exemption, UnitLevel.Village, "村")).Refusals);
        var lines = await hall.EditionList.LinesAsync(await hall.ComposeAsync(level: UnitLevel.Town), default);
        Assert.Equal([("甲镇", UnitLevel.Town), ("乙村", UnitLevel.Town)], lines.Select(line => (line.Unit, line.Level)));
        Assert.Equal("乙村", Assert.Single(await hall.EditionList.LinesAsync(await hall.ComposeAsync(ListKind.Implementation, UnitLevel.Village), default)).Unit);
    }

    [Fact(DisplayName = "Jinan art. 4: a proof that is verified stands on no published list while no service item is linked to it; the published list shows the items")]
    [Rule("J-Ver-4a")]
    public async Task Linked_items()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "jinan-2020", kind: PlaceKind.City);
        var unit = await hall.Town.UnitAsync("MZ", level: UnitLevel.City);
        var entry = await hall.DraftAsync(unit, ListHall.Facts("婚姻状况证明", MethodKeys.Verification) with { Items = [] });
        _ = await hall.DraftAsync(unit, ListHall.Facts()); // shared, so it is on the exemption list and not on the one of verification
        var edition = await hall.ComposeAsync(level: UnitLevel.City);

        Assert.Equal("婚姻状况证明", Assert.Single(Assert.IsType<LinesWithoutItem>(Assert.Single(await hall.AgreeAsync(edition, Role.Legal))).Proofs));

        Assert.Empty((await hall.Entries.ReviseAsync(hall.Office(), await hall.SeenAsync(entry), ListHall.Facts("婚姻状况证明", MethodKeys.Verification))).Refusals);
        Assert.Empty((await hall.Editions.ComposeAsync(hall.Office(), await hall.EditionSeenAsync(edition))).Refusals);
        Assert.Empty(await hall.AgreeAsync(edition, Role.Legal));
        Assert.Empty(await hall.PublishAsync(edition, Role.Legal));
        var verified = await hall.PublishedAsync(ListKind.Verification, UnitLevel.City);
        Assert.Equal("公租房资格确认（QR-1）", Assert.Single(Assert.Single(await hall.EditionList.LinesAsync(verified, default)).Items).ToString());
    }

    [Fact(DisplayName = "What is published is what was approved, to the letter; the list goes on without it")]
    [Rule("Y-Adj-5", "G-Adj-5")]
    public async Task Snapshot()
    {
        foreach (var profile in new[] { "yiyuan-2021", "gaoqing-2021" })
        {
            await using var city = await TestCity.OpenAsync();
            var hall = await ListHall.OpenAsync(city, profile);
            var entry = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts());
            var edition = await hall.PublishedAsync();
            var (hash, before) = ((await hall.EditionAsync(edition)).Hash, ListText.Of(await hall.EditionList.LinesAsync(edition, default)));
            city.Clock.MoveTo("2026-08-03 10:00");

            Assert.Empty((await hall.Entries.HandleAsync(hall.Office(), await hall.SeenAsync(entry), new EntryHandling { PlainWords = "收入、工资" })).Refusals);

            Assert.Equal(before, ListText.Of(await hall.EditionList.LinesAsync(edition, default)));
            Assert.Equal(hash, ListText.HashOf(before));
            Assert.Equal("收入、工资", Assert.Single(await hall.List.LiveAsync(hall.Town.PlaceId, hall.Today, default)).Line.PlainWords);
            Assert.Equal("", Assert.Single(await hall.List.AsOfAsync(hall.Town.PlaceId, new(2026, 8, 2), default)).PlainWords);
            Assert.Equal("收入、工资", Assert.Single(await hall.List.AsOfAsync(hall.Town.PlaceId, new(2026, 8, 3), default)).PlainWords);
            Assert.Empty(await hall.List.AsOfAsync(hall.Town.PlaceId, new(2026, 3, 8), default));
        }
    }

    [Fact(DisplayName = "What was changed behind the house's back since it was approved is not published as what was approved")]
    [Rule("Y-Adj-5")]
    public async Task Changed_behind()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "yiyuan-2021");
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts("收入证明"));
        var edition = await hall.ComposeAsync();
        Assert.Empty(await hall.AgreeAsync(edition, Role.Office));
        await using (var db = city.City.CreateDbContext())
        {
            var text = await db.Set<EditionText>().SingleAsync(text => text.EditionId == edition);
            text.Text = text.Text.Replace("收入证明", "收入情况证明", StringComparison.Ordinal);
            _ = await db.SaveChangesAsync();
        }

        Assert.Equal([new EditionNotAsComposed()], (await hall.PublishAsync(edition, Role.Office)).Where(refusal => refusal is not DraftsChangedSince));
        Assert.Equal(EditionState.Approved, (await hall.EditionAsync(edition)).State);
    }

    [Fact(DisplayName = "A place that publishes every half-year is reminded while none has come, is not kept from anything, and others are not reminded")]
    [Rule("Y-Adj-5", "G-Adj-5")]
    public async Task Cadence()
    {
        foreach (var (profile, reminded) in new[] { ("yiyuan-2021", true), ("gaoqing-2021", true), ("dongying-2022", false) })
        {
            await using var city = await TestCity.OpenAsync(now: "2026-06-30 10:00");
            var hall = await ListHall.OpenAsync(city, profile);
            _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts());

            Assert.Equal(reminded ? [new(ListKind.Exemption, new(2026, 6, 30), 0, 1, "List.Cadence")] : [], await hall.EditionList.RemindersAsync(await hall.ScopeAsync(), hall.Today, default));
            _ = await hall.PublishedAsync();
            Assert.Empty(await hall.EditionList.RemindersAsync(await hall.ScopeAsync(), hall.Today, default));
            city.Clock.MoveTo("2027-02-01 10:00");
            Assert.Equal(reminded ? [new DateOnly(2026, 12, 31)] : [], (await hall.EditionList.RemindersAsync(await hall.ScopeAsync(), hall.Today, default)).Select(reminder => reminder.By));
        }
    }

    [Fact(DisplayName = "Two officers publish at once: one edition, and the other is told")]
    public async Task At_once()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "yiyuan-2021");
        _ = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts());
        var edition = await hall.ComposeAsync();
        Assert.Empty(await hall.AgreeAsync(edition, Role.Office));
        var (seen, one, other) = (await hall.EditionSeenAsync(edition), hall.Town.As(Role.Office, 0, 801), hall.Town.As(Role.Office, 0, 802));
        city.Clock.Pass(TimeSpan.FromMinutes(1));

        var outcomes = await Task.WhenAll(new[] { one, other }.Select(actor => Task.Run(() => hall.Editions.PublishAsync(actor, seen, new("", ["PublicPage"])))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.IsType<ChangedMeanwhile>(Assert.Single(outcomes.SelectMany(outcome => outcome.Refusals)));
        await using var db = city.Db();
        Assert.Single(await db.IssuedDocuments.ToListAsync());
        Assert.Single(await hall.EditionList.PublicAsync(hall.Town.PlaceId, default));
    }

    [Fact(DisplayName = "Drafts that were corrected after the edition was composed keep it from being published as it was approved")]
    public async Task Corrected_since()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "yiyuan-2021");
        var entry = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts());
        var edition = await hall.ComposeAsync();
        Assert.Empty(await hall.AgreeAsync(edition, Role.Office));
        Assert.Empty((await hall.Entries.ReviseAsync(hall.Office(), await hall.SeenAsync(entry), ListHall.Facts("收入证明"))).Refusals);

        Assert.Equal(["收入证明"], Assert.IsType<DraftsChangedSince>(Assert.Single(await hall.PublishAsync(edition, Role.Office))).Proofs);
        Assert.Equal(EntryState.Draft, (await hall.EntryAsync(entry)).State);

        Assert.Empty((await hall.Editions.SendBackAsync(hall.Office(), await hall.EditionSeenAsync(edition), ListHall.Why())).Refusals);
        Assert.Empty((await hall.Editions.ComposeAsync(hall.Office(), await hall.EditionSeenAsync(edition))).Refusals);
        Assert.Empty(await hall.AgreeAsync(edition, Role.Office));
        Assert.Empty(await hall.PublishAsync(edition, Role.Office));
        Assert.Equal(EntryState.InForce, (await hall.EntryAsync(entry)).State);
    }

    [Fact(DisplayName = "The public list has a number that rises with what the public may see, and with nothing else")]
    public async Task Version_of_the_public_list()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "yiyuan-2021");
        var entry = await hall.DraftAsync(await hall.Town.UnitAsync("MZ"), ListHall.Facts());
        Assert.Equal(0, await hall.List.VersionAsync(hall.Town.PlaceId, default));

        _ = await hall.PublishedAsync();
        Assert.Equal(1, await hall.List.VersionAsync(hall.Town.PlaceId, default));
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Empty((await hall.Entries.HandleAsync(hall.Office(), await hall.SeenAsync(entry), new EntryHandling { PlainWords = "工资" })).Refusals);
        Assert.Equal(2, await hall.List.VersionAsync(hall.Town.PlaceId, default));
        Assert.Empty((await hall.Entries.HandleAsync(hall.Office(), await hall.SeenAsync(entry), new EntryHandling { PlainWords = "工资", AnswerValidityDays = 30 })).Refusals);
        Assert.Equal(2, await hall.List.VersionAsync(hall.Town.PlaceId, default));
    }
}
