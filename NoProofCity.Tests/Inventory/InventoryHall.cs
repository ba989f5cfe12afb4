using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

/// <summary>A place whose units list their proofs, acted on through the desks alone.</summary>
internal sealed class InventoryHall(TestCity city, TownHall town)
{
    public static readonly SignOff Signed = new(true, true, true);

    public static readonly NecessityTest Passed = new(true, true, true, true, true);

    public DateOnly Today => Domain.Calendar.ChinaTime.DateOf(city.Clock.GetUtcNow());

    public TownHall Town { get; } = town;

    public InventoryDesk Desk { get; } = new(city.City, city.Clock);

    public ReviewDesk Review { get; } = new(city.City, city.Clock);

    public CollectionDesk Rounds { get; } = new(city.City, city.Clock);

    public ItemDesk Items { get; } = new(city.City, city.Clock);

    public BasisDesk Library { get; } = new(city.City, city.Clock);

    public InventoryQueries Tables { get; } = new(city.City);

    public FindingQueries Findings { get; } = new(city.City);

    public static async Task<InventoryHall> OpenAsync(TestCity city, string profile, string code = "anling", long? parentId = null, PlaceKind kind = PlaceKind.County) =>
        new(city, await TownHall.OpenAsync(city, profile, code, parentId, kind));

    public static RowFacts Proof(string name = "家庭收入证明", string code = "QR-1") => new(name, code, "公租房资格确认")
    {
        PowerType = "Confirmation", Issuer = "某银行", Basis = "《公共租赁住房管理办法》第七条", Disposition = Disposition.RetainReplace, Method = "DataSharing",
        Risk = RiskLevel.Low, RiskNote = "可事后核对",
    };

    public static ReasonText Why(string text = "情况已经核实") => ReasonText.Parse(text).Value;

    public Actor Lead(long unit) => Town.As(Role.UnitLead, unit, 200 + unit);

    public Actor Clerk(long unit) => Town.As(Role.Liaison, unit, 300 + unit);

    public Actor Office(Role role = Role.Legal) => Town.As(role, 0, 100);

    public Task<ReadScope> ScopeAsync(Actor? actor = null) => ScopeOfAsync(actor ?? Office());

    public async Task<long> BatchAsync(long unit, string period = "第一批")
    {
        var opened = await Desk.OpenAsync(Clerk(unit), unit, period);
        Assert.Empty(opened.Refusals);
        return opened.Value;
    }

    public async Task<Seen> BatchSeenAsync(long id)
    {
        await using var db = city.Db();
        return Seen.Of(await db.InventoryBatches.SingleAsync(b => b.Id == id));
    }

    public async Task<InventoryBatch> TableAsync(long id)
    {
        await using var db = city.Db();
        return await db.InventoryBatches.SingleAsync(b => b.Id == id);
    }

    public async Task<IReadOnlyList<InventoryRow>> RowsAsync(long batch)
    {
        await using var db = city.Db();
        return await db.InventoryRows.AsNoTracking().Where(r => r.BatchId == batch && !r.IsTakenOut).OrderBy(r => r.Number).ToListAsync();
    }

    public async Task<Seen> RowSeenAsync(long batch, int at = 0) => Seen.Of((await RowsAsync(batch))[at]);

    public async Task<IReadOnlyList<Refusal>> EnterAsync(long batch, RowFacts facts) =>
        (await Desk.EnterAsync(Clerk((await TableAsync(batch)).UnitId), await BatchSeenAsync(batch), facts)).Refusals;

    /// <summary>A table of one unit with these rows; nothing may stand against them.</summary>
    public async Task<long> TableOfAsync(long unit, params RowFacts[] rows)
    {
        var batch = await BatchAsync(unit);
        foreach (var row in rows) Assert.Empty(await EnterAsync(batch, row));
        return batch;
    }

    public async Task<IReadOnlyList<Refusal>> SubmitAsync(long batch, SignOff? signOff = null, bool isZeroReport = false, Actor? by = null) =>
        (await Desk.SubmitAsync(by ?? Lead((await TableAsync(batch)).SubmittingUnitId), await BatchSeenAsync(batch), isZeroReport, signOff ?? Signed)).Refusals;

    /// <summary>Handed in, and the review begun.</summary>
    public async Task<long> UnderReviewAsync(long unit, params RowFacts[] rows)
    {
        var batch = await TableOfAsync(unit, rows);
        Assert.Empty(await SubmitAsync(batch));
        Assert.Empty((await Review.BeginAsync(Office(), await BatchSeenAsync(batch))).Refusals);
        return batch;
    }

    public async Task<IReadOnlyList<Refusal>> DecideAsync(long batch, RowDecision decision, int at = 0) =>
        (await Review.DecideAsync(Office(), await RowSeenAsync(batch, at), decision)).Refusals;

    public async Task<IReadOnlyList<Refusal>> ConcludeAsync(long batch, Role by = Role.Legal) => (await Review.ConcludeAsync(Office(by), await BatchSeenAsync(batch))).Refusals;

    /// <summary>What stands against the first row, without its number.</summary>
    public static IEnumerable<Refusal> Reasons(IReadOnlyList<Refusal> refusals) => refusals.Select(r => r is RowRefused row ? row.Reason : r);

    private async Task<ReadScope> ScopeOfAsync(Actor actor) => (await new Reading(city.City, city.Clock).ScopeAsync(actor, InventoryActs.Read, Town.PlaceId, default))!;
}
