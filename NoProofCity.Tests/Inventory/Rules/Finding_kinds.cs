using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Tests.Inventory.Rules;

public sealed class Finding_kinds
{
    private static readonly NamedUnit[] Units = [SomeInventory.Unit(1, "住建局"), SomeInventory.Unit(2, "公安局"), SomeInventory.Unit(3, "槿桥村", isVillage: true)];
    private static readonly FindingGround Ground = SomeInventory.Ground(Units) with
    {
        NegativeList = [new("无犯罪记录证明", true)], Certificates = ["居民身份证", "企业名称变更、住所或地址名称变更证明"], Provincial = new HashSet<string> { "P-1" },
        Library = [Law("城镇排水法", LegalForce.Law), Law("收费通知", LegalForce.NormativeDocument), Repealed("旧办法", LegalForce.Law)],
    };

    private static RowFacts Plain => SomeInventory.Facts("家庭收入证明", issuer: "某银行");

    [Fact(DisplayName = "A row with nothing against it is not told")]
    public void Nothing() => Assert.Empty(Search(Plain with { Basis = "《城镇排水法》第三条" }));

    [Fact]
    public void No_basis() => Assert.Equal([new BasisIsMissing(1)], Search(Plain with { Basis = "" }), Same);

    [Fact(DisplayName = "A notice alone may not ask for a proof; beside a law it does no harm")]
    public void Weak_basis()
    {
        Assert.Equal([new BasisIsWeak(1, "收费通知", LegalForce.NormativeDocument)], Search(Plain with { Basis = "《收费通知》" }), Same);
        Assert.Empty(Search(Plain with { Basis = "《收费通知》、《中华人民共和国城镇排水法（2019年修订）》第三条" }));
    }

    [Fact(DisplayName = "A row that hangs on a repealed law alone is told with the day; what nobody entered in the library is not judged")]
    public void Repealed_basis()
    {
        Assert.Equal([new BasisIsRepealed(1, "旧办法", new(2025, 1, 1))], Search(Plain with { Basis = "《旧办法》第五条" }), Same);
        Assert.Empty(Search(Plain with { Basis = "《旧办法》第五条，《无人知晓法》第一条" }));
    }

    [Fact]
    public void Self_added() => Assert.Equal([new ProofIsSelfAdded(1)], Search(Plain with { Origin = ProofOrigin.SelfAdded }), Same);

    [Fact(DisplayName = "An issuer that cannot verify is told only where the place cancels such proofs")]
    public void Cannot_verify()
    {
        var row = Plain with { IssuerCanVerify = false };
        Assert.Empty(Search(row));
        Assert.Equal([new IssuerCannotVerify(1, "某银行")], Search(row, Ground with { Rules = Ground.Rules with { CancelIssuerCannotVerify = true } }), Same);
    }

    [Fact(DisplayName = "A unit's own paper is found by number and by name")]
    public void Own_paper()
    {
        Assert.Equal([new IssuedByTheAsker(1, "住建局")], Search(Plain with { Issuer = "住建局" }), Same);
        Assert.Equal([new IssuedByTheAsker(1, "本局")], Search(Plain with { Issuer = "本局", IssuerUnitId = 1 }), Same);
    }

    [Fact(DisplayName = "Outside and not checkable: both, or it stays in scope (trap 32)")]
    public void Outside()
    {
        var strict = Ground with { Rules = Ground.Rules with { IssuerOutside = IssuerOutsideRule.OutsideNotCheckable, ProvincialReviewIsOut = true } };
        Assert.Equal([new IssuedOutside(1, "某银行")], Search(Plain with { IssuerOutside = true, NetworkCheckable = true }), Same);
        Assert.Empty(Search(Plain with { IssuerOutside = true, NetworkCheckable = true }, strict));
        Assert.Equal([new NotReached(1, ScopeOf.OutsideNotCheckable, "Scope.IssuerOutside")], Search(Plain with { IssuerOutside = true }, strict), Same);
        Assert.Equal([new NotReached(1, ScopeOf.ProvincialReview, "Scope.ProvincialReview")], Search(Plain with { ItemCode = "P-1" }, strict), Same);
        Assert.Empty(Search(Plain with { ItemCode = "P-1" }));
    }

    [Fact(DisplayName = "The negative list holds for village and community committees, registered or only written, under any name of the fact")]
    public void Negative_list()
    {
        var row = Plain with { ProofName = "本人无违法犯罪记录证明（原件）" };
        Assert.Equal([new OnTheNegativeList(1, "无犯罪记录证明", "槿桥村")], Search(row with { Issuer = "槿桥村" }), Same);
        Assert.Equal([new OnTheNegativeList(1, "无犯罪记录证明", "某某居委会")], Search(row with { Issuer = "某某居委会" }), Same);
        Assert.Empty(Search(row with { Issuer = "公安局" }));
    }

