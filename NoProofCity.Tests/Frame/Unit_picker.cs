using Bunit;
using NoProofCity.Domain.Common;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Shared;

namespace NoProofCity.Tests.Frame;

public sealed class Unit_picker : PartTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly UnitChoice Property = new(1, "县不动产登记中心", "安岭县 › 县自然资源局");
    private static readonly UnitChoice Notary = new(2, "县公证处", "安岭县 › 县司法局");
    private static readonly UnitChoice Point = new(3, "稔川镇不动产登记便民点", "安岭县 › 稔川镇");

    private UnitChoice? _picked;
    private readonly List<string> _asked = [];

    private IRenderedComponent<UnitPicker> Open() => Render<UnitPicker>(p => p
        .Add(u => u.Value, _picked).Add(u => u.ValueChanged, unit => _picked = unit).Add(u => u.Recent, [Notary])
        .Add(u => u.Search, (typed, _) =>
        {
            _asked.Add(typed);
            return Task.FromResult<IReadOnlyList<UnitChoice>>([.. new[] { Property, Notary, Point }.Where(u => u.Name.Contains(typed, StringComparison.Ordinal) || Pinyin.Matches(u.Name, typed))]);
        }));

    private static List<string> Names(IRenderedComponent<UnitPicker> picker) => [.. picker.FindAll("[role=option] > span:first-child").Select(o => o.TextContent)];

    [Fact(DisplayName = "Before anything is typed the recent ones are offered")]
    public void Recent()
    {
        var picker = Open();
        picker.Find("input").Focus();
        Assert.Equal(["县公证处"], Names(picker));
    }

    [Fact(DisplayName = "Pinyin initials find; one search for all the keys; the arrows move, Enter picks")]
    public void By_keyboard()
    {
        var picker = Open();
        picker.Find("input").InputAsync("b");
        picker.Find("input").InputAsync("bdc");
        picker.WaitForAssertion(() => Assert.Equal(["县不动产登记中心", "稔川镇不动产登记便民点"], Names(picker)), Patience);
        Assert.Equal(["bdc"], _asked);
        var list = picker.Find("[role=listbox]").Id;
        var input = picker.Find("input");
        Assert.Equal(("true", list, $"{list}-0"), (input.GetAttribute("aria-expanded"), input.GetAttribute("aria-controls"), input.GetAttribute("aria-activedescendant")));
        picker.Find("input").KeyDown("ArrowDown");
        picker.WaitForAssertion(() => Assert.Equal("稔川镇不动产登记便民点", picker.Find("[aria-selected=true] > span").TextContent), Patience);
        picker.Find("input").KeyDown("Enter");
        Assert.Equal(Point, _picked);
        Assert.Equal("false", picker.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact(DisplayName = "The part that was typed stands out in the name")]
    public void Marked()
    {
        var picker = Open();
        picker.Find("input").InputAsync("不动产");
        picker.WaitForAssertion(() => Assert.Equal("不动产", picker.Find("[role=option] b").TextContent), Patience);
    }

    [Fact(DisplayName = "Text that picks nothing is no unit: Esc puts back what was picked")]
    public void Escape()
    {
        _picked = Notary;
        var picker = Open();
        picker.Find("input").InputAsync("无此单位");
        picker.WaitForAssertion(() => Assert.Contains("没有找到“无此单位”这样的单位", picker.Find(".none").TextContent), Patience);
        picker.Find("input").KeyDown("Escape");
        Assert.Equal("县公证处", picker.Find("input").GetAttribute("value"));
        Assert.Equal(Notary, _picked);
    }

    [Theory(DisplayName = "Initials come from the order of the character set, rare characters from a table")]
    [InlineData("县不动产登记中心", "XBDCDJZX")]
    [InlineData("行政审批服务局", "XZSPFWJ")]
    [InlineData("沂源县燕崖镇", "YYXYYZ")]
    [InlineData("淄博市临淄区", "ZBSLZQ")]
    [InlineData("莒县 夏庄镇（A 角）", "JXXZZAJ")]
    [InlineData("鄄城县郓城街道", "JCXYCJD")]
    [InlineData("崂山区崮山镇", "LSQGSZ")]
    [InlineData("啊左", "AZ")]
    public void Initials(string name, string initials) => Assert.Equal(initials, Pinyin.InitialsOf(name));

    [Theory(DisplayName = "A run of initials finds, with either reading of a character")]
    [InlineData("中国银行安岭支行", "ZGYH", true)]
    [InlineData("中国银行安岭支行", "zgyx", true)]
    [InlineData("县不动产登记中心", "djzx", true)]
    [InlineData("县不动产登记中心", "xdjzx", false)]
    [InlineData("县公证处", "gzcx", false)]
    public void Runs(string name, string typed, bool found) => Assert.Equal(found, Pinyin.Matches(name, typed));
}
