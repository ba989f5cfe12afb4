using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.ExemptionList.Adjustments;

/// <summary>X-04, applications for an adjustment (调整申请): the seven things each states, and its cause.</summary>
public static class AdjustmentSheet
{
    private const int NameLength = 200;
    private const int WideName = 30;

    public static SheetLayout Layout { get; } = new("X-04", "清单调整申请", 1,
        new("Unit", "申请单位") { Width = 24, Synonyms = ["单位", "申报单位"], Note = "全称、简称或单位代码；只报本单位的可以空着", Example = "某某县教育和体育局" },
        new("AppliedOn", "申请日期") { Type = SheetType.Date, Synonyms = ["申报日期", "填报日期"], Note = "不能晚于今天", Example = "2026-03-09" },
        new("Items", "事项") { Type = SheetType.LongText, Width = WideName, Synonyms = ["申请调整的政务服务和公共服务事项", "政务服务事项", "涉及事项", "办理事项"], Note = "几个事项用分号或换行隔开，编码写在后面的括号里", Example = "教师资格认定（370109001000）" },
        new("Proof", "证明材料") { Longest = NameLength, Width = WideName, Synonyms = ["申请调整的证明材料", "证明名称", "证明事项", "材料名称"], Example = "无犯罪记录证明" },
        new("Type", "类型") { Synonyms = ["调整类型"], Note = "新增、变更、取消，照本地叫法", Example = "变更" },
        new("Ways", "方式") { Synonyms = ["免提交方式", "替代取消方式", "替代方式"], Note = "几种方式用顿号隔开", Example = "部门核验" },
        new("Basis", "依据") { Type = SheetType.LongText, Width = 40, Synonyms = ["调整依据"], Example = "核验数据已接入共享平台" },
        new("Reason", "事由") { Width = WideName, Synonyms = ["调整情形", "情形", "理由"], Note = "照本地规定的情形填写，要与类型相符", Example = "免提交方式变更" },
        new("CausedOn", "事由日期") { Type = SheetType.Date, Synonyms = ["事由发生日期", "事由发生之日"], Note = "不能晚于今天", Example = "2026-03-02" },
        new("Subject", "对象") { Synonyms = ["调整对象"], Note = "证明材料、方式，或者两样都写", Example = "免提交方式" },
        new("ReasonText", "情形说明") { Synonyms = ["说明"], Note = "情形是“其他”的必填" },
        new("Law", "法律依据") { Type = SheetType.LongText, Width = WideName, Synonyms = ["法律法规依据"], Note = "调整证明材料的必填；空着时取依据里写明的法律" },
        new("Number", "条目号") { Type = SheetType.Code, Synonyms = ["清单条目号"], Note = "同名证明有几条的，写明是哪一条" });

    /// <summary>An application in the order of the columns.</summary>
    public static IReadOnlyList<SheetValue> Row(AdjustmentLine line) =>
    [
        line.Row.UnitName, line.Row.AppliedOn, line.Items, line.Row.ProofName, line.Type, line.Ways, line.Row.Basis, line.Label, line.Row.CausedOn, line.Subject, line.Row.ReasonText, "", line.Row.EntryNumber ?? "",
    ];
}
