using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Documents;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>A place that keeps and publishes its lists, acted on through the desks alone.</summary>
internal sealed class ListHall(TestCity city, TownHall town)
{
    private const int Tick = 1;

    public TownHall Town { get; } = town;

    public EntryDesk Entries { get; } = new(city.City, city.Clock);

    public EditionDesk Editions { get; } = new(city.City, city.Clock, new(PaperRoom.Printer, new(city.City, city.Clock)));

    public ListQueries List { get; } = new(city.City);

    public EditionQueries EditionList { get; } = new(city.City);

    public DemandQueries Demands { get; } = new(city.City);

    public DateOnly Today => Domain.Calendar.ChinaTime.DateOf(city.Clock.GetUtcNow());

    public static async Task<ListHall> OpenAsync(TestCity city, string profile = "gaoqing-2021", string code = "anling", PlaceKind kind = PlaceKind.County) =>
        new(city, await TownHall.OpenAsync(city, profile, code, kind: kind));

    public static async Task<ListHall> OpenAsync(TestCity city, RuleProfile profile) => new(city, await TownHall.OpenAsync(city, profile));

    public static EntryFacts Facts(string proof = "家庭收入证明", params IReadOnlyList<string> methods) => new(proof)
    {
        Items = [new("QR-1", "公租房资格确认")], Basis = "《公共租赁住房管理办法》第七条", Issuer = "某银行", Methods = methods.Count > 0 ? methods : [MethodKeys.DataSharing],
    };

    public static ReasonText Why(string text = "情况已经核实") => ReasonText.Parse(text).Value;

    public Actor Office(Role role = Role.Office) => Town.As(role, 0, 100 + (int)role);

    public Actor Lead(long unit) => Town.As(Role.UnitLead, unit, 200 + unit);

    public Actor Clerk(long unit) => Town.As(Role.Liaison, unit, 300 + unit);

    /// <summary>A draft entered by the office; answers its key.</summary>
    public async Task<long> DraftAsync(long unit, EntryFacts facts)
    {
        var drafted = await Entries.DraftAsync(Office(), unit, facts);
        Assert.Empty(drafted.Refusals);
        return drafted.Value;
    }

    public async Task<ExemptionEntry> EntryAsync(long id)
    {
        await using var db = city.Db();
        return await db.ExemptionEntries.AsNoTracking().SingleAsync(entry => entry.Id == id);
    }

    public async Task<Seen> SeenAsync(long entry) => Seen.Of(await EntryAsync(entry));

    public async Task<Edition> EditionAsync(long id)
    {
        await using var db = city.Db();
        return await db.Editions.AsNoTracking().SingleAsync(edition => edition.Id == id);
    }

    public async Task<Seen> EditionSeenAsync(long id) => Seen.Of(await EditionAsync(id));

    public async Task<long> ComposeAsync(ListKind kind = ListKind.Exemption, UnitLevel level = UnitLevel.County, string title = "2026 年上半年版")
    {
        var drafted = await Editions.DraftAsync(Office(), Town.PlaceId, kind, level, title);
        Assert.Empty(drafted.Refusals);
        return drafted.Value;
    }

    public async Task<IReadOnlyList<Refusal>> AgreeAsync(long edition, Role by) => (await Editions.AgreeAsync(Office(by), await EditionSeenAsync(edition), "会议纪要第 1 期")).Refusals;

    public async Task<IReadOnlyList<Refusal>> PublishAsync(long edition, Role by, params IReadOnlyList<string> channels)
    {
        city.Clock.Pass(TimeSpan.FromMinutes(Tick));
        await using var db = city.Db();
        var placeRules = await city.City.Rulebook.InForceAsync(db, Town.PlaceId, Today);
        return (await Editions.PublishAsync(Office(by), await EditionSeenAsync(edition), new("", channels.Count > 0 ? channels : [ListRules.Of(placeRules!.Profile).Channels.Members[0].Key]))).Refusals;
    }

    /// <summary>Composed, agreed to and published by whom the place says; nothing may stand against it.</summary>
    public async Task<long> PublishedAsync(ListKind kind = ListKind.Exemption, UnitLevel level = UnitLevel.County, string title = "2026 年上半年版")
    {
        var edition = await ComposeAsync(kind, level, title);
        await using var db = city.Db();
        var chain = ListRules.Of((await city.City.Rulebook.InForceAsync(db, Town.PlaceId, Today))!.Profile).ChainOf(kind, (await EditionAsync(edition)).IsFirst);
        Assert.Empty(await AgreeAsync(edition, RoleOf(chain.Approver)));
        Assert.Empty(await PublishAsync(edition, RoleOf(chain.Publisher)));
        return edition;
    }

    public async Task<ReadScope> ScopeAsync(Actor? actor = null) => (await Town.ScopeAsync(actor ?? Office(), ListActs.Read))!;

    public static Role RoleOf(ListOrgan organ) => organ switch
    {
        ListOrgan.Legal => Role.Legal,
        ListOrgan.Government => Role.Government,
        _ => Role.Office,
    };
}
