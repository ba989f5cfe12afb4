using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.Staff;

/// <summary>X-07, trainings and who came.</summary>
public static class TrainingSheet
{
    public static SheetLayout Layout { get; } = new("X-07", "培训", 1,
        new("Topic", "主题") { IsRequired = true, Width = 36, Longest = 200, Synonyms = ["培训主题", "培训内容", "名称"] },
        new("HeldOn", "日期") { IsRequired = true, Type = SheetType.Date, Synonyms = ["培训日期", "培训时间", "时间"] },
        new("Unit", "组织单位") { IsRequired = true, Width = 30, Synonyms = ["主办单位", "举办单位"] },
        new("People", "人员") { Type = SheetType.LongText, Synonyms = ["参训人员", "参加人员", "到会人员", "姓名"], Note = "几个人写在一格里用顿号隔开" });
}
