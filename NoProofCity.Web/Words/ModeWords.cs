using System.Globalization;
using NoProofCity.Data.Organisation;

namespace NoProofCity.Web.Words;

/// <summary>The banner over every page: what is out of order in the place. It warns and stops nothing.</summary>
public static class ModeWords
{
    /// <summary>Over every page of a demo, as long as it lives.</summary>
    public const string Demo = "演示数据：地区、单位、人员和业务都是虚构的，请勿录入真实信息。";

    public static IReadOnlyList<string> Of(Workplace workplace, bool isDemo) =>
    [
        .. isDemo ? [Demo] : Array.Empty<string>(),
        .. workplace.EndedTerms.Select(term => $"“{term.Name}”试行期已于 {term.Expiry?.ToString("yyyy-MM-dd", CultureInfo.CurrentCulture)} 届满，在明确以前照旧执行。"),
        .. workplace.MissingYear is { } year ? [$"{year} 年放假安排还没有导入，有关时限为暂定。"] : Array.Empty<string>(),
    ];
}
