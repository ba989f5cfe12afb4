using NoProofCity.Data.Verification.Batches;

namespace NoProofCity.Web.Verification.Batches;

/// <summary>Works through the lists that were approved, turn by turn, and looks for new ones every few seconds; of several processes each may.</summary>
public sealed partial class BatchWatch(BatchSweep sweep, TimeProvider time, ILogger<BatchWatch> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    // Whoever clicks meanwhile comes in between two turns.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var advanced = 0;
            try { advanced = await sweep.RunAsync(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) { LogFailed(log, e); } // the database is away: the next round does it
            await Task.Delay(advanced > 0 ? Breath : Round, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lists of persons could not be worked through; trying again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
