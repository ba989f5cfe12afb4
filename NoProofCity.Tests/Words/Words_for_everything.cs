using System.Reflection;
using System.Resources;
using System.Xml.Linq;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Words;

/// <summary>Whatever the Domain answers has words. What is missing is printed ready to paste.</summary>
public sealed class Words_for_everything
{
    private static readonly Assembly[] Assemblies = [typeof(Refusal).Assembly, typeof(Desk).Assembly, typeof(RefusalWords).Assembly];

    /// <summary>Settings and marks inside of computations, which no screen shows by these names.</summary>
    private static readonly HashSet<string> NotShown =
        ["ClockExclusion", "ClockStart", "DayZero", "OutOfHours", "TimeMode", "LedgerBreakKind", "LedgerColumnKind", "RiskAssessment", "IssuerOutsideRule", "PromiseWhen"];

    private static readonly List<Type> Refusals = [.. Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract).OrderBy(t => t.Name)];

    private static readonly List<Enum> Values = [.. typeof(Refusal).Assembly.GetTypes().Where(t => t is { IsEnum: true, IsPublic: true } && !NotShown.Contains(t.Name)).OrderBy(t => t.Name).SelectMany(t => Enum.GetValues(t).Cast<Enum>())];

    private static string Missing(ResourceManager texts, IEnumerable<string> keys) =>
        string.Join('\n', keys.Distinct().Where(key => string.IsNullOrWhiteSpace(texts.GetString(key))).Select(key => $"  <data name=\"{key}\" xml:space=\"preserve\"><value></value></data>"));

    [Fact]
    public void Every_refusal_has_a_sentence()
    {
        Assert.NotEmpty(Refusals);
        var missing = Missing(RefusalWords.Texts, Refusals.Select(r => r.Name));
        Assert.True(missing.Length == 0, $"Words/Refusals.resx lacks:\n{missing}");
    }

    [Fact(DisplayName = "Every thing that a notice can lead to has a name")]
    public void Things()
    {
        Assert.NotEmpty(ObjectLinks.Kinds);
        var missing = Missing(NameWords.Texts, ObjectLinks.Kinds);
        Assert.True(missing.Length == 0, $"Words/Names.resx lacks:\n{missing}");
    }

    [Fact(DisplayName = "Every finding in the tables of proofs has a sentence, and its placeholders name what it knows")]
    public void Findings()
    {
        var findings = typeof(InventoryFinding).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(InventoryFinding))).ToList();
        Assert.Equal(Enum.GetValues<FindingKind>().Length, findings.Count);
        Assert.Equal("", Missing(RefusalWords.Texts, findings.Select(t => t.Name)));
        Assert.All(findings, t => Assert.All(RefusalWords.PlaceholdersOf(RefusalWords.Texts.GetString(t.Name)!), name => Assert.NotNull(t.GetProperty(name))));
    }

    [Fact]
    public void Every_value_that_is_shown_has_a_word()
    {
        Assert.NotEmpty(Values);
        var missing = Missing(EnumWords.Texts, Values.Select(EnumWords.KeyOf));
        Assert.True(missing.Length == 0, $"Words/Enums.resx lacks:\n{missing}");
    }

    [Fact(DisplayName = "Every act of the list of rights has a name, for refusals, timelines and the ledger")]
    public void Acts()
    {
        var missing = Missing(NameWords.Acts, Permissions.Shipped.Rights.Select(right => right.Act.Key));
        Assert.True(missing.Length == 0, $"Words/Acts.resx lacks:\n{missing}");
    }

    [Fact(DisplayName = "Every kind of hint, task and notice that is declared has words")]
    public void Kinds()
    {
        var kinds = Assemblies.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => f.FieldType.Name.EndsWith("Kind", StringComparison.Ordinal) ? f.GetValue(null) : null)
            .Select(kind => kind switch { HintKind hint => $"Hint.{hint.Key}", TaskKind task => $"Task.{task.Key}", NoticeKind notice => $"Notice.{notice.Key}", _ => null }).OfType<string>().ToList();
        Assert.NotEmpty(kinds);
        var missing = Missing(KindWords.Texts, kinds);
        Assert.True(missing.Length == 0, $"Words/Kinds.resx lacks:\n{missing}");
    }

    [Fact(DisplayName = "Every placeholder of a sentence names something the refusal knows")]
    public void Placeholders() => Assert.Empty(
        from refusal in Refusals
        let text = RefusalWords.Texts.GetString(refusal.Name)
        where text is not null
        from name in RefusalWords.PlaceholdersOf(text)
        where refusal.GetProperty(name) is null
        select $"{refusal.Name}: {{{name}}}");

    [Fact(DisplayName = "Two refusals of one name would share one sentence")]
    public void Names_are_single() => Assert.Equal(Refusals.Select(r => r.Name).Distinct(), Refusals.Select(r => r.Name));

    [Theory(DisplayName = "Nothing is worded twice: the second sentence would be ignored in silence")]
    [InlineData("Refusals.resx")]
    [InlineData("Enums.resx")]
    [InlineData("Names.resx")]
    [InlineData("Acts.resx")]
    [InlineData("Kinds.resx")]
    public void Worded_once(string file)
    {
        var names = XDocument.Load(Repository.File("NoProofCity.Web", "Words", file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value).ToList();
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names.CountBy(name => name), count => count.Value > 1);
    }

    [Fact(DisplayName = "A sentence carries the values of its refusal and, where the place knows one, the article")]
    public void Sentence()
    {
        Assert.Equal(new RefusalText("理由至少写 4 个字，现在 2 个字", null), RefusalWords.Of(new ReasonTooShort(2, 4), _ => "第七条"));
        Assert.Equal(new RefusalText("没有填写单位名称", null), RefusalWords.Of(new FieldMissing("Unit.Name")));
        Assert.Equal(new RefusalText("最多还能延 2 个工作日，申请了 5 个", "第十条"), RefusalWords.Of(new Domain.Calendar.ExtensionTooLong(5, 2), rule => rule == "Cmp.ExtensionMaxWorkdays" ? "第十条" : null));
    }

    [Theory(DisplayName = "The key of something else is no word: a timeline tells that it is another one now, and nothing more")]
    [InlineData("""{"ExemptionEntry#1":{"UnitId":[null,13]}}""", "")]
    [InlineData("""{"StandardMaterial#1":{"CertificateId":[1,2]}}""", "改换对应证照")]
    [InlineData("""{"CaseFile#1":{"PromisedDays":[1,2]}}""", "承诺时限 由“1”改为“2”")]
    public void No_raw_keys(string facts, string told) => Assert.Equal(told, string.Join("；", FactWords.Changes(facts)));
}
