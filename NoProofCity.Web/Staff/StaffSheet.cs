using NoProofCity.Domain.Staff;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Staff;

/// <summary>X-05, the people registered by the units.</summary>
public static class StaffSheet
{
    public static SheetLayout Layout { get; } = new("X-05", "人员库", 1,
        new("Unit", "单位") { IsRequired = true, Width = 30, Synonyms = ["单位名称", "所在单位", "工作单位"], Note = "代码或全称", Example = "某某县民政局" },
        new("Person", "姓名") { IsRequired = true, MaySayNothing = false, Synonyms = ["人员姓名", "名字"], Example = "某某" },
        new("Role", "角色") { IsRequired = true, Type = SheetType.Choice, Choices = SheetChoices.Of<StaffRole>(), Synonyms = ["人员角色", "岗位", "职责"] },
        new("Phone", "电话") { Type = SheetType.Phone, Width = 18, Synonyms = ["联系电话", "手机", "手机号", "手机号码", "办公电话"] },
        new("Pair", "A/B角") { Type = SheetType.Choice, Choices = [new("A", "A角") { Synonyms = ["A"] }, new("B", "B角") { Synonyms = ["B"] }], Synonyms = ["AB角", "A、B角"] },
        new("Partner", "搭档") { Synonyms = ["对应人员", "互为AB角人员"], Note = "同一单位里的另一个人" },
        new("From", "起日") { Type = SheetType.Date, Synonyms = ["任职日期", "开始日期", "起始日期"] },
        new("Status", "身份") { Type = SheetType.Choice, Choices = SheetChoices.Of<StaffStatus>(), Synonyms = ["人员身份", "编制"] });
}
