using NoProofCity.Data.Certificates;
using NoProofCity.Domain.Certificates;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Certificates;

/// <summary>The catalogue of certificates as a worksheet: what comes in, and the template with the catalogue as it is.</summary>
public static class CertificateSheet
{
    private const int LongestName = 200;

    public static SheetLayout Layout { get; } = new("X-10", "证照证明目录", 1,
        new("Number", "序号") { Type = SheetType.Whole, IsRequired = true, Width = 8, Synonyms = ["编号", "号"], Note = "在本批次里不重复；改别的内容时照原样填", Example = "1" },
        new("Name", "证照证明名称") { IsRequired = true, Longest = LongestName, Width = 36, Synonyms = ["名称", "证照名称", "电子证照名称", "电子证照证明名称"], Note = "照登记的名称写，名称里的顿号不拆开", Example = "企业名称变更、住所或地址名称变更证明" },
        new("Issuers", "制证部门") { Longest = LongestName, Width = 30, Synonyms = ["颁发机构", "制证单位", "发证部门", "发证机关"], Note = "几个部门用顿号或分号隔开", Example = "行政审批服务部门、市场监管部门" },
        new("Levels", "数据责任层级") { Width = 16, Synonyms = ["数据层级", "层级", "责任层级"], Rule = CertificateWords.WhyNotLevels, Note = "省级、市级、县级、市县；有两级的都写上", Example = "省级、市级" },
        new("Batch", "批次") { Width = 10, Note = $"空着就是{CertificateReference.Batch}", Example = CertificateReference.Batch },
        new("Grade", "级别") { Width = 10, Synonyms = ["分级", "证照级别", "保护级别"], Note = "照规则档里的级别写" },
        new("Codes", "关联码") { Width = 16, Synonyms = ["码证关联", "一码"], Rule = CertificateWords.WhyNotCodes, Note = "居民码、企业码" },
        new("InStepSince", "同步制发日期") { Type = SheetType.Date, Synonyms = ["同步制发", "同步制发时间"], Note = "与实体证照同步制发的第一天；没有做到的空着" },
        new("Seal", "签章") { Type = SheetType.Choice, Choices = SheetChoices.Of<CertificateSeal>(), Synonyms = ["签章方式", "电子印章"] },
        new("SealedSince", "签章日期") { Type = SheetType.Date, Synonyms = ["签章时间"] },
        new("HasHistory", "有历史证照") { Type = SheetType.Flag, Synonyms = ["历史证照", "是否有历史证照"] },
        new("HistorySince", "历史电子化日期") { Type = SheetType.Date, Synonyms = ["历史证照电子化", "历史证照电子化日期"] },
        new("InUseSince", "全面应用日期") { Type = SheetType.Date, Synonyms = ["全面应用", "应用日期"], Note = "在政务服务和社会生活场景中全面应用的第一天；没有做到的空着" },
        new("Remark", "备注") { Type = SheetType.LongText });

    /// <summary>A certificate in the order of the columns.</summary>
    public static IReadOnlyList<SheetValue> Row(StatedCertificate of) =>
    [
        (long?)of.Facts.Number, of.Facts.Name, string.Join('、', of.Facts.Issuers), CertificateWords.Of(of.Facts.Levels), of.Facts.Batch, of.Grade, CertificateWords.Of(of.Facts.Codes),
        of.Facts.InStepSince, EnumWords.Of(of.Facts.Seal), of.Facts.SealedSince, of.Facts.HasHistory ? CellReading.Yes : CellReading.No, of.Facts.HistorySince, of.Facts.InUseSince, of.Facts.Remark,
    ];

    public static CertificateEntry Entry(ReadRow row) => new(row.Row.Number)
    {
        Number = (int?)row.Number("Number"),
        Name = row["Name"],
        Issuers = row["Issuers"] is { } issuers ? SplitCell.Names(issuers, []) : null,
        Levels = CertificateWords.Levels(row["Levels"]),
        Batch = row["Batch"],
        Grade = row["Grade"],
        Codes = CertificateWords.Codes(row["Codes"]),
        InStepSince = row.Date("InStepSince"),
        Seal = row["Seal"] is { } seal ? Enum.Parse<CertificateSeal>(seal) : null,
        SealedSince = row.Date("SealedSince"),
        HasHistory = row.Flag("HasHistory"),
        HistorySince = row.Date("HistorySince"),
        InUseSince = row.Date("InUseSince"),
        Remark = row["Remark"],
    };
}
