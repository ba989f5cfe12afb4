using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Organisation;

/// <summary>The units as a worksheet: what comes in, and the template with the units of the place as they are.</summary>
public static class UnitSheet
{
    private const int NameLength = 100;

    public static SheetLayout Layout { get; } = new("UNITS", "单位", 1,
        new("Code", "单位代码") { Type = SheetType.Code, IsRequired = true, Synonyms = ["代码", "编码", "单位编码"], Note = "本地区内不重复；改别的内容时照原样填", Example = "MZJ" },
        new("Name", "单位名称") { IsRequired = true, Longest = NameLength, Width = 30, Synonyms = ["名称", "单位全称", "全称", "部门名称"], Note = "全称", Example = "某某县民政局" },
        new("ShortName", "简称") { Synonyms = ["单位简称"] },
        new("Parent", "上级单位") { Width = 24, Synonyms = ["上级", "隶属单位"], Note = "代码或全称，可以是同一张表里的" },
        new("Level", "层级") { Type = SheetType.Choice, Choices = SheetChoices.Of<UnitLevel>(), Synonyms = ["级别", "单位层级"] },
        new("Kind", "性质") { Type = SheetType.Choice, Choices = SheetChoices.Of<UnitKind>(), Width = 18, Synonyms = ["单位性质", "单位类型", "类型"] },
        new("Industry", "公共服务行业") { Synonyms = ["行业"] },
        new("Line", "条线") { Synonyms = ["系统", "对口条线"] },
        new("Supervising", "主管单位") { Width = 24, Synonyms = ["主管部门"], Note = "代码或全称" },
        new("Demands", "需要证明") { Type = SheetType.Flag, Synonyms = ["是否需要证明", "索要证明"] },
        new("Issues", "开具证明") { Type = SheetType.Flag, Synonyms = ["是否开具证明", "出具证明"] },
        new("CreditCode", "统一社会信用代码") { Type = SheetType.Code, Width = 22, Synonyms = ["信用代码", "社会信用代码"], Rule = written => SocialCreditCode.Parse(written).Refusals is [var refusal, ..] ? refusal : null });

    /// <summary>A unit in the order of the columns.</summary>
    public static IReadOnlyList<SheetValue> Row(StatedUnit unit) =>
    [
        unit.Unit.Code, unit.Unit.Name, unit.Unit.ShortName, unit.ParentCode, EnumWords.Of(unit.Unit.Level), EnumWords.Of(unit.Unit.Kind), unit.Industry, unit.Unit.Line, unit.SupervisingCode,
        unit.Unit.Demands ? CellReading.Yes : CellReading.No, unit.Unit.Issues ? CellReading.Yes : CellReading.No, unit.Unit.CreditCode?.Value,
    ];
}
