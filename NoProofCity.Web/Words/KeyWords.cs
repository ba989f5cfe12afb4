namespace NoProofCity.Web.Words;

/// <summary>The keyboard map as its help shows it; js/keys.js does what it says.</summary>
public static class KeyWords
{
    public static IReadOnlyList<(IReadOnlyList<string> Keys, string Does)> All { get; } =
    [
        (["/"], "查找"),
        (["↑", "↓"], "在列表里选行"),
        (["Enter"], "打开选中的一行；在证件号等栏里，移到下一栏"),
        (["空格"], "勾选这一行"),
        (["Shift + ↑", "Shift + ↓"], "连续勾选"),
        (["J", "K"], "下一件、上一件；在列表里翻页"),
        (["1", "9"], "办理选中的一行（列表下方写着哪个数字办什么）；在办件页选用第几条常用答复"),
        (["Ctrl + Enter"], "做本页的主要操作；勾选了几行的，办理这几行"),
        (["Ctrl + S"], "保存草稿"),
        (["D"], "看时限怎么算的"),
        (["G 再按 T"], "到今日"),
        (["G 再按 I"], "到核验收件箱"),
        (["Esc"], "关闭最上面的一层，回到原处"),
        (["?"], "看本表"),
    ];
}
