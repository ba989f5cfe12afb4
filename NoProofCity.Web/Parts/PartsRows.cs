using NoProofCity.Data.Common;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Parts;

/// <summary>A made-up inbox for the sample list.</summary>
internal sealed record PartsRow(int Number, string Proof, string Person, string Asker, string Matter, string Class, string Received, string Handler, bool IsClosed, DueView Due)
{
    private const int All = 312;

    private static readonly string[] Proofs = ["无房证明", "不动产权属证明", "房屋抵押状况证明", "宅基地权属证明", "农村集体经济组织成员身份及宅基地使用情况证明"];
    private static readonly string[] Askers = ["县住建局", "县公积金管理部", "县民政局", "安岭县住房和城乡建设局（安岭县人民防空办公室、安岭县城市管理行政执法局）", "县公证处"];
    private static readonly string[] Matters = ["公共租赁住房资格确认", "住房公积金提取（购房）", "最低生活保障对象认定", "农村危房改造补助申领", "继承公证"];

    public string Name => $"HY-2026-{Number:000000}";

    public static Task<ListPage<PartsRow>> PageAsync(ListQuery query, IReadOnlySet<int> answered, DateTimeOffset now)
    {
        var numbers = Enumerable.Range(1, query.Filter("state") == "none" ? 0 : All).Where(n => query.Filter("class") is not { } wanted || ClassOf(n) == wanted);
        if (query.Filter("state") == "open") numbers = numbers.Where(n => !IsClosedOf(n, answered));
        if (query.Sort is { Descending: true }) numbers = numbers.Reverse();
        var all = numbers.ToList();
        var first = query.Cursor is { } cursor ? Math.Clamp(cursor.First, 1, Math.Max(1, all.Count)) : 1;
        var rows = all.Skip(first - 1).Take(query.Size).Select(n => Of(n, answered, now)).ToList();
        var next = first + query.Size <= all.Count ? new ListCursor(CursorSide.After, $"{first}", first + query.Size) : null;
        var previous = first > 1 ? new ListCursor(CursorSide.Before, $"{first}", Math.Max(1, first - query.Size)) : null;
        return Task.FromResult(new ListPage<PartsRow>(rows, first, next, previous, all.Count));
    }

    public static PartsRow Of(int n, IReadOnlySet<int> answered, DateTimeOffset now)
    {
        var input = PartsScene.InputOf(n, now);
        var closed = IsClosedOf(n, answered);
        if (closed) input = input with { StoppedAt = input.ReceivedAt.AddMinutes(n % 2 == 0 ? 12 : 45) };
        return new(n, Proofs[n % Proofs.Length], n % 4 == 0 ? "安岭禾**公司" : "王**", Askers[n % Askers.Length], Matters[n % Matters.Length], ClassOf(n),
            DueWordsOf(input.ReceivedAt, now), n % 2 == 0 ? "欧阳衡舟" : "沈未晞", closed, DueView.Of(PartsScene.Engine, input, now));
    }

    private static bool IsClosedOf(int n, IReadOnlySet<int> answered) => n % 9 == 0 || answered.Contains(n);

    private static string ClassOf(int n) => n % 3 == 0 ? "纸质档案" : n % 7 == 0 ? "历史档案" : "有库";

    private static string DueWordsOf(DateTimeOffset at, DateTimeOffset now) => Words.DueWords.Moment(at, now);
}
