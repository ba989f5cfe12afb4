using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Public;

/// <summary>What the public is told about one line: must it be brought?</summary>
/// <param name="Brief">Beside a line of the list.</param>
/// <param name="Answer">The first words of its page.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Steps">What happens instead, one after the other.</param>
public sealed record Verdict(VerdictKind Kind, string Brief, string Answer, string Why, IReadOnlyList<string> Steps)
{
    public bool IsFree => Kind is not VerdictKind.Bring;

    /// <param name="profile">Null where the place has no rules: then the ban while an adjustment runs is taken for absolute.</param>
    public static Verdict Of(LiveLine live, RuleProfile? profile)
    {
        ArgumentNullException.ThrowIfNull(live);
        var line = live.Line;
        if (live.InterimFrom is { } from) return InAdjustment(line, from, profile is null ? InterimDemand.Ban : DemandRule.InterimOf(profile));
        if (!live.IsListed)
            return new(VerdictKind.Gone, "已移出清单", "这一条已经不在清单上了。", $"{Day(live.Since)}起移出清单，{line.Unit}不再凭它办事，也不应再向您要。", ["还有人向您要这份证明的，请告诉我们。"]);
        if (line.State is LineState.Excluded)
            return new(VerdictKind.Bring, "要交", "目前还要交。", $"这份证明不在免提交的范围内，办事时仍要带。{(line.MethodNote.Length > 0 ? Stopped(line.MethodNote) : "")}",
                [line.Issuer.Length > 0 ? $"到{line.Issuer}开具。" : "到有权开具的单位开具。", .. line.HasWay(MethodKeys.OnlineIssuing) ? (string[])["可以在网上开具，不必跑一趟。"] : []]);
        if (line.State is LineState.Cancelled)
            return new(VerdictKind.Cancelled, "不用交", "不用交，已经取消。", $"{line.Unit}办事不再需要这份证明，任何人都不得再向您要。", ["您什么也不用准备。", "仍有人要的，请告诉我们是哪个单位、什么时候。"]);
        return new(VerdictKind.Free, "可以不交", "可以不交。", Sentence(line, line.Methods is [var first, ..] ? first : null), [.. line.Methods.Select(way => Step(line, way, profile)), .. Afterwards(line)]);
    }

    private static Verdict InAdjustment(ListLine line, DateOnly from, InterimDemand demand) => new(
        VerdictKind.Adjusting, "不得索要", demand is InterimDemand.Ban ? "调整中，不得向您索要。" : "调整中，原则上不得向您索要。",
        $"这一条从 {RuleWords.Day(from)} 起正在调整。调整结果公布以前，{line.Unit}{(demand is InterimDemand.Ban ? "" : "原则上")}不得要求您交，应当自己想办法核实。",
        [line.Methods.Count > 0 ? $"这段时间由{line.Unit}自行采取{Labels(line)}等方式办理。" : $"这段时间由{line.Unit}自行核实。", .. demand is InterimDemand.InPrinciple ? (string[])["确有特殊原因要您提供的，须经单位负责人同意并说明理由。"] : [], "调整结果公布后，这一页随即更新。"]);

    private static string Sentence(ListLine line, LineMethod? way) => way?.Key switch
    {
        MethodKeys.DataSharing => $"{line.Unit}直接查{Of(line.Issuer)}数据，您不用去开，也不用交复印件。",
        MethodKeys.Verification => $"{line.Unit}直接向{Issuer(line)}核实，您不用去开，也不用交复印件。",
        MethodKeys.Promise => "您签一份承诺书就行，不用去开证明；不愿意承诺的也能办。",
        MethodKeys.OnlineIssuing => "需要时在网上就能开具，不用跑窗口。",
        MethodKeys.AgentErrand => $"由{line.Unit}的工作人员替您去取，您不用跑。",
        _ => line.MethodNote.Length > 0 ? Stopped(line.MethodNote) : $"{line.Unit}不再要求您提交。",
    };

    private static string Step(ListLine line, LineMethod way, RuleProfile? profile) => way.Key switch
    {
        MethodKeys.DataSharing => $"{line.Unit}当场查{Of(line.Issuer)}数据。",
        MethodKeys.Verification => $"{line.Unit}向{Issuer(line)}发函核实{Limit(line, profile)}，等待的时间不用您操心。",
        MethodKeys.Promise => "您看过告知内容，在承诺书上签字；不实承诺要承担责任。不愿意承诺的，按其他方式办理。",
        MethodKeys.OnlineIssuing => "在网上申请开具，结果直接用于办事。",
        MethodKeys.AgentErrand => $"{line.Unit}的工作人员替您到{Issuer(line)}取得。",
        _ => way.Label.Length > 0 ? $"{way.Label}{(line.MethodNote.Length > 0 ? $"：{Stopped(line.MethodNote)}" : "。")}" : Stopped(line.MethodNote),
    };

    private static IEnumerable<string> Afterwards(ListLine line)
    {
        if (line.HasWay(MethodKeys.DataSharing) || line.HasWay(MethodKeys.Verification)) yield return "查到的情况和您说的不一样，窗口会告诉您差在哪里，您可以补充说明。";
    }

    private static string Limit(ListLine line, RuleProfile? profile)
    {
        if (line.StatutoryDays is { } days) return $"，{days} 个工作日内答复";
        if (line.Storage is not { } storage || profile is null) return "";
        var limit = profile.LimitOf(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(storage.ToString()));
        return limit.IsDone ? $"，{limit.Value.Amount} {EnumWords.Of(limit.Value.Unit)}内答复" : "";
    }

    private static string Issuer(ListLine line) => line.Issuer.Length > 0 ? line.Issuer : "开具单位";

    private static string Of(string issuer) => issuer.Length > 0 ? $"{issuer}的" : "共享的";

    private static string Labels(ListLine line) => string.Join('、', line.Methods.Select(way => way.Label));

    private static string Stopped(string sentence) => sentence.EndsWith('。') ? sentence : $"{sentence}。";

    private static string Day(DateTimeOffset at) => RuleWords.Day(Domain.Calendar.ChinaTime.DateOf(at));
}

public enum VerdictKind { Free, Cancelled, Adjusting, Bring, Gone }
