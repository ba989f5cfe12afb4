using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Verification.Batches;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Verification.Batches;

/// <summary>X-16: who is asked about, and what came of each.</summary>
public static class BatchSheet
{
    public const string Name = "Name";
    public const string Number = "Number";

    public static SheetLayout Layout { get; } = new("X-16", "批量核验名单", 1,
        new(Name, "姓名") { IsRequired = true, MaySayNothing = false, Longest = BatchPersonRow.LongestName, Synonyms = ["名称", "申请人", "人员姓名", "单位名称", "企业名称"], Note = "单位写全称", Example = "某某" },
        new(Number, "证件号码") { IsRequired = true, Type = SheetType.Code, MaySayNothing = false, Longest = BatchPersonRow.LongestNumber, Width = 24, Synonyms = ["身份证号", "身份证号码", "公民身份号码", "证件号", "统一社会信用代码"], Note = "身份证号或者统一社会信用代码", Rule = WhyNot });

    /// <summary>The list as it goes back: a row for each that came in, in their order.</summary>
    public static IReadOnlyList<SheetColumn> Results { get; } =
    [
        new("row", "原表行号") { Type = SheetType.Whole, Width = 10 }, new(Name, "姓名") { Width = 14 }, new(Number, "证件号码") { Type = SheetType.Code, Width = 24 }, new("result", "结果") { Width = 14 },
        new("why", "说明") { Width = 40 }, new("source", "数据来源") { Width = 40 }, new("asof", "数据截至") { Type = SheetType.Date, Width = 14 },
    ];

    public static string ResultOf(PersonResult row) => row.Outcome is { } outcome ? EnumWords.Of(outcome) : row.Gap is null ? "还没有核验" : "转人工";

    public static void Write(ISheetPen pen, PersonResult row)
    {
        pen.Number(row.RowNo);
        pen.Text(row.Name);
        pen.Text(row.Number);
        pen.Text(ResultOf(row));
        pen.Text(row.Gap is { } gap ? EnumWords.Of(gap) : "");
        pen.Text(row.Source);
        if (row.AsOf is { } day) pen.Date(day);
        else pen.Empty();
    }

    private static Refusal? WhyNot(string written)
    {
        var person = IdentityNumber.Parse(written);
        return person.IsDone || SocialCreditCode.Parse(written).IsDone ? null : person.Refusals[0];
    }
}
