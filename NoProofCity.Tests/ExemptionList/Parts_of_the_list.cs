using Bunit;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.ExemptionList;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>The parts of the pages of the list, each alone.</summary>
public sealed class Parts_of_the_list : PartTest
{
    [Theory(DisplayName = "A proof in adjustment is told in red with the day and the article; where it is forbidden in principle only, whose word lets it be asked for")]
    [InlineData("gaoqing-2021")]
    [InlineData("jinan-2020")]
    public void Interim(string profile)
    {
        var (rules, entry) = (ShippedProfiles.Of(profile), Entry(profile));
        Assert.True(entry.BeginInterim(7, new(2026, 3, 1)).IsDone);
        var verdict = DemandRule.Of(entry, DemandRule.InterimOf(rules));

        var note = Render<DemandNote>(p => p.Add(n => n.Entry, entry).Add(n => n.Verdict, verdict).AddCascadingValue<Func<string, string?>>("ArticleOf", rules.ArticleOf));

        Assert.Contains("stop", note.Find(".n-note").ClassList);
        Assert.Contains("调整中，不得索要", note.Markup, StringComparison.Ordinal);
        Assert.Contains("自 2026-03-01 起", note.Markup, StringComparison.Ordinal);
        Assert.Equal(verdict.CanOverride, note.Markup.Contains("由单位负责人写明理由", StringComparison.Ordinal));
        if (rules.ArticleOf("Adj.InterimDemand") is { } article) Assert.Contains(article, note.Markup, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "The steps of an edition name who agrees and who publishes here, and whose turn it is")]
    [InlineData("zaozhuang-2021", "同意", "办公室", "政府（办公室）")]
    [InlineData("gaoqing-2021", "审核", "政府（办公室）", "办公室")]
    [InlineData("jinan-2020", "审核", "司法行政部门", "司法行政部门")]
    public void Steps(string profile, string step, string approver, string publisher)
    {
        var terms = new ListTerms(ShippedProfiles.Of(profile));
        var edition = Edition.Draft(1, ListKind.Exemption, terms.Rules.LevelsFor(ListKind.Exemption)[0], "2026-01", "2026 年上半年版", terms.Rules).Value;
        Assert.True(edition.Compose([new("00001", "家庭收入证明")], null, Now).IsDone);

        var facts = Render<EditionFacts>(p => p.Add(f => f.Edition, edition).Add(f => f.Terms, terms).Add(f => f.Chain, terms.Rules.ChainOf(ListKind.Exemption, true)));

        var steps = facts.FindAll(".n-chain li");
        Assert.Equal(3, steps.Count);
        Assert.Contains($"{step}　{approver}", steps[1].TextContent.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("step", steps[1].GetAttribute("aria-current"));
        Assert.Contains($"公布　{publisher}", steps[2].TextContent, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The history tells each change field by field with its ground; what was cancelled says so")]
    public void History()
    {
        ListLine first = new("00001", "家庭收入证明") { Issuer = "某银行" };
        EntryHistoryRow[] rows =
        [
            new(3, Now, false, first, GroundKind.Adjustment, 5, "取消", "《某条例》第三条", []),
            new(2, Now, true, first with { Issuer = "民政局" }, GroundKind.Adjustment, 4, "改开具单位", "", first.ChangesTo(first with { Issuer = "民政局" })),
            new(1, Now, true, first, GroundKind.Edition, 9, "2026 年上半年版", "", []),
        ];

        var history = Render<EntryHistory>(p => p.Add(h => h.Rows, rows));

        var told = history.FindAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains("从清单取消", told[0], StringComparison.Ordinal);
        Assert.Contains("《某条例》第三条", told[0], StringComparison.Ordinal);
        Assert.Contains("开具单位：某银行 → 民政局", told[1], StringComparison.Ordinal);
        Assert.Equal("list/editions/9", history.Find("tbody tr:last-child a").GetAttribute("href"));
    }

    [Fact(DisplayName = "Lines are found by name, number, item and what citizens call them, and told apart by way and unit")]
    public void Lines()
    {
        ListLine[] lines =
        [
            new("00001", "家庭收入证明") { Unit = "民政局", UnitCode = "MZ", PlainWords = "工资条", Methods = [new("DataSharing", "数据共享")] },
            new("00002", "户籍证明") { Unit = "公安局", UnitCode = "GA", Items = [new("LH-1", "落户")], Methods = [new("Verification", "部门核验")] },
        ];

        Assert.Equal("00001", Assert.Single(LineRows.Page(lines, new ListQuery { Text = "工资条" }).Rows).Number);
        Assert.Equal("00002", Assert.Single(LineRows.Page(lines, new ListQuery { Text = "LH-1" }).Rows).Number);
        Assert.Equal("00002", Assert.Single(LineRows.Page(lines, new ListQuery().With("way", "Verification")).Rows).Number);
        Assert.Equal("00001", Assert.Single(LineRows.Page(lines, new ListQuery().With("unit", "MZ")).Rows).Number);
        Assert.Equal([LineFate.Changed, LineFate.Removed], DifferenceLine.Of(ListDifference.Between(lines, [lines[0] with { PlainWords = "" }])).Select(row => row.Fate));
    }

    [Fact(DisplayName = "Items are typed one on a line with their code behind, and the title of an edition is proposed by its half-year")]
    public void Typed()
    {
        var facts = new EntryInput { ProofName = "证明", Items = "公租房资格确认（QR-1）\n落户 (LH-2)\n没有编码的事项" }.Facts(null);

        Assert.Equal([new LinkedItem("QR-1", "公租房资格确认"), new("LH-2", "落户"), new("", "没有编码的事项")], facts.Tidied().Items);
        Assert.Equal(["2026 年上半年版", "2026 年下半年版"], new[] { EditionInput.TitleOn(new(2026, 6, 30)), EditionInput.TitleOn(new(2026, 7, 1)) });
    }

    private static ExemptionEntry Entry(string profile)
    {
        var unit = OrgUnit.Open(1, "MZ", UnitLevel.County, new UnitFacts("民政局", UnitKind.AdministrativeOrgan), null, new UnitRules(new HashSet<string>())).Value;
        return ExemptionEntry.Draft(unit, new("家庭收入证明") { Methods = [MethodKeys.DataSharing] }, ListRules.Of(ShippedProfiles.Of(profile))).Value;
    }
}
