using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

public class No_place_name_article_or_limit_in_code
{
    private static readonly PlaceScan Scan = new(ShippedProfiles.Library.Profiles);

    private static readonly string[] Projects = ["NoProofCity.Domain", "NoProofCity.Data", "NoProofCity.Web", "build"];

    [Theory(DisplayName = "Names of places, articles and limits stand in profiles, not in code")]
    [MemberData(nameof(ProjectNames))]
    public void Of_the_product(string project)
    {
        // Parts are the sample pages of development: an invented place with invented articles.
        var files = Repository.Sources(project, ".cs", ".razor").Where(file => !file.Contains("NoProofCity.Web/Parts/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Scan.Scan(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file), isDomain: project == Projects[0])));
    }

    public static TheoryData<string> ProjectNames() => [.. Projects];

    [Theory(DisplayName = "The scan sees a planted line")]
    [InlineData("if (place == \"沂源县\")", "沂源")]
    [InlineData("var title = \"济南的清单\";", "济南")]
    [InlineData("if (code.StartsWith(\"zaozhuang\"))", "zaozhuang")]
    [InlineData("public Limit GaoqingLimit => x;", "Gaoqing")]
    [InlineData("Text(\"依据附件3第七条\");", "附件3|第七条")]
    [InlineData("Text(\"根据第十一条第二款\");", "第十一条")]
    [InlineData("Text(\"see art. 7\");", "art. 7")]
    [InlineData("due = at.AddMinutes(30);", "AddMinutes(30)")]
    [InlineData("due = calendar.AddWorkingDays(on, 5);", "AddWorkingDays(on, 5)")]
    [InlineData("private const int HandlingDays = 5;", "HandlingDays = 5")]
    [InlineData("public int AmberMinutes { get; init; } = 15;", "AmberMinutes { get; init; } = 15")]
    [InlineData("var limit = TimeSpan.FromMinutes(30);", "FromMinutes(30)")]
    [InlineData("var url = \"http://x/\"; var place = \"高青县\";", "高青")]
    public void Planted(string line, string found) => Assert.Equal(found.Split('|').Select(part => "Domain/A.cs:1: " + part), Scan.Scan("Domain/A.cs", line, isDomain: true));

    [Fact(DisplayName = "What places call differently stands in no form: it comes with the terms of the place")]
    public void Terms_of_the_forms()
    {
        var files = Repository.Sources("NoProofCity.Web/Documents/Paper/Forms", ".cs").ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Scan.ScanTerms(Path.GetFileName(file), File.ReadAllText(file))));
    }

    [Theory(DisplayName = "The scan sees a planted term")]
    [InlineData("new(\"结语\", \"请通过“无证明城市”应用系统反馈\")", "无证明城市")]
    [InlineData("string[] heads = [\"需求单位\", \"办理方式\", \"替代取消方式\"];", "需求单位|替代取消方式")]
    [InlineData("Cell.Label(\"联席会议办公室收件\") // 出具单位", "联席会议办公室")]
    [InlineData("new(\"F-10\", \"证明事项免提交清单调整申请表\")", "证明事项免提交清单")]
    [InlineData("Cell.Label(\"工作专班办公室\")", "工作专班办公室")]
    public void Planted_terms(string line, string found) => Assert.Equal(found.Split('|').Select(term => "A.cs:1: " + term), Scan.ScanTerms("A.cs", line));

    [Theory(DisplayName = "The scan sees what stands on a page")]
    [InlineData("<p>沂源县</p>", "沂源")]
    [InlineData("<p>依据第七条</p> @* 第八条 *@ <!-- 第九条 -->", "第七条")]
    public void Planted_on_a_page(string line, string found) => Assert.Equal(["Web/A.razor:1: " + found], Scan.Scan("Web/A.razor", line, isDomain: false));

    [Theory(DisplayName = "The scan passes comments, arithmetic and technical times")]
    [InlineData("/// <summary>Gaoqing annex 4 art. 10, 附件4第十条.</summary>", true)]
    [InlineData("x = 1; // as in Yiyuan, 第七条", true)]
    [InlineData("/* 沂源县 */ x = 1;", true)]
    [InlineData("var next = day.AddDays(1);", true)]
    [InlineData("private const int HoursOfADay = 24;", true)]
    [InlineData("public const int MostDays = 999;", true)]
    [InlineData("options.Timeout = TimeSpan.FromMinutes(30);", false)]
    [InlineData("Text(\"第三行\"); Text(\"附件\");", true)]
    public void Allowed(string line, bool isDomain) => Assert.Empty(Scan.Scan("A.cs", line, isDomain));

    [Fact(DisplayName = "A comment mark inside a string hides nothing")]
    public void Strings_are_no_comments() => Assert.Equal(
        ["A.cs:4: 东营", "A.cs:5: 枣庄"],
        Scan.Scan("A.cs", "var a = \"/*\"; // 济南\nvar b = @\"\\\"; /* 济南\n*/ var c = '\"'; // 济南\nvar d = \"\"\" // 东营 \"\"\";\nvar e = \"// \\\" 枣庄\";", isDomain: true));
}
