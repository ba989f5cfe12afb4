using System.Diagnostics;
using System.Text;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.ExemptionList.Guides;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>What is a demand in a guide, and what only looks like one.</summary>
public sealed class Demands_in_guides
{
    private const long Unit = 7;

    private static readonly GuideItem Housing = new("370112003000", "公租房资格确认");
    private static readonly GuideProof Income = Proof(1, "家庭收入证明");
    private static readonly GuideProof Household = Proof(2, "户口簿");
    private static readonly GuideProof Identity = Proof(3, "居民身份证");
    private static readonly GuideProof Residence = Proof(4, "居住证");
    private static readonly GuideProof Criminal = Proof(5, "无犯罪记录证明原件及复印件");
    private static readonly GuideProof Marriage = Proof(6, "婚姻状况证明");
    private static readonly GuideProof Licence = Proof(7, "营业执照");

    private static readonly GuideSearch Search = new(
        [Income, Household, Identity, Residence, Criminal, Marriage, Licence], [new("370199004000", "居住证签发"), new("", "无犯罪记录证明开具")], ["县公安局户口簿管理科", "县住建局"],
        InventoryReference.Naming, GuideReference.Phrases);

    [Theory(DisplayName = "A verb asks for what stands beside it, a copy counts as much as the original (trap 28)")]
    [InlineData("申请人须提交户口簿。", "户口簿")]
    [InlineData("请携带本人户口簿到窗口", "户口簿")]
    [InlineData("户口簿复印件一份", "户口簿")]
    [InlineData("户口簿原件及复印件", "户口簿")]
    [InlineData("户口簿（复印件）", "户口簿")]
    [InlineData("凭身份证领取", "身份证")]
    [InlineData("企业营业执照复印件，需提交一份", "企业营业执照")]
    [InlineData("应提交无犯罪记录证明原件", "无犯罪记录证明")]
    [InlineData("提 交 户 口 簿", "户 口 簿")]
    [InlineData("提交户口簿，家庭收入证明，婚姻关系证明", "户口簿|家庭收入证明|婚姻关系证明")]
    [InlineData("提交身份证，无需提交户口簿", "身份证")]
    [InlineData("无需提交户口簿，但需提交身份证", "身份证")]
    [InlineData("户口簿应当提交。无需提交身份证。", "户口簿")]
    [InlineData("提交户口簿，无需公证", "户口簿")]
    [InlineData("采用告知承诺的，提交告知承诺书和身份证", "身份证")]
    [InlineData("《居民身份证》复印件", "居民身份证")]
    [InlineData("户口簿（无需提交）、身份证复印件", "身份证")]
    public void Asks(string text, string found) => Assert.Equal(found.Split('|'), Written(text));

    [Theory(DisplayName = "What nobody need bring, what is only spoken of and what is another word is no demand")]
    [InlineData("无需提交户口簿、身份证复印件")]
    [InlineData("不再要求申请人提供家庭收入证明。")]
    [InlineData("户口簿免交")]
    [InlineData("提交户口簿（由部门核验，免于提交）")]
    [InlineData("家庭收入证明由民政部门核验")]
    [InlineData("需提供婚姻状况证明，可以告知承诺代替")]
    [InlineData("户口簿通过数据共享获取，申请人不用提交")]
    [InlineData("户口簿，无需提交")]
    [InlineData("无需提交户口簿，居住证，身份证复印件")]
    [InlineData("问：要不要提交户口簿？")]
    [InlineData("根据《居住证暂行条例》提交申请")]
    [InlineData("填写身份证号码并提交")]
    [InlineData("提交身份证明")]
    [InlineData("请到县公安局户口簿管理科提交申请")]
    [InlineData("户口簿遗失的，提交申请")]
    [InlineData("本事项核查申请人是否有居住证。")]
    [InlineData("已取消的证明：户口簿复印件")]
    public void Asks_nothing(string text) => Assert.Empty(Written(text));

    [Fact(DisplayName = "Every line below the head of the materials is a demand, until the next head")]
    public void Materials()
    {
        Assert.Equal(
            ["户口簿", "身份证", "婚姻登记状况证明"],
            Written("三、申请材料", "1.户口簿", "2.身份证（正反面）", "3.婚姻登记状况证明", "4.家庭收入证明（部门核验，免交）", "5.情况说明（备注：手写）", "四、办理流程", "查验户籍后核对居住证信息", "五、户口簿的填写"));
        Assert.Equal(["户口簿", "身份证"], Written("申请材料：户口簿、身份证", "办理时限：核对居住证后 5 个工作日"));
        Assert.Empty(Written("以下材料无需提交：", "1.户口簿", "2.居住证"));
        Assert.Equal(["户口簿"], Found([Heading("申请材料", 2), new("第 2 段", "户口簿"), Heading("办理结果", 2), new("第 4 段", "居住证")]).Select(found => found.Proof.Name));
    }

