using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

/// <summary>What the reviewing offices see: rows with their findings, counted and filtered, and a proposal for each.</summary>
public sealed class Desk_of_the_reviewers
{
    private static readonly RowFacts Cancelled = InventoryHall.Proof() with { Basis = "", Disposition = Disposition.Cancel, Method = null };

    [Fact(DisplayName = "The desk shows what is to be reviewed, counts it by finding, and filters by finding, table and decision; what was set aside counts no more")]
    public async Task Counted_and_filtered()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var (one, other) = (await hall.Town.UnitAsync("ZJ", "住建局"), await hall.Town.UnitAsync("MZ"));
        var batch = await hall.UnderReviewAsync(one, InventoryHall.Proof("结婚证"), Cancelled with { ProofName = "无违章证明" });
        _ = await hall.UnderReviewAsync(other, InventoryHall.Proof("居住证明"), Cancelled with { ProofName = "在读证明" });
        _ = await hall.TableOfAsync(await hall.Town.UnitAsync("JY", "教育局"), Cancelled with { ProofName = "学籍证明" });
        var (queries, scope) = (new ReviewQueries(city.City, hall.Findings), await hall.ScopeAsync());
        async Task<string[]> ShownAsync(ListQuery query) => [.. (await queries.RowsAsync(scope, query, hall.Today, default)).Rows.Select(row => row.ProofName)];
        async Task<ReviewCounts> CountsAsync() => await queries.CountsAsync(scope, new(), hall.Today, default);
        var withoutBasis = new ListQuery().With(ReviewQueries.Finding, nameof(FindingKind.NoBasis));

        Assert.Equal(["结婚证", "无违章证明", "居住证明", "在读证明"], await ShownAsync(new()));
        Assert.Equal(["无违章证明", "在读证明"], await ShownAsync(withoutBasis));
        Assert.Equal(["无违章证明"], await ShownAsync(withoutBasis.With("batch", $"{batch}")));
        Assert.Equal((4, 4, 2, 1), (await CountsAsync() is var c ? (c.All, c.Undecided, c.OfFinding[FindingKind.NoBasis], c.OfFinding[FindingKind.CoveredByCertificate]) : default));

        Assert.Empty(await hall.DecideAsync(batch, new(Disposition.Cancel, null), at: 1));
        Assert.Equal(["结婚证", "居住证明", "在读证明"], await ShownAsync(new ListQuery().With(ReviewQueries.Decided, "no")));
        var told = (await hall.Findings.SearchAsync(scope, hall.Today, default)).Single(f => f.Finding.Kind is FindingKind.CoveredByCertificate);
        Assert.Empty((await hall.Review.DismissAsync(hall.Office(), hall.Town.PlaceId, told.Finding.Kind, told.Finding.Rows, InventoryHall.Why())).Refusals);
        Assert.Equal((3, false), (await CountsAsync() is var d ? (d.Undecided, d.OfFinding.ContainsKey(FindingKind.CoveredByCertificate)) : default));
    }

    [Fact(DisplayName = "Findings are searched once and kept while rows are decided; a changed row, whoever changed it, has them searched anew")]
    public async Task Kept_until_something_changes()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof(), Cancelled with { ProofName = "无违章证明" });
        var (scope, elsewhere) = (await hall.ScopeAsync(), new FindingQueries(city.City));
        async Task<InventoryFinding> FoundAsync(FindingQueries queries) => Assert.Single(await queries.SearchAsync(scope, hall.Today, default)).Finding;
        var (here, there) = (await FoundAsync(hall.Findings), await FoundAsync(elsewhere));

        Assert.Empty(await hall.DecideAsync(batch, new(Disposition.Cancel, null), at: 1));
        Assert.Same(here, await FoundAsync(hall.Findings));
        Assert.Same(there, await FoundAsync(elsewhere));
        Assert.Empty((await hall.Review.ReturnAsync(hall.Office(), await hall.BatchSeenAsync(batch), InventoryHall.Why())).Refusals);
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Clerk((await hall.TableAsync(batch)).UnitId), await hall.RowSeenAsync(batch, 1), Cancelled with { ProofName = "无违章证明", Basis = "《某条例》第一条" })).Refusals);
        Assert.Empty(await hall.Findings.SearchAsync(scope, hall.Today, default));
        Assert.Empty(await elsewhere.SearchAsync(scope, hall.Today, default));
    }

    [Fact(DisplayName = "Each row has a proposal of its own: what a finding speaks against is cancelled by it, the rest as the unit proposed; what cannot be kept says why")]
    public async Task Proposals()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "gaoqing-2021");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"),
            InventoryHall.Proof(), InventoryHall.Proof("亲属关系证明") with { Issuer = "某社区居委会" }, Cancelled with { ProofName = "无违章证明" }, InventoryHall.Proof("结婚证"));
        var queries = new ReviewQueries(city.City, hall.Findings);
        var cases = await queries.CasesAsync(await hall.ScopeAsync(), [.. (await hall.RowsAsync(batch)).Select(row => row.Id)], hall.Today, default);

        Assert.Equal([Disposition.RetainReplace, Disposition.Cancel, Disposition.Cancel, Disposition.RetainReplace], cases.Select(of => of.Proposal.Verdict));
        Assert.Equal([null, FindingKind.NegativeList, FindingKind.NoBasis, null], cases.Select(of => of.Proposal.Ground?.Kind));
        Assert.Equal([0, 0, 1, 0], cases.Select(of => of.WhyNeverKept.Count));
        Assert.Equal([new NoBasisSoCancel()], cases[2].WhyNeverKept);
        Assert.Equal([true, true, true, false], cases.Select(of => of.Proposal.Necessity.NothingElseWouldDo));
    }

    [Fact(DisplayName = "What the programme saved applicants is summed unit by unit, of the items that were counted both times")]
    [Rule("D-Plan-1.2c")]
    public async Task Savings()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var unit = await hall.Town.UnitAsync("ZJ", "住建局");
        foreach (var code in (string[])["A", "B", "C"]) Assert.Empty((await hall.Items.RegisterAsync(hall.Office(Role.Approval), unit, code, new("事项" + code, "License", ItemKind.Promised))).Refusals);
        var actor = hall.Office(Role.Approval);
        await using (var db = city.Db())
            foreach (var (item, after) in db.ServiceItems.OrderBy(i => i.Code).Take(2).ToList().Zip([new Burden(2, 3, 5, 1), new Burden(4, 3, 9, 0)]))
                Assert.Empty((await hall.Items.CountAsync(actor, Seen.Of(item), new(5, 4, 10, 3), after)).Refusals);

        var saving = Assert.Single(await new SavingQueries(city.City).ByUnitAsync(await hall.ScopeAsync(), default));

        Assert.Equal((3, 2, new Burden(10, 8, 20, 6), new Burden(-4, -2, -6, -5)), (saving.Items, saving.Counted, saving.Before, saving.Change));
    }
}
