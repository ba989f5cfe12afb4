using System.Diagnostics;
using System.Text.Json;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

/// <summary>The clock of the machine, blocking waits and the console break the build of everything that is shipped. Each line of the lists was planted once and seen red.</summary>
public sealed class Banned_calls
{
    private const string Rule = "RS0030";

    public static TheoryData<string> Shipped => new(Shipping());

    [Fact]
    public void All_projects_are_built_with_the_solution()
    {
        var solution = File.ReadAllText(Repository.File("NoProofCity.sln")).Replace('\\', '/');
        Assert.All(Projects(), project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Every_shipped_project_has_the_analyzer_and_the_list_and_silences_neither(string project)
    {
        using var evaluated = await EvaluateAsync(project);
        string[] Items(string kind) => [.. evaluated.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(item => Path.GetFileName(item.GetProperty("Identity").GetString()!))];
        string Property(string name) => evaluated.RootElement.GetProperty("Properties").GetProperty(name).GetString()!;

        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", Items("PackageReference"));
        Assert.Contains("BannedSymbols.txt", Items("AdditionalFiles"));
        Assert.Equal(project.Contains(".Domain", StringComparison.Ordinal), Items("AdditionalFiles").Contains("BannedSymbols.Domain.txt"));
        Assert.Equal("true", Property("TreatWarningsAsErrors"));
        Assert.DoesNotContain(Rule, Property("NoWarn") + Property("WarningsNotAsErrors") + Property("MSBuildWarningsAsMessages"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_terminal_of_the_commands_is_allowed_a_banned_call()
    {
        var places = Repository.Sources("", ".cs", ".razor", ".editorconfig", ".globalconfig", ".props", ".targets", ".csproj")
            .Where(file => !file.StartsWith(Repository.File("NoProofCity.Tests"), StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains(Rule, StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));
        Assert.Equal(["NoProofCity.Web/Commands/Terminal.cs"], places);
    }

    [Theory]
    [InlineData("BannedSymbols.txt")]
    [InlineData("BannedSymbols.Domain.txt")]
    public void Every_line_names_something_that_exists_and_says_what_to_do(string list) =>
        Assert.All(File.ReadAllLines(Repository.File("build", list)), line =>
        {
            var (symbol, advice) = (line.Split(';')[0], line.Split(';')[1]);
            var name = symbol[2..].Split('(')[0];
            var type = symbol[0] == 'T' ? name : name[..name.LastIndexOf('.')];
            var found = Type.GetType(type) ?? Type.GetType($"{type}, System.Console");
            Assert.NotNull(found);
            if (symbol[0] != 'T') Assert.NotEmpty(found.GetMember(name[(name.LastIndexOf('.') + 1)..]));
            Assert.NotEmpty(advice);
        });

    private static IEnumerable<string> Projects() =>
        Repository.Sources("", ".csproj").Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    // The design-time project runs inside dotnet-ef only; a bench prints its figures.
    private static IEnumerable<string> Shipping() =>
        Projects().Where(project => !project.Contains("Tests", StringComparison.Ordinal) && !project.Contains("Design", StringComparison.Ordinal) && !project.Contains("ench", StringComparison.Ordinal));

    private static async Task<JsonDocument> EvaluateAsync(string project)
    {
        string[] questions = ["-getItem:PackageReference", "-getItem:AdditionalFiles", "-getProperty:TreatWarningsAsErrors", "-getProperty:NoWarn", "-getProperty:WarningsNotAsErrors", "-getProperty:MSBuildWarningsAsMessages"];
        using var evaluation = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", Repository.File(project), "-nodeReuse:false", .. questions]) { RedirectStandardOutput = true })!;
        var answer = await evaluation.StandardOutput.ReadToEndAsync();
        await evaluation.WaitForExitAsync();
        return JsonDocument.Parse(answer);
    }
}