    [Fact(DisplayName = "A table asks below the head of its materials; a remark in the row takes it back")]
    public void Tables()
    {
        IReadOnlyList<GuidePart> parts =
        [
            .. Row(0, "序号", "材料名称", "材料形式", "备注"),
            .. Row(1, "1", "户口簿", "原件及复印件", ""),
            .. Row(2, "2", "居住证", "原件", "通过数据共享获取，无需提交"),
            .. Row(3, "3", "家庭收入证明", "原件", "居民委员会出具"),
            .. Row(4, "4", "申请表", "原件", "填写身份证号码"),
        ];
        Assert.Equal([("户口簿", DemandGround.MaterialsColumn, "材料!B2"), ("家庭收入证明", DemandGround.MaterialsColumn, "材料!B4")], Found(parts).Select(found => (found.Proof.Name, found.Ground, parts[found.Part].Address)));

        Assert.Equal(["户口簿", "居民身份证"], Found([.. Row(0, "办理条件", "具有居住证"), .. Row(1, "申请材料", "1.户口簿\n2.身份证\n3.家庭收入证明（免交）"), .. Row(2, "办理结果", "居住证")]).Select(found => found.Proof.Name));
    }

    [Fact(DisplayName = "A hit belongs to the item named above it or in its row, and the entry of that item goes first")]
    public void Items()
    {
        var other = Proof(9, "户口簿") with { UnitId = 8, Items = [new("", "落户")] };
        var search = new GuideSearch([other, Household], [new("370199004000", "居住证签发")], [], InventoryReference.Naming, GuideReference.Phrases);
        GuidePart[] text = [Heading("公租房资格确认办事指南", 1), new("", "申请材料：户口簿"), Heading("居住证签发", 1), new("", "申请材料：户口簿"), new("", "事项名称：落户"), new("", "提交户口簿")];
        Assert.Equal(
            [("公租房资格确认", 2L, EntryFit.Item), ("居住证签发", 2L, EntryFit.Unit), ("落户", 2L, EntryFit.Unit)],
            search.Search(new(text), Unit).Select(found => (found.Item!.Name, found.Proof.EntryId, found.Fit)));
        Assert.Equal((9L, EntryFit.Item), search.Search(new(text), 0).Select(found => (found.Proof.EntryId, found.Fit)).Last());

        IReadOnlyList<GuidePart> table = [.. Row(0, "事项名称", "事项编码", "所需材料"), .. Row(1, "资格", "370112003000", "户口簿"), .. Row(2, "落户", "", "户口簿")];
        Assert.Equal(["公租房资格确认", "落户"], Found(table).Select(found => found.Item!.Name));
    }

    [Fact(DisplayName = "The longest name goes first; a name within a longer one is told as such, whose paper it is says nothing")]
    public void Longest()
    {
        var search = new GuideSearch([Proof(1, "收入证明"), Proof(2, "家庭收入证明")], [], [], InventoryReference.Naming, GuideReference.Phrases);
        var found = search.Search(new([new("", "提交家庭收入证明、父母双方的收入证明、法定代表人收入证明、银行收入证明")]), 0);
        Assert.Equal([(2L, false), (1L, false), (1L, false), (1L, true)], found.Select(one => (one.Proof.EntryId, one.IsInLongerName)));
    }

    [Fact(DisplayName = "What an item gives out is not asked for in its guide; as one of its materials it is")]
    public void Issuing()
    {
        Assert.Empty(Written("无犯罪记录证明开具", "派出所核实后出具无犯罪记录证明"));
        Assert.Equal(["无犯罪记录证明"], Written("无犯罪记录证明开具", "申请材料：无犯罪记录证明"));
    }

    [Fact(DisplayName = "One megabyte of guide against 4,100 entries takes no time to speak of")]
    public void Fast()
    {
        var proofs = Enumerable.Range(0, 4100).Select(i => Proof(i, $"{(char)(0x4E00 + i % 300)}{(char)(0x5E00 + i / 7)}情况证明")).Append(Household).ToList();
        var search = new GuideSearch(proofs, [.. Enumerable.Range(0, 3000).Select(i => new GuideItem($"3701{i:D8}", $"第{i}类事项办理"))], ["县住建局"], InventoryReference.Naming, GuideReference.Phrases);
        var parts = new List<GuidePart>();
        for (var size = 0; size < 1 << 20; size += Encoding.UTF8.GetByteCount(parts[^1].Text))
            parts.Add(new($"{parts.Count}", (parts.Count % 40) switch { 0 => "三、申请材料", 7 => "四、办理流程", 3 => "户口簿原件及复印件一份，法定代表人签字；经办人到场核对。", _ => $"第{parts.Count}段：申请人到窗口填写申请表，工作人员核对后受理，情况证明由部门核验，五个工作日内办结并送达。" }));
        _ = search.Search(new(parts), Unit);
        var watch = Stopwatch.StartNew();
        var found = search.Search(new(parts), Unit);
        Assert.True(found.Count > 100);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.ElapsedMilliseconds} ms");
    }

    private static GuideProof Proof(long id, string name) => new(id, $"A-{id}", Unit, name, WhyNotDemanded.Exempt, "数据共享", [Housing]);

    private static GuidePart Heading(string text, int level) => new("", text, GuidePartKind.Heading) { Level = level };

    private static IEnumerable<GuidePart> Row(int row, params string[] cells) =>
        cells.Select((text, column) => new GuidePart($"材料!{(char)('A' + column)}{row + 1}", text, GuidePartKind.Cell) { Table = 1, Row = row, Column = column });

    private static IReadOnlyList<FoundDemand> Found(IReadOnlyList<GuidePart> parts) => Search.Search(new(parts), Unit);

    private static IEnumerable<string> Written(params string[] lines)
    {
        var parts = lines.Select((line, i) => new GuidePart($"第 {i + 1} 行", line)).ToList();
        return Found(parts).Select(found => parts[found.Part].Text.Substring(found.Start, found.Length));
    }
}
