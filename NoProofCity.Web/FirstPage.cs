using NoProofCity.Data.Accounts;
using NoProofCity.Web.Account;
using NoProofCity.Web.Today;

namespace NoProofCity.Web;

/// <summary>
/// Reads once, when the server listens, what the first page of each role will ask for, so that whoever signs in first after a start
/// does not wait for queries being compiled. It only reads; where it fails, the first person waits as they would have without it.
/// </summary>
public sealed partial class FirstPage(
    IHostApplicationLifetime lifetime, SessionQueries sessions, Workdays workdays, IEnumerable<ITodayPart> parts, TimeProvider time, ILogger<FirstPage> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = lifetime.ApplicationStarted.Register(listens.SetResult);
        try
        {
            await listens.Task.WaitAsync(stoppingToken);
            await ReadAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // stopped before anybody came
        }
        catch (Exception e)
        {
            LogFailed(log, e);
        }
    }

    private async Task ReadAsync(CancellationToken stopping)
    {
        foreach (var actor in await sessions.OneOfEachRoleAsync(stopping))
        {
            var (session, _) = await workdays.OfAsync(actor, null, stopping);
            var whom = new TodayFor(session, time.GetUtcNow(), await sessions.LeftAtAsync(actor.PersonId, stopping));
            foreach (var part in parts) _ = await part.OfAsync(whom, stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The first page could not be read beforehand.")]
    private static partial void LogFailed(ILogger log, Exception e);
}
