using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>X-02 goes out and comes back by the numbers of the entries.</summary>
public sealed class Worksheet_of_the_list
{
    [Fact(DisplayName = "A row changes what it names of its entry: all of a draft, the handling alone of an entry in force, whose other columns are told and left")]
    public async Task Taken_back()
    {
        await using var city = await TestCity.OpenAsync();
        var (hall, unit) = await OpenAsync(city);
        var listed = await hall.DraftAsync(unit, ListHall.Facts());
        _ = await hall.PublishedAsync();
        var draft = await hall.DraftAsync(unit, ListHall.Facts("户籍证明"));
        EntryStated[] rows =
        [
            new(2) { Number = "1", Proof = "收入证明", Issuer = "某银行", Handling = new() { StatutoryDays = 5, PlainWords = "工资条" } },
            new(3) { Number = "00002", Proof = "户籍情况证明", Ways = ["部门核验", "数据共享"], ItemCodes = ["QR-1", "QR-2"], ItemNames = ["公租房资格确认", "落户"] },
        ];

        var verdicts = await PreviewAsync(city, hall, rows);
        Assert.Equal([EntryKind.Change, EntryKind.Change], verdicts.Select(v => v.Kind));
        Assert.Equal([new RowChange("StatutoryDays", null, 5), new("PlainWords", "", "工资条")], verdicts[0].Changes);
        Assert.Equal([new RowChange("ProofName", "家庭收入证明", "收入证明")], verdicts[0].Ignored);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Empty((await ImportAsync(city, hall, rows)).Refusals);

        Assert.Equal(("家庭收入证明", 5, "工资条"), Of(await hall.EntryAsync(listed)));
        Assert.Equal(2, (await hall.List.HistoryAsync(listed, default)).Count);
        var changed = await hall.EntryAsync(draft);
        Assert.Equal(("户籍情况证明", 2), (changed.ProofName, changed.Items.Count));
        Assert.Equal([MethodKeys.Verification, MethodKeys.DataSharing], changed.Methods);
        Assert.Equal([EntryKind.Same, EntryKind.Same], (await PreviewAsync(city, hall, rows)).Select(v => v.Kind));

        static (string, int?, string) Of(ExemptionEntry entry) => (entry.ProofName, entry.StatutoryDays, entry.PlainWords);
    }

    [Fact(DisplayName = "A number that no entry has, one that stands twice, a way the place does not have, codes without names, and what the issuer alone says are refused; nothing is written")]
    public async Task Refused()
    {
        await using var city = await TestCity.OpenAsync();
        var (hall, unit) = await OpenAsync(city);
        var issuer = await hall.Town.UnitAsync("GA", "公安局");
        _ = await hall.DraftAsync(unit, ListHall.Facts());
        _ = await hall.DraftAsync(unit, ListHall.Facts("户籍证明") with { Issuer = "公安局", IssuerUnitId = issuer });
        EntryStated[] rows =
        [
            new(2) { Number = "00077" }, new(3) { Number = "00001", Ways = ["找熟人"] }, new(4) { Number = "00001", Proof = "收入" }, new(5) { Number = "00002", Handling = new() { Storage = StorageClass.Database } },
        ];

        Assert.Equal([[new EntryUnknown("00077")], [new WayNotOfThePlace("找熟人")], [new EntryTwice(3)], [new OnlyTheIssuerClassifies("公安局")]], (await PreviewAsync(city, hall, rows)).Select(v => v.Refusals));
        Assert.Equal([new ItemsUnpaired(2, 1)], (await PreviewAsync(city, hall, [new(2) { Number = "1", ItemCodes = ["A", "B"], ItemNames = ["甲"] }])).Single().Refusals);
        Assert.Equal(4, (await ImportAsync(city, hall, rows)).Refusals.Count);
        Assert.Equal([new ChangedMeanwhile(nameof(ExemptionEntry))], (await new EntrySheetDesk(city.City, city.Clock).ImportAsync(hall.Office(), hall.Town.PlaceId, [new(2) { Number = "1", Proof = "收入" }], [])).Refusals);
        Assert.IsType<NotYourRight>(Assert.Single((await new EntrySheetDesk(city.City, city.Clock).ImportAsync(hall.Lead(unit), hall.Town.PlaceId, [new(2) { Number = "1", Proof = "收入" }], [])).Refusals));
        await using var db = city.Db();
        Assert.Equal(["家庭收入证明", "户籍证明"], await db.ExemptionEntries.OrderBy(e => e.Number).Select(e => e.ProofName).ToListAsync());
    }

    private static async Task<(ListHall Hall, long Unit)> OpenAsync(TestCity city)
    {
        var hall = await ListHall.OpenAsync(city);
        return (hall, await hall.Town.UnitAsync("MZ"));
    }

    private static EntryQueries Queries(TestCity city) => new(city.City, new(city.City), city.Clock);

    private static async Task<IReadOnlyList<EntryVerdict>> PreviewAsync(TestCity city, ListHall hall, IReadOnlyList<EntryStated> rows) => await Queries(city).PreviewAsync(await hall.ScopeAsync(), rows, default);

    private static async Task<Outcome> ImportAsync(TestCity city, ListHall hall, IReadOnlyList<EntryStated> rows)
    {
        var seen = (await PreviewAsync(city, hall, rows)).Select(v => v.Entry).OfType<Seen>().Distinct().ToList();
        return await new EntrySheetDesk(city.City, city.Clock).ImportAsync(hall.Office(), hall.Town.PlaceId, rows, seen);
    }
}
