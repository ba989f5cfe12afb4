using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory;

/// <summary>X-01, the inventory of proofs (梳理汇总): the columns that counties write, under all the heads they write them under.</summary>
public static class InventorySheet
{
    private const int NameLength = 200;
    private const int WideName = 30;

    /// <summary>The opinions as the column says them.</summary>
    internal const string Cancelled = "取消";
    internal const string Kept = "保留";

    internal static IReadOnlyDictionary<string, UnitLevel> Levels { get; } = new Dictionary<string, UnitLevel>(StringComparer.Ordinal)
    {
        ["市级"] = UnitLevel.City, ["县级"] = UnitLevel.County, ["乡镇级"] = UnitLevel.Town, ["村级"] = UnitLevel.Village,
    };

    public static SheetLayout Layout { get; } = new("X-01", "证明事项梳理汇总表", 1,
        new("Proof", "证明名称") { IsRequired = true, Longest = NameLength, Width = WideName, Synonyms = ["证明事项名称", "证明材料名称", "材料名称", "证明事项", "证照证明名称"], Note = "证明的全称", Example = "无犯罪记录证明" },
        new("PowerKind", "权力/服务类型") { Synonyms = ["权力类型", "事项类型", "服务类型", "权力类别", "事项类别"], Example = "行政许可" },
        new("Item", "事项名称") { Longest = NameLength, Width = WideName, Synonyms = ["办理事项", "涉及事项", "证明用途", "政务服务事项名称", "涉及的政务服务事项名称", "行政权力/公共服务事项名称", "办理事项名称", "用途"], Example = "教师资格认定" },
        new("ItemAndCode", "事项名称及编码") { Width = WideName, Synonyms = ["涉及的政务服务事项名称及编码", "行政权力/公共服务事项名称及编码", "政务服务事项名称及编码", "办理事项名称及编码", "事项名称和编码"] },
        new("ItemCode", "事项编码") { Type = SheetType.Code, Width = 22, Synonyms = ["编码", "权力编码", "事项代码"], Note = "照权责清单填写，按文本保存" },
        new("Conditions", "办理条件") { Type = SheetType.LongText, Synonyms = ["申请条件", "受理条件"] },
        new("Basis", "设定依据") { Type = SheetType.LongText, Width = 40, Synonyms = ["依据", "法律依据", "设定及保留依据", "依据条文及内容", "依据条文", "设定保留依据"], Note = "法律法规全称加条款；几部写在一格里，用换行或分号隔开", Example = "《教师资格条例》，写到条、款" },
        new("BasisLevel", "效力层级") { Synonyms = ["设定依据(类型)", "设定依据类型", "依据类型", "依据层级"] },
        new("DemandedBy", "需求单位") { Width = 24, Synonyms = ["索要单位", "使用单位", "要求单位", "用证单位"], Example = "某某县教育局" },
        new("IssuedBy", "开具单位") { Width = 24, Synonyms = ["出具单位", "制证部门", "出证单位", "开具部门", "出具部门"], Example = "某某县公安局" },
        new("Level", "使用层级") { Type = SheetType.Choice, MayBeTicked = true, Synonyms = ["行使层级", "层级"], Choices = [Choice("省级", "省"), Choice("市级", "市", "市本级"), Choice("县级", "县", "区级", "县(市、区)级"), Choice("乡镇级", "乡镇", "镇街", "乡级", "乡镇(街道)", "乡镇级及其他"), Choice("村级", "村", "村(社区)")] },
        new("Disposition", "处置") { Type = SheetType.Choice, Synonyms = ["处理意见", "取消或保留", "取消/保留", "清理意见", "处置意见"], Choices = [Choice(Cancelled, "拟取消", "建议取消"), Choice(Kept, "拟保留", "建议保留", "保留替代")], Note = "没有设定依据的只能取消", Example = "保留" },
        new("Method", "免提交方式") { Synonyms = ["替代方式", "替代取消方式", "取消替代方式", "免提交方式建议", "替代建议", "建议方式"] },
        new("Defects", "缺陷") { Synonyms = ["存在问题", "问题"] },
        new("IsSelfMade", "自设") { Type = SheetType.Flag, Synonyms = ["是否自设", "自行设定", "自设(Y/N)"] },
        new("CanVerify", "开具单位可核实") { Type = SheetType.Flag, Synonyms = ["可核实", "开具单位是否可核实", "开具单位可核实(Y/N)"] },
        new("Risk", "风险等级") { Synonyms = ["风险程度"] },
        new("RiskReason", "风险说明") { Type = SheetType.LongText, Synonyms = ["风险情况"] },
        new("Unfit", "不适用原因") { Type = SheetType.LongText, Synonyms = ["不能实行告知承诺及保留原因", "不适用告知承诺原因", "保留原因"] },
        new("Reason", "取消或保留理由") { Type = SheetType.LongText, Synonyms = ["取消/保留理由", "理由"] },
        new("FollowUp", "衔接措施") { Type = SheetType.LongText, Synonyms = ["后续措施", "取消后衔接措施", "衔接办法"] },
        new("OneMatter", "一事一开") { Type = SheetType.Flag },
        new("ShortLived", "有效期短") { Type = SheetType.Flag },
        new("SingleUse", "一次使用") { Type = SheetType.Flag },
        new("NoFormat", "没有固定格式") { Type = SheetType.Flag, Synonyms = ["无固定格式"] },
        new("Yearly", "年受理量") { Type = SheetType.Whole, Synonyms = ["年办件量", "年办理量"] },
        new("Remark", "备注") { Type = SheetType.LongText, Synonyms = ["说明"] })
    {
        Above = [new("Unit", "填报单位") { Synonyms = ["单位名称", "单位", "报送单位"] }, new("FilledBy", "填报人") { Synonyms = ["填表人", "联系人"] }, new("Phone", "电话") { Synonyms = ["联系电话", "办公电话"], Type = SheetType.Phone }, new("FilledOn", "填报日期") { Synonyms = ["填报时间", "填表日期", "日期"], Type = SheetType.Date }],
    };