    [Fact(DisplayName = "A certificate of the catalogue shows it already, and a name that holds 、 is one name")]
    public void Certificate()
    {
        Assert.Equal([new ShownByACertificate(1, "居民身份证")], Search(Plain with { ProofName = "身份证复印件" }), Same);
        Assert.Equal([new ShownByACertificate(1, "企业名称变更、住所或地址名称变更证明")], Search(Plain with { ProofName = "企业名称变更、住所或地址名称变更证明" }), Same);
        Assert.Empty(Search(Plain with { ProofName = "住所或地址名称变更证明" }));
    }

    [Fact]
    public void Temporary()
    {
        var row = Plain with { Origin = ProofOrigin.Temporary, EndsOn = new(2026, 6, 1) };
        Assert.Equal([new TemporaryAlone(1, false)], Search(row), Same);
        Assert.Empty(Search(row with { Certificate = "核酸检测电子证明" }));
    }

    [Fact(DisplayName = "One fact of one issuer asked for by two units, or under two names, is a duplicate; two items of one unit are not, nor are two issuers")]
    public void Duplicates()
    {
        var (mine, item) = (SomeInventory.Facts("无犯罪记录证明", issuer: "公安局"), "公租房轮候");
        IReadOnlyList<AskedMoreThanOnce> Found(params FindingRow[] rows) => [.. FindingEngine.Search(rows, Ground).OfType<AskedMoreThanOnce>()];

        var across = Assert.Single(Found(SomeInventory.Row(1, 1, mine), SomeInventory.Row(2, 3, mine)));
        Assert.Equal([1, 2], across.Rows);
        Assert.Equal(2, across.Units);
        var renamed = Assert.Single(Found(SomeInventory.Row(1, 1, mine), SomeInventory.Row(2, 1, mine with { ProofName = "无违法犯罪记录证明", IssuerUnitId = 2, Issuer = "县公安局" })));
        Assert.Equal(["无犯罪记录证明", "无违法犯罪记录证明"], renamed.Names);
        Assert.Empty(Found(SomeInventory.Row(1, 1, mine), SomeInventory.Row(2, 1, mine with { ItemName = item })));
        Assert.Empty(Found(SomeInventory.Row(1, 1, mine), SomeInventory.Row(2, 3, mine with { Issuer = "某银行" })));
    }

    [Fact(DisplayName = "Ten thousand rows with planted cases: all of them found, no other circle, in a second or two")]
    public void Many_rows()
    {
        var units = Enumerable.Range(1, 40).Select(id => SomeInventory.Unit(id, $"单位{id}")).ToList();
        var rows = Enumerable.Range(0, 10_000).Select(i => SomeInventory.Row(i, 1 + i % 40, SomeInventory.Facts($"证明{i}", $"开具证明{i - 1}", $"单位{1 + (i + 1) % 40}"))).ToList();
        rows[5000] = SomeInventory.Row(5000, rows[5000].UnitId, rows[5000].Facts with { ProofName = "证明4989", Issuer = $"单位{1 + 4990 % 40}" });
        rows[7000] = SomeInventory.Row(7000, 7, SomeInventory.Facts("证明6999", "某事项", $"单位{1 + 7000 % 40}"));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var found = FindingEngine.Search(rows, SomeInventory.Ground([.. units]));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
        Assert.Equal(Enumerable.Range(4990, 11).Select(i => (long)i), Assert.Single(found.OfType<AskedInACircle>()).Rows);
        Assert.Contains(found.OfType<AskedMoreThanOnce>(), f => f.Rows.SequenceEqual([6999L, 7000L]));
    }

    private static bool Same(InventoryFinding one, InventoryFinding other) => one.ToString() == other.ToString();

    private static IReadOnlyList<InventoryFinding> Search(RowFacts facts, FindingGround? ground = null) => FindingEngine.Search([SomeInventory.Row(1, 1, facts.Tidied())], ground ?? Ground);

    private static LegalBasis Law(string title, LegalForce force) => LegalBasis.Enter(1, new(title, "", force)).Value;

    private static LegalBasis Repealed(string title, LegalForce force)
    {
        var law = Law(title, force);
        Assert.Empty(law.Repeal(new(2025, 1, 1)).Refusals);
        return law;
    }
}
