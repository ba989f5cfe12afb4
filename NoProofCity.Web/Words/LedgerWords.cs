using NoProofCity.Domain.Ledger;

namespace NoProofCity.Web.Words;

/// <summary>What is wrong with the ledger, for the auditor.</summary>
public static class LedgerWords
{
    /// <param name="names">Of the places by their keys; one that is not among them is told by its number.</param>
    public static string Of(LedgerBreak found, IReadOnlyDictionary<long, string>? names = null) => $"{Of(found.PlaceId, found.Chain, names)}{Numbers(found)}：{Of(found.Kind)}";

    public static string Of(long placeId, Chain? chain, IReadOnlyDictionary<long, string>? names = null) =>
        $"{(placeId == 0 ? "系统" : names?.GetValueOrDefault(placeId) ?? $"地区 {placeId}")}{Of(chain)}";

    public static string Of(Chain? chain) => chain switch
    {
        Chain.Acts => "办理台账",
        Chain.Access => "查阅台账",
        null => "台账",
        _ => throw new ArgumentOutOfRangeException(nameof(chain), chain, null),
    };

    public static string Of(LedgerBreakKind kind) => kind switch
    {
        LedgerBreakKind.Altered => "记录被改动",
        LedgerBreakKind.Removed => "记录被删除",
        LedgerBreakKind.Swapped => "两条记录被调换",
        LedgerBreakKind.Inserted => "插入了不是本系统写的记录",
        LedgerBreakKind.TailCut => "末尾的记录被删除",
        LedgerBreakKind.HeadForged => "末条标记被改动，或与末条记录对不上",
        LedgerBreakKind.HeadMissing => "末条标记被删除",
        LedgerBreakKind.ChainMissing => "整本台账被删除",
        LedgerBreakKind.ListForged => "台账清单被改动",
        LedgerBreakKind.GuardMissing => "数据库中防止改动台账的触发器曾缺失或被改动，已重新建立",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Numbers(LedgerBreak found) => found switch
    {
        { From: 0 } => "",
        { Kind: LedgerBreakKind.Swapped } => $"第 {found.From} 条与第 {found.To} 条",
        { From: var from, To: var to } when from == to => $"第 {from} 条",
        _ => $"第 {found.From} 至 {found.To} 条",
    };
}
