using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList;

/// <summary>X-02, the exemption list as a worksheet: goes out with all entries of the query and comes back by their numbers.</summary>
public static class ListSheet
{
    private const int NameLength = 200;
    private const int WideName = 30;

    /// <summary>Between the items of an entry, and between its ways, in one cell.</summary>
    private const char Mark = '；';

    private static readonly char[] Marks = [Mark, ';', '、', '\n', '\r'];

    public static SheetLayout Layout { get; } = new("X-02", "证明事项免提交清单", 1,
        new("Number", "条目号") { Type = SheetType.Code, IsRequired = true, Width = 10, Synonyms = ["条目编号", "清单编号", "序号"], Note = "照导出的原样，按它认条目", Example = "00001" },
        new("Level", "层级") { Synonyms = ["行使层级", "使用层级"], Note = "只供查看" },
        new("ItemCodes", "事项编码") { Type = SheetType.LongText, Width = 22, Synonyms = ["政务服务事项编码"], Note = "几项用分号隔开，和事项名称一一对应；在用条目只供查看" },
        new("ItemNames", "事项名称") { Type = SheetType.LongText, Width = WideName, Synonyms = ["政务服务事项名称", "关联事项"], Note = "几项用分号隔开" },
        new("Proof", "证明名称") { Longest = NameLength, Width = WideName, Synonyms = ["证明材料名称", "证明事项名称"], Note = "在用条目只供查看，由动态调整修改", Example = "家庭收入证明" },
        new("Unit", "需求单位") { Width = 24, Synonyms = ["索要单位"], Note = "只供查看" },
        new("Issuer", "出具单位") { Longest = NameLength, Width = 24, Synonyms = ["开具单位"] },
        new("Basis", "设定依据") { Type = SheetType.LongText, Width = WideName, Synonyms = ["法律依据"] },
        new("Ways", "免提交方式") { Width = 18, Synonyms = ["方式", "替代取消方式", "替代方式", "办理方式"], Note = "用本地规定的叫法，几种用顿号隔开", Example = "数据共享" },
        new("WayNote", "方式说明") { Type = SheetType.LongText },
        new("Storage", "存储类别") { Type = SheetType.Choice, Choices = SheetChoices.Of<StorageClass>(), Synonyms = ["保存形式", "时限类别", "存储类别/时限类别"], Note = "登记了开具单位的，由开具单位自己确定" },
        new("StatutoryDays", "法定工作日") { Type = SheetType.Whole, Synonyms = ["法定期限", "法定时限"] },
        new("AnswerValidityDays", "答复沿用天数") { Type = SheetType.Whole, Note = "0 就是不沿用" },
        new("LetterWay", "协助方式") { Type = SheetType.LongText },
        new("LetterFlow", "协助流程") { Type = SheetType.LongText },
        new("LetterQuestions", "协查内容") { Type = SheetType.LongText, Synonyms = ["协查事项"] },
        new("IsSecret", "涉密") { Type = SheetType.Flag },
        new("PaperByLaw", "法律要求纸质") { Type = SheetType.Flag, Synonyms = ["要求纸质"] },
        new("PlainWords", "群众的说法") { Type = SheetType.LongText, Synonyms = ["通俗叫法", "别名"] },
        new("Remark", "备注") { Type = SheetType.LongText });

    /// <summary>An entry in the order of the columns.</summary>
    public static IReadOnlyList<SheetValue> Row(StatedEntry of)
    {
        ArgumentNullException.ThrowIfNull(of);
        var entry = of.Entry;
        return
        [
            entry.Number, EnumWords.Of(entry.Level), Joined(entry.Items.Select(item => item.Code)), Joined(entry.Items.Select(item => item.Name)), entry.ProofName, of.UnitName, entry.Issuer, entry.Basis, string.Join('、', of.Ways), entry.MethodNote,
            entry.Storage is { } storage ? EnumWords.Of(storage) : "", (long?)entry.StatutoryDays, (long?)entry.AnswerValidityDays, entry.Letters.Way, entry.Letters.Flow, entry.Letters.Questions, Flag(entry.IsSecret), Flag(entry.PaperByLaw), entry.PlainWords, entry.Remark,
        ];
    }

    /// <summary>Null where nothing is stated.</summary>
    internal static IReadOnlyList<string>? Split(string? cell) => cell?.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Joined(IEnumerable<string> names) => string.Join(Mark, names);

    private static string Flag(bool flag) => flag ? CellReading.Yes : CellReading.No;
}