    /// <summary>The columns that the house knows of a row; the others go into its remark.</summary>
    public static IReadOnlyList<SheetColumn> Exported { get; } = [.. Layout.Columns.Where(column => column.Key is not ("ItemAndCode" or "BasisLevel" or "Yearly"))];

    /// <summary>A proof in the order of columns, in words that the import understands.</summary>
    /// <param name="unit">That asks for it.</param>
    public static IReadOnlyList<SheetValue> Row(InventoryRow row, string unit, RowChoices choices, IReadOnlyList<SheetColumn> columns) => [.. columns.Select(column => (SheetValue)Cell(column.Key, row, unit, choices))];

    private static string? Cell(string column, InventoryRow row, string unit, RowChoices choices) => column switch
    {
        "Proof" => row.ProofName,
        "PowerKind" => choices.WordOf(row.PowerType),
        "Item" => row.ItemName,
        "ItemCode" => row.ItemCode,
        "Conditions" => row.Conditions,
        "Basis" => row.Basis,
        "DemandedBy" => unit,
        "IssuedBy" => row.Issuer,
        "Level" => row.UseLevel is { } level ? Levels.First(word => word.Value == level).Key : null,
        "Disposition" => row.Disposition switch { Disposition.Cancel => Cancelled, Disposition.RetainReplace => Kept, _ => null },
        "Method" => choices.WordOf(row.Method),
        "Defects" => choices.WordOf(row.Defect),
        "IsSelfMade" => Flag(row.Origin is ProofOrigin.SelfAdded),
        "CanVerify" => row.IssuerCanVerify is { } can ? Flag(can) : null,
        "Risk" => row.Risk is { } risk ? EnumWords.Of(risk) : null,
        "RiskReason" => row.RiskNote,
        "Unfit" => choices.WordOf(row.Exclusion),
        "Reason" => row.MethodReason,
        "FollowUp" => row.FollowUp,
        "OneMatter" => Flag(row.ForOneMatter),
        "ShortLived" => Flag(row.ShortLived),
        "SingleUse" => Flag(row.SingleUse),
        "NoFormat" => Flag(row.NoFixedFormat),
        "Remark" => row.Remark,
        _ => null,
    };

    private static string Flag(bool flag) => flag ? CellReading.Yes : CellReading.No;

    private static SheetChoice Choice(string word, params IReadOnlyList<string> synonyms) => new(word, word) { Synonyms = synonyms };
}
