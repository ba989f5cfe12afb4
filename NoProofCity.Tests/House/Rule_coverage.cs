using System.Reflection;
using NoProofCity.Tests.Support;
using Xunit.Abstractions;

namespace NoProofCity.Tests.House;

public class Rule_coverage(ITestOutputHelper output)
{
    private const string Modules = "module,status,note\nlist,open,\ncomplaints,done,\n";

    private const string Rules = """
        id,module,issue,source,article,rule,software,capability,testable,check
        A-1,list,5,x,一,"a, ""quoted""
        rule",y,E,yes,z
        A-2,list,,x,二,b,y,E,yes,z
        A-3,list,5,x,三,c,y,K,no,z
        B-1,complaints,8,x,四,d,y,E,yes,z

        """;

    [Fact(DisplayName = "Every claimed rule exists, and a module called done has no gap")]
    public void Of_the_product()
    {
        var coverage = RuleCoverage.Of(File.ReadAllText(Repository.File("docs", "rules.csv")), File.ReadAllText(Repository.File("docs", "modules.csv")), Claims());
        foreach (var line in coverage.Report()) output.WriteLine(line);
        Assert.Empty(coverage.Findings());
        Assert.Equal(571, coverage.Rules.Count);
    }

    [Fact]
    public void The_report_counts_each_rule_once() => Assert.Equal(
        [
            "list            open  covered   1  uncovered   0  not testable   1  not yet in any issue   1",
            "    uncovered: A-2",
            "complaints      done  covered   1  uncovered   0  not testable   0  not yet in any issue   0",
        ],
        Coverage(Rules, Modules, "A-1", "B-1").Report());

    [Fact]
    public void A_clean_table_has_no_finding() => Assert.Empty(Coverage(Rules, Modules, "B-1").Findings());

    [Fact]
    public void An_unknown_id_is_found() => Assert.Equal(["T claims A-9, which is not in rules.csv."], Coverage(Rules, Modules, "B-1", "A-9").Findings());

    [Fact]
    public void A_doubled_id_is_found() => Assert.Equal(["A-1 stands 2 times in rules.csv."], Coverage(Rules.Replace("A-2", "A-1", StringComparison.Ordinal), Modules, "B-1").Findings());

    [Fact]
    public void A_done_module_with_a_gap_is_found() => Assert.Equal(["Module complaints is called done, but lacks B-1."], Coverage(Rules, Modules).Findings());

    [Fact]
    public void A_module_without_a_status_is_found() => Assert.Equal(["Module list is not in modules.csv."], Coverage(Rules, Modules.Replace("list,open,\n", "", StringComparison.Ordinal), "B-1").Findings());

    [Fact]
    public void A_misspelt_status_is_found() => Assert.Equal(["Module list has the status 'opne'; only open and done are known."], Coverage(Rules, Modules.Replace("open", "opne", StringComparison.Ordinal), "B-1").Findings());

    private static RuleCoverage Coverage(string rules, string modules, params string[] claimed) => RuleCoverage.Of(rules, modules, [.. claimed.Select(id => (id, "T"))]);

    private static List<(string Id, string Test)> Claims() =>
        [.. from type in typeof(Rule_coverage).Assembly.GetTypes()
            from test in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            from rule in test.GetCustomAttributes<RuleAttribute>()
            from id in rule.Ids
            select (id, $"{type.Name}.{test.Name}")];
}
