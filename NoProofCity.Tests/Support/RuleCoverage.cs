namespace NoProofCity.Tests.Support;

public sealed record RuleRow(string Id, string Module, string Issue, bool IsTestable);

public sealed record ModuleRow(string Module, string Status);

/// <summary>Sets the rules of docs/rules.csv against the tests that claim them.</summary>
public sealed class RuleCoverage(IReadOnlyList<RuleRow> rules, IReadOnlyList<ModuleRow> modules, IReadOnlyCollection<(string Id, string Test)> claims)
{
    private readonly HashSet<string> _claimed = [.. claims.Select(claim => claim.Id)];

    public static RuleCoverage Of(string rulesCsv, string modulesCsv, IReadOnlyCollection<(string Id, string Test)> claims) => new(
        [.. Csv.Read(rulesCsv).Select(row => new RuleRow(row["id"], row["module"], row["issue"], row["testable"] != "no"))],
        [.. Csv.Read(modulesCsv).Select(row => new ModuleRow(row["module"], row["status"]))],
        claims);

    public IReadOnlyList<RuleRow> Rules => rules;

    /// <summary>Everything that makes the build red.</summary>
    public IEnumerable<string> Findings()
    {
        var ids = rules.Select(rule => rule.Id).ToHashSet();
        foreach (var doubled in rules.CountBy(rule => rule.Id).Where(count => count.Value > 1)) yield return $"{doubled.Key} stands {doubled.Value} times in rules.csv.";
        foreach (var (id, test) in claims.Where(claim => !ids.Contains(claim.Id))) yield return $"{test} claims {id}, which is not in rules.csv.";
        foreach (var doubled in modules.CountBy(module => module.Module).Where(count => count.Value > 1)) yield return $"{doubled.Key} stands {doubled.Value} times in modules.csv.";
        foreach (var module in rules.Select(rule => rule.Module).Distinct().Except(modules.Select(module => module.Module))) yield return $"Module {module} is not in modules.csv.";
        foreach (var module in modules)
        {
            if (module.Status is not ("open" or "done")) yield return $"Module {module.Module} has the status '{module.Status}'; only open and done are known.";
            if (rules.All(rule => rule.Module != module.Module)) yield return $"Module {module.Module} has no rule in rules.csv.";
            if (module.Status == "done" && Uncovered(module.Module) is { Count: > 0 } gaps) yield return $"Module {module.Module} is called done, but lacks {string.Join(", ", gaps)}.";
        }
    }

    public IEnumerable<string> Report()
    {
        foreach (var (module, status) in modules.Select(module => (module.Module, module.Status)))
        {
            var testable = Of(module).Where(rule => rule.IsTestable).ToList();
            var homeless = testable.Where(rule => rule.Issue.Length == 0 && !_claimed.Contains(rule.Id)).ToList();
            var uncovered = Uncovered(module);
            yield return $"{module,-15} {status,-5} covered {testable.Count - uncovered.Count,3}  uncovered {uncovered.Count - homeless.Count,3}  " +
                $"not testable {Of(module).Count() - testable.Count,3}  not yet in any issue {homeless.Count,3}";
            if (uncovered.Count > 0) yield return $"    uncovered: {string.Join(' ', uncovered)}";
        }
    }

    private IEnumerable<RuleRow> Of(string module) => rules.Where(rule => rule.Module == module);

    private List<string> Uncovered(string module) => [.. Of(module).Where(rule => rule.IsTestable && !_claimed.Contains(rule.Id)).Select(rule => rule.Id)];
}
