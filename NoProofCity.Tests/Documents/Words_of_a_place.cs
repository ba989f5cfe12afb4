using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Documents;

/// <summary>A place gives its forms words of its own, from a day on.</summary>
public sealed class Words_of_a_place
{
    private static readonly Dictionary<string, string> Own = PaperRoom.Worded("F-02", "承诺", "本人郑重承诺：");

    private static Task<Outcome<long>> ActivateAsync(PaperRoom room, Dictionary<string, string>? texts = null, int days = 0, long? former = null, Actor? by = null, string form = "F-02") =>
        room.Words.ActivateAsync(by ?? room.Hall.Office(Role.Office), room.Hall.Town.PlaceId, form, texts ?? Own, room.Hall.Today.AddDays(days), former);

    [Theory, OnEachDatabase]
    public async Task The_words_are_in_force_from_their_day_and_the_standard_ones_before(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var room = await PaperRoom.OpenAsync(city);
        var first = (await ActivateAsync(room, days: 2)).Value;
        var scope = (await room.Hall.Town.ScopeAsync(room.Hall.Office(Role.Office), TemplateActs.Read))!;
        async Task<(string? Now, string? Coming)> WordsAsync(int days)
        {
            var row = (await room.Templates.FormsAsync(scope, room.Hall.Today.AddDays(days), default)).Single(r => r.Form.Code == "F-02");
            return (row.InForce?.Label, row.Coming?.Label);
        }

        Assert.Equal((null, "2026.1"), await WordsAsync(1));
        Assert.Equal(("2026.1", null), await WordsAsync(2));
        var setting = (await room.Templates.SettingAsync(room.Hall.Town.PlaceId, "F-02", room.Hall.Today.AddDays(2), default))!;
        Assert.Equal("本人郑重承诺：", setting.Template!.Texts["承诺"]);
        Assert.Null((await room.Templates.SettingAsync(room.Hall.Town.PlaceId, "F-02", room.Hall.Today, default))!.Template);

        Assert.True((await ActivateAsync(room, PaperRoom.Worded("F-02", "承诺", "本人承诺如下："), 2, first)).IsDone);
        Assert.Equal(("2026.2", null), await WordsAsync(2));
        Assert.Equal([2, 1], (await room.Templates.VersionsAsync(scope, "F-02", default)).Select(v => v.Number));
        await using var db = city.Db();
        Assert.Equal(2, await db.Ledger.CountAsync(e => e.Chain == Chain.Acts && e.Act == TemplateActs.Edit.Key && e.ObjectKind == nameof(TemplateVersion)));
    }

    [Fact]
    public async Task Only_the_office_of_the_place_words_its_forms()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var stranger = await city.PersonAsync("stranger", Role.Office, await city.UnitAsync("other", "QT"));
        Assert.IsType<NotYourRight>(Assert.Single((await ActivateAsync(room, by: room.Hall.Lead(unit))).Refusals));
        Assert.IsType<OutsideYourScope>(Assert.Single((await ActivateAsync(room, by: stranger)).Refusals));
        Assert.Empty(await VersionsAsync(city));
        // Whoever may read any words reads those of the place, and of no other.
        Assert.NotNull(await room.Hall.Town.ScopeAsync(room.Hall.Lead(unit), TemplateActs.Read));
        Assert.Null(await room.Hall.Town.ScopeAsync(stranger, TemplateActs.Read));
    }

    [Fact]
    public async Task Words_that_lack_something_are_refused_with_everything_they_lack()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var texts = new Dictionary<string, string>(Own) { ["承诺的效力"] = " ", ["证明用途"] = "用于办理。", ["编号"] = "第{年}号", ["热线"] = "{电话}" };
        Assert.Equal<Refusal>(
            [new TemplateFieldMissing("证明用途", "办理事项"), new TemplatePartMissing("F-02", "承诺的效力"), new TemplateFieldMissing("编号", "序号"), new TemplatePartUnknown("F-02", "热线"), new VersionInThePast(room.Hall.Today.AddDays(-1), room.Hall.Today)],
            (await ActivateAsync(room, texts, -1)).Refusals);
        Assert.Empty(await VersionsAsync(city));
    }

    [Theory(DisplayName = "The text of a promise letter states the duty to prove, what is to be proven and the liability of an untrue promise, and is not activated without")]
    [Rule("G-Plan-3.2c")]
    [InlineData("证明用途")]
    [InlineData("证明的内容")]
    [InlineData("不实承诺的责任")]
    [InlineData("承担责任")]
    public async Task Parts_of_the_promise_letter(string part)
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        Assert.Equal([new TemplatePartMissing("F-02", part)], (await ActivateAsync(room, new(Own) { [part] = "" })).Refusals);
        Assert.True((await ActivateAsync(room)).IsDone);
    }

    [Fact]
    public async Task A_version_that_changes_nothing_comes_before_the_former_or_follows_one_not_seen_is_refused()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        Assert.IsType<NothingChanged>(Assert.Single((await ActivateAsync(room, PaperRoom.Worded("F-02", "承诺", "申请人已经仔细阅读上述告知内容，现自愿作出下列承诺：\r\n"))).Refusals));
        var first = (await ActivateAsync(room, days: 5)).Value;
        Assert.IsType<NothingChanged>(Assert.Single((await ActivateAsync(room, days: 6, former: first)).Refusals));
        var other = PaperRoom.Worded("F-02", "承诺", "本人承诺如下：");
        Assert.IsType<VersionBeforeFormer>(Assert.Single((await ActivateAsync(room, other, 4, first)).Refusals));
        Assert.IsType<ChangedMeanwhile>(Assert.Single((await ActivateAsync(room, other, 6)).Refusals));
        Assert.IsType<NotFound>(Assert.Single((await ActivateAsync(room, other, 6, form: "F-99")).Refusals));
        Assert.True((await ActivateAsync(room, other, 5, first)).IsDone);
    }

    private static async Task<IReadOnlyList<TemplateVersion>> VersionsAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.TemplateVersions.AsNoTracking().ToListAsync();
    }
}
