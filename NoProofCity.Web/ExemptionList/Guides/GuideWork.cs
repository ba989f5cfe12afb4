using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.ExemptionList.Guides;

/// <summary>A guide that came in and waits to be read.</summary>
/// <param name="Content">Seekable, gone with its closing.</param>
public sealed record IncomingGuide(string Name, string Sha256, Stream Content);

/// <summary>What came of a check: its number where any file could be read, and what was wrong with the others.</summary>
public sealed record GuideWorkFound(long? CheckId, IReadOnlyList<Refusal> Refused, IReadOnlyList<string> Read);

/// <summary>Reads guides, searches them and keeps the check: a long work, in which a bad file costs nothing but itself.</summary>
public sealed class GuideWork(GuideQueries guides, GuideDesk desk, LongWorks works, TimeProvider time)
{
    public const string Address = "guides/new";

    public static string NameOf(Actor actor) => $"guides.check/{actor.PersonId}";

    /// <returns>False while one of the same person is running.</returns>
    public bool Start(Actor actor, long placeId, long unitId, IReadOnlyList<IncomingGuide> incoming, string submission) =>
        works.Start(new(NameOf(actor), "核对办事指南", "个文件", actor, new(nameof(GuideWork), 0)) { Stopped = "已停止，什么也没有留下。" }, incoming.Count, (progress, stopping) =>
            RunAsync(actor, placeId, unitId, incoming, submission, progress, stopping));

    internal async Task<WorkResult> RunAsync(Actor actor, long placeId, long unitId, IReadOnlyList<IncomingGuide> incoming, string submission, IProgress<long> progress, CancellationToken stopping)
    {
        var (refused, read) = (new List<Refusal>(), new List<CheckedGuide>());
        try
        {
            var ground = await guides.GroundAsync(placeId, ChinaTime.DateOf(time.GetUtcNow()), stopping);
            if (ground.Proofs == 0) return new("没有核对：清单里还没有不得索要的证明。", IsGood: false, new GuideWorkFound(null, [new NothingOnTheList()], []));
            foreach (var (index, guide) in incoming.Index())
            {
                var size = guide.Content.Length;
                var text = await GuideReader.ReadAsync(guide.Content, guide.Name, stopping);
                if (text.IsDone) read.Add(new(guide.Name, guide.Sha256, size, text.Value, ground.Search.Search(text.Value, unitId)));
                else refused.AddRange(text.Refusals);
                progress.Report(index + 1);
            }
            if (read.Count == 0) return new("没有核对：没有一个文件读得出来。", IsGood: false, new GuideWorkFound(null, refused, []));
            var opened = await desk.OpenAsync(actor, placeId, unitId, read, ground.ListVersion, submission);
            if (!opened.IsDone) return new("没有核对，理由见下。", IsGood: false, new GuideWorkFound(null, opened.Refusals, []));
            var hits = read.Sum(guide => guide.Found.Count);
            var said = $"核对了 {read.Count} 个文件，{(hits == 0 ? "没有发现不该再要的证明" : $"{hits} 处还在要不该再要的证明")}{(refused.Count > 0 ? $"；{refused.Count} 个文件没有读成" : "")}。";
            return new(said, IsGood: true, new GuideWorkFound(opened.Value, refused, [.. read.Select(guide => guide.Name)]), Href: HitsOf(opened.Value));
        }
        finally
        {
            foreach (var guide in incoming) await guide.Content.DisposeAsync();
        }
    }

    public static string HitsOf(long checkId) => $"guides/hits?check={checkId}";
}
