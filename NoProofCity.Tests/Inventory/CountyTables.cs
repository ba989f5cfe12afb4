using NoProofCity.Tests.Sheets;

namespace NoProofCity.Tests.Inventory;

/// <summary>Tables of proofs in the layouts in which counties keep them, made of as many rows as wanted.</summary>
internal static class CountyTables
{
    public const string Item = "公租房资格确认";

    /// <summary>One row for the head; the item has its code behind its name.</summary>
    public static MemoryStream WithCodes(int rows, string unit, Func<int, object?[], object?[]>? change = null) => Books.Of(Books.Sheet(
    [
        ["证明事项清理表"],
        [$"填报单位：{unit}　填报人：某某"],
        ["序号", "证明材料名称", "权力类型", "涉及的政务服务事项名称及编码", "法律依据", "出具单位", "处理意见", "替代取消方式", "风险等级", "风险说明"],
        .. Enumerable.Range(1, rows).Select(i =>
        {
            object?[] row = [i, $"第{i}类家庭收入证明", "行政确认", $"{Item}（{370001000 + i}）", "《公共租赁住房管理办法》第七条", i % 3 == 0 ? "某某银行" : "公安局", "保留", "部门核验", "低", "可事后核对"];
            return change?.Invoke(i, row) ?? row;
        }),
    ]));
}
