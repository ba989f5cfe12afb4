using NoProofCity.Data.Cases;

namespace NoProofCity.Web.Cases;

/// <summary>Has the sweep of missing materials come by once a minute; of several processes each may.</summary>
public sealed partial class ToleranceWatch(ToleranceSweep sweep, TimeProvider time, ILogger<ToleranceWatch> log) : BackgroundService
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
                if (swept is not (0, 0)) LogSwept(log, swept.Reminded, swept.Lapsed);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) { LogFailed(log, e); } // the database is away: the next round does it
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reminded of missing materials: {Reminded}; acceptances lapsed: {Lapsed}.")]
    private static partial void LogSwept(ILogger log, int reminded, int lapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Missing materials could not be looked after; trying again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
