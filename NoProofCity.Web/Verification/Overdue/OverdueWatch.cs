using NoProofCity.Data.Verification.Overdue;

namespace NoProofCity.Web.Verification.Overdue;

/// <summary>Has the sweep come by once a minute; of several processes each may.</summary>
public sealed partial class OverdueWatch(OverdueSweep sweep, TimeProvider time, ILogger<OverdueWatch> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var swept = await sweep.RunAsync(time.GetUtcNow(), stoppingToken);
                if (swept is not (0, 0, 0)) LogSwept(log, swept.Moved, swept.Opened, swept.Escalated);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) { LogFailed(log, e); } // the database is away: the next round does it
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Requests given to whoever is there: {Moved}; answers found late: {Opened}; brought to the office: {Escalated}.")]
    private static partial void LogSwept(ILogger log, int moved, int opened, int escalated);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Late answers could not be looked after; trying again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
