using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Inventory;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory;

/// <summary>The register of service items as a worksheet: what comes in from a catalogue, and the template with the items as they are.</summary>
public static class ItemSheet
{
    private const int NameLength = 200;
    private const int WideName = 30;

    /// <summary>Between the materials of an item, and between its fields, in one cell.</summary>
    private const char Mark = '；';

    private static readonly char[] Marks = [Mark, ';', '\n', '\r'];

    public static SheetLayout Layout { get; } = new("ITEMS", "政务服务事项", 1,
        new("Code", "事项编码") { Type = SheetType.Code, IsRequired = true, Width = 22, Synonyms = ["编码", "权力编码", "事项代码", "基本编码"], Note = "照权责清单填写，按文本保存；改别的内容时照原样填", Example = "370109001000" },
        new("Name", "事项名称") { Longest = NameLength, Width = WideName, Synonyms = ["名称", "办理事项", "政务服务事项名称", "行政权力/公共服务事项名称"], Example = "教师资格认定" },
        new("Unit", "实施单位") { Width = 24, Synonyms = ["单位", "实施主体", "部门", "办理单位"], Note = "全称、简称或单位代码；只报本单位的可以空着", Example = "某某县教育和体育局" },
        new("PowerType", "权力/服务类型") { Synonyms = ["权力类型", "事项类型", "服务类型", "类型"], Example = "行政确认" },
        new("Kind", "办件类型") { Type = SheetType.Choice, Choices = SheetChoices.Of<ItemKind>(), Synonyms = ["办件种类", "即办承诺"] },
        new("StatutoryDays", "法定时限") { Type = SheetType.Whole, Synonyms = ["法定办结时限", "法定时限（工作日）"], Note = "工作日" },
        new("PromisedDays", "承诺时限") { Type = SheetType.Whole, Synonyms = ["承诺办结时限", "承诺时限（工作日）"], Note = "工作日，不长于法定时限" },
        new("ProvincialReview", "省级审核") { Type = SheetType.Flag, Synonyms = ["是否省级审核"] },
        new("Applicants", "办理对象") { Synonyms = ["服务对象", "申请人"] },
        new("Condition", "受理条件") { Type = SheetType.LongText, Synonyms = ["办理条件", "申请条件"] },
        new("Process", "办理流程") { Type = SheetType.LongText, Synonyms = ["流程"] },
        new("Result", "办理结果") { Synonyms = ["结果", "审批结果"] },
        new("Materials", "申请材料") { Type = SheetType.LongText, Width = 40, Synonyms = ["材料", "材料清单"], Note = "几样材料用分号隔开" },
        new("Fields", "表单要素") { Type = SheetType.LongText, Width = WideName, Synonyms = ["表单字段", "填写要素"], Note = "用分号隔开" });

    /// <summary>An item in the order of the columns.</summary>
    public static IReadOnlyList<SheetValue> Row(StatedItem of) =>
    [
        of.Item.Code, of.Item.Name, of.UnitName, of.PowerType, EnumWords.Of(of.Item.Kind), Days(of.Item.StatutoryDays), Days(of.Item.PromisedDays), of.Item.ProvincialReview ? CellReading.Yes : CellReading.No,
        of.Item.Applicants, of.Item.Condition, of.Item.Process, of.Item.Result, Joined(of.Item.Facts.Materials), Joined(of.Item.Facts.Fields),
    ];

    internal static string Joined(IEnumerable<string> names) => string.Join(Mark, names);

    /// <summary>Null where nothing is stated.</summary>
    internal static IReadOnlyList<string>? Split(string? cell) => cell?.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static SheetValue Days(int? days) => (long?)days;
}
