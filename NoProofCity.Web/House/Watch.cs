namespace NoProofCity.Web.House;

/// <summary>
/// Has the house do by itself what nobody clicks: again and again, in every process. What is done looks again before it acts, so that rounds may
/// overlap; what fails is tried again by the next.
/// </summary>
public abstract partial class Watch(TimeProvider time, ILogger log) : BackgroundService
{
    /// <summary>Between two rounds.</summary>
    protected virtual TimeSpan Round => TimeSpan.FromMinutes(1);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var rest = Round; ; )
        {
            await Task.Delay(rest, time, stoppingToken);
            rest = Round;
            try { rest = await ComeByAsync(time.GetUtcNow(), stoppingToken) ?? Round; }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) { LogFailed(log, e, GetType().Name); } // the database is away: the next round does it
        }
    }

    /// <returns>How long to rest before the next; null for a round.</returns>
    protected abstract Task<TimeSpan?> ComeByAsync(DateTimeOffset now, CancellationToken stopping);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Watch} could not do its round; trying again.")]
    private static partial void LogFailed(ILogger log, Exception exception, string watch);
}
