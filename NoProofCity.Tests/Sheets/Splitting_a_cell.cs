using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Sheets;

/// <summary>Several things in one cell: taken apart where they are several, and never where they are one.</summary>
public sealed class Splitting_a_cell
{
    [Theory(DisplayName = "Several laws in a cell are split at 《…》 and 第…条")]
    [InlineData("《户口登记条例》第六条、第七条；《民法典》第一千条", new[] { "《户口登记条例》第六条", "《户口登记条例》第七条", "《民法典》第一千条" })]
    [InlineData("【法律】《公证法》第二十七条 申请公证……\n【规范性文件】《办法》（鲁政发〔2020〕1号）第三条", new[] { "【法律】《公证法》第二十七条 申请公证……", "【规范性文件】《办法》（鲁政发〔2020〕1号）第三条" })]
    [InlineData("1.《甲法》第一条 2.《乙法》第二条", new[] { "1.《甲法》第一条", "2.《乙法》第二条" })]
    [InlineData("《甲法》（根据《乙决定》修正）第五条", new[] { "《甲法》（根据《乙决定》修正）第五条" })]
    [InlineData("鲁政发〔2020〕1号；某某通知", new[] { "鲁政发〔2020〕1号", "某某通知" })]
    [InlineData("  ", new string[0])]
    public void Laws(string cell, string[] laws) => Assert.Equal(laws, SplitCell.Laws(cell));

    [Theory(DisplayName = "Several issuers are split at 、；/ but never inside a registered name")]
    [InlineData("公安部门、行政审批服务部门", new[] { "公安部门", "行政审批服务部门" })]
    [InlineData("民政局/卫健局；村（居）委会", new[] { "民政局", "卫健局", "村（居）委会" })]
    [InlineData("企业名称变更、住所或地址名称变更证明", new[] { "企业名称变更、住所或地址名称变更证明" })]
    [InlineData("公安局、企业名称变更、住所或地址名称变更证明", new[] { "公安局", "企业名称变更、住所或地址名称变更证明" })]
    [InlineData("社区（村、居）委会、公安局、公安局", new[] { "社区（村、居）委会", "公安局" })]
    public void Names(string cell, string[] names) => Assert.Equal(names, SplitCell.Names(cell, ["企业名称变更、住所或地址名称变更证明", "公安"]));

    [Theory(DisplayName = "A name with its code behind it is both")]
    [InlineData("公租房申请（3705001234）", "公租房申请", "3705001234")]
    [InlineData("公租房申请 编码：37-0500-12", "公租房申请", "37-0500-12")]
    [InlineData("食品经营许可（新办）", "食品经营许可（新办）", null)]
    public void Name_and_code(string cell, string name, string? code) => Assert.Equal((name, code), SplitCell.NameAndCode(cell));
}
