using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Shared;

/// <summary>What exports that take long lead to: the page that shows how far one is and where its file lies.</summary>
public sealed class ListTaken;

/// <summary>
/// Exports of many rows as long works, one at a time for each person. The file is its owner's alone, and stays until newer ones push
/// it out or the service is started anew.
/// </summary>
public sealed class LongExports(LongWorks works, ReturnedFiles files, AccessLog log, IServiceScopeFactory scopes)
{
    public const string Address = "exports";

    private const string Stopped = "已停止，没有留下文件。";
    private const string NotNoted = "访问记录没有记上，文件没有给出；请稍后再导出一次。";

    public static string NameOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return $"export.{actor.PersonId}";
    }

    /// <summary>Nothing is started while an earlier one of the person is running.</summary>
    /// <param name="total">0 where nobody knows before.</param>
    /// <param name="taken">How it is noted, by the number of rows.</param>
    /// <param name="write">With services that outlive the request; returns how many rows there were.</param>
    public void Start(Actor actor, string title, string fileName, long total, Func<long, TakenList> taken, Func<IServiceProvider, Stream, IProgress<long>, CancellationToken, Task<long>> write) =>
        works.Start(new(NameOf(actor), $"导出{title}", "行", actor, new(nameof(ListTaken), 0)) { Stopped = Stopped }, total, async (progress, stopping) =>
        {
            string? href = null;
            var file = files.New();
            try
            {
                await using var closing = file;
                await using var scope = scopes.CreateAsyncScope();
                var rows = await write(scope.ServiceProvider, file, progress, stopping);
                // What cannot be noted does not go out.
                if (!(await log.TookOutAsync(actor, taken(rows))).IsDone) return new(NotNoted, IsGood: false);
                href = files.Keep(actor, fileName, file);
                return new($"共 {rows:N0} 行，已经可以下载。", Href: href);
            }
            finally
            {
                if (href is null) File.Delete(file.Name);
            }
        });
}
